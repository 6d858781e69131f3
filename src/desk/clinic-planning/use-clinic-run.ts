/** Knows how a screen has several courses planned beside it, and ends that when it goes; refuses to know what it shows. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ClinicQuestion } from './clinic-question'
import { type ClinicRun, type RunState, atFirst, startRun } from './clinic-run'

export interface ClinicRunning {
  /** Null before the first start, and once cleared. */
  readonly state: RunState | null
  readonly start: (question: ClinicQuestion, seconds: number) => void
  /** Answers with the best so far. */
  readonly stop: () => void
  readonly clear: () => void
}

export function useClinicRun(): ClinicRunning {
  const run = useRef<ClinicRun | null>(null)
  const [state, setState] = useState<RunState | null>(null)

  const clear = useCallback(() => {
    run.current?.end()
    run.current = null
    setState(null)
  }, [])
  const start = useCallback((question: ClinicQuestion, seconds: number) => {
    run.current?.end()
    setState({ phase: 'searching', progress: { ...atFirst, leftOut: question.wishes.length } })
    run.current = startRun(question, seconds, navigator.hardwareConcurrency, newWorker, setState)
  }, [])
  const stop = useCallback(() => run.current?.stop(), [])

  useEffect(() => () => run.current?.end(), [])
  return { state, start, stop, clear }
}

function newWorker(): Worker {
  return new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' })
}
