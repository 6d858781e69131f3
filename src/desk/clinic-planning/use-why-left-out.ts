/** Knows how a screen has it found out beside it why a patient was left out; refuses to know the reason's meaning. */
import { useEffect, useState } from 'react'
import type { CourseId } from '../../domain/course/course'
import type { Day } from '../../domain/time/day'
import type { CourseAnswer } from '../../planner/clinic/answer-of'
import type { WhyNot } from '../../planner/why-not/why-not'
import type { ClinicQuestion } from './clinic-question'
import { newPlannerWorker } from './new-planner-worker'

/** Null while it is being found out, `unknown` where that failed. `codes` are those of the patients asked about, by course. */
export function useWhyLeftOut(
  question: ClinicQuestion,
  answers: readonly CourseAnswer[],
  codes: ReadonlyMap<CourseId, string>,
  id: CourseId,
  today: Day,
): WhyNot | 'unknown' | null {
  const [found, setFound] = useState<WhyNot | 'unknown' | null>(null)
  useEffect(() => {
    const worker = newPlannerWorker()
    const fail = () => setFound('unknown')
    worker.onmessage = ({ data }) => {
      if (data.say === 'because') setFound(data.why ?? 'unknown')
      worker.terminate()
    }
    worker.onerror = fail
    worker.onmessageerror = fail
    worker.postMessage({ say: 'why', question, answers, codes, id, today })
    return () => worker.terminate()
  }, [question, answers, codes, id, today])
  return found
}
