/** Draws what the clinic has under its lanes: names of closures, hours of therapists, absences; refuses to know any course. */
import { memo } from 'react'
import type { NamedDays } from '../../../domain/clinic/clinic'
import { type Day, type DayRange, dayNumber } from '../../../domain/time/day'
import { daySpan } from '../../wording/format'
import { Ground } from './ground'
import { awayTold, hoursHead, toldInWords } from './lane-words'
import css from './foot-rows.module.css'
import { HoursPlot, type Week } from './hours-plot'
import { type Labelled, packLabels } from './pack-labels'
import { percent, rangeScale, shareOf } from './range-scale'

/** Somebody's days away. */
export interface Away {
  readonly id: string
  readonly name: string
  readonly days: NamedDays
}

export interface FootRowProps {
  readonly range: DayRange
  readonly today: Day
  readonly closures: readonly NamedDays[]
  readonly columns: number
  readonly plotPixels: number
  /** Number of the row for keys. */
  readonly row: number
  /** Number of the row in the whole grid, from 1. */
  readonly rowIndex: number
  /** The mark that has the tab stop; the first where it is not drawn, none where undefined. */
  readonly focus: string | null | undefined
}

const linePixels = 18
/** Further names would make more of the foot than of the lanes. */
const mostLines = 2

export const ClosedRow = memo(function ClosedRow({ range, today, closures, columns, plotPixels, rowIndex }: Omit<FootRowProps, 'row' | 'focus'>) {
  const scale = rangeScale(range)
  const shown = closures.flatMap((closure): readonly Labelled<NamedDays>[] => {
    const share = shareOf(scale, closure)
    return share === undefined ? [] : [{ item: closure, label: closure.name === '' ? 'Closed' : closure.name, share }]
  })
  const { packed, left, lines } = packLabels(shown, plotPixels, mostLines)
  if (shown.length === 0) return null
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row" className={css.head}>
        Closed
        <More count={left.length} />
      </th>
      <td colSpan={columns} className={css.cell} style={{ blockSize: lines * linePixels + 10 }}>
        <Ground range={range} closures={closures} today={today} />
        <ul className="visually-hidden">
          {shown.map(({ item }) => (
            <li key={item.from + item.name}>{`${item.name}, ${daySpan(item)}`}</li>
          ))}
        </ul>
        {packed.map(({ item, label, line, labelAt }) => (
          <span key={item.from + item.name} className={css.label} style={{ insetInlineStart: labelAt, insetBlockStart: line * linePixels + 5 }} aria-hidden="true">
            {label}
          </span>
        ))}
      </td>
    </tr>
  )
})

function More({ count }: { readonly count: number }) {
  return count === 0 ? null : <small className={css.sub}>{`and ${count} more`}</small>
}

export interface HoursRowProps extends FootRowProps {
  readonly weeks: readonly Week[]
  /** Whose hours they are. */
  readonly whose: string
}

export const HoursRow = memo(function HoursRow({ range, today, closures, columns, row, rowIndex, focus, weeks, whose }: HoursRowProps) {
  return (
    <tr data-row={row} aria-rowindex={rowIndex}>
      <th scope="row" className={css.head}>
        Hours
        <small className={css.sub}>{hoursHead(weeks, whose)}</small>
      </th>
      <td colSpan={columns} className={css.cell} data-of="hours">
        <Ground range={range} closures={closures} today={today} />
        <HoursPlot range={range} weeks={weeks} focus={focus} />
      </td>
    </tr>
  )
})

export interface AwayRowProps extends FootRowProps {
  readonly away: readonly Away[]
}

const awayLinePixels = 32

export const AwayRow = memo(function AwayRow({ range, today, closures, columns, plotPixels, row, rowIndex, focus, away }: AwayRowProps) {
  const scale = rangeScale(range)
  const shown = away.flatMap((one): readonly Labelled<Away>[] => {
    const share = shareOf(scale, one.days)
    return share === undefined ? [] : [{ item: one, label: one.name, share }]
  })
  const { packed, left, lines } = packLabels(shown, plotPixels, mostLines)
  const stop = focus === undefined || packed.length === 0 ? undefined : (packed.find(({ item }) => awayKey(item) === focus) ?? packed[0])?.item
  return (
    <tr data-row={row} aria-rowindex={rowIndex}>
      <th scope="row" className={css.head}>
        Away
        <More count={left.length} />
      </th>
      <td colSpan={columns} className={css.cell} style={{ blockSize: Math.max(1, lines) * awayLinePixels + 10 }}>
        <Ground range={range} closures={closures} today={today} />
        {shown.length === 0 && <span className={css.nobody}>Nobody</span>}
        <div className={css.plot} data-strip="">
          {packed.map(({ item, label, share, line, labelAt }) => (
            <span key={awayKey(item)}>
              <i
                role="img"
                aria-label={toldInWords(awayTold(item))}
                className={css.away}
                data-mark={awayKey(item)}
                data-tell={awayKey(item)}
                data-tap=""
                data-day={dayNumber(item.days.from)}
                tabIndex={stop !== undefined && awayKey(stop) === awayKey(item) ? 0 : -1}
                style={{ insetInlineStart: percent(share.from), inlineSize: percent(share.to - share.from), insetBlockStart: line * awayLinePixels + 6 }}
              />
              <span className={css.label} style={{ insetInlineStart: labelAt, insetBlockStart: line * awayLinePixels + 18 }} aria-hidden="true">
                {label}
              </span>
            </span>
          ))}
        </div>
      </td>
    </tr>
  )
})

export function awayKey({ id, days }: Away): string {
  return `${id} ${days.from} ${days.name}`
}
