/** Knows what sessions ask of a day: length, people, room and hours, alike for all that ask the same; refuses to know any day. */
import type { Clinic, RoomUse } from '../../domain/clinic/clinic'
import { type Visit, staffNeedOf } from '../../domain/protocol/protocol'
import { nightAfter } from '../../domain/rules/night'
import { roomUseOf } from '../../domain/rules/room-busy'
import { minutesOf } from '../../domain/time/clock-time'
import { countsHalf } from '../score-plan'
import { type Stretch, isSameStretch } from '../hours/stretch'

/** What a session asks for; sessions that ask for the same share one. */
export interface Ask {
  readonly stretch: Stretch
  /** Who of the pair must be there. */
  readonly people: 'pair' | 'lead' | 'none'
  /** The kind of room that must be free; null where none is needed. */
  readonly room: RoomUse | null
  /** Earliest and latest start in minutes after midnight; null for any hour. */
  readonly startBetween: readonly [number, number] | null
  /** Whether a start in the half of the day that the patient does not prefer costs points. */
  readonly countsHalf: boolean
}

export function askOf(visit: Visit, minutes: number, clinic: Clinic): Ask {
  const need = staffNeedOf(visit)
  const [from, to] = visit.startBetween ?? []
  const night = nightAfter(visit, clinic)
  return {
    stretch: { minutes, nightUntil: night === null ? null : minutesOf(night) },
    people: need === 'pair' || need === 'lead' ? need : 'none',
    room: roomUseFor(visit, clinic),
    startBetween: from === undefined || to === undefined ? null : [minutesOf(from), minutesOf(to)],
    countsHalf: countsHalf(visit),
  }
}

export function isSameAsk(one: Ask, other: Ask): boolean {
  return (
    isSameStretch(one.stretch, other.stretch) &&
    one.people === other.people &&
    one.room === other.room &&
    one.startBetween?.[0] === other.startBetween?.[0] &&
    one.startBetween?.[1] === other.startBetween?.[1] &&
    one.countsHalf === other.countsHalf
  )
}

/**
 * The kind of room that must be free. Raters and coordinators hold what may be held by video without one;
 * every other visit but a telephone contact is in person.
 */
export function roomUseFor(visit: Visit, clinic: Clinic): RoomUse | null {
  const need = staffNeedOf(visit)
  if (visit.remoteAllowed === true && visit.kind !== 'dosing' && (need === 'rater' || need === 'coordinator')) return null
  return roomUseOf(visit, clinic)
}
