/** Knows that a date which is booked is worth keeping where another is no better; refuses to make any plan worse for it. */
import type { CourseId, Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import type { CourseAnswer } from '../../planner/clinic/answer-of'
import { Booked } from '../../planner/clinic/booked'
import { type CourseWish, type Planned, bookingsOf, keptBookings, requestWith } from '../../planner/clinic/wish'
import { breachesOfStanding } from '../../planner/course/standing'
import type { Proposal } from '../../planner/request'
import { scorePlan } from '../../planner/score-plan'
import type { ClinicQuestion } from './clinic-question'

/** How often all courses are gone through: what one gives back may let another go back too. */
const rounds = 3

/**
 * The planner counts no point for moving what is booked. Here sessions of running courses go back to where they are, all
 * of a course, one or two at a time, or by giving their new room to whoever was given theirs, as long as every rule is kept
 * and no point is lost.
 */
export function fewerMoves(question: ClinicQuestion, answers: readonly CourseAnswer[]): readonly CourseAnswer[] {
  if (question.held.length === 0) return answers
  const table = new Table(question, answers)
  for (let round = 0, before = -1; round < rounds && table.moves !== before; round += 1) {
    before = table.moves
    for (const { course } of question.held) goBack(table, course)
  }
  return answers.map(({ id, answer }) => ({ id, answer: table.planOf(id) ?? answer }))
}

function goBack(table: Table, course: CourseId): void {
  if (table.tryBack(course, table.movedOf(course))) return
  for (let count = 1; count <= 2; count += 1) {
    const moved = table.movedOf(course)
    for (let index = 0; index + count <= moved.length; index += 1) table.tryBack(course, moved.slice(index, index + count))
  }
  for (const session of table.movedOf(course)) table.tryRoomBack(course, session)
}

/** All plans on one table, each held beside the others. */
class Table {
  readonly #question: ClinicQuestion
  readonly #wishes: ReadonlyMap<CourseId, CourseWish>
  readonly #plans = new Map<CourseId, Proposal>()
  readonly #was = new Map<CourseId, ReadonlyMap<SessionId, Slot>>()
  readonly #booked = new Booked()

  constructor(question: ClinicQuestion, answers: readonly CourseAnswer[]) {
    this.#question = question
    this.#wishes = new Map(question.wishes.map((wish) => [wish.id, wish]))
    for (const { course, bookings } of question.held) {
      this.#was.set(course, new Map(bookings.map(({ session, day, time, minutes, therapists, room }) => [session, { day, time, minutes, therapists, room }])))
    }
    this.#booked.set('', question.standing)
    const held = new Map(question.held.map(({ course, bookings }) => [course, bookings]))
    for (const { id, answer } of answers) {
      const wish = this.#wishes.get(id)
      if (wish === undefined) continue
      if (answer.outcome === 'planned') this.#put(wish, answer)
      else this.#booked.set(id, held.get(id) ?? keptBookings(wish))
    }
  }

  get moves(): number {
    return [...this.#was.keys()].reduce((sum, course) => sum + this.movedOf(course).length, 0)
  }

  planOf(course: CourseId): Proposal | undefined {
    return this.#plans.get(course)
  }

  movedOf(course: CourseId): readonly SessionId[] {
    const kept = new Set(this.#wishes.get(course)?.kept.map(({ session }) => session))
    const was = this.#was.get(course)
    return (this.planOf(course)?.slots ?? []).flatMap(({ session, slot }) => {
      const from = was?.get(session)
      return from === undefined || kept.has(session) || isSame(from, slot) ? [] : [session]
    })
  }

  /** Whether these sessions of a course can be, and now are, where they were. */
  tryBack(course: CourseId, sessions: readonly SessionId[]): boolean {
    const was = this.#was.get(course)
    return sessions.length > 0 && this.#change(course, (session, slot) => (sessions.includes(session) ? (was?.get(session) ?? slot) : slot))
  }

  /** The same for one session that only changed its room, with the room it was given for whoever has its own. */
  tryRoomBack(course: CourseId, session: SessionId): void {
    const was = this.#was.get(course)?.get(session)
    const now = this.planOf(course)?.slots.find((placed) => placed.session === session)?.slot
    if (was === undefined || now === undefined || was.room === now.room || !isSame({ ...was, room: now.room }, now)) return
    const [other, ...more] = this.#booked.beside(course)(was.day).filter((booking) => booking.day === was.day && booking.room === was.room)
    if (other === undefined || more.length > 0) return
    const [own, others] = [this.planOf(course), this.planOf(other.course)]
    const [wish, othersWish] = [this.#wishes.get(course), this.#wishes.get(other.course)]
    const movesMore = this.#was.get(other.course)?.get(other.session)?.room === was.room
    if (own === undefined || others === undefined || wish === undefined || othersWish === undefined || movesMore) return
    // For a moment the course holds nothing, so that the other can be judged in the room it leaves.
    this.#booked.set(course, [])
    const hasGivenWay = this.#change(other.course, (each, slot) => (each === other.session ? { ...slot, room: now.room } : slot))
    this.#put(wish, own)
    if (hasGivenWay && !this.tryBack(course, [session])) this.#put(othersWish, others)
  }

  #put(wish: CourseWish, plan: Proposal): void {
    this.#plans.set(wish.id, plan)
    this.#booked.set(wish.id, bookingsOf(wish.id, wish.protocol, plan.slots))
  }

  /** Whether the plan with these slots keeps every rule and scores no more than before; then it is taken. */
  #change(course: CourseId, slotOf: (session: SessionId, slot: Slot) => Slot): boolean {
    const wish = this.#wishes.get(course)
    const plan = this.planOf(course)
    if (wish === undefined || plan === undefined) return false
    const slots = plan.slots.map(({ session, slot }): Planned => ({ session, slot: slotOf(session, slot) }))
    const request = requestWith(this.#question.clinic, wish, plan.pair, this.#booked.beside(course))
    const scored = scorePlan(request, slots)
    if (scored.score > plan.score) return false
    const kept = new Set(wish.kept.map(({ session }) => session))
    const breaches = breachesOfStanding({ request, pair: plan.pair, openers: [], slots: new Map(slots.map(({ session, slot }) => [session, slot])) })
    if (breaches.some(({ session }) => !kept.has(session))) return false
    this.#put(wish, { ...plan, ...scored, slots })
    return true
  }
}

function isSame(one: Slot, other: Slot): boolean {
  return one.day === other.day && one.time === other.time && one.room === other.room && one.therapists.join() === other.therapists.join()
}
