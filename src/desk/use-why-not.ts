/** Knows how a long question is worked on between frames, so that the page stays alive; refuses to know its answer's meaning. */
import { useEffect, useState } from 'react'
import type { Day } from '../domain/time/day'
import { siteFor } from './lines'
import type { Wish } from './proposing'
import { useDesk } from './use-desk'
import { type WhyNot, whyNoPlan } from './why-not'

/** Milliseconds of work before the page gets its turn. */
const slice = 12

/** Why the wish has no plan; null while that is being found out. Asked anew for another wish, and when the book changed. */
export function useWhyNot(wish: Wish, today: Day, revision: number): WhyNot | null {
  const desk = useDesk()
  const [found, setFound] = useState<{ readonly wish: Wish; readonly revision: number; readonly answer: WhyNot } | null>(null)

  useEffect(() => {
    const site = siteFor(desk.book, 'preview')
    if (site === null) return
    const steps = whyNoPlan(wish, site, today)
    let timer: ReturnType<typeof setTimeout>
    const work = () => {
      const until = performance.now() + slice
      let step = steps.next()
      while (step.done !== true && performance.now() < until) step = steps.next()
      if (step.done === true) setFound({ wish, revision, answer: step.value })
      else timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [desk, wish, today, revision])

  return found !== null && found.wish === wish && found.revision === revision ? found.answer : null
}
