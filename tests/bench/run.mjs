/** Knows what is asked on the command line and in what order the parts run; refuses to plan, judge or lay out. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { calendarFaultsOf, calendarSummaryOf, calendarTableOf } from './calendars/report.mjs'
import { calendarRows } from './calendars/run.mjs'
import { groups } from './instances/groups.mjs'
import { repairSummaryOf, repairTableOf } from './report/repairs.mjs'
import { summaryOf, tableOf } from './report/table.mjs'

const usage = 'Usage: npm run bench -- [--only one|ten|hundred|tight|infeasible|repairs|calendars] [--limit SECONDS] [--long] [--json] [--proof N [--from SEED]]'
const calendars = 'calendars'
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
  // Solvers are asked for once one is needed: calendars are measured without any.
  if (asked.proof !== null) return (await import('./proof.mjs')).prove(asked.proof, asked.from, results, say)
  const own = limits[asked.long ? 'long' : 'usual']
  const rows = []
  const wrong = []
  const progress = (words) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${words}`)
  for (const part of Object.keys(groups).filter((own) => asked.only === null || asked.only === own)) {
    const instances = groups[part]()
    if (instances.length === 0) {
      say(`\n${part}: nothing is measured yet`)
      continue
    }
    const limit = asked.limit ?? own[part]
    say(`\n${part}: ${instances.length} instance${instances.length === 1 ? '' : 's'}, ${limit} s for each solver and instance`)
    const isRepair = part === 'repairs'
    const { rowsOf, contradictionsOf } = await (isRepair ? import('./running/repairs.mjs') : import('./running/compare.mjs'))
    const measured = await rowsOf(part, instances, { limit, ourSeconds: Math.min(limit, own.ours), isLong: asked.long }, ({ way, name }) => progress(`${way}: ${name}`))
    progress('')
    rows.push(...measured)
    wrong.push(...contradictionsOf(measured))
    say((isRepair ? repairTableOf : tableOf)(inOrder(measured, instances)))
    for (const text of (isRepair ? repairSummaryOf : summaryOf)(measured)) say(text)
  }
  const drawn = asked.only === null || asked.only === calendars ? await calendarRows(asked.long, progress) : []
  progress('')
  if (drawn.length > 0) {
    say('\ncalendars: milliseconds to finished layout, medians, each calendar in a fresh page of one Chromium')
    say(calendarTableOf(drawn))
    for (const text of calendarSummaryOf(drawn)) say(text)
  }
  wrong.push(...calendarFaultsOf(drawn))
  for (const text of wrong) say(`CONTRADICTION ${text}`)
  const report = { node: process.version, processors: cpus().map(({ model }) => model), limits: asked.limit ?? own, rows, calendars: drawn, contradictions: wrong }
  const path = written(report)
  if (rows.length > 0) say(`\nours: the middle of many calls, each with a clinic it has not seen; again: with the same clinic; cold: the first call of a new process.\nSolvers: model and search, without loading.`)
  say(path)
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
    const isKnown = values.only === undefined || values.only in groups || values.only === calendars
    if (!isKnown || [limit, proof, from].some(Number.isNaN)) return null
    return { only: values.only ?? null, limit, long: values.long === true, json: values.json === true, proof, from: from ?? 1 }
  } catch {
    return null
  }
}
