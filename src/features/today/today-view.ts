/** Knows what matters today: what is on, what nobody recorded, what needs a decision; refuses to draw it. */
import type { Book } from '../../desk/book'
import { type ContactDue, contactsDue } from '../../desk/contacts-due'
import { type Entry, byDayAndTime, entriesBetween, entriesOf } from '../../desk/lines'
import { isAhead, isOngoing } from '../../domain/course/lifecycle'
import { isAllRecorded } from '../../domain/course/open-sessions'
import type { Breach } from '../../domain/rules/breach'
import { type Day, addDays, daysBetween } from '../../domain/time/day'
import { type Weekday, weekBegin, weekdayOf } from '../../domain/time/weekday'

export type Decision =
  | { readonly kind: 'conflict'; readonly entry: Entry; readonly breach: Breach }
  | { readonly kind: 'gates-open'; readonly entry: Entry; readonly gates: readonly string[] }
  | { readonly kind: 'not-planned-again'; readonly entry: Entry }
  | { readonly kind: 'all-recorded'; readonly courseId: string; readonly code: string }
  | { readonly kind: 'on-hold'; readonly courseId: string; readonly code: string; readonly reason: string }

export interface TodayView {
  readonly on: readonly Entry[]
  /** Sessions of yesterday whose night holds their room into today. */
  readonly nights: readonly Entry[]
  readonly nextDay: Day | null
  readonly next: readonly Entry[]
  readonly overdue: readonly Entry[]
  /** Series of contacts with one due today or overdue. */
  readonly contacts: readonly ContactDue[]
  readonly decisions: readonly Decision[]
  readonly week: readonly { readonly day: Day; readonly entries: readonly Entry[] }[]
}

/** Gates of a dosing session are asked for within this many days before it. */
const gateNotice = 7
/** How far ahead the next day with sessions is looked for. */
const lookAhead = 28

export function todayView(book: Book, today: Day, weekStart: Weekday): TodayView {
  const begin = weekBegin(today, weekStart)
  const open = book.clinic()?.open ?? {}
  const yesterday = addDays(today, -1)
  const week = Array.from({ length: 7 }, (_, index) => {
    const day = addDays(begin, index)
    return { day, entries: shown(entriesBetween(book, day, day, today)) }
  })
  const ahead = shown(entriesBetween(book, addDays(today, 1), addDays(today, lookAhead), today))
  const nextDay = ahead[0]?.line.day ?? null
  const all = book.courses().filter(({ standing }) => isOngoing(standing)).flatMap((course) => entriesOf(book, course, today))
  return {
    on: shown(entriesBetween(book, today, today, today)),
    nights: entriesBetween(book, yesterday, yesterday, today).filter(({ line }) => line.nightUntil !== null),
    nextDay,
    next: ahead.filter(({ line }) => line.day === nextDay),
    overdue: all.filter(({ line }) => line.overdueDays > 0).sort(byDayAndTime),
    contacts: contactsDue(book, today),
    decisions: decisionsOf(book, all, today),
    // A weekend takes room where the clinic opens or something lies on it.
    week: week.filter(({ day, entries }) => !isWeekend(day) || entries.length > 0 || (open[weekdayOf(day)] ?? []).length > 0),
  }
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday === 'sat' || weekday === 'sun'
}

/** Cancelled and waived sessions have left the day. */
function shown(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ line }) => line.status !== 'cancelled' && line.status !== 'waived')
}

function decisionsOf(book: Book, all: readonly Entry[], today: Day): readonly Decision[] {
  const conflicts = all.flatMap((entry): readonly Decision[] => {
    const [breach] = entry.line.conflicts
    return breach === undefined ? [] : [{ kind: 'conflict', entry, breach }]
  })
  const gates = all.flatMap((entry): readonly Decision[] => {
    const { line } = entry
    const isNear = line.day !== null && line.day >= today && daysBetween(today, line.day) <= gateNotice
    const asks = line.look === 'dosing' && isAhead(line.status) && isNear && line.openGates.length > 0
    return asks ? [{ kind: 'gates-open', entry, gates: line.openGates }] : []
  })
  const lost = all.flatMap((entry): readonly Decision[] => {
    const { status, isCountedFor } = entry.line
    const isUndecided = (status === 'missed' || status === 'no-show') && !isCountedFor
    return isUndecided ? [{ kind: 'not-planned-again', entry }] : []
  })
  const courses = book.courses().flatMap((course): readonly Decision[] => {
    const { id: courseId, standing, standingReason: reason } = course
    const { code } = course.patient
    if (standing === 'on-hold') return [{ kind: 'on-hold', courseId, code, reason }]
    return standing === 'active' && isAllRecorded(course) ? [{ kind: 'all-recorded', courseId, code }] : []
  })
  return [...conflicts, ...gates, ...lost, ...courses]
}
