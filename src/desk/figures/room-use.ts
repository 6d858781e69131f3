/** Knows how long each room is used in each week beside how long it could be; refuses to call a room full or empty. */
import { type Clinic, type Room, type RoomId, closureOn, nightEndOf } from '../../domain/clinic/clinic'
import { sessionOf } from '../../domain/course/course'
import type { Booking } from '../../domain/rules/breach'
import { minutesOf } from '../../domain/time/clock-time'
import { type Day, type DayRange, addDays, daysWithin, isWithin } from '../../domain/time/day'
import { type Weekday, weekBegin, weekdayOf } from '../../domain/time/weekday'
import { isLeftOut, minutesPassing } from '../../domain/time/zone'
import type { Book } from '../book'

/** Minutes that really pass, clock changes counted; a session past midnight counts on its first day. */
export interface RoomWeek {
  /** The first and last day of the week that is asked for. */
  readonly from: Day
  readonly to: Day
  readonly held: number
  /** Of sessions whose day has gone by without a record. */
  readonly notRecorded: number
  /** Of sessions today or later. */
  readonly ahead: number
  /** How long the clinic is open while the room is not closed. */
  readonly open: number
  /** Nights ahead that hold the room; those gone by are not told, as the clinic's policy may have been another then. */
  readonly nights: number
}

export interface RoomUse {
  readonly room: RoomId
  /** Null where the clinic no longer has the room. */
  readonly name: string | null
  readonly weeks: readonly RoomWeek[]
}

type Tally = Record<'held' | 'notRecorded' | 'ahead' | 'nights', number>

const nothing: Readonly<Tally> = { held: 0, notRecorded: 0, ahead: 0, nights: 0 }

/**
 * Every room of the clinic in its order, then those that it had when sessions were held there; each with the weeks that touch
 * the days, from the weekday `weekStart` on and cut off at both ends of `within`.
 */
export function roomUse(book: Book, clinic: Clinic, today: Day, within: DayRange, weekStart: Weekday): readonly RoomUse[] {
  const weeks = weeksOf(within, weekStart)
  const opened = weeks.map((week) => openDays(clinic, week))
  const tallies = weeks.map((week) => {
    const ofRooms = new Map<RoomId, Tally>()
    for (const booking of daysWithin(week).flatMap((day) => book.bookingsOn(day).filter((one) => one.day === day))) {
      if (booking.room === null) continue
      const tally = ofRooms.get(booking.room) ?? { ...nothing }
      ofRooms.set(booking.room, tally)
      tally[partOf(book, booking, today)] += minutesPassing(booking.day, minutesOf(booking.time), booking.minutes, clinic.zone)
      if (booking.overnight === true && nightEndOf(clinic) !== null && addDays(booking.day, 1) >= today) tally.nights += 1
    }
    return ofRooms
  })
  const gone = [...new Set(tallies.flatMap((ofRooms) => [...ofRooms.keys()]))].filter((id) => clinic.rooms.every((room) => room.id !== id))
  return [...clinic.rooms.map(({ id }) => id), ...gone].map((id) => {
    const room = clinic.rooms.find((one) => one.id === id)
    return {
      room: id,
      name: room?.name ?? null,
      weeks: weeks.map((week, at) => ({ ...week, ...(tallies[at]?.get(id) ?? nothing), open: room === undefined ? 0 : openMinutes(room, opened[at] ?? []) })),
    }
  })
}

export interface OpenDay {
  readonly day: Day
  readonly weekday: Weekday
  readonly minutes: number
}

/** The days within on which the clinic opens, and for how long. */
export function openDays(clinic: Clinic, within: DayRange): readonly OpenDay[] {
  return daysWithin(within)
    .filter((day) => closureOn(clinic, day) === undefined && !isLeftOut(day, clinic.zone))
    .map((day) => {
      const weekday = weekdayOf(day)
      const spans = clinic.open[weekday] ?? []
      return { day, weekday, minutes: spans.reduce((sum, { from, to }) => sum + minutesPassing(day, minutesOf(from), minutesOf(to) - minutesOf(from), clinic.zone), 0) }
    })
}

/** For how long of these days the room is not closed. */
export function openMinutes({ closedOn, closed }: Room, days: readonly OpenDay[]): number {
  return days.reduce((sum, { day, weekday, minutes }) => (closedOn.includes(weekday) || closed.some((range) => isWithin(day, range)) ? sum : sum + minutes), 0)
}

function partOf(book: Book, { course, session, day }: Booking, today: Day): 'held' | 'notRecorded' | 'ahead' {
  const found = book.course(course)
  if (found !== undefined && sessionOf(found, session)?.status === 'completed') return 'held'
  return day < today ? 'notRecorded' : 'ahead'
}

function weeksOf({ from, to }: DayRange, weekStart: Weekday): readonly DayRange[] {
  const weeks: DayRange[] = []
  for (let begin = weekBegin(from, weekStart); begin <= to; begin = addDays(begin, 7)) {
    const end = addDays(begin, 6)
    weeks.push({ from: begin < from ? from : begin, to: end > to ? to : end })
  }
  return weeks
}
