/** Draws the months and week numbers above a ribbon, as far as each has room; refuses to know any session. */
import { type Axis, columnOf } from './axis'
import { courseWeek, monthHeads, monthNameFit, weekHeads, weekLabelStep } from './axis-heads'
import { daysBetween, dayFromNumber, type Day } from '../../domain/time/day'
import { monthName, shortMonthName } from '../wording/format'
import { stretchAt } from './placing'
import css from './ribbon.module.css'

export interface RibbonHeadsProps {
  readonly axis: Axis
  /** Pixels of one column. */
  readonly columnPixels: number
}

export function MonthRow({ axis, columnPixels }: RibbonHeadsProps) {
  return (
    <div className={css.monthRow}>
      {monthHeads(axis).map((head) => {
        const name = monthName(head.day) + (head.withYear ? ` ${head.day.slice(0, 4)}` : '')
        const fit = monthNameFit(name, head.columns * columnPixels)
        return (
          fit !== 'none' && (
            <span key={head.at} className={css.month} style={stretchAt(axis, head)}>
              {fit === 'full' ? name : shortMonthName(head.day)}
            </span>
          )
        )
      })}
    </div>
  )
}

const leastNumberPixels = 20

export function WeekRow({ axis, columnPixels, today }: RibbonHeadsProps & { readonly today: Day }) {
  const step = weekLabelStep(columnPixels)
  const drawn = columnOf(axis, today) !== undefined
  const current = drawn ? courseWeek(daysBetween(dayFromNumber(axis.origin), today)) : undefined
  return (
    <div className={css.weekRow}>
      {weekHeads(axis).map((head) => {
        const isCurrent = head.week === current
        const isNext = current !== undefined && Math.abs(head.week - current) < step
        const isOnStep = head.week > 0 ? (head.week - 1) % step === 0 : step === 1
        const hasRoom = (axis.columns - head.at) * columnPixels >= leastNumberPixels
        return (
          hasRoom &&
          (isCurrent || (isOnStep && !isNext)) && (
            <span key={head.at} className={css.week} data-current={isCurrent || undefined} style={stretchAt(axis, head)}>
              {head.week}
            </span>
          )
        )
      })}
      {axis.gaps.map((gap) => (
        <span key={gap.from} className={css.gapLabel} style={stretchAt(axis, gap)}>
          {gap.columns * columnPixels >= 44 ? `${gap.days / 7} wk` : '…'}
        </span>
      ))}
    </div>
  )
}
