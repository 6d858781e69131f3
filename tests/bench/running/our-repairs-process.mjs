/** Knows how our repairs are timed in a process of its own: the first call, and calls on a scenario it has been asked before; refuses to judge them. */
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../../..')
const { module } = await runnerImport(join(root, 'tests/bench/ours-repairs.ts'), { root, configFile: false, logLevel: 'silent' })

const mostRepeats = 9

process.on('message', ({ scenario }) => {
  const call = module.askForRepair(scenario)
  const [first, claim] = timed(call)
  const again = Array.from({ length: mostRepeats }, () => timed(call)[0]).toSorted((one, other) => one - other)
  process.send({ first, again: again[again.length >> 1], claim })
})
process.send({ isReady: true })

function timed(call) {
  const from = performance.now()
  const answer = call()
  return [(performance.now() - from) / 1000, answer]
}
