/** Knows how what is worked out of a course is kept for as long as neither it nor the question changes; refuses to know what that is. */
import type { Course } from '../domain/course/course'

/** A course of the book is another object once it changed. Of each, the answer to the last question is kept. */
export function keptByCourse<Asked extends readonly unknown[], Answer>(workOut: (course: Course, ...asked: Asked) => Answer): (course: Course, ...asked: Asked) => Answer {
  const kept = new WeakMap<Course, { readonly asked: Asked; readonly answer: Answer }>()
  return (course, ...asked) => {
    const known = kept.get(course)
    if (known?.asked.every((part, at) => part === asked[at]) === true) return known.answer
    const answer = workOut(course, ...asked)
    kept.set(course, { asked, answer })
    return answer
  }
}
