/** Draws what lies under a ribbon: rest days, week lines, closures, breaks; refuses to know any session. */
import type { NamedDays } from '../../domain/clinic/clinic'
import type { Weekday } from '../../domain/time/weekday'
import { shortDay } from '../wording/format'
import { type Axis, extentOf } from './axis'
import { restRuns, weekHeads } from './axis-heads'
import { pointAt, stretchAt } from './placing'
import css from './ribbon.module.css'

export interface RibbonGroundProps {
  readonly axis: Axis
  readonly closures: readonly NamedDays[]
  readonly restDays: readonly Weekday[]
}

export function RibbonGround({ axis, closures, restDays }: RibbonGroundProps) {
  return (
    <>
      {restRuns(axis, restDays).map((run) => (
        <i key={run.at} className={css.rest} style={stretchAt(axis, run)} />
      ))}
      {weekHeads(axis).map(({ at }) => (
        <i key={at} className={css.weekLine} style={pointAt(axis, at)} />
      ))}
      {closures.map((closure) => {
        const extent = extentOf(axis, closure)
        return (
          extent && (
            <i
              key={closure.from + closure.name}
              className={css.closure}
              style={stretchAt(axis, extent)}
              title={`${closure.name}, ${closureDays(closure)}`}
            />
          )
        )
      })}
      {axis.gaps.map((gap) => (
        <i key={gap.from} className={css.gap} style={stretchAt(axis, gap)} title={`${gap.days / 7} weeks left out`} />
      ))}
    </>
  )
}

/** "Fri 26 Mar", or "Mon 20 Dec – Fri 31 Dec". */
export function closureDays({ from, to }: Pick<NamedDays, 'from' | 'to'>): string {
  return from === to ? shortDay(from) : `${shortDay(from)} – ${shortDay(to)}`
}
