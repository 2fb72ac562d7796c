/**
 * `npm run bench`: bytes, draw calls, frames, script and paint times of the built atlas beside their budgets; `-- --json` prints the
 * object alone. Run `npm run build` first. A figure that was not measured is null. Nothing here is asserted: bytes are guarded by
 * size-limit, idleness and draw calls by the stories.
 */
import { cpus, platform } from 'node:os'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { measureBytes } from './bench/bytes'
import { measureManyPoints, measureOverlays } from './bench/frame-ratio'
import { measureIdleFrames, medianPaint, measureStartPage, openProbed, readProbe } from './bench/page'
import { measureScripts } from './bench/scripting'
import { BROWSER_FLAGS, findBrowser } from './find-browser'

const PORT = 4176

async function measure() {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is empty. Run: npm run build')
  console.error('Script times …')
  const scriptMs = await measureScripts()
  const server = await preview({
    preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
    logLevel: 'warn',
  })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] })
  const address = `http://127.0.0.1:${String(PORT)}/`
  try {
    console.error('Start page …')
    const start = await measureStartPage(browser, address)
    console.error('Frames …')
    const bare = await openProbed(browser, address, '/?view=left&tier=high')
    const bareDraws = (await readProbe(bare)).draws
    const idleFrames = await measureIdleFrames(bare)
    await bare.close()
    const all = await openProbed(browser, address, '/?view=left&tier=high&layers=all&areas=zones,muscles')
    const allDraws = (await readProbe(all)).draws
    await all.close()
    const overlays = await measureOverlays(browser, address)
    const points10k = await measureManyPoints(browser, address)
    console.error('Paint on a slow line …')
    const paintMs = await medianPaint(browser, address)
    return {
      bytes: { ...measureBytes(), ...start },
      drawCalls: { bare: bareDraws, allLayers: allDraws },
      frameRatio: { overlays, points10k },
      scriptMs,
      idleFrames,
      paintMs,
      machine: `${cpus()[0]?.model ?? 'unknown'} × ${String(cpus().length)}, ${platform()}, Node ${process.version}, software WebGL`,
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

type Figures = Awaited<ReturnType<typeof measure>>

/** One line per budget of the design: figure, budget, whether it holds. */
function report({ bytes, drawCalls, frameRatio, scriptMs, idleFrames, paintMs, machine }: Figures): string {
  const kB = 1000
  const line = (name: string, figure: number | null, budget: number, unit: string, digits = 1): string =>
    figure === null
      ? `?     ${name}: not measured (budget ${String(budget)} ${unit})`
      : `${figure <= budget ? 'ok   ' : 'OVER '} ${name}: ${figure.toFixed(digits)} ${unit} (budget ${String(budget)})`
  return [
    machine,
    line('JavaScript before the page is usable', bytes.shellJsGzip / kB, 130, 'kB'),
    line('JavaScript until the head answers a click', bytes.interactiveJsGzip / kB, 375, 'kB'),
    line('all JavaScript', bytes.allJsGzip / kB, 650, 'kB'),
    line('head, reference face', bytes.headReference / kB, 120, 'kB'),
    line('head, modes, expressions', bytes.headAll / kB, 350, 'kB'),
    line('start page until idle', bytes.startPage / kB, 800, 'kB'),
    line('requests to other origins', bytes.foreignRequests, 0, '', 0),
    line('draw calls, every layer', drawCalls.allLayers, 25, '', 0),
    line('frame cost of overlays against the bare head', frameRatio.overlays, 1.25, '×', 2),
    line('frame cost of 10,000 points against today’s', frameRatio.points10k, 1.5, '×', 2),
    `      calibration loop: ${scriptMs.calibration.toFixed(1)} ms`,
    line('pick at 10,000 points, p95', scriptMs.pickP95, 1, 'ms', 2),
    line('search keystroke, p95', scriptMs.searchP95, 5, 'ms', 2),
    line('label layout, p95', scriptMs.labelsP95, 0.3, 'ms', 2),
    line('face slider, p95', scriptMs.faceDragP95, 16, 'ms'),
    line('solving all points on a new face', scriptMs.solveAll, 150, 'ms'),
    line('frames in 5 s of idleness', idleFrames, 0, '', 0),
    line('largest paint, slow phone', paintMs.largest, 1500, 'ms', 0),
    line('first search answer, slow phone', paintMs.firstAnswer, 3000, 'ms', 0),
  ].join('\n')
}

const figures = await measure()
console.log(process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : report(figures))
