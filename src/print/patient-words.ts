/** Knows the words a sheet for a patient uses for lengths, numbers and sessions; refuses every word that says what is treated. */
import type { SessionLine } from '../domain/course/session-line'
import { length, listOf, sentenceCase } from '../ui/wording/format'

/** Words a clinic may change. */
export interface PatientWording {
  /** A dosing session of four hours or more, and several of them. */
  readonly longDay: string
  readonly longDays: string
  /** A dosing session that is shorter. */
  readonly shortDosing: string
  /** The last rating of the course. */
  readonly closing: string
}

export const usualWording: PatientWording = {
  longDay: 'Long day',
  longDays: 'Long days',
  shortDosing: 'Session',
  closing: 'Closing talk',
}

/** From this many minutes on a dosing session fills a day, so "long day" is true of it. */
export const longDayMinutes = 240

/** Whether every dosing session of the course is a long day; false where there is none. */
export function hasLongDays(lines: readonly SessionLine[]): boolean {
  const dosings = lines.filter(({ kind }) => kind === 'dosing')
  return dosings.length > 0 && dosings.every(({ minutes }) => minutes !== null && minutes >= longDayMinutes)
}

const half = '½'

/** "1½ hours", "8 hours", "45 min", "1 h 43 min". */
export function spokenLength(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  if (minutes === 60) return '1 hour'
  if (minutes % 30 !== 0) return length(minutes)
  return `${Math.floor(minutes / 60)}${minutes % 60 === 30 ? half : ''} hours`
}

const quarters = ['', '¼', half, '¾']

/** As short as a day's cell asks for: "1½ h", "8 h", "¾ h", "55 min", "1 h 43 min". */
export function shortLength(minutes: number): string {
  if (minutes % 15 !== 0) return length(minutes)
  const hours = Math.floor(minutes / 60)
  return `${hours === 0 ? '' : hours}${quarters[(minutes % 60) / 15]} h`
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']

/** "First long day"; from the eleventh on "Long day 11"; "Long day" where there is one. */
export function numberedDay(word: string, index: number, count: number): string {
  if (count === 1) return word
  const ordinal = ordinals[index]
  return ordinal === undefined ? `${word} ${index + 1}` : `${ordinal} ${lowered(word)}`
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "three", up to twelve; figures above. */
export function numberWord(count: number): string {
  return numbers[count] ?? String(count)
}

/** The word inside a sentence: its first letter small, unless the next is a capital as in an abbreviation. */
export function lowered(word: string): string {
  const isAbbreviation = /^\p{Lu}\p{Lu}/u.test(word)
  return isAbbreviation ? word : word.slice(0, 1).toLowerCase() + word.slice(1)
}

/** What the dates are, in words: "15 sessions and one closing talk". */
export function countsInWords(lines: readonly SessionLine[], names: ReadonlyMap<string, string>, wording: PatientWording): string {
  const isClosing = ({ session }: SessionLine) => names.get(session) === wording.closing
  const closing = lines.filter(isClosing).length
  const talks = lines.filter((line) => line.kind === 'assessment' && !isClosing(line)).length
  const calls = lines.filter(({ kind }) => kind === 'contact').length
  const sessions = lines.length - closing - talks - calls
  return listOf([
    ...some(sessions, 'session', 'sessions'),
    ...some(talks, 'talk', 'talks'),
    ...some(calls, 'phone call', 'phone calls'),
    ...some(closing, lowered(wording.closing), lowered(wording.closing)),
  ])
}

function some(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${numberWord(count)} ${count === 1 ? one : many}`]
}

/** Sentences that open with a capital and end with a stop. */
export function sentence(text: string): string {
  return `${sentenceCase(text)}.`
}
