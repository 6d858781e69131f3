/** Knows how our planner is timed in a process of its own: first call, new clinics, the same clinic again; refuses to judge its answer. */
import { askFor, resultOf } from '../ours.mjs'

const leastRepeats = 5
const mostRepeats = 500
const secondsEach = 1

/**
 * `cold` is the first call of the process. `fresh` is the middle of calls of which each has a request read anew, so that
 * nothing the planner keeps of a clinic or a protocol helps; `again` of calls with one request, as an app makes them.
 */
process.on('message', ({ request, seconds }) => {
  const readingFrom = performance.now()
  const ask = askFor(request)
  const reading = since(readingFrom)
  const callOf = (own) => own.one ?? (() => own.clinic(seconds))
  const [cold, claim] = timed(callOf(ask))
  const isOne = ask.one !== undefined
  const fresh = isOne ? repeated(() => callOf(askFor(request))) : [cold]
  const again = isOne ? repeated(() => callOf(ask)) : []
  const { score, isExact, bound } = claim
  process.send({ reading, cold, fresh: middle(fresh), again: middle(again), repeats: fresh.length, claim: { score, isExact, bound }, result: resultOf(request, claim) })
})
process.send({ isReady: true })

/** What `prepare` does is not timed, what it answers is. */
function repeated(prepare) {
  const from = performance.now()
  const times = []
  while (times.length < leastRepeats || (times.length < mostRepeats && since(from) < secondsEach)) times.push(timed(prepare())[0])
  return times.toSorted((one, other) => one - other)
}

function timed(call) {
  const from = performance.now()
  const answer = call()
  return [since(from), answer]
}

const middle = (times) => times[times.length >> 1]

function since(from) {
  return (performance.now() - from) / 1000
}
