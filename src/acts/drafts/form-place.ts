/** Knows every form that keeps what is typed into it, and where each keeps it; refuses to know what they ask. */
import type { DraftPlace } from '../../desk/drafts'
import type { CourseId } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'

/** Raised with every change of what a form holds: what was typed into the form as it was is then offered to be copied. */
const shapes = {
  note: 1,
  record: 1,
  correct: 1,
  reopen: 1,
  move: 1,
  contact: 1,
  score: 1,
  assess: 1,
  waiver: 1,
  strike: 1,
  patient: 1,
  visit: 1,
  amend: 1,
  standing: 1,
} as const

export type FormName = keyof typeof shapes

export function formPlace(form: FormName, courseId: CourseId, session: SessionId | null, about = ''): DraftPlace {
  return { form, courseId, session, about, shape: shapes[form] }
}

/** What a correction is about: a line, a contact or a score as it stood, so that nothing typed against an older wording is filled in. */
export function asItStood(one: { readonly id: string; readonly at: string; readonly corrected: { readonly at: string } | null }): string {
  return `${one.id} ${one.corrected?.at ?? one.at}`
}
