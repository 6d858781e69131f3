/** Says what a ribbon could not draw: sessions without a date and weeks left out; refuses to know why. */
import type { SessionLine } from '../../domain/course/session-line'
import { counted, listOf, shortDayYear } from '../wording/format'
import type { Axis } from './axis'
import css from './ribbon.module.css'

export interface RibbonNotesProps {
  readonly axis: Axis
  readonly undated: readonly SessionLine[]
}

export function RibbonNotes({ axis, undated }: RibbonNotesProps) {
  const left = axis.gaps.map(
    (gap) => `${counted(gap.days / 7, 'week', 'weeks')} from ${shortDayYear(gap.from)} to ${shortDayYear(gap.to)}`,
  )
  return (
    <>
      {left.length > 0 && <p className={css.note}>Left out, because no session lies there: {listOf(left)}.</p>}
      {undated.length > 0 && <p className={css.note}>No date yet: {listOf(undated.map((line) => line.title))}.</p>}
    </>
  )
}
