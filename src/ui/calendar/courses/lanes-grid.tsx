/** Draws courses one under the other over months that keys walk through; refuses to know what opening a course does. */
import { type CSSProperties, useMemo } from 'react'
import type { NamedDays } from '../../../domain/clinic/clinic'
import type { Day, DayRange } from '../../../domain/time/day'
import type { CalendarEntry } from '../calendar-entry'
import { Telling } from '../telling/telling'
import { type Away, AwayRow, ClosedRow, HoursRow } from './foot-rows'
import { Ground } from './ground'
import type { Week } from './hours-plot'
import { LaneHead, monthPixels } from './lane-head'
import { type CourseLink, LaneRow, type ShownLane } from './lane-row'
import { lanesTelling } from './lanes-telling'
import { markAt } from './nearest-mark'
import { useLaneWalk } from './use-lane-walk'
import css from './lanes.module.css'
import { entryOf, openPressed } from './open-pressed'
import { rangeScale, shareOf } from './range-scale'
import { type RowsShown, gapsBetween } from './use-rows-shown'

export interface LanesProps {
  /** Names the grid, such as "Courses, November 2026 – July 2027". */
  readonly label: string
  readonly range: DayRange
  readonly today: Day
  readonly closures: readonly NamedDays[]
  /** All lanes, of which `lanes` are those of the rows shown. */
  readonly count: number
  readonly rows: RowsShown
  readonly lanes: readonly ShownLane[]
  readonly weeks: readonly Week[]
  /** Whose hours they are, such as "therapists’ time". */
  readonly whose: string
  readonly away: readonly Away[]
  /** Width of the whole in pixels. */
  readonly width: number
  readonly Link: CourseLink
  /** A session was pressed, at its mark. */
  readonly onOpen: (entry: CalendarEntry, mark: HTMLElement) => void
}

export const lanePixels = 48
export const headPixels = 54
/** Heads give up room where the months have little. */
const laneHeadPixels = { wide: 136, tight: 96 }
const leastPixelsForWide = 900

export function LanesGrid(props: LanesProps) {
  const { label, range, today, closures, count, rows, lanes, weeks, whose, away, width, Link, onOpen } = props
  const { put, reach } = rows
  const open = (row: HTMLElement, mark: HTMLElement) => {
    const entry = entryOf(lanes, row, mark)
    if (entry !== undefined) onOpen(entry, mark)
  }
  const { spot, onKeyDown, onFocus } = useLaneWalk({ count: count + 2, onReach: reach, onOpen: open })
  const isTight = width < leastPixelsForWide
  const laneHead = laneHeadPixels[isTight ? 'tight' : 'wide']
  const plotPixels = Math.max(1, width - 2 - laneHead)
  const scale = useMemo(() => rangeScale({ from: range.from, to: range.to }), [range.from, range.to])
  const columns = monthPixels(range, plotPixels)
  const gaps = gapsBetween(lanes.map(({ row }) => row), count)
  const focusOf = (row: number) => (spot.row === row ? spot.mark : undefined)
  const foot = { range, today, closures, columns: columns.length, plotPixels }

  const isShut = closures.some((closure) => shareOf(scale, closure) !== undefined)
  // Rows of the grid before that of the hours: heads, lanes, closures.
  const before = 1 + count + (isShut ? 1 : 0)
  const style: CSSProperties & { '--lane-head': string; '--lane': string } = { '--lane-head': `${laneHead}px`, '--lane': `${lanePixels}px` }
  return (
    <div className={css.frame} style={style} data-width={isTight ? 'tight' : 'wide'}>
      <Telling tellOf={lanesTelling({ lanes, count, weeks, away })} markAt={markAt} stands="above">
        <div ref={put} className={css.sheet}>
          <Ground range={range} closures={closures} today={today} />
          <table role="grid" aria-label={label} aria-rowcount={before + 2} className={css.table} onKeyDown={onKeyDown} onFocus={onFocus} onClick={(event) => openPressed(event, open)}>
            <colgroup>
              <col style={{ inlineSize: laneHead }} />
              {columns.map((pixels, index) => (
                <col key={index} style={{ inlineSize: pixels }} />
              ))}
            </colgroup>
            <LaneHead range={range} today={today} plotPixels={plotPixels} />
            <tbody>
              {lanes.flatMap((shown, index) => [
                <Gap key={`before ${shown.row}`} rows={gaps.before[index] ?? 0} columns={columns.length} />,
                <LaneRow
                  key={shown.lane.courseId}
                  {...shown}
                  scale={scale}
                  dayPixels={plotPixels / scale.days}
                  columns={columns.length}
                  isSpot={spot.row === shown.row}
                  focus={focusOf(shown.row) ?? null}
                  Link={Link}
                />,
              ])}
              <Gap rows={gaps.after} columns={columns.length} />
            </tbody>
            <tfoot className={css.foot}>
              <ClosedRow {...foot} rowIndex={before} />
              <HoursRow {...foot} row={count} rowIndex={before + 1} focus={focusOf(count)} weeks={weeks} whose={whose} />
              <AwayRow {...foot} row={count + 1} rowIndex={before + 2} focus={focusOf(count + 1)} away={away} />
            </tfoot>
          </table>
        </div>
      </Telling>
    </div>
  )
}

/** Room of the lanes that are not drawn. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns + 1} style={{ blockSize: rows * lanePixels, padding: 0 }} />
    </tr>
  )
}
