/** Knows how the journeys are started in a real Chromium and counted; refuses to know where they go. */
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { findOrInstallChromium } from './chromium.mjs'
import { runNode, shorten } from './command.mjs'
import { findOrInstallPoppler } from './poppler.mjs'

/** @typedef {{ ok: boolean, title: string, tests: { results: { status: string, error?: { message?: string } }[] }[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

const report = 'test-results/journeys.json'

/** @type {import('../run.mjs').Stage} */
export function journeys(say) {
  return drive([], {}, say)
}

/**
 * Every page in light and dark at every width, every protocol of the library, every zone, every language and size of paper.
 * @type {import('../run.mjs').Stage}
 */
export function everyLook(say) {
  return drive(['tests/journeys/accessibility', 'tests/journeys/protocols', 'tests/journeys/clock-changes', 'tests/journeys/print-languages', 'tests/journeys/staff'], { EW_LONG: '1' }, say)
}

/**
 * @param {readonly string[]} files
 * @param {Readonly<Record<string, string>>} env
 * @param {(line: string) => void} say
 * @returns {Promise<import('../run.mjs').Count>}
 */
async function drive(files, env, say) {
  const chromium = findOrInstallChromium(say)
  if (chromium === undefined) {
    say('The journeys need Chromium, and none could be found or installed. Install it, or name it in CHROMIUM_PATH.')
    return { passed: 0, failed: 1 }
  }
  if (!findOrInstallPoppler(say)) {
    say('The journeys read printed sheets back with Poppler (pdftotext, pdfinfo, pdftoppm), and it could not be found or installed.')
    return { passed: 0, failed: 1 }
  }
  say(spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout.trim())
  await mkdir('test-results', { recursive: true })
  await rm(report, { force: true })
  const { output } = await runNode(['node_modules/@playwright/test/cli.js', 'test', ...files, '--reporter=json'], {
    ...env,
    CHROMIUM_PATH: chromium,
    EW_PORT: process.env['EW_PORT'] ?? String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  return count(output, say)
}

/**
 * @param {string} output
 * @param {(line: string) => void} say
 */
async function count(output, say) {
  /** @type {{ suites: Suite[], errors: { message?: string }[] }} */
  let read
  try {
    read = JSON.parse(await readFile(report, 'utf8'))
  } catch {
    say(shorten(output, 60))
    return { passed: 0, failed: 1 }
  }
  for (const { message } of read.errors) say(shorten(message ?? 'an error without words', 25))
  const specs = read.suites.flatMap(specsOf)
  // A skipped journey is reported as ok; here it is a failure, because none may be skipped.
  const bad = specs.filter((spec) => !spec.ok || spec.tests.some(({ results }) => results.at(-1)?.status !== 'passed'))
  for (const spec of bad) {
    const last = spec.tests.at(-1)?.results.at(-1)
    say(`${spec.title}: ${last?.status ?? 'not run'}\n${shorten(last?.error?.message ?? '', 30)}`)
  }
  return { passed: specs.length - bad.length, failed: bad.length + read.errors.length }
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port is free'))
        else resolve(address.port)
      })
    })
  })
}
