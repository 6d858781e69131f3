/** Knows how slack is worked out beside the page, course by course; refuses to hold up a frame, or to load the planner before a page asks. */
import { useEffect, useState } from 'react'
import type { CourseId } from '../domain/course/course'
import type { CourseSlack } from '../domain/course/slack'
import type { Day } from '../domain/time/day'
import { useBook } from './use-book'
import { useDesk } from './use-desk'

/** Null for a course that has nothing ahead to move; a course that is absent is still being worked out. */
export type SlackByCourse = ReadonlyMap<CourseId, CourseSlack | null>

/** Milliseconds of work before the page gets its turn. */
const slice = 12
const nothing: SlackByCourse = new Map()

/** The slack of these courses, in the order asked for. After a commit the former answers stand until the new ones are there, a moment later. */
export function useSlack(courseIds: readonly CourseId[], today: Day): SlackByCourse {
  const desk = useDesk()
  const revision = useBook(['slack-revision'], (book) => book.revision())
  const [known, setKnown] = useState(nothing)
  const asked = courseIds.join(' ')

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let isAsked = true
    void import('./slack').then(({ slackOfCourse }) => {
      const waiting = asked.split(' ')
      const work = () => {
        const found = new Map<CourseId, CourseSlack | null>()
        const until = performance.now() + slice
        while (waiting.length > 0 && performance.now() < until) {
          const id = waiting.shift() ?? ''
          const course = desk.book.course(id)
          if (course !== undefined) found.set(id, slackOfCourse(desk.book, course, today))
        }
        setKnown((before) => new Map([...before, ...found]))
        if (waiting.length > 0) timer = setTimeout(work)
      }
      if (isAsked) timer = setTimeout(work)
    })
    return () => {
      isAsked = false
      clearTimeout(timer)
    }
  }, [desk, asked, today, revision])

  return known
}
