/** Knows which histories of a backup are taken as they are in the file, which stay, and what that leaves odd; refuses to write any. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course, Session } from '../../domain/course/course'
import { isOngoing, isOpen } from '../../domain/course/lifecycle'
import { patientCodeKey } from '../../domain/course/patient-code'
import type { StreamId } from '../../store/log-row'
import type { Book } from '../book'
import { type Beside, type Prospect, clinicThere, courseThere } from './prospect'

export interface Choice {
  /** Merging adds what is missing and takes what is longer; replacing leaves nothing but what the file has. */
  readonly way: 'merge' | 'replace'
  /** Histories grown apart, or damaged here, that are taken as they are in the file all the same. */
  readonly theirs: ReadonlySet<StreamId>
  /** Whether sample courses that are not here are added. */
  readonly withSample: boolean
}

/** Whether the stream will stand as in the file. One that is the same here is not taken: it stands so already. */
export function isTaken(beside: Beside, { way, theirs, withSample }: Choice): boolean {
  const { is } = beside.relation
  if (is === 'same') return false
  if (way === 'replace') return true
  if (is === 'new') return withSample || courseThere(beside)?.sample !== true
  return is === 'longer-there' || ((is === 'apart' || is === 'hurt-here') && theirs.has(beside.there.stream))
}

/** What would be left to be looked at; nothing of it keeps anybody from restoring but two zones. */
export interface Oddities {
  /** Both clinics' zones where courses of the one would stand under the clock of the other: their times would be read wrongly. */
  readonly zones: { readonly here: string; readonly there: string } | null
  /** Whether courses are taken from a file whose clinic does not hold, so that nobody can say in which zone they were counted. */
  readonly isZoneUnknown: boolean
  /** Codes that two ongoing courses would bear. */
  readonly codesTwice: readonly string[]
  /** Codes of courses that are taken and have sessions ahead with people or rooms which the clinic does not know. */
  readonly strangers: readonly string[]
}

export function odditiesOf(book: Pick<Book, 'clinic' | 'courses'>, prospect: Prospect, choice: Choice): Oddities {
  const taken = prospect.courses.filter((beside) => isTaken(beside, choice)).flatMap((beside) => courseThere(beside) ?? [])
  const stay = staying(book, prospect, choice)
  const [here, there] = [book.clinic(), clinicThere(prospect)]
  const clinic = there !== null && (here === null || (prospect.clinic !== null && isTaken(prospect.clinic, choice))) ? there : here
  const isAnother = (other: Clinic | null) => clinic !== null && other !== null && other.zone !== clinic.zone
  const isMixed = (taken.length > 0 && isAnother(there)) || (stay.length > 0 && isAnother(here))
  return {
    zones: isMixed && here !== null && there !== null ? { here: here.zone, there: there.zone } : null,
    isZoneUnknown: taken.length > 0 && there === null,
    codesTwice: codesTwiceIn([...stay, ...taken]),
    strangers: clinic === null ? [] : taken.filter((course) => namesStrangers(course, clinic)).map(({ patient }) => patient.code),
  }
}

/** Courses here that stay as they are; where everything is replaced, those that the file could not tell whole. */
function staying(book: Pick<Book, 'courses'>, { courses, untouched }: Prospect, choice: Choice): readonly Course[] {
  const left = new Set(untouched.map(({ stream }) => stream))
  const taken = new Set(courses.filter((beside) => isTaken(beside, choice)).map(({ there }) => there.stream))
  return book.courses().filter(({ id }) => (choice.way === 'replace' ? left.has(id) : !taken.has(id)))
}

/** Codes that two ongoing courses of these bear, compared as everywhere. */
export function codesTwiceIn(courses: readonly Course[]): readonly string[] {
  const codes = courses.filter(({ standing }) => isOngoing(standing)).map(({ patient }) => patient.code)
  const keys = codes.map(patientCodeKey)
  return [...new Set(codes.filter((code, index) => keys.indexOf(patientCodeKey(code)) !== index))]
}

function namesStrangers({ standing, sessions }: Course, clinic: Clinic): boolean {
  const people = new Set([...clinic.therapists, ...clinic.raters].map(({ id }) => id))
  const rooms = new Set(clinic.rooms.map(({ id }) => id))
  const isStrange = ({ status, slot }: Session) => slot !== null && isOpen(status) && (slot.therapists.some((id) => !people.has(id)) || (slot.room !== null && !rooms.has(slot.room)))
  return isOngoing(standing) && sessions.some(isStrange)
}
