/** Knows which sessions and suggested calls lie in each week of a list, and when the clinic is closed or somebody away; refuses to know how either is drawn. */
import type { Clinic, NamedDays } from '../../../domain/clinic/clinic'
import { compareText } from '../../../domain/compare-text'
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import { type Day, type DayRange, addDays, daysWithin, isWithin } from '../../../domain/time/day'
import { type Weekday, weekdayOf } from '../../../domain/time/weekday'
import { daysLeftOut } from '../../../domain/time/zone'
import { dayOfMonth, monthName, placeOf, shortDay } from '../../wording/format'
import { type CalendarEntry, minutesOfAll } from '../calendar-entry'
import { callsByDay } from '../calls/calls-by-day'
import { entriesByDay } from '../entries-by-day'

export interface AgendaDay {
  readonly day: Day
  readonly entries: readonly CalendarEntry[]
  /** Calls suggested for the day. */
  readonly calls: readonly SuggestedCall[]
}

export interface AgendaWeek extends DayRange {
  /** Days with sessions or calls only. */
  readonly days: readonly AgendaDay[]
  /** Closures and absences, each said once, in the order of their first days. */
  readonly notes: readonly string[]
  readonly count: number
  /** How many calls are suggested. */
  readonly calls: number
  /** Minutes of all sessions but cancelled and waived ones. */
  readonly minutes: number
}

/** Whose absences are of interest; an empty list is everybody's. */
export interface Interest {
  readonly therapists: readonly string[]
  readonly rooms: readonly string[]
}

/** Weeks of seven days from `range.from` on, of which something is to be said. */
export function agendaWeeks(range: DayRange, entries: readonly CalendarEntry[], clinic: Clinic, interest: Interest, calls: readonly SuggestedCall[] = []): readonly AgendaWeek[] {
  const byDay = entriesByDay(entries)
  const callsOf = callsByDay(calls)
  const weeks: AgendaWeek[] = []
  for (let from = range.from; from <= range.to; from = addDays(from, 7)) {
    const to = addDays(from, 6)
    const days = Array.from({ length: 7 }, (_, ahead) => addDays(from, ahead)).flatMap((day): readonly AgendaDay[] => {
      const of = { day, entries: byDay.get(day) ?? [], calls: callsOf.get(day) ?? [] }
      return of.entries.length + of.calls.length === 0 ? [] : [of]
    })
    const all = days.flatMap((day) => day.entries)
    const suggested = days.reduce((sum, { calls: own }) => sum + own.length, 0)
    const notes = notesOf({ from, to }, clinic, interest)
    if (days.length > 0 || notes.length > 0) weeks.push({ from, to, days, notes, count: all.length, calls: suggested, minutes: minutesOfAll(all) })
  }
  return weeks
}

function notesOf(week: DayRange, clinic: Clinic, { therapists, rooms }: Interest): readonly string[] {
  const isAsked = (asked: readonly string[], id: string) => asked.length === 0 || asked.includes(id)
  const say = (words: string, all: readonly NamedDays[]) => all.flatMap((days) => noteOf(week, words, days) ?? [])
  return [
    ...daysLeftOut(week, clinic.zone).map((day) => ({ from: day, words: `No ${shortDay(day)}: the calendar of ${placeOf(clinic.zone)} leaves it out` })),
    ...say('Closed', clinic.closures),
    ...clinic.therapists.filter(({ id }) => isAsked(therapists, id)).flatMap(({ name, away }) => say(`${name} away`, away)),
    ...clinic.rooms.filter(({ id }) => isAsked(rooms, id)).flatMap(({ name, closed }) => say(`${name} closed`, closed)),
  ]
    .toSorted((one, other) => compareText(one.from, other.from))
    .map(({ words }) => words)
}

/** "Closed Mon 29 Mar, Easter Monday", "Ana away Mon 8 to Fri 12 Mar, training", "Ana away all week, training" */
function noteOf(week: DayRange, words: string, days: NamedDays): { readonly from: Day; readonly words: string } | null {
  const from = days.from > week.from ? days.from : week.from
  const to = days.to < week.to ? days.to : week.to
  if (from > to) return null
  return { from, words: `${words} ${when(week, { from, to })}${days.name === '' ? '' : `, ${days.name}`}` }
}

const weekend: readonly Weekday[] = ['sat', 'sun']

function when(week: DayRange, { from, to }: DayRange): string {
  if (from === to) return shortDay(from)
  const isRest = (day: Day) => weekend.includes(weekdayOf(day))
  if (daysWithin(week).every((day) => isRest(day) || isWithin(day, { from, to }))) return 'all week'
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${isOneMonth ? shortDay(from).replace(/ \S+$/, '') : shortDay(from)} to ${shortDay(to)}`
}

/** "1 March to 28 March": no year, where the days are on screen. */
export function spanInWords({ from, to }: DayRange): string {
  return `${dayOfMonth(from)} ${monthName(from)} to ${dayOfMonth(to)} ${monthName(to)}`
}
