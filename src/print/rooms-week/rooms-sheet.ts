/** Knows the rooms' week as a sheet: which room is taken when, by day, with the nights; refuses names of patients. */
import type { Clinic, Room } from '../../domain/clinic/clinic'
import { minutesOf } from '../../domain/time/clock-time'
import { type Day, type DayRange, addDays, daysWithin, isWithin } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import type { CalendarEntry } from '../../ui/calendar/calendar-entry'
import { isoWeekFrom } from '../../ui/calendar/month-grid'
import { clockTime, listOf } from '../../ui/wording/format'
import { footHeight } from '../block-height'
import { innerHeight, innerWidth } from '../paper'
import type { Sheet } from '../sheet'
import { closedWords, hoursShown } from '../staff/off-hours'
import { legendOfSigns } from '../staff/sign-legend'
import { type StaffHead, staffHeadHeight } from '../staff/staff-head'
import { type StaffInput, staffFoot } from '../staff/staff-input'
import { type StaffSession, goesOnUntil, sessionFacts, staffSessionsOf } from '../staff/staff-session'
import { clockWords, daysInWords, shortNames } from '../staff/staff-words'
import { textWidth } from '../text-measure'
import { type DayToDeal, dealDays } from './deal-days'
import { type InLane, type LaneLook, laidLane } from './lane-items'

export interface RoomsFacts {
  /** The first of seven days. */
  readonly from: Day
  /** Sessions in a room from the day before on, whose night may reach into the week, by day and time. */
  readonly entries: readonly CalendarEntry[]
}

export const roomsDays = 7

export function roomsSheet(facts: RoomsFacts, input: StaffInput): Sheet {
  const { clinic, paper, large } = input
  const all = staffSessionsOf(facts.entries, clinic).filter(({ room }) => room !== null)
  const range = { from: facts.from, to: addDays(facts.from, roomsDays - 1) }
  const sessions = all.filter(({ day }) => isWithin(day, range))
  const rooms = roomsOf(clinic, all)
  const booked = daysShown(range, sessions, clinic)
  const { first, last } = hoursShown(clinic, booked, sessions)
  const days = daysWithin(range).filter((day) => booked.includes(day) || all.some((session) => (goesOnUntil(session, day) ?? 0) > first * 60))
  const nights = sessions.filter(({ night }) => night !== null)
  const width = innerWidth(paper, 'landscape')
  const points = large ? 12 : 9
  const columns = columnsOf({ width, large, points, rooms, nights })
  const look: LaneLook = { firstHour: first, lastHour: last, hours: columns.hours, points, line: large ? 4.25 : 3.2, sign: large ? 4.5 : 3.5, least: large ? 9.4 : 7.1, leastEmpty: large ? 6.4 : 4.8 }
  const [shownFrom = range.from] = days
  const shown = { from: shownFrom, to: days.at(-1) ?? range.to }
  const head: StaffHead = {
    type: 'staff-head',
    eyebrow: `Rooms, week ${isoWeekFrom(facts.from)}`,
    title: daysInWords(shown),
    legend: legendOfSigns(sessions),
    under: [...suitsWords(rooms), ...clockWords(clinic.zone, range)].join(' '),
    code: input.code,
  }
  const room = innerHeight(paper, 'landscape') - staffHeadHeight(head, width, large) - footHeight({ large }) - (large ? 8 : 6.5) - input.slack
  const names = shortNames(clinic)
  const laid = days.map((day): DayToDeal => ({ day, ...dayOf({ day, rooms, all, clinic, look, names }) }))
  const sides = dealDays(laid, { room, mostLanes: large ? 14 : 20, most: large ? 16 : 13 })
  return {
    kind: 'rooms',
    name: `Rooms, week ${isoWeekFrom(facts.from)}`,
    paper,
    orientation: 'landscape',
    large,
    foot: staffFoot(input, JSON.stringify([facts.from, sessionFacts(all), first, last, suitsWords(rooms), daysPrinted(range, rooms, clinic)])),
    sides: sides.map((onSide) => ({
      blocks: [head, { type: 'rooms-week' as const, firstHour: first, lastHour: last, columns, hasNights: nights.length > 0, days: onSide }],
    })),
  }
}

/** What is said of each day and of each room on it, whatever the records say of other days. */
function daysPrinted(range: DayRange, rooms: readonly NamedRoom[], clinic: Clinic): readonly unknown[] {
  return daysWithin(range).map((day) => [closedWords(clinic, day), rooms.map((room) => [room.name, offOf(room, day)])])
}

type NamedRoom = Pick<Room, 'id' | 'name'> & Partial<Room>

/** The clinic's, and those it has no more but that are still booked. */
function roomsOf({ rooms }: Clinic, sessions: readonly StaffSession[]): readonly NamedRoom[] {
  const known = new Set(rooms.map(({ id }) => id))
  const gone = new Map(sessions.flatMap(({ room }) => (room === null || known.has(room.id) ? [] : [[room.id, room] as const])))
  return [...rooms, ...gone.values()]
}

function daysShown(range: { readonly from: Day; readonly to: Day }, sessions: readonly StaffSession[], clinic: Clinic): readonly Day[] {
  const days = daysWithin(range).filter((day) => (clinic.open[weekdayOf(day)] ?? []).length > 0 || sessions.some((session) => session.day === day))
  return days.length === 0 ? daysWithin(range) : days
}

interface Widths {
  readonly width: number
  readonly large: boolean
  readonly points: number
  readonly rooms: readonly NamedRoom[]
  readonly nights: readonly StaffSession[]
}

function columnsOf({ width, large, points, rooms, nights }: Widths) {
  const day = large ? 30 : 24
  const widest = (texts: readonly string[], size: number) => Math.max(0, ...texts.map((text) => textWidth(text, size)))
  const name = Math.min(large ? 52 : 42, Math.max(16, Math.ceil(widest(rooms.map((room) => room.name), large ? 13 : 10.5) + 3)))
  const night = nights.length === 0 ? 0 : Math.min(60, Math.ceil(widest(nights.map(nightWordsOf), points) + (large ? 10 : 8)))
  return { day, name, night, hours: width - day - name - night }
}

function nightWordsOf({ code, night }: StaffSession): string {
  return `${code} until ${night === null ? '' : clockTime(night)}`
}

interface DayIn {
  readonly day: Day
  readonly rooms: readonly NamedRoom[]
  readonly all: readonly StaffSession[]
  readonly clinic: Clinic
  readonly look: LaneLook
  readonly names: ReadonlyMap<string, string>
}

/** One lane for a closed day on which nothing lies. */
function dayOf({ day, rooms, all, clinic, look, names }: DayIn): Pick<DayToDeal, 'words' | 'lanes'> {
  const words = closedWords(clinic, day) ?? ''
  const lanes = rooms.map((room) => {
    const own = all.filter((session) => session.room?.id === room.id)
    const today = own.filter((session) => session.day === day)
    const contents: readonly InLane[] = [
      ...offOf(room, day).map((text): InLane => ({ type: 'off', words: text })),
      ...own.flatMap((session) => [...nightBefore(session, day, look), ...goingOn(session, day, look)]),
      ...today.map((session): InLane => ({ type: 'session', session, people: session.people.map(({ id, name }) => names.get(id) ?? name) })),
    ]
    const nights = today.flatMap(({ code, night }) => (night === null ? [] : [{ code, until: clockTime(night) }]))
    return { key: room.id, name: room.name, laid: laidLane(contents, look), nights, isEmpty: contents.length === 0 }
  })
  if (words === '' || lanes.some(({ isEmpty }) => !isEmpty)) return { words, lanes }
  return { words: '', lanes: [{ key: day, name: '', laid: laidLane([{ type: 'off', words }], look), nights: [] }] }
}

function offOf(room: NamedRoom, day: Day): readonly string[] {
  const closed = (room.closed ?? []).filter((range) => isWithin(day, range)).map(({ name }) => (name === '' ? 'no bookings' : `no bookings: ${name}`))
  return closed.length === 0 && (room.closedOn ?? []).includes(weekdayOf(day)) ? ['no bookings'] : closed
}

/** A night that ends before the hours shown begin is told in the column of nights of the day before. */
function nightBefore({ key, day: on, night, code }: StaffSession, day: Day, { firstHour }: LaneLook): readonly InLane[] {
  if (night === null || addDays(on, 1) !== day || minutesOf(night) <= firstHour * 60) return []
  return [{ type: 'night', key: `${key} night`, code, until: minutesOf(night), words: `until ${clockTime(night)}` }]
}

/** A session that goes on past midnight and into the hours shown, unless the night after it holds the room for longer. */
function goingOn(session: StaffSession, day: Day, { firstHour }: LaneLook): readonly InLane[] {
  const until = goesOnUntil(session, day)
  const { key, code, title, to, night } = session
  if (until === null || until <= firstHour * 60 || (night !== null && addDays(session.day, 1) === day && minutesOf(night) >= until)) return []
  return [{ type: 'going-on', key: `${key} going on`, code, until, words: `${title}, until ${clockTime(to)}` }]
}

/** More than these are not listed in the head. */
const mostNamed = 4

function suitsWords(rooms: readonly NamedRoom[]): readonly string[] {
  const suit = rooms.filter(({ suits }) => suits?.includes('dosing') === true).map(({ name }) => name)
  if (suit.length === 0 || suit.length === rooms.length || suit.length > mostNamed) return []
  return [`${listOf(suit)} ${suit.length === 1 ? 'suits' : 'suit'} dosing.`]
}
