/** Knows what is said of the days on screen while a session is in the hand, those around its window at once and the others a moment later; refuses to know how they are drawn. */
import { useEffect, useMemo, useState } from 'react'
import type { DayOption } from '../../desk/placing'
import type { Day } from '../../domain/time/day'
import type { DayChoice } from '../../ui/calendar/day-choice'
import { type Known, choicesOf } from './known'

/** A slice of work is shorter than a frame, and leaves room for the next. */
const sliceMilliseconds = 5

interface Found {
  readonly known: Known
  readonly days: readonly Day[]
  readonly options: readonly DayOption[]
}

const none: ReadonlyMap<Day, DayChoice> = new Map()
const noOptions: readonly DayOption[] = []

/** `days` are those on screen; the same array as long as they are the same. */
export function useChoices(known: Known | null, days: readonly Day[]): ReadonlyMap<Day, DayChoice> {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (known === null) return
    const near = new Set(known.placing.days.map(({ day }) => day))
    const far = days.filter((day) => !near.has(day))
    const allowed = known.placing.days.filter(({ isAllowed }) => isAllowed)
    const options: DayOption[] = []
    let [looked, warmed] = [0, 0]
    const work = () => {
      const end = performance.now() + sliceMilliseconds
      while (performance.now() < end) {
        const [day, next] = [far[looked], allowed[warmed]]
        if (day !== undefined) {
          options.push(...known.daysAlso([day]))
          looked += 1
          if (looked === far.length) setFound({ known, days, options })
        } else if (next !== undefined) {
          // Starts are asked for as soon as it is led to a day; by then they are known.
          known.choices.timesOn(next.day)
          warmed += 1
        } else return
      }
      timer = setTimeout(work)
    }
    let timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [known, days])
  const far = found !== null && found.known === known && found.days === days ? found.options : noOptions
  return useMemo(() => (known === null ? none : choicesOf(known, far)), [known, far])
}
