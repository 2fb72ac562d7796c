import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './scripts/find-browser'

/** The port of the built atlas under test. */
const PORT = 4174

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'visual/**/*.spec.ts'],
  // A story waits for half of its time; two at once keep both cores busy. More would only make each other late.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Against hanging only: beside the other checks, on a busy machine, a story may take three times as long as alone.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  outputDir: 'test-results/artifacts',
  snapshotPathTemplate: 'tests/visual/golden/{arg}{ext}',
  use: {
    baseURL: `http://127.0.0.1:${String(PORT)}`,
    viewport: { width: 1180, height: 720 },
    launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] },
    trace: 'off',
  },
  webServer: {
    command: `npx vite preview --port ${String(PORT)} --strictPort --host 127.0.0.1`,
    url: `http://127.0.0.1:${String(PORT)}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
