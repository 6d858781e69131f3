/** Knows how journeys meet the built app: which browser, which address, which zone; refuses to know any journey. */
import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/run/chromium.mjs'

const port = Number(process.env['EW_PORT'] ?? '4180')
const dist = process.env['EW_DIST'] ?? 'dist'
const origin = `http://127.0.0.1:${port}`
const executablePath = findChromium()
const longest = '**/whole-course.spec.ts'

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/journeys',
  fullyParallel: true,
  // A journey mostly waits for the next frame, so three keep two cores busy.
  workers: 3,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // What is still fading in has no contrast yet, and drawing it costs more than the journey; those of people at work see it move.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace doubles the work of every act; EW_TRACE=1 asks for one of each journey that fails.
    trace: process.env['EW_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    // Storing every part anew for each journey takes as long as many of them; those about it allow it.
    serviceWorkers: 'block',
    actionTimeout: 10_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  // The longest begins first, so that the others end beside it and none waits for it.
  projects: [
    { name: 'longest', testMatch: longest, use: { browserName: 'chromium' } },
    { name: 'chromium', testIgnore: longest, use: { browserName: 'chromium' } },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --outDir ${dist}`,
    url: origin,
    reuseExistingServer: false,
  },
})
