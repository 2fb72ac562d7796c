/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import compression from 'compression'
import { defineConfig, type Connect, type Plugin } from 'vite'

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

/** Asked for only once a face is solved. */
const LATE_DATA = 'landmark-anchors'

/** The data is asked for with the page, not only once its script has run: the first answer comes sooner on a slow line. */
function preloadedData(): Plugin {
  return {
    name: 'preloaded-data',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.json') && file.startsWith('assets/') && !file.includes(LATE_DATA))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: '', fetchpriority: 'low', href: `./${file}` },
            injectTo: 'head',
          })),
    },
  }
}

/** Relative base and hash routes: any static host, any folder. */
export default defineConfig({
  base: './',
  plugins: [leanShaders(), react(), compressedPreview(), compactData(), preloadedData()],
  // A module worker: the head's worker is a file of this site and nothing else, as the policy asks.
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
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
          testTimeout: 30_000,
        },
      },
    ],
  },
})
