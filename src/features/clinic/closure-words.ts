/** Knows how a closure found in a file is said, and what of the file is left out; refuses to know how it was read. */
import type { ClosuresFound, FoundClosure } from '../../desk/files/closures-range'
import { clockTime, counted, listOf, longDaySpan, shortDayYear } from '../../ui/wording/format'

/** "Easter Monday, Mon 29 Mar 2027" */
export function closureDays({ name, from, to }: Pick<FoundClosure, 'name' | 'from' | 'to'>): string {
  return `${name}, ${from === to ? shortDayYear(from) : longDaySpan({ from, to })}`
}

/** What has to be known before it is ticked; undefined where nothing has. */
export function closureDetail({ known, hours, from, to }: FoundClosure, hits: number): string | undefined {
  if (known !== null) return `There already, as ${known.name}.`
  const whole = from === to ? 'the whole day' : 'whole days'
  const part = hours === null ? [] : [`In the file from ${clockTime(hours.from)} to ${clockTime(hours.to)} only; a closure takes ${whole}.`]
  const hit = hits === 0 ? [] : [`Hits ${counted(hits, 'booked session', 'booked sessions')}.`]
  const said = [...part, ...hit].join(' ')
  return said === '' ? undefined : said
}

const beyondThis = 'within a day, by the number of the week, by several rules, or differently from some day on'

/** Empty where nothing is. */
export function leftOutSentence({ cancelled, over, later, beyond }: ClosuresFound['leftOut']): string {
  const parts = [
    ...(over === 0 ? [] : [counted(over, 'event that is over', 'events that are over')]),
    ...(later === 0 ? [] : [counted(later, 'later one', 'later ones')]),
    ...(cancelled === 0 ? [] : [counted(cancelled, 'cancelled one', 'cancelled ones')]),
    ...(beyond === 0 ? [] : [counted(beyond, `that repeats ${beyondThis}`, `that repeat ${beyondThis}`)]),
  ]
  return parts.length === 0 ? '' : `Left out: ${listOf(parts)}.`
}
