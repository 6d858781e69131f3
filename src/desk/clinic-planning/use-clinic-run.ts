/** Knows how a screen has several courses planned beside it, and ends that when it goes; refuses to know what it shows. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CourseAnswer } from '../../planner/clinic/answer-of'
import type { ClinicQuestion } from './clinic-question'
import { type ClinicRun, type RunState, atFirst, startRun } from './clinic-run'
import { newPlannerWorker } from './new-planner-worker'

export interface RunEnds {
  readonly onAnswer: (answers: readonly CourseAnswer[], bound: number) => void
  readonly onFail: () => void
}

export interface ClinicRunning {
  /** Null while nothing runs. */
  readonly state: RunState | null
  readonly start: (question: ClinicQuestion, seconds: number, ends: RunEnds) => void
  /** Answers with the best so far. */
  readonly stop: () => void
  /** Ends it without an answer. */
  readonly drop: () => void
}

export function useClinicRun(): ClinicRunning {
  const run = useRef<ClinicRun | null>(null)
  const [state, setState] = useState<RunState | null>(null)

  const drop = useCallback(() => {
    run.current?.end()
    run.current = null
    setState(null)
  }, [])
  const start = useCallback((question: ClinicQuestion, seconds: number, { onAnswer, onFail }: RunEnds) => {
    run.current?.end()
    setState({ phase: 'searching', progress: { ...atFirst, leftOut: question.wishes.length } })
    run.current = startRun(question, seconds, navigator.hardwareConcurrency, newPlannerWorker, (next) => {
      const isOver = next.phase === 'done' || next.phase === 'failed'
      setState(isOver ? null : next)
      if (next.phase === 'done') onAnswer(next.answers, next.progress.bound)
      if (next.phase === 'failed') onFail()
    })
  }, [])
  const stop = useCallback(() => run.current?.stop(), [])

  useEffect(() => () => run.current?.end(), [])
  return { state, start, stop, drop }
}
