/** Knows how several courses are planned at one clinic in one go; refuses to know clocks, ids and storage. */
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { Booking } from '../../src/domain/rules/breach'
import type { ClinicAnswer } from '../../src/planner/clinic/answer-of'
import { ClinicPlanning } from '../../src/planner/clinic/clinic-planning'
import type { CourseWish } from '../../src/planner/clinic/wish'

/**
 * The best plans found within the effort (see `ClinicPlanning`); the same for the same wishes and effort. One course
 * alone is planned exactly. Ids are unique among the wishes.
 */
export function proposeCourses(clinic: Clinic, wishes: readonly CourseWish[], effort: number, standing: readonly Booking[] = []): ClinicAnswer {
  const planning = new ClinicPlanning(clinic, wishes, standing, effort)
  while (planning.step());
  return planning.answer()
}
