/** Draws today and the end of the course's length, with their labels; refuses to know what lies on those days. */
import { addDays, type Day } from '../../domain/time/day'
import { type Axis, columnOf } from './axis'
import { lengthWords } from './course-axis'
import { labelSides } from './label-sides'
import { pointAt } from './placing'
import css from './ribbon.module.css'

export interface RibbonLinesProps {
  readonly axis: Axis
  readonly today: Day
  /** The day after the length has passed. */
  readonly end: Day | undefined
  readonly lengthDays: number | null
}

/** The middle of today's column, and the beginning of the first day past the end. */
function columnsOf({ axis, today, end }: RibbonLinesProps) {
  const now = columnOf(axis, today)
  return { now: now === undefined ? undefined : now + 0.5, end: end && endColumn(axis, end) }
}

function endColumn(axis: Axis, end: Day): number | undefined {
  const before = columnOf(axis, addDays(end, -1))
  return columnOf(axis, end) ?? (before === undefined ? undefined : before + 1)
}

export function RibbonLines(props: RibbonLinesProps) {
  const { now, end } = columnsOf(props)
  return (
    <>
      {end !== undefined && <i className={css.endLine} style={pointAt(props.axis, end)} />}
      {now !== undefined && <i className={css.nowLine} style={pointAt(props.axis, now)} />}
    </>
  )
}

/** The labels in a line of their own below the plot, so that they cover nothing. */
export function RibbonLineLabels({ columnPixels, ...props }: RibbonLinesProps & { readonly columnPixels: number }) {
  const { axis, lengthDays } = props
  const { now, end } = columnsOf(props)
  const pixelsTo = (column: number | undefined) => (column === undefined ? undefined : column * columnPixels)
  const sides = labelSides(axis.columns * columnPixels, pixelsTo(now), pixelsTo(end))
  return (
    <div className={css.lineLabels} aria-hidden="true">
      {end !== undefined && lengthDays !== null && sides.end !== null && (
        <span className={css.endLabel} data-side={sides.end} style={pointAt(axis, end)}>
          <span dir="auto">{lengthWords(lengthDays)}</span>
        </span>
      )}
      {now !== undefined && (
        <span className={css.nowLabel} data-side={sides.now} style={pointAt(axis, now)}>
          <span>Today</span>
        </span>
      )}
    </div>
  )
}
