/** Knows what a sheet of paper is about, the code it bears for that, and how the code is turned back; refuses to know how a sheet looks. */
import type { Course, CourseId } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import { type Day, addDays, monthOf } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { type ReadCode, type ReturnCode, codeForMachines, codeInGroups, readReturnCode, returnCodeOf } from '../../interchange/return-code'
import { digestBytes } from '../../store/canonical'
import type { Book } from '../book'

export type PaperTarget =
  /** The patient's letter and months, and the course's record. */
  | { readonly about: 'course'; readonly courseId: CourseId }
  /** The run sheet of a dosing day. */
  | { readonly about: 'session'; readonly courseId: CourseId; readonly session: SessionId }
  /** A therapist's or rater's fortnight, from a Monday on. */
  | { readonly about: 'fortnight'; readonly person: string; readonly from: Day }
  /** The rooms' week, from a Monday on. */
  | { readonly about: 'rooms'; readonly from: Day }
  /** The clinic's month; its first day. */
  | { readonly about: 'month'; readonly from: Day }
  /** The front desk's list of a day. */
  | { readonly about: 'day'; readonly from: Day }

/** Sheets of days further away than this many days are not found again by their code. */
export const daysFoundAgain = 800

/** The same for the same target on every device that holds these records: worked out from opaque ids, never stored. */
export function codeOf(target: PaperTarget): ReturnCode {
  return returnCodeOf(digestBytes(JSON.stringify(partsOf(target))))
}

export interface PrintedCode {
  readonly inGroups: string
  readonly forMachines: string
  readonly use: string
}

/** `use` says to the reader what the code is for: "To enter what happened". */
export function printedCode(target: PaperTarget, use: string): PrintedCode {
  const code = codeOf(target)
  return { inGroups: codeInGroups(code), forMachines: codeForMachines(code), use }
}

export type ReadPaper = { readonly ok: true; readonly targets: readonly PaperTarget[] } | { readonly ok: false; readonly sentence: string }

/** What was typed or scanned, as the code that may stand in an address; refuses what no sheet bears. */
export function paperCodeIn(text: string): ReadCode {
  return readReturnCode(text)
}

/** What a code stands for here, as it was typed or scanned; refuses one that no sheet can bear. */
export function readPaper(text: string, book: Book, today: Day): ReadPaper {
  const read = readReturnCode(text)
  return read.ok ? { ok: true, targets: targetsOf(read.code, book, today) } : read
}

/** Everything here that bears this code: one target, none where no sheet of this clinic has it, hardly ever two. */
export function targetsOf(code: ReturnCode, book: Book, today: Day): readonly PaperTarget[] {
  const ofCourses = book.courses().flatMap((course) => codesOf(course).flatMap((one) => (one.code === code ? [one.target] : [])))
  return [...ofCourses, ...targetsOfDays(book, today).filter((target) => codeOf(target) === code)]
}

const known = new WeakMap<Course, readonly Coded[]>()

interface Coded {
  readonly code: ReturnCode
  readonly target: PaperTarget
}

function codesOf(course: Course): readonly Coded[] {
  const kept = known.get(course)
  if (kept !== undefined) return kept
  const courseId = course.id
  const targets: readonly PaperTarget[] = [
    { about: 'course', courseId },
    ...course.sessions.map(({ id }): PaperTarget => ({ about: 'session', courseId, session: id })),
  ]
  const codes = targets.map((target) => ({ code: codeOf(target), target }))
  known.set(course, codes)
  return codes
}

function targetsOfDays(book: Book, today: Day): readonly PaperTarget[] {
  const clinic = book.clinic()
  if (clinic === null) return []
  const people = [...clinic.therapists, ...clinic.raters].map(({ id }) => id)
  const days = Array.from({ length: 2 * daysFoundAgain + 1 }, (_, ahead) => addDays(today, ahead - daysFoundAgain))
  return days.flatMap((from): readonly PaperTarget[] => [
    { about: 'day', from },
    ...(weekdayOf(from) === 'mon' ? [{ about: 'rooms', from } as const, ...people.map((person) => ({ about: 'fortnight', person, from }) as const)] : []),
    ...(monthOf(from).from === from ? [{ about: 'month', from } as const] : []),
  ])
}

function partsOf(target: PaperTarget): readonly string[] {
  switch (target.about) {
    case 'course':
      return [target.about, target.courseId]
    case 'session':
      return [target.about, target.courseId, target.session]
    case 'fortnight':
      return [target.about, target.person, target.from]
    case 'rooms':
    case 'month':
    case 'day':
      return [target.about, target.from]
  }
}
