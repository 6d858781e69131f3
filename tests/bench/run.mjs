/** Knows what is asked on the command line and in what order the parts run; refuses to plan, judge or lay out. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { groups } from './instances/groups.mjs'
import { prove } from './proof.mjs'
import { contradictions, rowsOf } from './running/compare.mjs'
import { repairContradictions, repairRowsOf } from './running/repairs.mjs'
import { repairSummaryOf, repairTableOf } from './report/repairs.mjs'
import { summaryOf, tableOf } from './report/table.mjs'

const usage = 'Usage: npm run bench -- [--only one|ten|hundred|tight|infeasible|repairs] [--limit SECONDS] [--long] [--json] [--proof N [--from SEED]]'
const results = join(import.meta.dirname, 'results')

/** Seconds for each solver and instance, and for our own search where it is one over a clinic. */
const limits = {
  usual: { one: 10, ten: 40, hundred: 30, tight: 30, infeasible: 10, repairs: 10, ours: 10 },
  long: { one: 120, ten: 300, hundred: 600, tight: 600, infeasible: 60, repairs: 120, ours: 60 },
}

process.exitCode = await main()

async function main() {
  const asked = argumentsOf()
  if (asked === null) {
    console.error(usage)
    return 2
  }
  const say = (text) => (asked.json ? process.stderr : process.stdout).write(`${text}\n`)
  if (asked.proof !== null) return prove(asked.proof, asked.from, results, say)
  const own = limits[asked.long ? 'long' : 'usual']
  const rows = []
  for (const part of asked.only === null ? Object.keys(groups) : [asked.only]) {
    const instances = groups[part]()
    if (instances.length === 0) {
      say(`\n${part}: nothing is measured yet`)
      continue
    }
    const limit = asked.limit ?? own[part]
    say(`\n${part}: ${instances.length} instance${instances.length === 1 ? '' : 's'}, ${limit} s for each solver and instance`)
    const isRepair = part === 'repairs'
    const measured = await (isRepair ? repairRowsOf : rowsOf)(part, instances, { limit, ourSeconds: Math.min(limit, own.ours), isLong: asked.long }, ({ way, name }) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${way}: ${name}`))
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    rows.push(...measured)
    say((isRepair ? repairTableOf : tableOf)(inOrder(measured, instances)))
    for (const text of (isRepair ? repairSummaryOf : summaryOf)(measured)) say(text)
  }
  const wrong = [...contradictions(rows.filter(({ part }) => part !== 'repairs')), ...repairContradictions(rows.filter(({ part }) => part === 'repairs'))]
  for (const text of wrong) say(`CONTRADICTION ${text}`)
  const report = { node: process.version, processors: cpus().map(({ model }) => model), limits: asked.limit ?? own, rows, contradictions: wrong }
  const path = written(report)
  say(`\nours: the middle of many calls, each with a clinic it has not seen; again: with the same clinic; cold: the first call of a new process.\nSolvers: model and search, without loading.\n${path}`)
  if (asked.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  return wrong.length > 0 ? 1 : 0
}

function inOrder(rows, instances) {
  return instances.flatMap(({ name }) => rows.filter((row) => row.name === name))
}

function written(report) {
  mkdirSync(results, { recursive: true })
  const path = join(results, `bench-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`)
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
  return path
}

function argumentsOf() {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, limit: { type: 'string' }, long: { type: 'boolean' }, json: { type: 'boolean' }, proof: { type: 'string' }, from: { type: 'string' } },
    })
    const whole = (text) => (text === undefined ? null : /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : Number.NaN)
    const [limit, proof, from] = [whole(values.limit), whole(values.proof), whole(values.from)]
    const isKnown = values.only === undefined || values.only in groups
    if (!isKnown || [limit, proof, from].some(Number.isNaN)) return null
    return { only: values.only ?? null, limit, long: values.long === true, json: values.json === true, proof, from: from ?? 1 }
  } catch {
    return null
  }
}
