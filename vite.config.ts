/** Knows how the app is built, served and tested; refuses to know what the app does. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentPolicy } from './src/build/content-policy.ts'
import { oneFirstFile } from './src/build/first-screen.ts'
import { offlineShell } from './src/build/offline-shell.ts'
import { oneLanguage } from './src/build/one-language.ts'

export default defineConfig({
  plugins: [react(), oneLanguage(), oneFirstFile(), contentPolicy(), offlineShell()],
  // Small files stay files: an inlined one would be a data: address, which the content policy keeps out of scripts and fonts.
  build: { target: 'es2023', modulePreload: { polyfill: false }, sourcemap: false, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    // A failed comparison of lists should say what is in them.
    chaiConfig: { truncateThreshold: 2000 },
    // Left to itself it keeps one of two cores idle.
    maxWorkers: 2,
    // Ends what hangs; a busy machine takes as long as it takes.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          environment: 'node',
          include: ['tests/**/*.unit.test.ts'],
          exclude: ['tests/journeys/**'],
          setupFiles: ['tests/support/setup-node.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          isolate: false,
          environment: 'jsdom',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          exclude: ['tests/journeys/**'],
          setupFiles: ['tests/support/setup-node.ts', 'tests/support/setup-dom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'laws',
          isolate: false,
          environment: 'node',
          include: ['tests/**/*.law.test.ts'],
          exclude: ['tests/journeys/**'],
          setupFiles: ['tests/support/setup-node.ts'],
          // More runs than usual take as long as they take.
          testTimeout: process.env['EW_RUNS'] === undefined ? 300_000 : 0,
        },
      },
    ],
  },
})
