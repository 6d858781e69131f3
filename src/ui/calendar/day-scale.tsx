/** Draws one day to scale, rooms as lanes and hours across; refuses to know the clock and other days. */
import type { ClockTime } from '../../domain/time/clock-time'
import { minutesOf } from '../../domain/time/clock-time'
import { SessionBlock } from '../session-block'
import { useDatesShown } from '../use-dates-shown'
import { clockFigures, clockTime, hourMark } from '../wording/format'
import { clinicHours, type StripHours, stripHoursOf } from './bars'
import { type CalendarEntry, entryInWords, entryKey } from './calendar-entry'
import css from './day-scale.module.css'
import { type Lane, lanesOf, type Placed } from './lanes'
import { useMeasuredWidth } from './use-measured-width'

export interface DayScaleProps {
  /** Names the list, such as "Monday 1 March, by room". */
  readonly label: string
  readonly entries: readonly CalendarEntry[]
  /** Sessions of the day before whose nights hold their rooms into this one. */
  readonly dayBefore?: readonly CalendarEntry[]
  /** Names of the rooms, each a lane even while it is free. */
  readonly rooms: readonly string[]
  /** Null on another day than today. */
  readonly now: ClockTime | null
  readonly hours?: StripHours
  readonly onOpen?: ((entry: CalendarEntry) => void) | undefined
}

const laneHeight = 52
const leastPixelsForWords = 88
/** "8 am" is wider than "08": from one label to the next, and from the middle of one to that of now. */
const leastPixels = { '24': { hour: 30, now: 34 }, '12': { hour: 48, now: 44 } } as const
/** Narrower blocks lose their mark, then turn their words upright; kind and state stay in spine and edge. */
const leastPixelsForMark = 66
const leastPixelsForCode = 46
const leastPixelsUpright = 22
/** Mean width of a sign at 14 px, and what spine and margins take. */
const signPixels = 6.9
const blockMargins = 20
/** Hours narrower than this have the line of now run under the blocks, so that it crosses no word. */
const leastPixelsForLineAbove = 40

export function DayScale({ label, entries, dayBefore = [], rooms, now, hours = clinicHours, onOpen }: DayScaleProps) {
  const [ref, width] = useMeasuredWidth('day', 660)
  const scale = stripHoursOf(entries.map(({ line }) => line), hours)
  const span = scale.to - scale.from
  const hourPixels = width / span
  const least = leastPixels[useDatesShown().clock]
  const step = hourPixels >= least.hour ? 1 : 2
  const nowAt = now === null ? undefined : shareOf(minutesOf(now), scale)
  const isNowDrawn = nowAt !== undefined && nowAt >= 0 && nowAt <= 1
  const lanes = lanesOf(entries, rooms, dayBefore)
  const columns = { gridTemplateColumns: `${nameColumnPixels(lanes.map(({ name }) => name))}px minmax(0, 1fr)` }
  return (
    <div className={css.scale}>
      <div className={css.hours} style={columns} aria-hidden="true">
        <span />
        <div ref={ref} className={css.axis}>
          {Array.from({ length: span + 1 }, (_, index) => index)
            .filter((index) => index % step === 0 && !isCovered(index / span, nowAt, width, least.now))
            .map((index) => (
              <span key={index} className={css.hour} style={{ insetInlineStart: percent(index / span) }}>
                <span>{hourMark(scale.from + index)}</span>
              </span>
            ))}
          {isNowDrawn && now !== null && (
            <span className={css.now} style={{ insetInlineStart: percent(nowAt) }}>
              <b>{clockFigures(now)}</b>
            </span>
          )}
        </div>
      </div>
      <ol aria-label={label}>
        {lanes.map((lane) => (
          <li key={lane.name} className={css.lane} style={columns}>
            <span className={css.name}>{lane.name}</span>
            <div
              className={css.axis}
              style={{ blockSize: lane.rows * laneHeight, backgroundSize: `${percent(1 / span)} 100%` }}
            >
              <LaneContent lane={lane} scale={scale} pixels={width} onOpen={onOpen} />
              {isNowDrawn && (
                <i
                  className={css.nowLine}
                  data-under={hourPixels < leastPixelsForLineAbove || undefined}
                  style={{ insetInlineStart: percent(nowAt) }}
                  aria-hidden="true"
                />
              )}
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
  const morning = lane.heldUntil === null ? 0 : shareOf(minutesOf(lane.heldUntil), scale)
  const night = morning > 0 && <i className={css.night} style={{ inlineSize: percent(morning) }} />
  if (lane.placed.length === 0) {
    return (
      <>
        {night}
        <span className={css.free} style={{ marginInlineStart: percent(Math.max(0, morning)) }}>
          {morning > 0 && lane.heldUntil !== null ? `Free from ${clockTime(lane.heldUntil)}` : 'Free all day'}
        </span>
      </>
    )
  }
  return (
    <>
      {night}
      <ul>
        {lane.placed.map((placed) => {
          const from = shareOf(placed.from, scale)
          const to = shareOf(placed.to, scale)
          const style = {
            insetInlineStart: percent(from),
            inlineSize: percent(to - from),
            insetBlockStart: placed.row * laneHeight + 4,
            blockSize: laneHeight - 8,
          }
          return (
            <li key={entryKey(placed.entry)}>
              {placed.entry.line.nightUntil !== null && <i className={css.night} style={{ insetInline: `${percent(to)} 0` }} />}
              <div className={css.place} style={style}>
                <Block placed={placed} pixels={(to - from) * pixels} onOpen={onOpen} />
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface BlockProps extends Pick<DayScaleProps, 'onOpen'> {
  readonly placed: Placed
  readonly pixels: number
}

type BlockRoom = 'words' | 'narrow' | 'code' | 'upright' | 'none'

function roomFor(pixels: number): BlockRoom {
  if (pixels >= leastPixelsForWords) return 'words'
  if (pixels >= leastPixelsForMark) return 'narrow'
  if (pixels >= leastPixelsForCode) return 'code'
  return pixels >= leastPixelsUpright ? 'upright' : 'none'
}

function Block({ placed: { entry }, pixels, onOpen }: BlockProps) {
  const { code, line } = entry
  const room = roomFor(pixels)
  const isTitleWhole = line.title.length * signPixels + blockMargins <= pixels
  const face = (
    <>
      <span className="visually-hidden">{entryInWords(entry)}</span>
      <span aria-hidden="true" className={css.face} data-room={room}>
        <SessionBlock
          className={css.block}
          look={line.look}
          status={line.status}
          heading={code ?? line.title}
          detail={code === null || !isTitleWhole ? undefined : line.title}
          isNarrow={room !== 'words'}
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
function isCovered(at: number, now: number | undefined, pixels: number, least: number): boolean {
  return now !== undefined && Math.abs(at - now) * pixels < least
}

/** Wide enough for the longest word of any name, 44 to 112 px. */
function nameColumnPixels(names: readonly string[]): number {
  const longest = Math.max(0, ...names.flatMap((name) => name.split(' ').map((word) => word.length)))
  return Math.min(112, Math.max(44, Math.round(longest * 7.4) + 10))
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`
}
