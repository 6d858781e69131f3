/** Knows that lines are worked out beside the page before anybody asks for them; refuses to keep anybody waiting for that. */
import { useEffect } from 'react'
import type { Day } from '../domain/time/day'
import { linesOf } from './lines'
import { useBook } from './use-book'
import { useDesk } from './use-desk'

const calmMilliseconds = 300
const sliceMilliseconds = 5
const pauseMilliseconds = 15

/** After each commit and each midnight, in slices shorter than a frame; what is known already costs next to nothing. */
export function useWarmLines(today: Day): void {
  const desk = useDesk()
  const revision = useBook(['revision'], (book) => book.revision())
  useEffect(() => {
    const courses = desk.book.courses()
    let at = 0
    const work = () => {
      const end = performance.now() + sliceMilliseconds
      for (let course = courses[at]; course !== undefined && performance.now() < end; course = courses[at]) {
        linesOf(desk.book, course, today)
        at += 1
      }
      if (at < courses.length) timer = setTimeout(work, pauseMilliseconds)
    }
    let timer = setTimeout(work, calmMilliseconds)
    return () => clearTimeout(timer)
  }, [desk, today, revision])
}
