/** Knows the clinic's month as a sheet: every session of every day in a short line; refuses names of patients. */
import type { Clinic } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/course/lifecycle'
import { type Day, type DayRange, addDays, daysWithin, monthOf } from '../../domain/time/day'
import { type Weekday, weekBegin, weekdayOf, weekdaysFrom } from '../../domain/time/weekday'
import { type CalendarEntry, entryKey } from '../../ui/calendar/calendar-entry'
import { isoWeekFrom } from '../../ui/calendar/month-grid'
import { clockTime, monthYear, timeSpan } from '../../ui/wording/format'
import { footHeight } from '../block-height'
import { innerHeight, innerWidth } from '../paper'
import type { Sheet } from '../sheet'
import { closedWords } from '../staff/off-hours'
import { legendOfSigns } from '../staff/sign-legend'
import { type StaffHead, staffHeadHeight } from '../staff/staff-head'
import { type StaffInput, staffFoot } from '../staff/staff-input'
import { type StaffSession, sessionFacts, staffSessionsOf } from '../staff/staff-session'
import { clockWords, shortNames } from '../staff/staff-words'
import { type Run, linesOfRuns } from '../staff/text-runs'
import type { ClinicLine } from './clinic-month'
import { type WeekToDeal, dealWeeks } from './deal-weeks'

export interface ClinicMonthFacts {
  /** Any day of the month. */
  readonly day: Day
  /** Sessions dated within the month, by day and time. */
  readonly entries: readonly CalendarEntry[]
  readonly weekStart: Weekday
}

/** Millimetres that the weeks' numbers take. */
const weekColumn = 9

export function clinicMonthSheet(facts: ClinicMonthFacts, input: StaffInput): Sheet {
  const { clinic, paper, large } = input
  const month = monthOf(facts.day)
  const sessions = staffSessionsOf(facts.entries, clinic)
  const milestones = milestonesOf(facts.entries)
  const taken = new Set([...sessions, ...milestones].map(({ day }) => weekdayOf(day)))
  const weekdays = weekdaysFrom(facts.weekStart).filter((weekday) => taken.has(weekday) || (clinic.open[weekday] ?? []).length > 0)
  const shown = weekdays.length === 0 ? weekdaysFrom(facts.weekStart) : weekdays
  const width = innerWidth(paper, 'landscape')
  const head: StaffHead = {
    type: 'staff-head',
    eyebrow: clinic.name,
    title: monthYear(month.from),
    legend: legendOfSigns([...sessions, ...milestones]),
    under: clockWords(clinic.zone, month).join(' '),
    code: input.code,
  }
  const room = innerHeight(paper, 'landscape') - staffHeadHeight(head, width, large) - footHeight({ large }) - (large ? 9 : 7) - input.slack
  const dealtIn = (look: MonthLook) =>
    dealWeeks(weeksOf(month, shown, facts.weekStart, linesOf(sessions, milestones, clinic, look), clinic), {
      room,
      least: large ? 20 : 15,
      head: ({ words }) => look.head + (words === '' ? 0 : linesOfRuns([{ text: words }], look.points, look.width) * look.line),
      line: (line) => lineCount(line, look) * look.line + look.between,
      more: look.line + 0.6,
    })
  const cell = (width - weekColumn) / shown.length - 2.4
  const usual = dealtIn(monthLook(large, false, cell))
  const dense = large ? usual : dealtIn(monthLook(large, true, cell))
  const isDense = dense.length < usual.length
  return {
    kind: 'clinic-month',
    name: `${monthYear(month.from)} of the clinic`,
    paper,
    orientation: 'landscape',
    large,
    foot: staffFoot(input, monthPrinted(month, sessions, milestones, clinic)),
    sides: (isDense ? dense : usual).map((weeks) => ({ blocks: [head, { type: 'clinic-month' as const, weekdays: shown, weeks, isDense }] })),
  }
}

/** All that the sheet tells, as one text: not whether a session was held, which it does not say, nor what is closed in other months. */
function monthPrinted(month: DayRange, sessions: readonly StaffSession[], milestones: readonly Milestone[], clinic: Clinic): string {
  const facts = sessionFacts(sessions.map((session) => ({ ...session, isHeld: false })))
  return JSON.stringify([month.from, facts, milestones, daysWithin(month).map((day) => closedWords(clinic, day))])
}

interface MonthLook {
  readonly points: number
  readonly line: number
  readonly sign: number
  readonly head: number
  readonly between: number
  /** Millimetres across the words of a day. */
  readonly width: number
}

function monthLook(large: boolean, isDense: boolean, width: number): MonthLook {
  if (large) return { points: 12, line: 5, sign: 4.8, head: 8, between: 0.7, width }
  return isDense ? { points: 9, line: 3.52, sign: 4, head: 6, between: 0.2, width } : { points: 9.5, line: 3.95, sign: 4, head: 6, between: 0.5, width }
}

/** A date without a time: a milestone that was reached. */
interface Milestone {
  readonly key: string
  readonly day: Day
  readonly code: string
  readonly title: string
  readonly look: ClinicLine['look']
  readonly night: null
}

function milestonesOf(entries: readonly CalendarEntry[]): readonly Milestone[] {
  return entries
    .filter(({ line }) => takesPlace(line.status) && line.time === null)
    .flatMap((entry) => (entry.line.day === null ? [] : [{ key: entryKey(entry), day: entry.line.day, code: entry.code ?? '', title: entry.line.neutralTitle, look: entry.line.look, night: null }]))
}

/** All lines of the month are worded alike: as full as leaves nearly all of them on one line, the shortest where even that does not. */
function linesOf(sessions: readonly StaffSession[], milestones: readonly Milestone[], clinic: Clinic, look: MonthLook): ReadonlyMap<Day, readonly ClinicLine[]> {
  const names = shortNames(clinic)
  const worded = (isSpan: boolean, withPair: boolean) => sessions.map((session) => ({ day: session.day, line: lineOf(session, names, isSpan, withPair) }))
  const wordings = [worded(true, true), worded(true, false), worded(false, false)]
  const chosen = wordings.find((all) => all.filter(({ line }) => lineCount(line, look) > 1).length <= all.length / 10) ?? wordings.at(-1) ?? []
  const byDay = new Map<Day, ClinicLine[]>()
  const put = (day: Day, line: ClinicLine) => byDay.set(day, [...(byDay.get(day) ?? []), line])
  for (const milestone of milestones) put(milestone.day, dateLine(milestone))
  for (const { day, line } of chosen) put(day, line)
  return byDay
}

function lineOf(session: StaffSession, names: ReadonlyMap<string, string>, isSpan: boolean, withPair: boolean): ClinicLine {
  const { key, look, code, from, to, room, people, night } = session
  const pair = people.map(({ id, name }) => names.get(id) ?? name).join(' ')
  return {
    key,
    look,
    code,
    time: isSpan ? timeSpan(from, to) : clockTime(from),
    place: room === null ? pair : withPair && pair !== '' ? `${room.name}, ${pair}` : room.name,
    staysTheNight: night !== null,
  }
}

function dateLine({ key, look, code, title }: Milestone): ClinicLine {
  return { key, look, code, time: '', place: title, staysTheNight: false }
}

function lineCount({ time, code, place, staysTheNight }: ClinicLine, { points, sign, width }: MonthLook): number {
  const runs: readonly Run[] = [
    ...(time === '' ? [] : [{ text: time, bold: true, whole: true }]),
    { text: code, bold: true, whole: true, sign },
    ...(place === '' ? [] : [{ text: place }]),
    ...(staysTheNight ? [{ text: '', sign }] : []),
  ]
  return linesOfRuns(runs, points, width)
}

function weeksOf(month: { readonly from: Day; readonly to: Day }, weekdays: readonly Weekday[], weekStart: Weekday, lines: ReadonlyMap<Day, readonly ClinicLine[]>, clinic: Clinic): readonly WeekToDeal[] {
  const weeks: WeekToDeal[] = []
  for (let begin = weekBegin(month.from, weekStart); begin <= month.to; begin = addDays(begin, 7)) {
    const days = daysWithin({ from: begin, to: addDays(begin, 6) }).filter((day) => weekdays.includes(weekdayOf(day)))
    const cells = days.map((day) => (day < month.from || day > month.to ? null : { day, words: closedWords(clinic, day) ?? '', lines: lines.get(day) ?? [] }))
    // A month that begins on a day of rest has a first row without any day.
    if (cells.some((cell) => cell !== null)) weeks.push({ number: isoWeekFrom(begin), cells })
  }
  return weeks
}
