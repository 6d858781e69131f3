/** Knows how the search over a clinic is worked on bit by bit, told about and stopped; refuses to know where it runs. */
import { ClinicPlanning, type ClinicProgress } from '../../planner/clinic/clinic-planning'
import { effortOf } from '../../planner/clinic/effort'
import { LowerBound } from '../../planner/clinic/lower-bound'
import { type Ways, waysOf } from '../../planner/clinic/ways-of'
import { fewerMoves } from './fewer-moves'
import type { ClinicQuestion } from './clinic-question'
import type { FromPlanner } from './messages'
import { runningCoursesStay } from './running-courses-stay'

export interface Surroundings {
  /** Milliseconds. */
  readonly clock: () => number
  readonly post: (message: FromPlanner) => void
  /** Lets messages come in. */
  readonly pause: () => Promise<void>
}

/** Milliseconds of work before messages are let in, and between two reports. */
const slice = 40
const betweenReports = 100

/**
 * Ends when the work for `seconds` is done, or when so many seconds went by and there is a best plan, or when stopped; then
 * answers with the best.
 */
export async function searchInSlices(
  question: ClinicQuestion,
  seconds: number,
  isStopped: () => boolean,
  { clock, post, pause }: Surroundings,
): Promise<void> {
  const { clinic, wishes, standing } = question
  const planning = new ClinicPlanning(clinic, wishes, standing, effortOf(seconds))
  const start = clock()
  let reported = -Infinity
  const progress = (): ClinicProgress => {
    const now = planning.progress()
    return { ...now, done: Math.min(1, Math.max(now.done, (clock() - start) / (seconds * 1000))) }
  }
  for (let isGoing = true; isGoing && !isStopped(); ) {
    const until = clock() + slice
    while (isGoing && clock() < until) isGoing = planning.step()
    const now = progress()
    if (now.done >= 1 && now.score < Infinity) isGoing = false
    if (clock() - reported >= betweenReports) {
      reported = clock()
      post({ say: 'progress', progress: now })
    }
    await pause()
  }
  post({ say: 'checking', progress: progress() })
  await pause()
  post({ say: 'answer', answers: fewerMoves(question, runningCoursesStay(question, planning.answer())) })
}

/** Proves ever better what no plan scores below; `known` is the best score so far, Infinity before there is one. Ends by itself where no gap is left. */
export async function boundInSlices({ clinic, wishes, standing }: ClinicQuestion, known: () => number, { post, pause }: Surroundings): Promise<void> {
  const ways = await waysInSlices(waysOf(clinic, wishes, standing), pause)
  const bound = new LowerBound(ways.ofCourse, ways.base)
  let told = 0
  for (;;) {
    const score = known()
    if (score < Infinity) {
      if (told >= score) return
      bound.step(score)
    }
    if (bound.best > told) {
      told = bound.best
      post({ say: 'bound', bound: told })
    }
    await pause()
  }
}

async function waysInSlices(steps: Generator<undefined, Ways>, pause: () => Promise<void>): Promise<Ways> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await pause()
  }
}
