/** Knows the months of a course as a sheet for the wall: which day, which sign, how long; refuses every name and code. */
import { closureOn } from '../domain/clinic/clinic'
import type { SessionLine } from '../domain/course/session-line'
import { type Day, type DayRange, addCalendarMonths, addDays, dayNumber, daysBetween, monthOf } from '../domain/time/day'
import { weekBegin, weekdaysFrom } from '../domain/time/weekday'
import { isLeftOut } from '../domain/time/zone'
import { sentenceCase } from '../ui/wording/format'
import { crossesYears, linesInMonths, linesTold, spanOfLines } from './course-notes'
import { innerHeight } from './paper'
import { countsInWords, hasLongDays } from './patient-words'
import { callsOf } from './schedule-calls'
import { sessionNames } from './session-names'
import { legendStripHeight, monthsHeadHeight } from './months-height'
import type { Legend, MonthCell, MonthGrid, MonthSession, MonthsHead, MonthWeek, Sheet, Side } from './sheet'
import { footOf } from './sheet-foot'
import type { SheetInput } from './sheet-input'
import type { SheetWords } from './words/sheet-words'

/** Months a side, as many as there is room for. */
const monthsAside = { usual: [6, 4, 2], large: [2, 1] } as const
/** The bar right across a day. */
const fullBarMinutes = 480
const mostWeeks = 6

/** Millimetres taken on a side beside the weeks themselves; a head takes what its words take, and no less than this. */
const taken = {
  usual: { head: 24, foot: 9.2, monthHead: 12.5, least: 9.2, most: 12 },
  large: { head: 0, foot: 15.6, monthHead: 16.4, least: 14, most: 30 },
} as const

/** Null where no session has a date, for then there is no month to show. */
export function monthsSheet(of: SheetInput): Sheet | null {
  const input = { ...of, lines: linesTold(of.lines) }
  const shown = linesInMonths(input.lines)
  const span = spanOfLines(shown)
  if (span === null) return null
  const months = monthsOf(span)
  const dealt = (input.large ? monthsAside.large : monthsAside.usual).map((perSide) => dealtSides(months, perSide, { shown, span, input }))
  const sides = (dealt.find((all) => all.every(({ room }) => room >= leastWeek(input))) ?? dealt.at(-1) ?? []).map(({ side }) => side)
  return { kind: 'months', name: input.words.months.months, words: input.words, paper: input.paper, orientation: 'portrait', large: input.large, foot: footOf(input, null), sides }
}

interface Course {
  readonly shown: readonly SessionLine[]
  readonly span: DayRange
  readonly input: SheetInput
}

/** Sides with this many months each, and the millimetres that each of their weeks could have. */
function dealtSides(months: readonly Day[], perSide: number, course: Course): readonly { readonly side: Side; readonly room: number }[] {
  return Array.from({ length: Math.ceil(months.length / perSide) }, (_, index) => sideOf(months.slice(index * perSide, (index + 1) * perSide), perSide, course))
}

function sideOf(months: readonly Day[], perSide: number, { shown, span, input }: Course): { readonly side: Side; readonly room: number } {
  const { words, large, weekStart } = input
  const names = sessionNames(input.lines, words)
  const grids = gridsOf(months, shown, span, names, input)
  const legendPlace = months.length < perSide && !large ? 'grid' : 'strip'
  const head: MonthsHead = {
    type: 'months-head',
    title: sentenceCase(words.dates.months(span)),
    text: `${sentenceCase(countsInWords(shown, names, words))}. ${words.months.noName}`,
    code: input.code === null ? null : { ...input.code, use: words.months.sameCode },
  }
  const isAnyClosed = gridsOf(monthsOf(span), shown, span, names, input).some(({ weeks }) => weeks.some(({ cells }) => cells.some((cell) => cell?.closed === true)))
  const legend = legendOf(shown, names, isAnyClosed, input)
  const room = roomOfWeek(grids, { head: monthsHeadHeight(head, input), strip: legendPlace === 'strip' ? legendStripHeight(legend, words, input) : 0 }, input)
  const weekHeight = Math.max(leastWeek(input), Math.min((large ? taken.large : taken.usual).most, room))
  return {
    room,
    side: { blocks: [head, { type: 'months', columns: large ? 1 : 2, weekHeight, weekdays: weekdaysFrom(weekStart), months: grids, legend, legendPlace }] },
  }
}

/** What a cell needs. */
function leastWeek({ large }: Pick<SheetInput, 'large'>): number {
  return (large ? taken.large : taken.usual).least
}

/** Millimetres that a side leaves for each week, to a tenth. */
function roomOfWeek(grids: readonly MonthGrid[], beside: { readonly head: number; readonly strip: number }, input: SheetInput): number {
  const { head, foot, monthHead } = input.large ? taken.large : taken.usual
  const columns = input.large ? 1 : 2
  const rows = Math.ceil(grids.length / columns)
  const weeks = Array.from({ length: rows }, (_, row) =>
    Math.max(...grids.slice(row * columns, (row + 1) * columns).map((grid) => grid.weeks.length), 0),
  ).reduce((total, count) => total + count, 0)
  const room = innerHeight(input.paper) - Math.max(head, beside.head) - foot - rows * monthHead - beside.strip - input.slack
  return Math.floor((room / Math.max(1, weeks)) * 10) / 10
}

function monthsOf(span: DayRange): readonly Day[] {
  const first = monthOf(span.from).from
  const months: Day[] = []
  for (let month = first; month <= span.to; month = addCalendarMonths(month, 1)) months.push(month)
  return months
}

function gridsOf(months: readonly Day[], shown: readonly SessionLine[], span: DayRange, names: ReadonlyMap<string, string>, input: SheetInput): readonly MonthGrid[] {
  return months.map((month) => gridOf(month, shown, span, names, input))
}

function gridOf(month: Day, shown: readonly SessionLine[], span: DayRange, names: ReadonlyMap<string, string>, input: SheetInput): MonthGrid {
  const { from, to } = monthOf(month)
  const start = weekBegin(from, input.weekStart)
  const count = Math.min(mostWeeks, Math.ceil((daysBetween(start, to) + 1) / 7))
  return {
    name: crossesYears(span) ? input.words.dates.monthYearTitle(month) : input.words.dates.monthTitle(month),
    weeks: Array.from({ length: count }, (_, week): MonthWeek => {
      const days = Array.from({ length: 7 }, (_, index) => addDays(start, week * 7 + index))
      return {
        week: weekBegunIn(days, shown),
        cells: days.map((day) => (day < from || day > to ? null : cellOf(day, shown, names, input))),
      }
    }),
  }
}

function cellOf(day: Day, shown: readonly SessionLine[], names: ReadonlyMap<string, string>, input: SheetInput): MonthCell {
  return {
    day,
    closed: closureOn(input.clinic, day) !== undefined || isLeftOut(day, input.clinic.zone),
    sessions: shown.filter((line) => line.day === day).map((line) => monthSession(line, names, hasLongDays(input.lines), input.words)),
  }
}

function monthSession(line: SessionLine, names: ReadonlyMap<string, string>, longDays: boolean, words: SheetWords): MonthSession {
  return {
    session: line.session,
    look: line.look,
    name: names.get(line.session) ?? line.session,
    length: line.minutes === null ? '' : words.lengths.short(line.minutes),
    share: Math.min(1, (line.minutes ?? 0) / fullBarMinutes),
    done: line.status === 'completed',
    heavy: longDays && line.kind === 'dosing',
  }
}

/** The course's week that begins in this row, from its first to the week of its last session. */
function weekBegunIn(days: readonly Day[], shown: readonly SessionLine[]): number | null {
  const anchor = shown.find(({ isAnchor }) => isAnchor)?.day ?? null
  const last = shown.at(-1)?.day ?? null
  const [first] = days
  if (anchor === null || last === null || first === undefined) return null
  const offset = dayNumber(first) + 6 - dayNumber(anchor)
  const week = Math.floor(offset / 7) + 1
  return week >= 1 && offset - (offset % 7) <= daysBetween(anchor, last) ? week : null
}

function legendOf(shown: readonly SessionLine[], names: ReadonlyMap<string, string>, isAnyClosed: boolean, input: SheetInput): Legend {
  const kinds = new Map<string, SessionLine[]>()
  const looks = new Set(shown.flatMap(({ look, unscheduled }) => (unscheduled === null ? [look] : [])))
  // What people added bears the sign of its kind, which is told already.
  for (const line of shown.filter(({ look, unscheduled }) => unscheduled === null || !looks.has(look))) {
    const key = bareName(names.get(line.session) ?? '')
    kinds.set(key, [...(kinds.get(key) ?? []), line])
  }
  return {
    signs: [...kinds].map(([name, lines]) => ({ look: lines[0]?.look ?? 'assessment', text: `${name}${timesOf(lines, input.words)}` })),
    weeks: shown.some(({ isAnchor }) => isAnchor),
    closed: isAnyClosed,
    done: shown.some(({ status }) => status === 'completed'),
    calls: callsOf(input).filter(({ number }) => number !== ''),
  }
}

/** "Integration 2.1" is an integration. */
function bareName(name: string): string {
  return name.replace(/ [\d.]+$/, '')
}

/** The times of all sessions of a kind still to come, where they are the same. */
function timesOf(lines: readonly SessionLine[], { comma, dates }: SheetWords): string {
  const times = new Set(lines.filter(({ encounter }) => encounter === null).map(({ time, endTime }) => (time === null || endTime === null ? '' : `${comma}${dates.times(time, endTime)}`)))
  const [only] = times
  return times.size === 1 && only !== undefined ? only : ''
}
