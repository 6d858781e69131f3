/** Knows the course as one file as a form of file, and what it tells; refuses to know how it is gathered. */
import type { Desk } from '../../desk/desk'
import type { CourseId } from '../../domain/course/course'
import type { Chosen, FileChoice, FileForm, FileMade, Making } from './file-form'
import { notFetched, refused, refusedFor } from './refused'
import { tellsWho } from './telling'

const name: FileChoice = { id: 'name', label: 'The patient’s name', detail: 'Without it, it is taken out of the history as well.' }

export function wholeCourseForm(desk: Desk, courseId: CourseId): FileForm {
  return {
    id: 'course',
    name: 'Course as one file',
    use: 'To keep, to hand on, and to take in again. Any program can read it (JSON).',
    fileName: 'course.json',
    mediaType: 'application/json',
    choices: [name],
    tells,
    make: (asked) => make(desk, courseId, asked),
  }
}

function tells(chosen: Chosen): readonly string[] {
  return [
    'The whole course: every session with its window, what was planned and what happened, contacts, scores, records of dosing days, and every change with who made it, when and why.',
    chosen.has(name.id) ? tellsWho(chosen, true) : `${tellsWho(chosen, true)} Who guesses the name can find out from the history whether the guess is right.`,
    'What the protocol says of diagnosis, substance and dose, and everything that people typed, word for word.',
    'When the patient first asked, which weekdays suit, and on which days the patient is away.',
    'What the clinic, its rooms and all its people are called, its address, telephones, opening hours and closures.',
    // The chain covers what each change wrote down, so that nothing of it can be taken out.
    'Who of them is away or not at work, and what the absence is called, where a session was put at such a time all the same; nobody’s other absences.',
    chosen.has(name.id)
      ? 'It can be taken in on the Data page, here or on another device. How it is written stands there, too.'
      : 'It can be taken in on the Data page; where a name was ever written down, by somebody who knows it. How it is written stands there, too.',
  ]
}

async function make(desk: Desk, courseId: CourseId, { chosen }: Making): Promise<FileMade> {
  const part = await import('../../desk/files/course-file').catch(() => null)
  if (part === null) return notFetched()
  const made = await part.courseAsFile(desk, courseId, chosen.has(name.id))
  if (!made.ok) return refusedFor(made.failure)
  switch (made.value.made) {
    case 'file':
      return made.value
    case 'broken':
      return refused('Nothing was saved: the history of this course does not hold, and a file of it could not be read again. The Data page says which link is broken.')
    case 'nothing':
      return refused('Nothing was saved: this course is not in these records any more.')
  }
}
