/** Knows how the planner works beside the page, in a thread of its own; refuses to know what is planned. */
import { finish } from '../../planner/why-not/asking'
import type { FromPlanner, ToPlanner } from './messages'
import { type Surroundings, boundInSlices, searchInSlices } from './search-in-slices'
import { whyLeftOut } from './why-left-out'

declare const self: {
  onmessage: ((event: MessageEvent<ToPlanner>) => void) | null
  readonly postMessage: (message: FromPlanner) => void
}

let isStopped = false
let known = Infinity

const surroundings: Surroundings = {
  clock: () => performance.now(),
  post: (message) => self.postMessage(message),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
}

/** A promise that fails would end quietly; thrown from a timer, the page hears of it. */
function throwAloud(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

self.onmessage = ({ data }) => {
  switch (data.say) {
    case 'plan':
      searchInSlices(data.question, data.seconds, () => isStopped, surroundings).catch(throwAloud)
      break
    case 'bound':
      boundInSlices(data.question, () => known, surroundings).catch(throwAloud)
      break
    case 'score':
      known = data.score
      break
    case 'why': {
      const steps = whyLeftOut(data.question, data.answers, (course) => data.codes.get(course), data.id, data.today)
      self.postMessage({ say: 'because', why: steps === null ? null : finish(steps) })
      break
    }
    case 'stop':
      isStopped = true
      break
  }
}
