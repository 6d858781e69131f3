/** Knows what became of the sessions in some days, of the clinic and course by course; refuses to judge it. */
import { sessionFigures } from '../../desk/figures/session-figures'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import type { DayRange } from '../../domain/time/day'
import { AdherenceCard } from './adherence-card'
import { CoursesCard } from './courses-card'

export function SessionCards({ within }: { readonly within: DayRange }) {
  const { today } = useNow()
  const { kinds, calls, byCourse } = useBook(['figures-sessions', within.from, within.to, today], (book) => sessionFigures(book, today, within))
  return (
    <>
      <AdherenceCard kinds={kinds} calls={calls} />
      {byCourse.length > 0 && <CoursesCard courses={byCourse} />}
    </>
  )
}
