/** Knows how one course is repaired beside all others as they stand; refuses to move anybody else's. */
import type { Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Breach } from '../../domain/rules/breach'
import { dayNumber } from '../../domain/time/day'
import { type AskedCourse, type Wanted, askedCourse } from './asked-course'
import { type Further, isSameSlot, leastChangeOf } from './least-change'
import type { Scene } from './scene'
import type { NewSlots } from './check'

/** New slots of one course, by its index. */
export interface Solved {
  readonly course: number
  readonly slots: NewSlots
  /** Sessions that get another slot, or none. */
  readonly moved: number
  /** The same with what others that give way are said to cost. */
  readonly weight: number
  readonly exact: boolean
}

/** Days that a session may not be moved to, by day number. */
export type BarredDays = ReadonlyMap<SessionId, ReadonlySet<number>>

export interface Ask {
  readonly course: number
  readonly before: readonly Breach[]
  /** Its sessions that cannot be held as booked. */
  readonly hit: ReadonlySet<SessionId>
  readonly wanted: Wanted
  readonly barred: BarredDays
}

/** Leaves the scene as it was. Null where the rules leave no plan. */
export function solveCourse(scene: Scene, ask: Ask, fewPeople = true): Solved | null {
  const { course, before, hit, wanted } = ask
  const asked = askedCourse(scene, course, before, hit, wanted)
  if (asked === null) return null
  const had = scene.slotsOf(course)
  scene.book(course, asked.standing, false)
  const found = solvedBy(asked, ask, { crossing: null, fewPeople, mostMoves: Infinity })
  scene.book(course, had)
  return found
}

/** The same for what is free as the question has it. */
export function solvedBy({ question, request, booked, today }: AskedCourse, { course, barred, wanted }: Ask, further: Omit<Further, 'barred'>): Solved | null {
  const { tasks } = question.shape
  const isBarred: Further['barred'] = (task, day) => {
    const visit = tasks[task]?.visit
    if (visit === undefined) return false
    // Nobody is called in on the day itself; who was to come anyway may come later, but not for a whole day of dosing.
    const own = booked.get(visit.id)
    const isAtShortNotice = day === today && (own === undefined || dayNumber(own.day) !== today || visit.kind === 'dosing')
    return isAtShortNotice || barred.get(visit.id)?.has(day) === true
  }
  const found = leastChangeOf(question, request, booked, { ...further, barred: isBarred })
  if (found === null) return null
  const kept = new Set(request.kept.map(({ session }) => session))
  const slots = changesOf(found.slots.filter(({ session }) => !kept.has(session)), booked, wanted)
  return { course, slots, moved: slots.size, weight: found.weight + slots.size - found.moved.length, exact: found.exact }
}

/** What is new among these slots, and what was given or left out. */
function changesOf(found: readonly { readonly session: SessionId; readonly slot: Slot }[], booked: ReadonlyMap<SessionId, Slot>, { given, leftOut }: Wanted): NewSlots {
  const slots = new Map<SessionId, Slot | null>([...given, ...[...leftOut].map((session) => [session, null] as const)])
  for (const { session, slot } of found) {
    const was = booked.get(session)
    if (was === undefined || !isSameSlot(was, slot)) slots.set(session, slot)
  }
  return slots
}

/** The scene with a solution in place of what the course had at first. */
export function adopt(scene: Scene, { course, slots }: Solved): void {
  const next = new Map(scene.bookedOf(course))
  for (const [session, slot] of slots) {
    if (slot === null) next.delete(session)
    else next.set(session, slot)
  }
  scene.book(course, next)
}
