/** Knows which tests run in Node and under which clock; refuses to know what they test. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { runNode, shorten } from './command.mjs'

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] | null }} Result */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: Result[] }} File */
/** @typedef {import('../run.mjs').Count} Count */

// Zones with a change at midnight, a half-hour change, a day that never was, and two with many clinics.
const hostZones = ['America/Santiago', 'Australia/Lord_Howe', 'Pacific/Apia', 'Europe/Berlin', 'America/New_York']
const results = 'test-results'
const longRuns = '2000'

/** @type {import('../run.mjs').Stage} */
export function unit(say) {
  return vitest('unit', [], {}, say)
}

/** @type {import('../run.mjs').Stage} */
export function arrows(say) {
  return vitest('arrows', ['--project', 'unit', 'tests/architecture'], {}, say)
}

/**
 * The laws of time once more as if this machine stood elsewhere: none may depend on the host's zone.
 * @type {import('../run.mjs').Stage}
 */
export async function zones(say) {
  const total = { passed: 0, failed: 0 }
  for (const zone of hostZones) {
    const args = ['--project', 'laws', 'tests/domain/time']
    const count = await vitest(`zone-${zone.replaceAll('/', '-')}`, args, { TZ: zone }, (line) => {
      say(`${zone}: ${line}`)
    })
    total.passed += count.passed
    total.failed += count.failed
  }
  return total
}

/**
 * Every law with many more runs: EW_RUNS of each property, 2000 where it is unset.
 * @type {import('../run.mjs').Stage}
 */
export function long(say) {
  return vitest('long', ['--project', 'laws'], { EW_RUNS: process.env['EW_RUNS'] ?? longRuns }, say)
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @param {(line: string) => void} say
 * @returns {Promise<Count>}
 */
async function vitest(name, args, env, say) {
  const report = `${results}/${name}.json`
  await mkdir(results, { recursive: true })
  await rm(report, { force: true })
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...args, '--reporter=json', `--outputFile=${report}`]
  const { code, output } = await runNode(command, env)

  const files = await readReport(report)
  if (files === undefined) {
    say(shorten(output, 60))
    return { passed: 0, failed: 1 }
  }
  const count = files.map((file) => countFile(file, say)).reduce(add, { passed: 0, failed: 0 })
  if (code !== 0 && count.failed === 0) {
    say(shorten(output, 60))
    return { ...count, failed: 1 }
  }
  return count
}

/**
 * @param {string} path
 * @returns {Promise<File[] | undefined>} undefined where no report was written
 */
async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).testResults
  } catch {
    return undefined
  }
}

/**
 * A file that could not be loaded is one failure; so is every test that was skipped, because none may be.
 * @param {File} file
 * @param {(line: string) => void} say
 * @returns {Count}
 */
function countFile(file, say) {
  const path = relative(process.cwd(), file.name)
  const bad = file.assertionResults.filter(({ status }) => status !== 'passed')
  for (const { fullName, status, failureMessages } of bad) {
    say(`${path}: ${fullName}: ${status}\n${shorten(ownLines(failureMessages ?? []), 25)}`)
  }
  const broken = file.status === 'failed' && bad.length === 0
  if (broken) say(`${path}: ${shorten(file.message ?? 'could not be run', 25)}`)
  return { passed: file.assertionResults.length - bad.length, failed: bad.length + (broken ? 1 : 0) }
}

/**
 * The messages without the steps inside the test runner.
 * @param {readonly string[]} messages
 */
function ownLines(messages) {
  const lines = messages.flatMap((message) => message.split('\n'))
  return lines.filter((line) => !/^\s+at .*(?:node_modules|node:internal|new Promise)/.test(line)).join('\n')
}

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}
