/** Knows a session as sheets for staff print it, one that takes place and has its times; refuses every name of a patient. */
import type { Clinic, Rater, RoomId } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/course/lifecycle'
import { ratersMeant } from '../../domain/course/raters-meant'
import { peopleOf } from '../../domain/course/session-line'
import type { KindLook } from '../../domain/protocol/kind-look'
import { type ClockTime, minutesOf } from '../../domain/time/clock-time'
import { type Day, daysBetween } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { type CalendarEntry, entryKey } from '../../ui/calendar/calendar-entry'
import { peopleNamed, roomNamed } from './known-names'

export interface StaffSession {
  /** Tells it from every other session on paper; opaque. */
  readonly key: string
  readonly code: string
  /** Kind and number, never a protocol's own words nor what people typed. */
  readonly title: string
  readonly look: KindLook
  readonly day: Day
  readonly from: ClockTime
  readonly to: ClockTime
  /** Minutes after midnight on the clock; the end may lie past 1440. */
  readonly start: number
  readonly end: number
  /** Minutes that really pass. */
  readonly minutes: number
  /** Whether clocks are set meanwhile, so that its times alone tell another length. */
  readonly clocksSet: boolean
  readonly room: { readonly id: RoomId; readonly name: string } | null
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Of a rating for which nobody is named: the clinic's rater, or all of them where one of several will do it. */
  readonly raters: readonly Rater[]
  /** Until when on the next day the patient stays; null where no night is held. */
  readonly night: ClockTime | null
  /** It was held, as its times say. */
  readonly isHeld: boolean
}

/** Those that are ahead, in progress or held; a cancelled or missed one takes nobody's time. By day, time and code as handed in. */
export function staffSessionsOf(entries: readonly CalendarEntry[], clinic: Clinic): readonly StaffSession[] {
  return entries.filter(({ line }) => takesPlace(line.status)).flatMap((entry) => staffSession(entry, clinic) ?? [])
}

function staffSession(entry: CalendarEntry, clinic: Clinic): StaffSession | null {
  const { line, code } = entry
  const { day, time, endTime, minutes } = line
  if (day === null || time === null || endTime === null || minutes === null || minutes <= 0) return null
  const start = minutesOf(time)
  const onClock = minutesOf(endTime) - start
  // The end of a line is a time of day; how many midnights lie before it is told by the length.
  const end = start + onClock + Math.max(onClock <= 0 ? 1 : 0, Math.round((minutes - onClock) / minutesInDay)) * minutesInDay
  return {
    key: entryKey(entry),
    code: code ?? '',
    title: line.neutralTitle,
    look: line.look,
    day,
    from: time,
    to: endTime,
    start,
    end,
    minutes,
    clocksSet: minutes !== end - start,
    room: roomNamed(clinic, line),
    people: peopleNamed(clinic, peopleOf(line)),
    raters: ratersMeant(line, clinic),
    night: line.nightUntil,
    isHeld: line.status === 'completed',
  }
}

/** Until how many minutes after midnight of the day a session goes on that began on an earlier one, at most 1440; null where none of it lies there. */
export function goesOnUntil({ day: begun, end }: Pick<StaffSession, 'day' | 'end'>, day: Day): number | null {
  const ahead = daysBetween(begun, day)
  const until = end - ahead * minutesInDay
  return ahead > 0 && until > 0 ? Math.min(until, minutesInDay) : null
}

/** Instead of a name, where one of several raters will do it; empty elsewhere. */
export function raterOpen({ raters }: Pick<StaffSession, 'raters'>): string {
  return raters.length > 1 ? 'rater not named' : ''
}

/** All that a sheet tells of its sessions, to recognise it by. */
export function sessionFacts(sessions: readonly StaffSession[]): readonly unknown[] {
  return sessions.map(({ code, title, day, from, to, minutes, room, people, night, isHeld }) => [
    code,
    title,
    day,
    from,
    to,
    minutes,
    room?.name ?? '',
    people.map(({ name }) => name),
    night,
    isHeld,
  ])
}
