/** Knows how a page comes to know what is free on a day, a moment after it is shown; refuses to load the planner's hours before it asks. */
import { useEffect, useState } from 'react'
import { type ClockTime, time } from '../domain/time/clock-time'
import type { Day } from '../domain/time/day'
import type { FreeDay } from './free-times'
import { useBook } from './use-book'
import { useDesk } from './use-desk'

const midnight = time('00:00')

/** Null on a day gone by; undefined until it is known. The former day's answer stands until the new one is there: it says which day it is of. */
export function useFreeTimes(day: Day, today: Day, timeNow: ClockTime): FreeDay | null | undefined {
  const desk = useDesk()
  const revision = useBook(['free-times-revision'], (book) => book.revision())
  const [known, setKnown] = useState<FreeDay | null>()
  // Of other days than today the time makes no difference.
  const from = day === today ? timeNow : midnight

  useEffect(() => {
    let isAsked = true
    void import('./free-times').then(({ freeOn }) => {
      if (isAsked) setKnown(freeOn(desk.book, day, { today, timeNow: from }))
    })
    return () => {
      isAsked = false
    }
  }, [desk, day, today, from, revision])

  return known
}
