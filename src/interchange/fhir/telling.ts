/** Knows what a bundle is made from, and how much of it is to be told; refuses to know any resource. */
import type { Course } from '../../domain/course/course'
import { type Protocol, type SessionId, visitOf } from '../../domain/protocol/protocol'
import type { CourseForFile } from '../course-for-file'
import { type Told, neutralTitle, titleTold } from '../told'
import { plainText } from './elements'
import type { Ids } from './ids'

export interface Telling {
  readonly from: CourseForFile
  readonly told: Told
  readonly ids: Ids
}

export function titleOf(protocol: Protocol, session: SessionId, told: Told): string {
  return plainText(titleTold(protocol, session, told)) ?? neutralTitle(protocol, session)
}

/** What somebody typed, where it may be told. */
export function typed(text: string, { words }: Told): string | undefined {
  return words ? plainText(text) : undefined
}

/** Whether the course's dates lie so that a resource of them can bear a start and an end. */
export function hasAppointment(course: Course, session: SessionId): boolean {
  const slot = course.sessions.find(({ id }) => id === session)?.slot
  return slot != null && slot.minutes > 0 && visitOf(course.protocol, session)?.durationMinutes != null
}
