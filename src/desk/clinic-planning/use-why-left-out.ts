/** Knows how the reason is found between frames, so that the page stays alive; refuses to know its meaning. */
import { useEffect, useState } from 'react'
import type { CourseId } from '../../domain/course/course'
import type { Day } from '../../domain/time/day'
import type { CourseAnswer } from '../../planner/clinic/answer-of'
import type { WhyNot } from '../../planner/why-not/why-not'
import type { ClinicQuestion } from './clinic-question'
import { whyLeftOut } from './why-left-out'

/** Milliseconds of work before the page gets its turn. */
const slice = 12

/** Why the patient was left out; null while that is being found out. `codes` are those of the patients asked about, by course. */
export function useWhyLeftOut(
  question: ClinicQuestion,
  answers: readonly CourseAnswer[],
  codes: ReadonlyMap<CourseId, string>,
  id: CourseId,
  today: Day,
): WhyNot | null {
  const [found, setFound] = useState<WhyNot | null>(null)
  useEffect(() => {
    const steps = whyLeftOut(question, answers, (course) => codes.get(course), id, today)
    if (steps === null) return
    let timer: ReturnType<typeof setTimeout>
    const work = () => {
      const until = performance.now() + slice
      let step = steps.next()
      while (step.done !== true && performance.now() < until) step = steps.next()
      if (step.done === true) setFound(step.value)
      else timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [question, answers, codes, id, today])
  return found
}
