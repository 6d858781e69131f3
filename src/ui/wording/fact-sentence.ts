/** Knows how a fact that stands in the way of a plan is said; refuses to know what would help. */
import type { RoomUse } from '../../domain/clinic/clinic'
import type { Booking } from '../../domain/rules/breach'
import type { Fact, TooLong } from '../../domain/rules/fact'
import { addMinutes } from '../../domain/time/clock-time'
import { type Names, gapInWords, hoursInWords, onDays, spanInWords, weekdaysInWords } from './fact-words'
import { clockTime, length, listOf, longDayYear, sentenceCase, timeSpan } from './format'
import { nameOf } from './title-of'

/** One sentence, such as "Integration 2.1 must be the day after Dosing 2." or "Ana is away 1 to 5 February 2027." */
export function factSentence(fact: Fact, names: Names): string {
  return `${sentenceCase(saidOf(fact, names))}.`
}

const useWords: Readonly<Record<RoomUse, string>> = { dosing: 'dosing sessions', consult: 'sessions other than dosing' }

function saidOf(fact: Fact, names: Names): string {
  const session = (id: string) => nameOf(id, names.titleOf)
  switch (fact.kind) {
    case 'window': {
      const said = `${session(fact.session)} must be ${gapInWords(fact.earliest, fact.latest, fact.after, names.titleOf)}`
      return fact.between === null ? said : `${said}, ${spanInWords(fact.between)}`
    }
    case 'order':
      return fact.anEarlierDay
        ? `${session(fact.earlier)} must be on a day before ${session(fact.later)}`
        : `${session(fact.earlier)} must end before ${session(fact.later)} starts`
    case 'start-hours':
      return `${session(fact.session)} must start ${fact.from === fact.to ? `at ${clockTime(fact.from)}` : `between ${clockTime(fact.from)} and ${clockTime(fact.to)}`}`
    case 'start':
      return `the course does not start before ${longDayYear(fact.day)}`
    case 'latest-start':
      return `the course starts by ${longDayYear(fact.day)}`
    case 'end':
      return `the patient’s last day is ${longDayYear(fact.day)}`
    case 'course-length':
      return `preparation, dosing and integration must lie within ${fact.days} days of ${session(fact.anchor)}`
    case 'therapist-absence':
      return withName(`${names.therapist(fact.therapist)} is away ${spanInWords(fact)}`, fact.name)
    case 'therapist-hours':
      return fact.hours.length === 0
        ? `${names.therapist(fact.therapist)} does not work on ${weekdaysInWords(fact.weekdays)}`
        : `${names.therapist(fact.therapist)} works ${hoursInWords(fact.hours)} on ${weekdaysInWords(fact.weekdays)}${tooLong(fact.tooLong, names)}`
    case 'pair':
      return pairWords(fact, names)
    case 'therapists':
      return therapistsWords(fact.therapists.map(names.therapist))
    case 'closure':
      return withName(`the clinic is closed ${spanInWords(fact)}`, fact.name)
    case 'opening-hours':
      return fact.hours.length === 0
        ? `the clinic is closed on ${weekdaysInWords(fact.weekdays)}`
        : `the clinic is open ${hoursInWords(fact.hours)} on ${weekdaysInWords(fact.weekdays)}${tooLong(fact.tooLong, names)}`
    case 'room-weekdays':
      return roomDays(fact, names)
    case 'room-closed':
      return withName(`${names.room(fact.room)} is closed ${spanInWords(fact)}`, fact.name)
    case 'rooms':
      return roomsWords(fact.rooms.map(names.room), useWords[fact.use])
    case 'turnover':
      return `a room stays empty for ${length(fact.minutes)} between two sessions`
    case 'night':
      return `the night after a dosing session is spent in its room, until ${clockTime(fact.until)}`
    case 'patient-away':
      return `the patient is away ${spanInWords(fact)}`
    case 'fixed':
      return `${session(fact.session)} stays on ${longDayYear(fact.day)} at ${clockTime(fact.time)}`
    case 'therapist-booked':
      return booked(names.therapist(fact.therapist), 'booked', 'with', fact.bookings)
    case 'room-booked':
      return booked(names.room(fact.room), 'taken', 'taken by', fact.bookings)
    case 'optional':
      return `what the protocol calls optional is to be planned too: ${listOf(fact.sessions.map(session))}`
    case 'clock-change':
      return `clocks change ${onDays(fact.days)}`
  }
}

function withName(said: string, name: string): string {
  return name === '' ? said : `${said}: ${name}`
}

function tooLong(what: TooLong | null, { titleOf }: Names): string {
  return what === null ? '' : `, and ${nameOf(what.session, titleOf)} takes ${length(what.minutes)}`
}

function pairWords({ lead, co }: Extract<Fact, { kind: 'pair' }>, names: Names): string {
  const people = [lead, co].flatMap((id) => (id === null ? [] : [names.therapist(id)]))
  if (people.length > 1) return `${listOf(people)} are the pair asked for`
  return `${people[0] ?? 'nobody'} is asked for as ${lead === null ? 'second therapist' : 'therapist'}`
}

function therapistsWords(people: readonly string[]): string {
  if (people.length === 0) return 'the clinic has no therapist'
  if (people.length === 1) return `${people[0]} is the clinic’s only therapist`
  return people.length > 4 ? `the clinic has no more than its ${people.length} therapists` : `the clinic has no therapists but ${listOf(people)}`
}

function roomsWords(rooms: readonly string[], use: string): string {
  if (rooms.length === 0) return `no room is there for ${use}`
  return rooms.length === 1 ? `${rooms[0]} is the only room for ${use}` : `${listOf(rooms)} are the only rooms for ${use}`
}

function roomDays({ room, closedOn, openOn }: Extract<Fact, { kind: 'room-weekdays' }>, names: Names): string {
  if (openOn.length === 0) return `${names.room(room)} is closed on all days on which the clinic is open`
  if (openOn.length < closedOn.length) return `${names.room(room)} is open on ${weekdaysInWords(openOn)} only`
  return `${names.room(room)} is closed on ${weekdaysInWords(closedOn)}`
}

/** Up to three bookings one by one, more of them by their days. */
function booked(who: string, how: 'booked' | 'taken', by: string, bookings: readonly Booking[]): string {
  if (bookings.length > 3) return `${who} is ${how} by other courses ${onDays([...new Set(bookings.map(({ day }) => day))])}`
  const said = bookings.map(({ patientCode, title, day, time, minutes }) => {
    const whose = patientCode === '' ? title : patientCode
    return `${whose} on ${longDayYear(day)}, ${timeSpan(time, addMinutes(time, minutes))}`
  })
  return `${who} is ${by} ${listOf(said)}`
}
