/** Draws therapist hours week by week under the most that the clinic's hours allow; refuses to know who works them. */
import { type Day, type DayRange, addDays, dayNumber } from '../../../domain/time/day'
import { toldInWords, weekTold } from './lane-words'
import css from './foot-rows.module.css'
import { percent, rangeScale, shareOf } from './range-scale'

export interface Week {
  readonly begin: Day
  /** Minutes. */
  readonly booked: number
  readonly capacity: number
}

export interface HoursPlotProps {
  readonly range: DayRange
  readonly weeks: readonly Week[]
  /** The week that has the tab stop; the first where it is not drawn, none where undefined. */
  readonly focus: string | null | undefined
}

export function HoursPlot({ range, weeks, focus }: HoursPlotProps) {
  const scale = rangeScale(range)
  const most = Math.max(1, ...weeks.map(({ booked, capacity }) => Math.max(booked, capacity)))
  const stop = focus === undefined ? undefined : (weeks.find(({ begin }) => begin === focus) ?? weeks[0])?.begin
  return (
    <div className={css.plot} data-strip="">
      {weeks.map((week) => {
        const { begin, booked, capacity } = week
        const share = shareOf(scale, { from: begin, to: addDays(begin, 6) })
        return (
          share && (
            <span
              key={begin}
              role="img"
              aria-label={toldInWords(weekTold(week))}
              className={css.week}
              data-mark={begin}
              data-tell={begin}
              data-tap=""
              data-day={dayNumber(begin)}
              tabIndex={begin === stop ? 0 : -1}
              style={{ insetInlineStart: percent(share.from), inlineSize: `calc(${percent(share.to - share.from)} - 1px)` }}
            >
              <i className={css.booked} data-over={booked > capacity || undefined} style={{ blockSize: percent(booked / most) }} />
              <i className={css.capacity} style={{ insetBlockEnd: percent(capacity / most) }} />
            </span>
          )
        )
      })}
    </div>
  )
}
