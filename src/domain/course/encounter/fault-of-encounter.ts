/** Knows what keeps an account of a session from being true: times missing, turned round, never shown by a clock, or still ahead; refuses to know rules and reasons. */
import { isMilestone } from '../../protocol/protocol'
import type { ClockTime } from '../../time/clock-time'
import type { Day } from '../../time/day'
import { compareWallTimes, isOnClock } from '../../time/wall-clock'
import type { Encounter } from '../course'
import { initialDoseOf } from '../dosing/dosing-fact'
import { type Facts, isStillAhead } from '../facts'
import type { CourseRefusal } from '../refusals'
import type { Work } from '../session-work'
import { faultOfAttendance } from './attendance'
import { endDayOf, heldMinutes, wallMinutesOf } from './held-span'

export function faultOfEncounter(work: Work, encounter: Encounter, facts: Facts): CourseRefusal | null {
  const { session, visit } = work
  const { day, from, to } = encounter
  const end = endDayOf(encounter)
  if (!isMilestone(visit) && (from === null || to === null)) return { code: 'times-needed', session: session.id }
  const wall = wallMinutesOf(encounter)
  if (from !== null && to !== null && wall !== null && wall <= 0) return { code: 'ends-before-it-starts', from, to }
  const start = faultOfStart(session.id, day, from, facts)
  if (start !== null) return start
  if (to !== null && !isShown(end, to, facts)) return { code: 'no-such-time', day: end, time: to }
  if (to !== null && isStillAhead(end, to, facts)) return { code: 'end-ahead', session: session.id, day: end, time: to }
  const lasted = facts.clinic === null ? null : heldMinutes(encounter, facts.clinic.zone)
  const attendance = facts.clinic === null || lasted === null ? null : faultOfAttendance(encounter, work, lasted, facts.clinic)
  return attendance ?? doseOutside(work, encounter)
}

/** The same of a start alone; `time` is null where only the day is known. */
export function faultOfStart(session: string, day: Day, time: ClockTime | null, facts: Facts): CourseRefusal | null {
  if (time !== null && !isShown(day, time, facts)) return { code: 'no-such-time', day, time }
  return isStillAhead(day, time, facts) ? { code: 'not-yet', session, day, time } : null
}

/** The end of a day is the next one's midnight, which is shown wherever that day is. */
function isShown(day: Day, time: ClockTime, { clinic }: Facts): boolean {
  return clinic === null || isOnClock(day, time, clinic.zone)
}

/** The session still has to hold the dose that is noted in it. */
function doseOutside({ session }: Work, encounter: Encounter): CourseRefusal | null {
  const dose = initialDoseOf(session.record)
  const { day, from, to } = encounter
  if (dose === undefined || from === null || to === null) return null
  const isHeld = compareWallTimes({ day, time: from }, dose) <= 0 && compareWallTimes(dose, { day: endDayOf(encounter), time: to }) <= 0
  return isHeld ? null : { code: 'dose-outside-session', session: session.id, day: dose.day, time: dose.time }
}
