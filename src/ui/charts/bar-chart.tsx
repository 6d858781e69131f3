/** Draws bars from one axis, row by row, at any width and on paper without being measured; refuses to know what is counted. */
import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { type BarScale, barScale } from './bar-scale'
import styles from './bar-chart.module.css'
import { FilledPiece } from './fills'
import { type Piece, lengthOf, stacked } from './stacked'

export interface BarRow {
  readonly key: string
  readonly label: ReactNode
  /** One below the other, from the start of the axis. */
  readonly bars: readonly (readonly Piece[])[]
  /** A line across the bars, such as the most there can be. */
  readonly mark?: number | undefined
  /** Stands at the end of the first bar. */
  readonly end?: ReactNode
}

export interface BarChartProps {
  /** What the figures of the axis count, such as "Hours". */
  readonly unit: string
  readonly rows: readonly BarRow[]
  /** A line through all rows, such as the middle of them. */
  readonly rule?: number | null
  /** The axis reaches at least so far, so that several drawings can be compared. */
  readonly reaches?: number
}

/** Silent: every figure stands in the table beside it. */
export function BarChart({ unit, rows, rule = null, reaches = 0 }: BarChartProps) {
  const scale = barScale(Math.max(reaches, rule ?? 0, largestOf(rows)))
  return (
    <div className={styles.chart} aria-hidden="true">
      <span className={styles.unit}>{unit}</span>
      <AxisFigures scale={scale} />
      <svg className={styles.ground} style={{ gridRow: `2 / span ${rows.length}` }} width="100%" focusable="false">
        <AxisLines scale={scale} />
        {rule !== null && <line className={styles.rule} x1={`${scale.shareOf(rule)}%`} x2={`${scale.shareOf(rule)}%`} y1="0" y2="100%" />}
      </svg>
      {rows.map(({ key, label, ...row }, at) => (
        <Fragment key={key}>
          <span className={styles.label} style={{ gridRow: at + 2 }}>
            {label}
          </span>
          <Bars {...row} scale={scale} row={at + 2} />
        </Fragment>
      ))}
    </div>
  )
}

/** The round figures over the lines of the bars below. */
export function AxisFigures({ scale }: { readonly scale: BarScale }) {
  return (
    <span className={styles.axis}>
      {scale.ticks.map((tick) => (
        <em key={tick} style={{ insetInlineStart: `${scale.shareOf(tick)}%` }}>
          {tick}
        </em>
      ))}
    </span>
  )
}

export function largestOf(rows: readonly Pick<BarRow, 'bars' | 'mark'>[]): number {
  return rows.reduce((most, { bars, mark = 0 }) => Math.max(most, mark, ...bars.map(lengthOf)), 0)
}

const barPixels = { one: 14, several: 9 }
const gapPixels = 3

export interface BarsProps extends Pick<BarRow, 'bars' | 'mark' | 'end'> {
  readonly scale: BarScale
  /** Its row in the drawing; without one it stands alone and draws the lines of its axis itself. */
  readonly row?: number
}

/** The bars of one row, as wide as their place. */
export function Bars({ bars, mark, end, scale, row }: BarsProps) {
  const height = bars.length > 1 ? barPixels.several : barPixels.one
  const all = bars.length * height + (bars.length - 1) * gapPixels
  const percent = (value: number) => `${scale.shareOf(value)}%`
  return (
    <span className={styles.bars} style={{ '--bars': `${all + 4}px`, gridRow: row } as CSSProperties}>
      <svg className={styles.drawing} width="100%" height="100%" focusable="false">
        {row === undefined && <AxisLines scale={scale} />}
        <svg y="50%" overflow="visible" data-bars>
          {bars.map((pieces, at) =>
            stacked(pieces).map(({ fill, from, to }) => (
              <FilledPiece key={`${at} ${fill}`} fill={fill} x={percent(from)} width={`${scale.shareOf(to) - scale.shareOf(from)}%`} y={-all / 2 + at * (height + gapPixels)} height={height} />
            )),
          )}
          {mark !== undefined && <line className={styles.mark} x1={percent(mark)} x2={percent(mark)} y1={-all / 2 - 3} y2={all / 2 + 3} />}
        </svg>
      </svg>
      {end !== undefined && (
        <span className={styles.end} style={{ insetInlineStart: percent(lengthOf(bars[0] ?? [])) }}>
          {end}
        </span>
      )}
    </span>
  )
}

function AxisLines({ scale }: { readonly scale: BarScale }) {
  return scale.ticks.map((tick) => <line key={tick} className={tick === 0 ? styles.base : styles.line} x1={`${scale.shareOf(tick)}%`} x2={`${scale.shareOf(tick)}%`} y1="0" y2="100%" />)
}
