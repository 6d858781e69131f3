/** Knows how our planner is timed in a process of its own: the first call, and the middle of many; refuses to judge its answer. */
import { askFor, resultOf } from '../ours.mjs'

const leastRepeats = 5
const mostRepeats = 500
const warmSeconds = 1

process.on('message', ({ request, seconds }) => {
  const readingFrom = performance.now()
  const ask = askFor(request)
  const reading = since(readingFrom)
  const call = ask.one ?? (() => ask.clinic(seconds))
  const coldFrom = performance.now()
  const claim = call()
  const cold = since(coldFrom)
  const isMany = request.courses.length > 1 && ask.one === undefined
  const times = isMany ? [cold] : repeated(call)
  process.send({ reading, cold, warm: times[times.length >> 1], repeats: times.length, claim: { score: claim.score, isExact: claim.isExact, bound: claim.bound }, result: resultOf(request, claim) })
})
process.send({ isReady: true })

function repeated(call) {
  const from = performance.now()
  const times = []
  while (times.length < leastRepeats || (times.length < mostRepeats && since(from) < warmSeconds)) {
    const start = performance.now()
    call()
    times.push(since(start))
  }
  return times.toSorted((one, other) => one - other)
}

function since(from) {
  return (performance.now() - from) / 1000
}
