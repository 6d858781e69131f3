/** Knows what a sheet for a patient says of a course as a whole, in any language; refuses every word that says what is treated. */
import type { SessionLine } from '../domain/course/session-line'
import type { SheetWords } from './words/sheet-words'

/** From this many minutes on a dosing session fills a day, so "long day" is true of it. */
export const longDayMinutes = 240

/** Whether every dosing session of the course is a long day; false where there is none. */
export function hasLongDays(lines: readonly SessionLine[]): boolean {
  const dosings = lines.filter(({ kind }) => kind === 'dosing')
  return dosings.length > 0 && dosings.every(({ minutes }) => minutes !== null && minutes >= longDayMinutes)
}

/** What the dates are, in words: "15 sessions and one closing talk". */
export function countsInWords(lines: readonly SessionLine[], names: ReadonlyMap<string, string>, words: SheetWords): string {
  const isClosing = ({ session }: SessionLine) => names.get(session) === words.names.closing
  const closing = lines.filter(isClosing).length
  const talks = lines.filter((line) => line.kind === 'assessment' && !isClosing(line)).length
  const calls = lines.filter(({ kind }) => kind === 'contact').length
  const sessions = lines.length - closing - talks - calls
  const { counts, dates } = words
  return dates.list([
    ...some(sessions, counts.sessions),
    ...some(talks, counts.talks),
    ...some(calls, counts.calls),
    ...some(closing, counts.closings),
  ])
}

function some(count: number, worded: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [worded(count)]
}
