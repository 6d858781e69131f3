/** Knows which sessions and suggested calls a filter leaves; refuses to know how it is chosen. */
import { peopleOf } from '../../domain/course/session-line'
import type { Entry } from '../../desk/lines'
import type { RoomId, TherapistId } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { CourseId } from '../../domain/course/course'
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { KindLook } from '../../domain/protocol/kind-look'
import type { Filters } from './asked-in-url'

/** Sessions that every chosen list holds; a list with nothing chosen holds all. */
export function filtered(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  return isFiltering(filters) ? entries.filter((entry) => isLeft(entry, filters)) : entries
}

/** Suggested calls that are left: of a chosen patient or therapist. A call has no room and no state; its kind is contact. */
export function callsLeft(calls: readonly SuggestedCall[], filters: Filters): readonly SuggestedCall[] {
  if (!isFiltering(filters)) return calls
  const { therapists, rooms, kinds, states, courses } = filters
  if (rooms.length > 0 || states.length > 0 || (kinds.length > 0 && !kinds.includes('contact'))) return []
  const isOneOf = (chosen: readonly string[], ids: readonly string[]) => chosen.length === 0 || ids.some((id) => chosen.includes(id))
  return calls.filter(({ courseId, pair }) => isOneOf(courses, [courseId]) && isOneOf(therapists, pair))
}

export function isFiltering(filters: Filters): boolean {
  return countOf(filters) > 0
}

/** How many things are chosen. */
export function countOf({ therapists, rooms, kinds, states, courses }: Filters): number {
  return therapists.length + rooms.length + kinds.length + states.length + courses.length
}

/** What of a session the filters look at. */
export interface FilterFacts {
  readonly courseId: CourseId
  readonly therapists: readonly TherapistId[]
  readonly room: RoomId | null
  readonly look: KindLook
  readonly status: SessionStatus
  readonly isInConflict: boolean
}

/** The same of one session. */
export function isLeft({ courseId, line }: Entry, filters: Filters): boolean {
  const { look, status, slot, conflicts } = line
  return passes({ courseId, look, status, therapists: peopleOf(line), room: slot?.room ?? null, isInConflict: conflicts.length > 0 }, filters)
}

export function passes(facts: FilterFacts, { therapists, rooms, kinds, states, courses }: Filters): boolean {
  return (
    (therapists.length === 0 || facts.therapists.some((id) => therapists.includes(id))) &&
    (rooms.length === 0 || (facts.room !== null && rooms.includes(facts.room))) &&
    (kinds.length === 0 || kinds.includes(facts.look)) &&
    (states.length === 0 || states.includes(facts.status) || (facts.isInConflict && states.includes('conflict'))) &&
    (courses.length === 0 || courses.includes(facts.courseId))
  )
}
