/** Knows how one way of planning is kept loaded in a process of its own and asked again and again; refuses to judge its answers. */
import { ways } from '../solvers/ways.mjs'

const [, , name] = process.argv
const startedAt = performance.now()
const solve = await ways[name].load()
const loading = (performance.now() - startedAt) / 1000

process.on('message', async ({ request, seconds, booked }) => {
  try {
    process.send({ loading, ...(await solve(request, seconds, booked)) })
  } catch (error) {
    process.send({ loading, status: 'failed', fault: error instanceof Error ? error.message.slice(0, 200) : 'an unknown fault' })
  }
})
process.send({ isReady: true, loading })
