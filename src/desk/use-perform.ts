/** Knows how a screen hands a command in and hears its verdict; refuses to fetch or store any data. */
import { useCallback, useRef, useState } from 'react'
import type { ClinicCommand } from '../domain/clinic/clinic-commands'
import type { CourseCommand } from '../domain/course/commands'
import type { CourseId } from '../domain/course/course'
import type { ClinicOutcome, CourseOutcome } from './outcome'
import { useDesk } from './use-desk'

export interface Performing<A extends readonly unknown[], O> {
  readonly perform: (...intent: A) => Promise<O>
  /** The last verdict; null before the first, while one is awaited, and once cleared. */
  readonly outcome: O | null
  readonly isBusy: boolean
  readonly clear: () => void
}

export function usePerform(): Performing<[courseId: CourseId, command: CourseCommand], CourseOutcome> {
  return useAct(useDesk().perform)
}

export function usePerformClinic(): Performing<[command: ClinicCommand], ClinicOutcome> {
  return useAct(useDesk().performClinic)
}

function useAct<A extends readonly unknown[], O>(act: (...intent: A) => Promise<O>): Performing<A, O> {
  const [outcome, setOutcome] = useState<O | null>(null)
  const [running, setRunning] = useState(0)
  const latest = useRef(0)

  const perform = useCallback(
    async (...intent: A): Promise<O> => {
      latest.current += 1
      const turn = latest.current
      setOutcome(null)
      setRunning((count) => count + 1)
      try {
        const answer = await act(...intent)
        if (turn === latest.current) setOutcome(() => answer)
        return answer
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [act],
  )

  const clear = useCallback(() => setOutcome(null), [])
  return { perform, outcome, isBusy: running > 0, clear }
}
