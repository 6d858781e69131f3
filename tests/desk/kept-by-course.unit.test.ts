/** Knows that an answer about a course is worked out once for each question, and anew for another course or question. */
import { expect, it, vi } from 'vitest'
import { keptByCourse } from '../../src/desk/kept-by-course'
import type { Course } from '../../src/domain/course/course'
import { adoptWith } from '../support/contact-spec'
import { courseAfter } from '../support/course-spec'

it('is worked out once for the same course and question, and anew where either differs', () => {
  const one = courseAfter([{ command: adoptWith([]) }])
  const changed = { ...one, version: one.version + 1 }
  const workOut = vi.fn((course: Course, day: string, zone: string) => [course.version, day, zone])
  const kept = keptByCourse(workOut)
  const first = kept(one, '2027-01-04', 'UTC')
  expect(first).toEqual([one.version, '2027-01-04', 'UTC'])
  expect(kept(one, '2027-01-04', 'UTC')).toBe(first)
  expect(kept(changed, '2027-01-04', 'UTC')).toEqual([changed.version, '2027-01-04', 'UTC'])
  expect(kept(one, '2027-01-04', 'UTC')).toBe(first)
  expect(workOut).toHaveBeenCalledTimes(2)
  expect(kept(one, '2027-01-05', 'UTC')).toEqual([one.version, '2027-01-05', 'UTC'])
  expect(kept(one, '2027-01-05', 'Europe/Berlin')).toEqual([one.version, '2027-01-05', 'Europe/Berlin'])
  expect(workOut).toHaveBeenCalledTimes(4)
})
