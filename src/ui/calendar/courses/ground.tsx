/** Draws what lies under all lanes: months, closures, today; refuses to know any session. */
import type { NamedDays } from '../../../domain/clinic/clinic'
import { type Day, type DayRange, dayNumber } from '../../../domain/time/day'
import css from './lanes.module.css'
import { isOnScale, monthsOf, percent, rangeScale, shareAt, shareOf } from './range-scale'

export interface GroundProps {
  readonly range: DayRange
  readonly closures: readonly NamedDays[]
  readonly today: Day
}

export function Ground({ range, closures, today }: GroundProps) {
  const scale = rangeScale(range)
  const now = dayNumber(today)
  return (
    <div className={css.ground} aria-hidden="true">
      {monthsOf(range).map(({ begin, from }) => (
        <i key={begin} className={css.monthLine} style={{ insetInlineStart: `round(${percent(from)}, 1px)` }} />
      ))}
      {closures.map((closure) => {
        const share = shareOf(scale, closure)
        return (
          share && (
            <i
              key={closure.from + closure.name}
              className={css.closure}
              style={{ insetInlineStart: percent(share.from), inlineSize: percent(share.to - share.from) }}
            />
          )
        )
      })}
      {isOnScale(scale, now) && <i className={css.todayLine} style={{ insetInlineStart: percent(shareAt(scale, now + 0.5)) }} />}
    </div>
  )
}
