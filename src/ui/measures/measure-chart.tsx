/** Draws the scores of one scale as a line over the weeks of a course; refuses to compare them, or to share its axis with another scale. */
import type { SessionLine } from '../../domain/course/session-line'
import type { MeasureLine } from '../../domain/course/measures/measure-lines'
import type { Day } from '../../domain/time/day'
import { type Axis, columnOf } from '../calendar/axis'
import { courseAxis, originOf } from '../calendar/course-axis'
import { percentOf, pointAt } from '../calendar/placing'
import { MonthRow, WeekRow } from '../calendar/ribbon-heads'
import { useMeasuredWidth } from '../calendar/use-measured-width'
import { KindMark } from '../kind-mark'
import { figureWords } from '../wording/score-words'
import { figureScale } from './figure-scale'
import css from './measure-chart.module.css'

export interface MeasureChartProps {
  readonly line: MeasureLine
  /** The course's sessions: the weeks are the same as its ribbon's. */
  readonly lines: readonly SessionLine[]
  readonly lengthDays: number | null
  readonly scoreDays: readonly Day[]
  readonly today: Day
}

const gutter = 34
const figurePixels = 30

export function MeasureChart({ line: { measure, points }, lines, lengthDays, scoreDays, today }: MeasureChartProps) {
  const [ref, width] = useMeasuredWidth('measure', 640)
  const axis = courseAxis(lines, originOf(lines, today), lengthDays, 0, scoreDays)
  const columnPixels = Math.max(1, (width - gutter) / axis.columns)
  const scale = figureScale(points.map(({ value }) => value))
  const placed = points.map((score) => ({ score, column: (columnOf(axis, score.day) ?? 0) + 0.5, share: shareOf(score.value, scale) }))
  const now = columnOf(axis, today)
  return (
    <figure className={css.chart} aria-label={`${measure} over the weeks of the course; every figure stands in the table`}>
      <div ref={ref} className={css.sheet} aria-hidden="true">
        <MonthRow axis={axis} columnPixels={columnPixels} />
        <WeekRow axis={axis} columnPixels={columnPixels} today={today} />
        <div className={css.plot}>
          {scale.ticks.map((tick) => (
            <i key={tick} className={css.tick} style={{ insetBlockEnd: `${shareOf(tick, scale)}%` }}>
              <em>{figureWords(tick)}</em>
            </i>
          ))}
          {now !== undefined && <i className={css.now} style={pointAt(axis, now + 0.5)} />}
          <Course axis={axis} placed={placed} />
          {placed.map(({ score, column, share }, index) => {
            const isTold = (column - (placed[index - 1]?.column ?? -Infinity)) * columnPixels >= figurePixels
            return (
              <span key={score.id} className={css.point} style={{ insetInlineStart: percentOf(axis, column), insetBlockEnd: `${share}%` }}>
                <KindMark look="assessment" />
                {isTold && <b>{figureWords(score.value)}</b>}
              </span>
            )
          })}
        </div>
      </div>
    </figure>
  )
}

interface PlacedPoint {
  readonly column: number
  readonly share: number
}

/** The line between the points, stretched to the plot without its stroke. */
function Course({ axis, placed }: { readonly axis: Axis; readonly placed: readonly PlacedPoint[] }) {
  return (
    <svg className={css.line} viewBox={`0 0 ${axis.columns} 100`} preserveAspectRatio="none">
      <polyline points={placed.map(({ column, share }) => `${column},${100 - share}`).join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

/** Per cent of the axis' height. */
function shareOf(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Number((((value - from) / (to - from)) * 100).toFixed(2))
}
