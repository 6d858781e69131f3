/** Knows the FHIR bundle of a course as a form of file; refuses to know how it is made. */
import type { Desk } from '../../desk/desk'
import type { CourseId } from '../../domain/course/course'
import type { Chosen, FileForm, FileMade } from './file-form'
import { notFetched, refused } from './refused'
import { nameChoices, protocolChoice, tellsOfTreatment, tellsWho, toldBy, wordsChoice } from './telling'

export function fhirForm(desk: Desk, courseId: CourseId): FileForm {
  return {
    id: 'fhir',
    name: 'FHIR bundle',
    use: 'For clinical systems (HL7 FHIR R4, JSON).',
    fileName: 'course.fhir.json',
    mediaType: 'application/fhir+json',
    choices: [
      ...nameChoices(desk, courseId),
      { ...wordsChoice, detail: 'Reasons, notes, assessments, corrective actions and titles of added visits, word for word.' },
      { ...protocolChoice, detail: 'Its name, citation, indication, substance, titles, notes and waived conditions: they tell diagnosis, substance, dose and scales.' },
    ],
    tells: (chosen) => [
      tellsWho(chosen, true),
      ...tellsOfTreatment(chosen, {
        protocol: 'What is treated and with what, as the protocol says it: its name, citation, indication, substance, titles, notes and the names of waived conditions.',
        words: 'Reasons, notes, assessments, corrective actions and titles of added visits as people typed them, whatever they say.',
      }),
      'How the course stands: on hold, for example, ended early, withdrawn or lost to follow-up.',
      'The plan with its windows and what each rests on, and each session as it was planned and as it was held, by what means, or that it was not.',
      'What left the plan, waived conditions, supplements outside their window and calls not made among it, and how it was classed.',
      'Therapists, raters and whoever wrote of deviations by name, rooms, and the clinic’s time zone.',
    ],
    make: ({ chosen }) => make(desk, courseId, chosen),
  }
}

async function make(desk: Desk, courseId: CourseId, chosen: Chosen): Promise<FileMade> {
  const part = await import('../../desk/files/fhir-file').catch(() => null)
  if (part === null) return notFetched()
  const text = part.fhirFile(desk, courseId, toldBy(chosen))
  return text === null ? refused('Nothing was saved: this course is not in these records any more.') : { made: 'file', text }
}
