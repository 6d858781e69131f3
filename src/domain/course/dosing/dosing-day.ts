/** Knows how a dosing session stands at a moment, and what the protocol has next; refuses to say what should be given. */
import type { Visit } from '../../protocol/protocol'
import { type SupplementWindow, supplementWindowOf } from '../../protocol/supplement-window'
import type { WallTime } from '../../time/zone'
import { compareWallTimes, minutesBetween, minutesLater } from '../../time/wall-clock'
import type { Session } from '../course'
import { type DosingEntry, initialDoseOf, settledSupplementOf, standingEntries } from './dosing-fact'

export type DosingPhase =
  /** Not begun yet. */
  | 'ahead'
  /** Begun, and no dose noted. */
  | 'before-dose'
  | 'after-dose'
  /** Its end is recorded. */
  | 'ended'
  /** Missed, cancelled or left out. */
  | 'not-held'

export interface Supplement {
  readonly window: SupplementWindow
  readonly opens: WallTime
  readonly closes: WallTime
  readonly state: 'ahead' | 'open' | 'closed' | 'settled'
  /** Minutes until it opens while it is ahead, until it closes while it is open; 0 otherwise. */
  readonly minutesLeft: number
  readonly offered: DosingEntry | null
  readonly settled: DosingEntry | null
}

export interface DosingDay {
  readonly phase: DosingPhase
  readonly started: WallTime | null
  readonly dose: DosingEntry | null
  /** Minutes that have passed since the dose, else since the session began; null before it. */
  readonly since: number | null
  /** Null until the dose is noted, and where the protocol knows no supplement. */
  readonly supplement: Supplement | null
  /** When it is planned to end, counted from its start once it has begun. */
  readonly ends: WallTime | null
  readonly discharge: DosingEntry | null
}

export function dosingDayOf(session: Session, visit: Visit, now: WallTime, zone: string): DosingDay {
  const { encounter, slot, record } = session
  const started = encounter === null || encounter.from === null ? null : { day: encounter.day, time: encounter.from }
  const planned = slot === null ? null : { day: slot.day, time: slot.time }
  const begin = started ?? planned
  const dose = initialDoseOf(record) ?? null
  const since = dose ?? started
  return {
    phase: phaseOf(session, dose),
    started,
    dose,
    since: since === null ? null : Math.max(0, minutesBetween(since, now, zone)),
    supplement: dose === null ? null : supplementOf(record, dose, visit, now, zone),
    ends: begin === null || visit.durationMinutes === null ? null : minutesLater(begin, visit.durationMinutes, zone),
    discharge: standingEntries(record).findLast(({ fact }) => fact.what === 'discharge') ?? null,
  }
}

function phaseOf({ status }: Session, dose: DosingEntry | null): DosingPhase {
  switch (status) {
    case 'planned':
    case 'confirmed':
      return 'ahead'
    case 'in-progress':
      return dose === null ? 'before-dose' : 'after-dose'
    case 'completed':
      return 'ended'
    default:
      return 'not-held'
  }
}

function supplementOf(record: readonly DosingEntry[], dose: DosingEntry, visit: Visit, now: WallTime, zone: string): Supplement | null {
  const window = supplementWindowOf(visit)
  if (window === null) return null
  const opens = minutesLater(dose, window.earliest, zone)
  const closes = minutesLater(dose, window.latest, zone)
  const settled = settledSupplementOf(record) ?? null
  const offered = standingEntries(record).findLast(({ fact }) => fact.what === 'supplement' && fact.answer === 'offered') ?? null
  const state = settled !== null ? 'settled' : compareWallTimes(now, opens) < 0 ? 'ahead' : compareWallTimes(now, closes) <= 0 ? 'open' : 'closed'
  const minutesLeft = state === 'ahead' ? minutesBetween(now, opens, zone) : state === 'open' ? minutesBetween(now, closes, zone) : 0
  return { window, opens, closes, state, minutesLeft, offered, settled }
}
