/** Knows a course's request as it stands beside what all other courses of the clinic hold; refuses to plan any of them. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Pair } from '../../domain/course/course'
import { bookingsByDay } from '../../domain/rules/bookings-by-day'
import type { CourseAnswer } from '../clinic/answer-of'
import { type CourseWish, bookingsOf, keptBookings } from '../clinic/wish'
import type { PlanRequest } from '../request'
import type { Asked } from './asked'

/** The wish with this id beside the plans the others got, and beside what is fixed of those that got none. */
export function askedBeside(clinic: Clinic, wishes: readonly CourseWish[], answers: readonly CourseAnswer[], id: string): Asked | null {
  const own = wishes.find((wish) => wish.id === id)
  if (own === undefined) return null
  const others = wishes.flatMap((wish) => {
    if (wish.id === id) return []
    const answered = answers.find((answer) => answer.id === wish.id)?.answer
    return answered?.outcome === 'planned' ? bookingsOf(wish.id, wish.protocol, answered.slots) : keptBookings(wish)
  })
  const { lead, co, protocol, start, startLatest, end, prefers, away, kept, includeOptional } = own
  const isWhole = lead !== null && co !== null
  const pair: Pair | null = isWhole ? { lead, co } : null
  const isOpen = lead === null && co === null && kept.length === 0
  const request: PlanRequest = {
    site: { clinic, bookingsOn: bookingsByDay(others) }, protocol, start, startLatest, end, pair, prefers, away, kept, includeOptional,
  }
  return { request, given: isWhole || isOpen ? null : { lead, co } }
}
