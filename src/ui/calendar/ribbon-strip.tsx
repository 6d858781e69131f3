/** Draws sessions as bars to scale, a day a column and an hour a height; refuses to know windows and words. */
import type { SessionLine } from '../../domain/course/session-line'
import { hourMark } from '../wording/format'
import { type Axis, columnOf } from './axis'
import { barBox, barsOf, type StripHours } from './bars'
import { barAt } from './placing'
import css from './ribbon-bars.module.css'

export interface RibbonBarsProps {
  readonly axis: Axis
  readonly lines: readonly SessionLine[]
  readonly hours: StripHours
}

export function RibbonBars({ axis, lines, hours }: RibbonBarsProps) {
  return lines.flatMap((line) =>
    barsOf(line).map((bar) => {
      const column = columnOf(axis, bar.day)
      return (
        column !== undefined && (
          <i
            key={line.session + bar.day}
            className={css.bar}
            data-tell={line.session}
            data-look={line.look}
            data-status={line.status}
            data-trouble={line.conflicts.length > 0 || undefined}
            style={barAt(axis, column, barBox(bar, hours))}
          />
        )
      )
    }),
  )
}

/** Hour lines every four hours, with their labels beside the strip. */
export function RibbonHours({ hours }: { readonly hours: StripHours }) {
  const labelled = Array.from({ length: Math.ceil((hours.to - hours.from) / 4) }, (_, index) => hours.from + index * 4)
  return labelled.map((hour) => (
    <i key={hour} className={css.hourLine} style={{ top: `calc(var(--hour) * ${hour - hours.from})` }}>
      <em>{hourMark(hour)}</em>
    </i>
  ))
}
