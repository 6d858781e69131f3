/** Knows that a running course without a new plan keeps what it has booked, and that others then give way to it; refuses to leave it without dates. */
import { type ClinicAnswer, type CourseAnswer } from '../../planner/clinic/answer-of'
import { Booked } from '../../planner/clinic/booked'
import { settleCourse } from '../../planner/clinic/settle-course'
import { bookingsOf, keptBookings } from '../../planner/clinic/wish'
import type { ClinicQuestion } from './clinic-question'

/**
 * The search counts a course it leaves out as unplanned and may give its places away. Here they are taken back: whoever is
 * in the way is planned again beside all others, and stays as booked in turn where that fails.
 */
export function runningCoursesStay({ clinic, wishes, standing, held }: ClinicQuestion, { courses }: ClinicAnswer): readonly CourseAnswer[] {
  const heldBy = new Map(held.map(({ course, bookings }) => [course, bookings]))
  const answers = new Map(courses.map((course) => [course.id, course]))
  const staying = new Set<string>()
  const isFalling = ({ id, answer }: CourseAnswer) => answer.outcome !== 'planned' && heldBy.has(id) && !staying.has(id)
  for (let falling = courses.filter(isFalling); falling.length > 0; falling = [...answers.values()].filter(isFalling)) {
    for (const { id } of falling) staying.add(id)
    const booked = new Booked()
    booked.set('', standing)
    for (const wish of wishes) {
      const answer = answers.get(wish.id)?.answer
      const plan = answer?.outcome === 'planned' ? bookingsOf(wish.id, wish.protocol, answer.slots) : keptBookings(wish)
      booked.set(wish.id, staying.has(wish.id) ? (heldBy.get(wish.id) ?? []) : plan)
    }
    for (const wish of wishes) {
      const before = answers.get(wish.id)?.answer
      if (before?.outcome !== 'planned') continue
      const answer = settleCourse(clinic, wish, booked.beside(wish.id), before)
      answers.set(wish.id, { id: wish.id, answer })
      booked.set(wish.id, answer.outcome === 'planned' ? bookingsOf(wish.id, wish.protocol, answer.slots) : keptBookings(wish))
    }
  }
  return [...answers.values()]
}
