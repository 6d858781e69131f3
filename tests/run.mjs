/**
 * Knows the stages of the checks and their order; refuses to know how a stage works.
 * `node tests/run.mjs` runs them all, `node tests/run.mjs build journeys` some of them. The last line counts.
 */
import { build } from './run/build.mjs'
import { everyLook, journeys } from './run/journeys.mjs'
import { lint } from './run/lint.mjs'
import { types } from './run/types.mjs'
import { arrows, long, unit, zones } from './run/vitest.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {(say: (line: string) => void) => Promise<Count>} Stage */

/** @type {Readonly<Record<string, Stage>>} */
const stages = { types, lint, unit, zones, build, journeys, arrows, long, looks: everyLook }
const usual = ['types', 'lint', 'unit', 'zones', 'build', 'journeys']

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in stages))
if (unknown.length > 0) {
  console.log(`no such stage: ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}`)
  process.exit(2)
}

let passed = 0
let failed = 0
for (const name of asked.length > 0 ? asked : usual) {
  const startedAt = performance.now()
  console.log(`── ${name}`)
  const count = await run(name)
  passed += count.passed
  failed += count.failed
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`   ${count.passed} passed, ${count.failed} failed in ${seconds} s`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/**
 * A stage that breaks is a failed check, not the end of the others.
 * @param {string} name
 * @returns {Promise<Count>}
 */
async function run(name) {
  const stage = stages[name]
  if (stage === undefined) return { passed: 0, failed: 1 }
  try {
    return await stage((line) => {
      console.log(indent(line))
    })
  } catch (error) {
    console.log(indent(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    return { passed: 0, failed: 1 }
  }
}

/** @param {string} text */
function indent(text) {
  return text
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n')
}
