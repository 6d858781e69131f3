/** Knows one run of the planner beside the page, from its start to its answer or its end; refuses to know any screen. */
import type { CourseAnswer } from '../../planner/clinic/answer-of'
import type { ClinicProgress } from '../../planner/clinic/clinic-planning'
import type { ClinicQuestion } from './clinic-question'
import type { FromPlanner, ToPlanner } from './messages'

/** What a run says of itself; score and bound never get worse. */
export type RunState = { readonly progress: ClinicProgress } & (
  | { readonly phase: 'searching' | 'checking' }
  | { readonly phase: 'done'; readonly answers: readonly CourseAnswer[] }
  /** The worker failed or could not be started. */
  | { readonly phase: 'failed' }
)

export interface ClinicRun {
  /** The best so far is checked and becomes the answer. */
  readonly stop: () => void
  /** Nothing more is said. */
  readonly end: () => void
}

/** The part of a worker that a run needs. */
export interface PlannerWorker {
  onmessage: ((event: MessageEvent<FromPlanner>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  readonly postMessage: (message: ToPlanner) => void
  readonly terminate: () => void
}

export const atFirst: ClinicProgress = { done: 0, score: Infinity, leftOut: 0, bound: 0 }

/** `cores` are those of the machine; with two, a second worker raises the bound while the first one searches. */
export function startRun(
  question: ClinicQuestion,
  seconds: number,
  cores: number,
  newWorker: () => PlannerWorker,
  tell: (state: RunState) => void,
): ClinicRun {
  let progress: ClinicProgress = { ...atFirst, leftOut: question.wishes.length }
  let phase: 'searching' | 'checking' = 'searching'
  const workers: PlannerWorker[] = []

  const end = () => {
    for (const worker of workers.splice(0)) {
      worker.onmessage = null
      worker.onerror = null
      worker.terminate()
    }
  }
  const fail = () => {
    if (workers.length === 0) return
    end()
    tell({ phase: 'failed', progress })
  }
  const take = (next: ClinicProgress) => {
    const isBetter = next.score <= progress.score
    progress = {
      done: Math.max(progress.done, next.done),
      score: isBetter ? next.score : progress.score,
      leftOut: isBetter ? next.leftOut : progress.leftOut,
      bound: Math.max(progress.bound, next.bound),
    }
    tell({ phase, progress })
  }
  const hear = ({ data }: MessageEvent<FromPlanner>) => {
    switch (data.say) {
      case 'progress':
      case 'checking': {
        const before = progress.score
        phase = data.say === 'checking' ? 'checking' : phase
        take(data.progress)
        if (progress.score < before) workers[1]?.postMessage({ say: 'score', score: progress.score })
        break
      }
      case 'bound':
        take({ ...progress, bound: data.bound })
        break
      case 'answer':
        end()
        tell({ phase: 'done', progress: { ...progress, done: 1 }, answers: data.answers })
        break
      case 'because':
        // Asked of a worker of its own, never of a run's.
        break
    }
  }
  const start = (message: ToPlanner, onFail: () => void) => {
    try {
      const worker = newWorker()
      worker.onmessage = hear
      worker.onerror = onFail
      worker.onmessageerror = onFail
      workers.push(worker)
      worker.postMessage(message)
    } catch {
      onFail()
    }
  }

  start({ say: 'plan', question, seconds }, fail)
  if (workers.length === 0) tell({ phase: 'failed', progress })
  // Without a second core it would only take the first one's time; and where it fails, the search goes on without it.
  else if (cores > 1 && question.wishes.length > 1) start({ say: 'bound', question }, () => workers[1]?.terminate())

  return { stop: () => workers[0]?.postMessage({ say: 'stop' }), end }
}
