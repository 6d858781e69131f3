/** Knows how the days of a fortnight share the height of their sides, all to one scale; refuses a scale on which a line of words would be longer than its session by much. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { Day } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { hourMark, timeSpan } from '../../ui/wording/format'
import { timeOfMinutes } from '../../domain/time/clock-time'
import { callPlace } from '../../ui/wording/call-words'
import { closedWords, offHoursOf } from '../staff/off-hours'
import { linesOfRuns } from '../staff/text-runs'
import { textWidth } from '../text-measure'
import type { FortnightBlock, FortnightDay, FortnightGrid, FortnightOff } from './fortnight-grid'
import type { LabelLook, Told } from './fortnight-label'
import { laidBlocks } from './lay-blocks'

export interface DayToLay {
  readonly day: Day
  readonly told: readonly Told[]
  readonly calls: readonly SuggestedCall[]
  /** What goes on past midnight since the day before, in words. */
  readonly goingOn: readonly string[]
}

export interface WeekToLay {
  readonly name: string
  readonly booked: string
  readonly days: readonly DayToLay[]
}

export interface FortnightLook {
  readonly label: LabelLook
  /** Millimetres that the heads of the weeks take. */
  readonly weekHead: number
  /** Of a date in its two lines. */
  readonly dateHeight: number
  /** Millimetres across that date and hours take, and what is left to the scale. */
  readonly gutter: number
  readonly scaleWidth: number
  /** Millimetres for an hour. */
  readonly least: number
  readonly most: number
}

/** Millimetres above and below the scale of a day. */
const rowPadding = 4.4
const betweenWeeks = 7

export function fortnightLook(large: boolean, width: number, weeks: number): FortnightLook {
  const widestHour = textWidth(hourMark(12), large ? 12 : 9, true)
  const gutter = Math.ceil((large ? 17 : 10) + widestHour)
  const column = large ? width : (width - betweenWeeks * (weeks - 1)) / weeks
  return {
    label: large ? { points: 13, line: 5.3, sign: 4.9 } : { points: 10, line: 4.06, sign: 4.7 },
    weekHead: large ? 11 : 8,
    dateHeight: large ? 16 : 11.5,
    gutter,
    scaleWidth: column - gutter,
    least: large ? 3.6 : 2.6,
    most: 6.4,
  }
}

export interface RowsToLay {
  /** Beside each other, each with as many days. */
  readonly weeks: readonly WeekToLay[]
  readonly rowCount: number
  readonly hours: { readonly first: number; readonly last: number }
  /** Millimetres for the heads of the weeks and their days. */
  readonly room: number
  readonly look: FortnightLook
  readonly clinic: Clinic
  readonly person: string
}

/**
 * One for each side, rows shared out evenly: as few sides as the least scale allows, and one or two more where sessions that follow
 * each other would otherwise have to stand side by side to have room for their words.
 */
export function laidRows(all: RowsToLay): readonly FortnightGrid[] {
  const tried = Array.from({ length: all.rowCount }, (_, index) => gridsOn(index + 1, all))
  const fitting = tried.filter((grids) => grids.every(({ fits }) => fits))
  const [fewest] = fitting
  const calm = fitting.find((grids) => grids.every(({ grid }) => isCalm(grid)))
  const chosen = calm !== undefined && fewest !== undefined && calm.length <= fewest.length + mostMore ? calm : (fewest ?? tried.at(-1) ?? [])
  return chosen.map(({ grid }) => grid)
}

const mostMore = 2

/** Whether sessions stand side by side only where they really meet, but for a few. */
function isCalm({ weeks }: FortnightGrid): boolean {
  const days = weeks.flatMap((week) => week.days)
  const moved = days.flatMap(({ blocks }) => blocks.filter((block) => block.lanes > 1 && !blocks.some((other) => doMeet(block, other))))
  const all = days.reduce((sum, { blocks }) => sum + blocks.length, 0)
  return moved.length <= Math.max(mostMoved, all / 10)
}

const mostMoved = 2

function doMeet({ session: one }: FortnightBlock, { session: other }: FortnightBlock): boolean {
  return one !== other && one.start < other.end && other.start < one.end
}

interface Tried {
  readonly grid: FortnightGrid
  readonly fits: boolean
}

function gridsOn(sides: number, all: RowsToLay): readonly Tried[] {
  const perSide = Math.ceil(all.rowCount / sides)
  return Array.from({ length: Math.ceil(all.rowCount / perSide) }, (_, side) => {
    const weeks = all.weeks.map((week) => ({ ...week, days: week.days.slice(side * perSide, (side + 1) * perSide) }))
    return laidGrid(weeks, all)
  })
}

/** At the largest scale at which everything fits; at the least one where nothing does. */
function laidGrid(weeks: readonly WeekToLay[], all: RowsToLay): Tried {
  const { look, hours } = all
  const count = weeks[0]?.days.length ?? 0
  const room = all.room - look.weekHead
  const scales = Array.from({ length: count }, (_, row) => row).filter((row) => hasScale(weeks, row, all.clinic)).length
  const bare = (room - count * rowPadding) / Math.max(1, scales * (hours.last - hours.first))
  for (let perHour = Math.min(look.most, bare); ; perHour *= 0.97) {
    const isLeast = perHour <= look.least
    const grid = gridAt(Math.max(perHour, look.least), weeks, all)
    const fits = grid.rows.reduce((sum, row) => sum + row, 0) <= room
    if (fits || isLeast) return { grid, fits }
  }
}

function gridAt(perHour: number, weeks: readonly WeekToLay[], all: RowsToLay): FortnightGrid {
  const { hours, look } = all
  const laid = weeks.map(({ name, booked, days }) => ({ name, booked, days: days.map((day, row) => ({ ...laidDay(day, perHour, all), hasScale: hasScale(weeks, row, all.clinic) })) }))
  const scale = (hours.last - hours.first) * perHour
  const rows = (weeks[0]?.days ?? []).map((_, row) => {
    const days = laid.flatMap((week) => week.days[row] ?? [])
    const heights = days.map((day) => day.above + (day.hasScale ? Math.max(scale, ...day.blocks.map(({ top, height }) => top + height)) : 0))
    return rowPadding + Math.max(look.dateHeight, ...heights)
  })
  return { type: 'fortnight', weeks: laid, rows, firstHour: hours.first, lastHour: hours.last, perHour, gutter: look.gutter, scaleWidth: look.scaleWidth }
}

/** Not on a day of rest with nothing but calls. */
function hasScale(weeks: readonly WeekToLay[], row: number, clinic: Clinic): boolean {
  return weeks.some(({ days }) => {
    const day = days[row]
    return day !== undefined && (day.told.length > 0 || (clinic.open[weekdayOf(day.day)] ?? []).length > 0)
  })
}

function laidDay({ day, told, calls, goingOn }: DayToLay, perHour: number, { hours, look, clinic, person }: RowsToLay): Omit<FortnightDay, 'hasScale'> {
  const off = offWithWords(day, told, perHour, { hours, look, clinic, person })
  const notes = [...goingOn, ...off.flatMap(({ note }) => note)]
  const made = calls.map((call) => ({ key: `${call.courseId} ${call.after} ${call.number}`, code: call.code, place: callPlace(call) }))
  const callRuns = made.map(({ code, place }) => ({ text: `${code} ${place}`, whole: true, sign: look.label.sign }))
  const noteLines = notes.reduce((sum, note) => sum + linesOfRuns([{ text: note }], look.label.points, look.scaleWidth - 4), 0)
  const lines = noteLines + (made.length === 0 ? 0 : linesOfRuns(callRuns, look.label.points, look.scaleWidth - 4))
  return {
    day,
    notes,
    calls: made,
    above: lines === 0 ? 0 : lines * look.label.line * 1.08 + 0.8,
    off: off.map(({ top, height, words }) => ({ top, height, words })),
    blocks: laidBlocks(told, { firstHour: hours.first, perHour, width: look.scaleWidth, look: look.label }),
  }
}

interface OffLaid extends FortnightOff {
  readonly note: readonly string[]
}

/** Shorter stretches than an hour say for themselves what they are. */
const leastMinutes = 60

/** Words in the stretch where nothing is booked there, above the scale otherwise. */
function offWithWords(day: Day, told: readonly Told[], perHour: number, { hours, look, clinic, person }: Pick<RowsToLay, 'hours' | 'look' | 'clinic' | 'person'>): readonly OffLaid[] {
  const shown = { from: hours.first * 60, to: hours.last * 60 }
  return offHoursOf(clinic, person, day, shown).map(({ from, to, word, allDay }) => {
    const words = allDay || closedWords(clinic, day) !== null ? word : `${timeSpan(timeOfMinutes(from), timeOfMinutes(to))} ${word}`
    const height = ((to - from) / 60) * perHour
    const place = { top: (from / 60 - hours.first) * perHour, height }
    const isTaken = told.some(({ session }) => session.start < to && from < session.end)
    if (!isTaken && height >= look.label.line) return { ...place, words, note: [] }
    return { ...place, words: '', note: isTaken && to - from >= leastMinutes ? [words] : [] }
  })
}
