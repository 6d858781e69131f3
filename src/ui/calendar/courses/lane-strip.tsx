/** Draws the sessions of one course on months to scale; refuses to know the courses above and below. */
import { memo } from 'react'
import type { SessionStatus } from '../../../domain/course/lifecycle'
import type { CourseLane } from '../../../domain/course/course-lane'
import type { SessionLine } from '../../../domain/course/session-line'
import type { SessionId } from '../../../domain/protocol/protocol'
import { dayNumber } from '../../../domain/time/day'
import { type Clock, datesShown } from '../../dates-shown'
import { Icon } from '../../icon'
import { barPath, barPixels, barWidth } from './bar-shape'
import { sessionInLane } from './lane-words'
import css from './lane-strip.module.css'
import { type RangeScale, isOnScale, percent, shareAt } from './range-scale'

export interface LaneStripProps {
  readonly lane: CourseLane
  readonly scale: RangeScale
  /** Pixels of one day. */
  readonly dayPixels: number
  /** Sessions that a filter leaves; null leaves all. The others stay as faint marks, so that the course keeps its rhythm. */
  readonly chosen: ReadonlySet<SessionId> | null
  /** The session that has the tab stop; null where none of them has. */
  readonly focus: SessionId | null
}

/** What of a session does not change with the months shown. */
interface Bar {
  readonly line: SessionLine
  readonly day: number
  readonly high: number
  readonly words: string
}

const kept = new WeakMap<CourseLane, { readonly clock: Clock; readonly bars: readonly Bar[] }>()

function barsOf(lane: CourseLane): readonly Bar[] {
  const { clock } = datesShown()
  const known = kept.get(lane)
  if (known?.clock === clock) return known.bars
  const bars = lane.lines.flatMap((line) =>
    line.day === null ? [] : [{ line, day: dayNumber(line.day), high: barPixels(line.minutes), words: sessionInLane(lane.code, line) }],
  )
  kept.set(lane, { clock, bars })
  return bars
}

/** Whether a filter leaves the session, and the months hold it. */
export function marksIn(lane: CourseLane, scale: RangeScale, chosen: LaneStripProps['chosen']): readonly SessionId[] {
  return barsOf(lane)
    .filter(({ line, day }) => isOnScale(scale, day) && (chosen === null || chosen.has(line.session)))
    .map(({ line }) => line.session)
}

export const LaneStrip = memo(function LaneStrip({ lane, scale, dayPixels, chosen, focus }: LaneStripProps) {
  const bars = barsOf(lane).filter(({ day }) => isOnScale(scale, day))
  const wide = barWidth(dayPixels)
  const isLeft = ({ line }: Bar) => chosen === null || chosen.has(line.session)
  return (
    <div className={css.strip} data-strip="">
      <Baseline lane={lane} bars={barsOf(lane)} scale={scale} />
      {bars.map((bar) => {
        const { line, day, high, words } = bar
        const drawing = <BarDrawing line={line} wide={wide} high={high} />
        const style = { insetInlineStart: `round(${percent(shareAt(scale, day))}, 1px)` }
        if (!isLeft(bar)) {
          return (
            <i key={line.session} className={css.bar} data-look={line.look} data-faint="" style={style} aria-hidden="true">
              {drawing}
            </i>
          )
        }
        return (
          <span
            key={line.session}
            role="img"
            aria-label={words}
            className={css.bar}
            data-look={line.look}
            data-status={line.status}
            data-mark={line.session}
            data-tell={line.session}
            data-day={day}
            tabIndex={focus === line.session ? 0 : -1}
            style={style}
          >
            {drawing}
            {isCrossed(line.status) && <Cross />}
          </span>
        )
      })}
      <Troubles bars={bars.filter(isLeft)} scale={scale} dayPixels={dayPixels} wide={wide} />
    </div>
  )
})

function isCrossed(status: SessionStatus): boolean {
  return status === 'missed' || status === 'no-show'
}

function BarDrawing({ line, wide, high }: { readonly line: SessionLine; readonly wide: number; readonly high: number }) {
  return (
    <svg viewBox={`0 0 ${wide} ${high}`} width={wide} height={high} aria-hidden="true">
      <path d={barPath(line.look, wide, high)} />
    </svg>
  )
}

function Cross() {
  return (
    <svg className={css.cross} viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
      <path d="m1.25 1.25 5.5 5.5m0-5.5-5.5 5.5" />
    </svg>
  )
}

interface BaselineProps {
  readonly lane: CourseLane
  readonly bars: readonly Bar[]
  readonly scale: RangeScale
}

/** Drawn through treatment, dotted on to the last follow-up. */
function Baseline({ lane, bars, scale }: BaselineProps) {
  const [first, last] = [bars[0]?.day, bars.at(-1)?.day]
  if (first === undefined || last === undefined) return null
  const end = lane.treatmentTo === null ? first : dayNumber(lane.treatmentTo)
  return (
    <>
      <Stretch kind="treatment" scale={scale} from={first} to={end} />
      <Stretch kind="follow-up" scale={scale} from={end} to={last} />
    </>
  )
}

function Stretch({ kind, scale, from, to }: { readonly kind: string; readonly scale: RangeScale; readonly from: number; readonly to: number }) {
  const start = Math.max(0, shareAt(scale, from))
  const end = Math.min(1, shareAt(scale, to + 1))
  if (start >= end || from >= to) return null
  return <i className={css.baseline} data-kind={kind} style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }} aria-hidden="true" />
}

const troublePixels = 13

interface TroublesProps {
  readonly bars: readonly Bar[]
  readonly scale: RangeScale
  readonly dayPixels: number
  readonly wide: number
}

/** A triangle or a bracket above what it is about; of several side by side one is drawn, and each is said. */
function Troubles({ bars, scale, dayPixels, wide }: TroublesProps) {
  const drawn = { conflict: -Infinity, window: -Infinity }
  return bars.flatMap(({ line, day, high }, index) => {
    const kind = line.conflicts.length > 0 ? 'conflict' : line.outOfWindowBy !== 0 ? 'window' : null
    const at = (day - scale.first) * dayPixels
    if (kind === null || at - drawn[kind] < troublePixels) return []
    drawn[kind] = at
    const shift = Math.max(wide / 2 - 6, pastTaller(bars[index - 1], bars[index], dayPixels, wide))
    const style = { insetInlineStart: `calc(round(${percent(shareAt(scale, day))}, 1px) + ${shift}px)`, insetBlockEnd: high + 6 }
    return [
      <span key={line.session} className={css.trouble} data-kind={kind} style={style} aria-hidden="true">
        <Icon name={kind === 'conflict' ? 'warning' : 'bracket'} size={12} strong />
      </span>,
    ]
  })
}

/** Where a taller bar just before ends, so that a mark beside it does not cover it. */
function pastTaller(before: Bar | undefined, bar: Bar | undefined, dayPixels: number, wide: number): number {
  if (before === undefined || bar === undefined || before.high <= bar.high) return -Infinity
  return Math.round((before.day - bar.day) * dayPixels) + wide + 1
}
