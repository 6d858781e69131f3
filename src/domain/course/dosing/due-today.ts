/** Knows which lines of a dosing day's timeline are still to come and when; refuses to call any of them forgotten. */
import type { TimelineEvent, Visit } from '../../protocol/protocol'
import type { WallTime } from '../../time/zone'
import { compareWallTimes, minutesLater } from '../../time/wall-clock'
import type { Session } from '../course'
import { type DosingDay, dosingDayOf } from './dosing-day'
import { type DosingEntry, standingEntries } from './dosing-fact'

export interface Due {
  /** The event as the protocol names it, or `end` and `discharge`, which every dosing day has. */
  readonly event: string
  /** From when on, and until when where it has a window; null while that depends on what has not happened yet. */
  readonly from: WallTime | null
  readonly until: WallTime | null
  readonly isNow: boolean
}

/** What is still to come, in the protocol's order; nothing of a session that was not held. */
export function dueOf(session: Session, visit: Visit, now: WallTime, zone: string): readonly Due[] {
  const day = dosingDayOf(session, visit, now, zone)
  if (day.phase === 'not-held') return []
  const ofTimeline = (visit.timeline ?? []).filter((event) => !isDone(event.event, session.record, day))
  const due = ofTimeline.map((event) => dueAt(event, day, now, zone))
  const ending: Due[] = []
  if (day.phase !== 'ended') ending.push({ event: 'end', from: day.ends, until: null, isNow: day.ends !== null && compareWallTimes(day.ends, now) <= 0 })
  if (day.discharge === null) ending.push({ event: 'discharge', from: day.ends, until: null, isNow: day.phase === 'ended' })
  return [...due, ...ending]
}

/** Counted from the dose, as the sources count; before it, only what leads up to it has a time. */
function dueAt({ event, offsetMinutes }: TimelineEvent, { dose, started, phase, ends }: DosingDay, now: WallTime, zone: string): Due {
  // What stands at the end of the session is bound to that, however late the dose was.
  if (event === 'vitals-end-of-session') return { event, from: ends, until: null, isNow: phase === 'ended' || (dose !== null && ends !== null && compareWallTimes(ends, now) <= 0) }
  const { earliest, latest } = typeof offsetMinutes === 'number' ? { earliest: offsetMinutes, latest: offsetMinutes } : offsetMinutes
  if (dose === null) return { event, from: earliest <= 0 ? started : null, until: null, isNow: earliest <= 0 && phase === 'before-dose' }
  const from = minutesLater(dose, earliest, zone)
  const until = earliest === latest ? null : minutesLater(dose, latest, zone)
  return { event, from, until, isNow: compareWallTimes(from, now) <= 0 }
}

function isDone(event: string, record: readonly DosingEntry[], { dose, supplement }: DosingDay): boolean {
  const vitals = standingEntries(record).filter(({ fact }) => fact.what === 'vitals')
  const settled = supplement?.settled ?? null
  switch (event) {
    case 'initial-dose':
    case 'dose':
      return dose !== null
    case 'supplemental-half-dose-optional':
      return settled !== null
    case 'vitals-pre-dose':
    case 'bp-pre-dose':
      return dose !== null || vitals.length > 0
    case 'vitals-before-supplemental':
      // Once the supplement is settled, what was not measured before it cannot be any more.
      return settled !== null || (dose !== null && vitals.some((line) => compareWallTimes(line, dose) > 0))
    case 'bp-post-dose':
      return dose !== null && vitals.some((line) => compareWallTimes(line, dose) > 0)
    case 'vitals-end-of-session':
      return vitals.some((line) => compareWallTimes(line, settled ?? supplement?.closes ?? dose ?? line) > 0)
    case 'earliest-discharge':
      return standingEntries(record).some(({ fact }) => fact.what === 'discharge')
    default:
      return false
  }
}
