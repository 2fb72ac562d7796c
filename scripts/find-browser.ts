/**
 * Finds a browser for tests and pictures: $CHROMIUM, else an installed Chromium, Chrome or Edge; as root on Debian it installs
 * `chromium` with apt; else it asks Playwright for its own. Failing that it stops with the one line to run.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Launch flags that give the same software WebGL and the same colours everywhere and keep the browser off the network.
 * `--no-sandbox` because continuous integration runs as root, where Chromium refuses to start otherwise.
 */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
]

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installedBrowser(): string | undefined {
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name)
      if (folder !== '' && isExecutable(file)) return file
    }
  }
  return APPLICATIONS.find(isExecutable)
}

function playwrightBrowser(): string | undefined {
  const file = chromium.executablePath()
  return file !== '' && existsSync(file) ? file : undefined
}

/** Path of a browser that runs. Throws an Error whose message is the one line to run when none can be had. */
export function findBrowser(): string {
  const chosen = process.env.CHROMIUM
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen)) throw new Error(`$CHROMIUM is ${chosen}, which is not an executable file.`)
    return chosen
  }
  const found = installedBrowser() ?? playwrightBrowser()
  if (found !== undefined) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('No browser found: installing chromium with apt …')
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      ...options,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = installedBrowser()
    if (installed !== undefined) return installed
  }
  console.error('No browser found: asking Playwright for its own …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const fetched = playwrightBrowser()
  if (fetched !== undefined) return fetched
  throw new Error('No browser to test with. Run: npx playwright install chromium   (or set CHROMIUM to one)')
}
