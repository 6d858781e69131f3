/** Knows what may be added to any file and how it is said what a file tells of patients; refuses to know any form of file. */
import type { Desk } from '../../desk/desk'
import type { TableAsked } from '../../desk/files/tables'
import { unreadableCourses } from '../../desk/unreadable-courses'
import type { CourseId } from '../../domain/course/course'
import type { Chosen, FileChoice } from './file-form'

const namesChoice: FileChoice = { id: 'name', label: 'Patients’ names', detail: 'Beside the codes, where a name is known.' }
const nameChoice: FileChoice = { id: 'name', label: 'The patient’s name', detail: 'Beside the code.' }
export const protocolChoice: FileChoice = { id: 'protocol', label: 'The protocol’s own words', detail: 'Its name and its titles of sessions: they may tell diagnosis, substance, dose and scales.' }
export const wordsChoice: FileChoice = { id: 'words', label: 'What people typed', detail: 'Reasons, notes and titles of added visits, word for word.' }

/** Of one course only where a name is known; of all where `courseId` is null. */
export function nameChoices({ book }: Desk, courseId: CourseId | null): readonly FileChoice[] {
  if (courseId === null) return [namesChoice]
  const name = book.course(courseId)?.patient.name ?? ''
  return name === '' ? [] : [nameChoice]
}

export function toldBy(chosen: Chosen): TableAsked['told'] {
  return { name: chosen.has(nameChoice.id), protocol: chosen.has(protocolChoice.id), words: chosen.has(wordsChoice.id) }
}

/** Whom the file tells of. */
export function tellsWho(chosen: Chosen, isOfOne: boolean): string {
  const [code, name] = isOfOne ? ['The patient’s code', 'the patient’s name'] : ['Patients’ codes', 'their names']
  return chosen.has(nameChoice.id) ? `${code} and ${name}.` : `${code}, no name.`
}

/** What a form tells of it once that is chosen, each a whole sentence. */
interface OfTreatment {
  readonly protocol: string
  readonly words: string
}

const ofSessions: OfTreatment = {
  protocol: 'The protocol’s name and titles, which may tell diagnosis, substance, dose and scales.',
  words: 'Reasons, notes and titles of added visits as people typed them, whatever they say.',
}

/** What it tells of the treatment where it lists sessions. */
export function tellsOfTreatment(chosen: Chosen, told: OfTreatment = ofSessions): readonly string[] {
  const typed = chosen.has(wordsChoice.id) ? [told.words] : []
  if (chosen.has(protocolChoice.id)) return [told.protocol, ...typed]
  return [`Sessions by kind and number${typed.length > 0 ? '.' : ': no diagnosis, no substance, no dose.'}`, ...typed]
}

/** Of a file of all courses: how many are not in it because their records do not open. */
export function tellsUnreadable({ book }: Desk): readonly string[] {
  const count = unreadableCourses(book)
  if (count === 0) return []
  return [count === 1 ? 'One course cannot be read and is not in it.' : `${count} courses cannot be read and are not in it.`]
}
