/** Knows who hears of a session that moves, and what changes for it besides the time; refuses to tell anybody. */
import { type Clinic, roomName, therapistName } from '../domain/clinic/clinic'
import type { Slot } from '../domain/course/course'
import { type Visit, staffNeedOf } from '../domain/protocol/protocol'

export interface Shift {
  readonly from: Slot | null
  readonly to: Slot
}

/** Nobody where only the room changes; else the patient and all who were or will be there. */
export function whoToTell({ from, to }: Shift, visit: Visit, clinic: Clinic): readonly string[] {
  if (from !== null && isSameTime(from, to) && isSamePeople(from, to)) return []
  const people = [...new Set([...(from?.therapists ?? []), ...to.therapists])].map((id) => therapistName(clinic, id))
  return ['the patient', ...people, ...(staffNeedOf(visit) === 'rater' ? ['the rater'] : [])]
}

/** Room and people as they will be, where they are others than before. */
export function otherwiseNew({ from, to }: Shift, clinic: Clinic): string {
  if (from === null) return ''
  const people = isSamePeople(from, to) ? [] : [`with ${to.therapists.map((id) => therapistName(clinic, id)).join(' and ')}`]
  const room = from.room === to.room ? [] : [to.room === null ? 'without a room' : `in ${roomName(clinic, to.room)}`]
  return [...people, ...room].map((words) => `, ${words}`).join('')
}

function isSameTime(one: Slot, other: Slot): boolean {
  return one.day === other.day && one.time === other.time && one.minutes === other.minutes
}

function isSamePeople(one: Slot, other: Slot): boolean {
  return one.therapists.length === other.therapists.length && one.therapists.every((id) => other.therapists.includes(id))
}
