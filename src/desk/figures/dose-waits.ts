/** Knows how long each patient waits for the first dose, and the middle of those waits; refuses to guess where nobody said when a patient asked. */
import { compareText } from '../../domain/compare-text'
import type { Course, CourseId } from '../../domain/course/course'
import { type TimeToDose, medianOf, timeToDoseOf } from '../../domain/course/figures/first-dose'
import { type DayRange, isWithin } from '../../domain/time/day'

export interface DoseWait extends TimeToDose {
  readonly courseId: CourseId
  readonly code: string
}

export interface DoseWaits {
  /** By the day of the dose; those without one last. */
  readonly waits: readonly DoseWait[]
  /** Days, of doses that were held; null of fewer than three. */
  readonly median: number | null
}

/** Courses whose first dose lies within the days, and those without one whose patient asked within them. */
export function doseWaits(courses: readonly Course[], within: DayRange): DoseWaits {
  const waits = courses
    .map((course): DoseWait => ({ courseId: course.id, code: course.patient.code, ...timeToDoseOf(course) }))
    .filter(({ dose, enquired }) => {
      const day = dose?.day ?? enquired
      return day !== null && isWithin(day, within)
    })
    .toSorted((one, other) => compareText(one.dose?.day ?? '9999', other.dose?.day ?? '9999') || compareText(one.code, other.code) || compareText(one.courseId, other.courseId))
  const lengths = waits.flatMap(({ dose, days }) => (dose?.isHeld === true && days !== null ? [days] : []))
  return { waits, median: medianOf(lengths) }
}
