/** Knows how a broken rule is said, in a sentence and in two words; refuses to know whether it may be left. */
import type { Booking, Breach, NightHeld, RuleCode } from '../../domain/rules/breach'
import { addMinutes } from '../../domain/time/clock-time'
import { clockTime, counted, daySpan, longDay, longDayYear, shortDay, timeSpan, weekdayName } from './format'
import { type TitleOf, nameOf } from './title-of'

/** What a rule is about, as a list of rules left knowingly names it. */
export const ruleNames: Readonly<Record<RuleCode, string>> = {
  'outside-window': 'window',
  'out-of-order': 'order',
  'outside-start-hours': 'start hours',
  'clinic-closed': 'opening hours',
  'therapist-away': 'therapists’ working hours',
  'therapist-missing': 'number of therapists',
  'therapist-busy': 'therapists’ bookings',
  'room-busy': 'room',
  'patient-away': 'patient’s days away',
  'patient-busy': 'patient’s other sessions',
  'past-course-end': 'end of the course',
  'wall-time-does-not-exist': 'clock change',
  'wall-time-is-ambiguous': 'clock change',
  'off-grid': 'start times',
}

/** One sentence that says who and when, such as "Ana is away on Friday 12 March: training." */
export function breachSentence(breach: Breach, titleOf: TitleOf): string {
  const when = longDay(breach.day)
  const session = nameOf(breach.session, titleOf)
  switch (breach.code) {
    case 'outside-window':
      return outsideWindow(breach, session, titleOf)
    case 'out-of-order': {
      const [earlier, later] = [nameOf(breach.earlier, titleOf), nameOf(breach.later, titleOf)]
      const rule = breach.anEarlierDay ? `must be on a day before ${later}` : `must end before ${later} starts`
      return `${earlier} ${rule}, and ${session} is on ${when}.`
    }
    case 'outside-start-hours':
      return `${session} starts between ${clockTime(breach.from)} and ${clockTime(breach.to)}, not at ${clockTime(breach.time)} as on ${when}.`
    case 'clinic-closed':
      return clinicClosed(breach, session)
    case 'therapist-away':
      return breach.absence === null || breach.absence === ''
        ? `${breach.name} does not work at that time on ${when}.`
        : `${breach.name} is away on ${when}: ${breach.absence}.`
    case 'therapist-missing': {
      const given = breach.given === 0 ? 'nobody is named' : `${breach.given === 1 ? 'one is' : `${breach.given} are`} named`
      return `${session} on ${when} needs ${breach.needed === 1 ? 'its lead therapist' : 'both therapists of the pair'}, and ${given}.`
    }
    case 'therapist-busy':
      return `${breach.name} is ${breach.booking.patientCode === '' ? 'in' : 'with'} ${occupation(breach.booking, titleOf)}.`
    case 'room-busy':
      return roomBusy(breach, session, titleOf)
    case 'patient-away':
      return breach.from === breach.to
        ? `The patient is away on ${when}.`
        : `The patient is away from ${longDay(breach.from)} to ${longDay(breach.to)}, and ${session} is on ${shortDay(breach.day)}.`
    case 'patient-busy':
      return `The patient is in ${nameOf(breach.other, titleOf)} at that time on ${when}.`
    case 'past-course-end':
      return breach.why === 'length'
        ? `${session} on ${when} lies after ${longDay(breach.limit)}, where the course’s length ends.`
        : `${session} on ${when} lies after ${longDay(breach.limit)}, the patient’s last day.`
    case 'wall-time-does-not-exist':
      if (breach.isDayLeftOut === true) return `There is no ${longDayYear(breach.day)} here: the calendar leaves it out.`
      return `Clocks go forward on ${when}, and ${clockTime(breach.time)} does not exist that day.`
    case 'wall-time-is-ambiguous':
      return `Clocks go back on ${when}, and ${clockTime(breach.time)} comes twice that day.`
    case 'off-grid':
      return `${session} on ${when} starts at ${clockTime(breach.time)}, and starts lie ${breach.gridMinutes} min apart from midnight on.`
  }
}

/** A broken rule where there is room for two words, such as "Ana away", "room taken", "clinic closed". */
export function breachInTwoWords(breach: Breach): string {
  switch (breach.code) {
    case 'outside-window':
      if (breach.why === 'window') return `${counted(Math.abs(breach.by), 'day', 'days')} ${breach.by < 0 ? 'early' : 'late'}`
      return breach.why === 'before-start' ? 'before start' : 'starts late'
    case 'out-of-order':
      return 'wrong order'
    case 'outside-start-hours':
      return 'wrong hour'
    case 'clinic-closed':
      return breach.closure !== null || breach.closedAllDay ? 'clinic closed' : 'after hours'
    case 'therapist-away':
      return `${breach.name} away`
    case 'therapist-missing':
      return breach.given === 0 ? 'no therapist' : 'therapist missing'
    case 'therapist-busy':
      return `${breach.name} busy`
    case 'room-busy':
      if (breach.night !== undefined) return breach.night.after === 'booking' ? 'room held overnight' : 'no free night'
      return { booked: 'room taken', closed: 'room closed', unsuitable: 'room unsuitable', 'no-room': 'no room' }[breach.why]
    case 'patient-away':
      return 'patient away'
    case 'patient-busy':
      return 'patient busy'
    case 'past-course-end':
      return 'past end'
    case 'wall-time-does-not-exist':
      return breach.isDayLeftOut === true ? 'no such day' : 'clock change'
    case 'wall-time-is-ambiguous':
    case 'off-grid':
      return 'odd start'
  }
}

function outsideWindow(breach: Extract<Breach, { code: 'outside-window' }>, session: string, titleOf: TitleOf): string {
  const when = longDay(breach.day)
  switch (breach.why) {
    case 'before-start':
      return `${session} on ${when} lies before the course starts on ${longDay(breach.limit)}.`
    case 'after-latest-start':
      return `${session} on ${when} lies after the latest start of the course, ${longDay(breach.limit)}.`
    case 'window': {
      const { opens, closes, by } = breach
      const counting = `counted from ${nameOf(breach.after, titleOf)}`
      if (opens === closes) return `${session} belongs on ${longDay(opens)}, ${counting}, and is on ${when}.`
      const far = `${counted(Math.abs(by), 'day', 'days')} ${by < 0 ? 'before' : 'after'} its window`
      return `${session} on ${when} lies ${far}, ${daySpan({ from: opens, to: closes })}, ${counting}.`
    }
  }
}

function clinicClosed(breach: Extract<Breach, { code: 'clinic-closed' }>, session: string): string {
  const when = longDay(breach.day)
  if (breach.closure !== null && breach.closure !== '') return `The clinic is closed on ${when}: ${breach.closure}.`
  if (breach.closure !== null) return `The clinic is closed on ${when}.`
  if (breach.closedAllDay) return `The clinic is closed on ${weekdayName(breach.weekday)}s, and ${session} is on ${when}.`
  return `${session} on ${when} lies outside opening hours.`
}

function roomBusy(breach: Extract<Breach, { code: 'room-busy' }>, session: string, titleOf: TitleOf): string {
  const when = longDay(breach.day)
  const room = breach.name === '' ? 'The room' : breach.name
  if (breach.night !== undefined) return roomHeldOvernight(breach, breach.night, room, session, titleOf)
  switch (breach.why) {
    case 'booked':
      return breach.booking === null ? `${room} is taken on ${when}.` : `${room} is taken by ${occupation(breach.booking, titleOf)}.`
    case 'closed':
      return `${room} is closed on ${when}.`
    case 'unsuitable':
      return `${room} does not suit ${session}, planned there on ${when}.`
    case 'no-room':
      return `${session} on ${when} has no room.`
  }
}

/** "Oak is held for the night after Dosing 1 of K-17 until 09:00 on Tuesday 19 January."; for its own night, what that meets. */
function roomHeldOvernight(
  { booking }: Extract<Breach, { code: 'room-busy' }>,
  { after, day, until }: NightHeld,
  room: string,
  session: string,
  titleOf: TitleOf,
): string {
  const when = longDay(day)
  if (booking === null) return `${room} is closed on ${when}, and the night after ${session} holds it until ${clockTime(until)} that day.`
  const other = booking.patientCode === '' ? booking.title : `${booking.title} of ${booking.patientCode}`
  const held = `${room} is held for the night after ${after === 'booking' ? other : session} until ${clockTime(until)} on ${when}`
  return after === 'booking' ? `${held}.` : `${held}, and taken by ${occupation(booking, titleOf)}.`
}

/** "B-11 on Monday 18 January, 14:00–15:30"; a booking of the course itself is named by its session. */
function occupation({ patientCode, session, day, time, minutes }: Booking, titleOf: TitleOf): string {
  const who = patientCode === '' ? nameOf(session, titleOf) : patientCode
  return `${who} on ${longDay(day)}, ${timeSpan(time, addMinutes(time, minutes))}`
}
