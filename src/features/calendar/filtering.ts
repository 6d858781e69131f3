/** Knows which sessions a filter leaves; refuses to know how it is chosen. */
import type { Entry } from '../../desk/lines'
import type { Filters } from './asked-in-url'

/** Sessions that every chosen list holds; a list with nothing chosen holds all. */
export function filtered(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  return isFiltering(filters) ? entries.filter((entry) => isLeft(entry, filters)) : entries
}

export function isFiltering(filters: Filters): boolean {
  return countOf(filters) > 0
}

/** How many things are chosen. */
export function countOf({ therapists, rooms, kinds, states, courses }: Filters): number {
  return therapists.length + rooms.length + kinds.length + states.length + courses.length
}

function isLeft({ courseId, line }: Entry, { therapists, rooms, kinds, states, courses }: Filters): boolean {
  const people = line.slot?.therapists ?? []
  const room = line.slot?.room ?? null
  return (
    (therapists.length === 0 || people.some((id) => therapists.includes(id))) &&
    (rooms.length === 0 || (room !== null && rooms.includes(room))) &&
    (kinds.length === 0 || kinds.includes(line.look)) &&
    (states.length === 0 || states.includes(line.status) || (line.conflicts.length > 0 && states.includes('conflict'))) &&
    (courses.length === 0 || courses.includes(courseId))
  )
}
