/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import compression from 'compression'
import { defineConfig, normalizePath, type Connect, type Plugin } from 'vite'

/** Preview answers compressed, as any static host does, so that bytes and paint times measured on it are real. */
function compressedPreview(): Plugin {
  return {
    name: 'compressed-preview',
    configurePreviewServer(server) {
      // Its types are written for Express; it only needs what Node's own request has.
      server.middlewares.use(compression() as unknown as Connect.NextHandleFunction)
    },
  }
}

/** The data is written for readers; what is served needs no line breaks (12 % fewer bytes after gzip). */
function compactData(): Plugin {
  return {
    name: 'compact-data',
    generateBundle(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.json')) continue
        asset.source = JSON.stringify(JSON.parse(Buffer.from(asset.source).toString('utf8')))
      }
    },
  }
}

/** Shaders are written for readers; what is served needs neither their comments nor their indentation (2 kB after gzip). */
function leanShaders(): Plugin {
  return {
    name: 'lean-shaders',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/src/scene/') && code.includes('/* glsl */')
        ? {
            code: code.replace(/\/\* glsl \*\/ `([^`]*)`/g, (_, text: string) => {
              const bare = text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
              return `\`${bare.replace(/\s*\n\s*/g, '\n')}\``
            }),
            map: null,
          }
        : undefined,
  }
}

/** What the bundler says about modules while it forms chunks. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const SHELL = 'src/app/main.tsx'
const STAGE = 'src/scene/Stage.tsx'

/**
 * Gathers what the page needs from its start in one chunk, and all that the stage needs beyond it in two: the libraries, which change seldom,
 * and the rest. Left to itself the bundler cuts off whatever a later chunk shares with them: as many bytes in more pieces, which compress
 * worse (4 kB of the shell) and are asked for one by one. Nothing is added to them by it; the later chunks come when they are there.
 * @param root where the sources lie, with forward slashes
 */
function startChunks(root: string) {
  /** Sorted out once per build: all modules are known when the first is asked about. */
  let early: ReadonlySet<string> | null = null
  let stage: ReadonlySet<string> = new Set()
  const idOf = (file: string) => `${root}/${file}`
  return {
    debugName: 'start',
    includeDependenciesRecursively: false,
    name: (id: string, graph: ModuleGraph): string | null => {
      early ??= needed(idOf(SHELL), graph)
      if (stage.size === 0) stage = needed(idOf(STAGE), graph)
      if (early.has(id)) return 'shell'
      // The stage's own file stays an entry: `dist-chunks.ts` looks for it.
      if (!stage.has(id) || id === idOf(STAGE)) return null
      return id.includes('/node_modules/') ? 'three' : 'stage'
    },
  }
}

/** A module and all that it imports without waiting. */
function needed(first: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    graph.getModuleInfo(id)?.importedIds.forEach(visit)
  }
  visit(first)
  return found
}

/** Relative base and hash routes: any static host, any folder. */
export default defineConfig({
  base: './',
  plugins: [leanShaders(), react(), compressedPreview(), compactData()],
  // A module worker: the head's worker is a file of this site and nothing else, as the policy asks.
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [startChunks(normalizePath(import.meta.dirname))] } },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  test: {
    // One worker per core; by default one core would be left idle.
    maxWorkers: '100%',
    // Straight to the terminal: a line on its way to the reporter when a worker closes would count as an error.
    disableConsoleIntercept: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // These files keep no state of their own: without a fresh context each, three and the head are read once per worker.
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        resolve: { mainFields: ['module', 'main'] },
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['./tests/setup.ts'],
          testTimeout: 90_000,
        },
      },
    ],
  },
})
