/** Draws one day to scale, rooms as lanes and hours across; refuses to know the clock and other days. */
import type { ClockTime } from '../../domain/time/clock-time'
import { minutesOf } from '../../domain/time/clock-time'
import { SessionBlock } from '../session-block'
import { clinicHours, type StripHours, stripHoursOf } from './bars'
import { type CalendarEntry, entryInWords, entryKey } from './calendar-entry'
import css from './day-scale.module.css'
import { type Lane, lanesOf, type Placed } from './lanes'
import { useMeasuredWidth } from './use-measured-width'

export interface DayScaleProps {
  /** Names the list, such as "Monday 1 March, by room". */
  readonly label: string
  readonly entries: readonly CalendarEntry[]
  /** Names of the rooms, each a lane even while it is free. */
  readonly rooms: readonly string[]
  /** Null on another day than today. */
  readonly now: ClockTime | null
  readonly hours?: StripHours
  readonly onOpen?: ((entry: CalendarEntry) => void) | undefined
}

const laneHeight = 52
const leastPixelsForWords = 88
const leastPixelsForHour = 30

export function DayScale({ label, entries, rooms, now, hours = clinicHours, onOpen }: DayScaleProps) {
  const [ref, width] = useMeasuredWidth(660)
  const scale = stripHoursOf(entries.map(({ line }) => line), hours)
  const span = scale.to - scale.from
  const hourPixels = width / span
  const step = hourPixels >= leastPixelsForHour ? 1 : 2
  const nowAt = now === null ? undefined : shareOf(minutesOf(now), scale)
  const isNowDrawn = nowAt !== undefined && nowAt >= 0 && nowAt <= 1
  const lanes = lanesOf(entries, rooms)
  return (
    <div className={css.scale}>
      <div className={css.hours} aria-hidden="true">
        <span />
        <div ref={ref} className={css.axis}>
          {Array.from({ length: span + 1 }, (_, index) => index)
            .filter((index) => index % step === 0 && !isCovered(index / span, nowAt, width))
            .map((index) => (
              <span key={index} className={css.hour} style={{ insetInlineStart: percent(index / span) }}>
                <span>{String(scale.from + index).padStart(2, '0')}</span>
              </span>
            ))}
          {isNowDrawn && (
            <span className={css.now} style={{ insetInlineStart: percent(nowAt) }}>
              <b>{now}</b>
            </span>
          )}
        </div>
      </div>
      <ol aria-label={label} className={css.lanes}>
        {lanes.map((lane) => (
          <li key={lane.name} className={css.lane}>
            <span className={css.name}>{lane.name}</span>
            <div
              className={css.axis}
              style={{ blockSize: lane.rows * laneHeight, backgroundSize: `${percent(1 / span)} 100%` }}
            >
              <LaneContent lane={lane} scale={scale} pixels={width} onOpen={onOpen} />
              {isNowDrawn && <i className={css.nowLine} style={{ insetInlineStart: percent(nowAt) }} aria-hidden="true" />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

interface LaneContentProps extends Pick<DayScaleProps, 'onOpen'> {
  readonly lane: Lane
  readonly scale: StripHours
  readonly pixels: number
}

function LaneContent({ lane, scale, pixels, onOpen }: LaneContentProps) {
  if (lane.placed.length === 0) return <span className={css.free}>Free all day</span>
  return (
    <ul>
      {lane.placed.map((placed) => {
        const from = shareOf(placed.from, scale)
        const size = shareOf(placed.to, scale) - from
        const isNarrow = size * pixels < leastPixelsForWords
        const style = {
          insetInlineStart: percent(from),
          inlineSize: percent(size),
          insetBlockStart: placed.row * laneHeight + 4,
          blockSize: laneHeight - 8,
        }
        return (
          <li key={entryKey(placed.entry)} className={css.place} style={style}>
            <Block placed={placed} isNarrow={isNarrow} onOpen={onOpen} />
          </li>
        )
      })}
    </ul>
  )
}

interface BlockProps extends Pick<DayScaleProps, 'onOpen'> {
  readonly placed: Placed
  readonly isNarrow: boolean
}

function Block({ placed: { entry }, isNarrow, onOpen }: BlockProps) {
  const { code, line } = entry
  const face = (
    <>
      <span className="visually-hidden">{entryInWords(entry)}</span>
      <span aria-hidden="true" className={css.face}>
        <SessionBlock
          className={css.block}
          look={line.look}
          status={line.status}
          heading={code ?? line.title}
          detail={code === null ? undefined : line.title}
          isNarrow={isNarrow}
          trouble={line.conflicts.length > 0 ? { type: 'conflict', words: '' } : undefined}
        />
      </span>
    </>
  )
  return onOpen === undefined ? (
    <span className={css.press}>{face}</span>
  ) : (
    <button type="button" className={css.press} onClick={() => onOpen(entry)}>
      {face}
    </button>
  )
}

/** Where a minute of the day lies on the scale; 0 is its beginning, 1 its end. */
export function shareOf(minute: number, scale: StripHours): number {
  return (minute / 60 - scale.from) / (scale.to - scale.from)
}

/** Whether the label of the hour would touch that of now. */
function isCovered(at: number, now: number | undefined, pixels: number): boolean {
  return now !== undefined && Math.abs(at - now) * pixels < 34
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`
}
