/** Knows what plans made together change for whom, and what they cost; refuses to adopt them. */
import { type Clinic, therapistName } from '../../domain/clinic/clinic'
import { compareText } from '../../domain/compare-text'
import type { CourseId, Pair, Slot } from '../../domain/course/course'
import { isSameSlot } from '../../domain/course/decide-placement'
import type { Protocol, SessionId } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import { type CourseAnswer } from '../../planner/clinic/answer-of'
import type { Settled } from '../../planner/clinic/settle-course'
import { type CourseWish, requestWith } from '../../planner/clinic/wish'
import type { Cost } from '../../planner/request'
import { scorePlan, unplannedPoints } from '../../planner/score-plan'
import type { Book } from '../book'
import type { AskedTogether, ClinicQuestion } from './clinic-question'

export { unplannedPoints }
export type { CourseAnswer }

interface Planned {
  readonly id: CourseId
  readonly code: string
  readonly protocol: Protocol
  readonly pair: Pair
}

interface Costing {
  /** Points of what is planned now; what stays costs the same in every plan and counts for nothing. */
  readonly score: number
  readonly costs: readonly Cost[]
}

/** One session before and after; `from` is null where it is new. */
export interface Placing {
  readonly session: SessionId
  readonly from: Slot | null
  readonly to: Slot
}

export type PlannedCourse =
  | (Planned & Costing & { readonly outcome: 'new'; readonly placings: readonly Placing[] })
  /** A running course; `was` is what its sessions ahead cost as they are booked, `staying` how many of these stay. */
  | (Planned & Costing & { readonly outcome: 'moved'; readonly placings: readonly Placing[]; readonly staying: number; readonly was: number })
  | (Planned & Costing & { readonly outcome: 'same' })
  /** A running course for which no plan was found; it keeps what it has booked. */
  | (Planned & { readonly outcome: 'kept'; readonly was: number })
  | (Omit<Planned, 'pair'> & { readonly outcome: 'left-out'; readonly answer: Exclude<Settled, { outcome: 'planned' }> })

export interface ClinicPlan {
  /** The sum of points, 500 for each patient left out; lower is better. */
  readonly score: number
  /** No plan scores less. */
  readonly bound: number
  /** Who is left out first, then what changes, by the first day that is another one afterwards, then what stays. */
  readonly courses: readonly PlannedCourse[]
}

/** `bound` is what the planner proved; null where a course answered is not in the book any more. */
export function planOfAnswers(book: Book, { patients }: AskedTogether, question: ClinicQuestion, answers: readonly CourseAnswer[], bound: number): ClinicPlan | null {
  const codes = new Map(patients.map(({ id, code }) => [id, code]))
  const wishes = new Map(question.wishes.map((wish) => [wish.id, wish]))
  const courses: PlannedCourse[] = []
  for (const { id, answer } of answers) {
    const wish = wishes.get(id)
    const code = codes.get(id)
    const planned = wish === undefined ? null : code === undefined ? changeOf(book, question.clinic, wish, answer) : newPlanOf(question.clinic, wish, code, answer)
    if (planned === null) return null
    courses.push(planned)
  }
  const score = courses.reduce((sum, course) => sum + pointsOf(course), 0)
  return { score, bound: Math.min(score, bound), courses: courses.toSorted((one, other) => compareText(orderOf(one), orderOf(other))) }
}

function newPlanOf(clinic: Clinic, wish: CourseWish, code: string, answer: Settled): PlannedCourse {
  const { id, protocol } = wish
  if (answer.outcome !== 'planned') return { outcome: 'left-out', id, code, protocol, answer }
  const placings = answer.slots.map(({ session, slot }): Placing => ({ session, from: null, to: slot })).toSorted(byDay)
  return { outcome: 'new', id, code, protocol, pair: answer.pair, placings, ...costingOf(clinic, wish, answer) }
}

function changeOf(book: Book, clinic: Clinic, wish: CourseWish, answer: Settled): PlannedCourse | null {
  const course = book.course(wish.id)
  if (course === undefined) return null
  const { id, protocol, pair, patient } = course
  const own = { id, code: patient.code, protocol, pair }
  const booked = new Map(course.sessions.map((session) => [session.id, session.slot]))
  const kept = new Set(wish.kept.map(({ session }) => session))
  const open = wish.protocol.sessions.flatMap(({ id: session }) => {
    const slot = booked.get(session)
    return slot == null || kept.has(session) ? [] : [{ session, slot }]
  })
  const was = scorePlan(requestWith(clinic, wish, null, () => []), open).score - keptPoints(clinic, wish)
  if (answer.outcome !== 'planned') return { outcome: 'kept', ...own, was }
  const placings = answer.slots.flatMap(({ session, slot }): readonly Placing[] => {
    const from = booked.get(session)
    return from == null || kept.has(session) || isSameSlot(from, slot) ? [] : [{ session, from, to: slot }]
  })
  const costing = costingOf(clinic, wish, answer)
  if (placings.length === 0) return { outcome: 'same', ...own, ...costing }
  return { outcome: 'moved', ...own, placings: placings.toSorted(byDay), staying: open.length - placings.length, was, ...costing }
}

function costingOf(clinic: Clinic, wish: CourseWish, { score, costs }: Costing): Costing {
  const kept = new Set(wish.kept.map(({ session }) => session))
  return { score: score - keptPoints(clinic, wish), costs: costs.filter(({ session }) => session === null || !kept.has(session)) }
}

/** Points of sessions that stay; how late the first one is counts with what is planned, as the search counts it. */
function keptPoints(clinic: Clinic, wish: CourseWish): number {
  if (wish.kept.length === 0) return 0
  const { costs } = scorePlan(requestWith(clinic, wish, null, () => []), [])
  return costs.reduce((sum, { session, points }) => sum + (session === null ? 0 : points), 0)
}

function pointsOf(course: PlannedCourse): number {
  if (course.outcome === 'left-out') return unplannedPoints
  return course.outcome === 'kept' ? course.was : course.score
}

/** The first day that is another one afterwards. */
export function firstDayOf(course: PlannedCourse): Day | null {
  if (course.outcome !== 'new' && course.outcome !== 'moved') return null
  return course.placings.flatMap(({ from, to }) => (from === null ? [to.day] : [from.day, to.day])).toSorted()[0] ?? null
}

const ranks: Readonly<Record<PlannedCourse['outcome'], number>> = { 'left-out': 0, new: 1, moved: 1, kept: 2, same: 3 }

function orderOf(course: PlannedCourse): string {
  return `${ranks[course.outcome]} ${firstDayOf(course) ?? ''} ${course.code}`
}

function byDay(one: Placing, other: Placing): number {
  return compareText(`${one.to.day} ${one.to.time}`, `${other.to.day} ${other.to.time}`)
}

export interface PersonsDate {
  readonly course: PlannedCourse
  readonly session: SessionId
  /** Null where the person was not there before, or will not be any more. */
  readonly from: Slot | null
  readonly to: Slot | null
}

export interface PersonsDates {
  readonly id: string
  readonly name: string
  /** By day, the later one where a session moves. */
  readonly dates: readonly PersonsDate[]
}

/** For each therapist whose day, time or room changes, or who comes or goes; in the clinic's order. */
export function datesByPerson(clinic: Clinic, courses: readonly PlannedCourse[]): readonly PersonsDates[] {
  const dates = new Map<string, PersonsDate[]>(clinic.therapists.map(({ id }) => [id, []]))
  for (const course of courses) {
    if (course.outcome !== 'new' && course.outcome !== 'moved') continue
    for (const { session, from, to } of course.placings) {
      for (const id of new Set([...(from?.therapists ?? []), ...to.therapists])) {
        const before = from?.therapists.includes(id) === true ? from : null
        const after = to.therapists.includes(id) ? to : null
        const isSame = before !== null && after !== null && isSameSlot({ ...before, therapists: [] }, { ...after, therapists: [] })
        if (!isSame) dates.get(id)?.push({ course, session, from: before, to: after })
      }
    }
  }
  return clinic.therapists.flatMap(({ id }): readonly PersonsDates[] => {
    const own = dates.get(id) ?? []
    return own.length === 0 ? [] : [{ id, name: therapistName(clinic, id), dates: own.toSorted((one, other) => compareText(whenOf(one), whenOf(other))) }]
  })
}

function whenOf({ from, to }: PersonsDate): string {
  const slot = to ?? from
  return slot === null ? '' : `${slot.day} ${slot.time}`
}
