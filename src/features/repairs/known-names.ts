/** Knows what people, rooms, patients and sessions are called in repairs; refuses to know anything else of them. */
import { titlesOf } from '../../acts/titles'
import type { Book } from '../../desk/book'
import type { Disruption } from '../../desk/repairing'
import { formerColleague, formerRoom, roomName, therapistName } from '../../domain/clinic/clinic'
import type { CourseId } from '../../domain/course/course'
import { type SessionId, staffNeedOf, visitOf } from '../../domain/protocol/protocol'
import type { KindLook } from '../../domain/protocol/kind-look'
import { lookOf } from '../../domain/protocol/stages'
import { type Names, onDays } from '../../ui/wording/repair-words'

export interface KnownNames extends Names {
  readonly code: (course: CourseId) => string
  /** For the patient's own message; empty where the clinic knows no name. */
  readonly givenName: (course: CourseId) => string
  readonly title: (course: CourseId, session: SessionId) => string
  readonly look: (course: CourseId, session: SessionId) => KindLook
  /** Whether somebody is met there whom the clinic books by no calendar. */
  readonly hasRater: (course: CourseId, session: SessionId) => boolean
}

export function namesIn(book: Book): KnownNames {
  const clinic = book.clinic()
  return {
    therapist: (id) => (clinic === null ? formerColleague : therapistName(clinic, id)),
    room: (id) => (clinic === null ? formerRoom : roomName(clinic, id)),
    code: (course) => book.course(course)?.patient.code ?? '',
    givenName: (course) => book.course(course)?.patient.name.trim().split(/\s+/)[0] ?? '',
    title: (course, session) => {
      const protocol = book.course(course)?.protocol
      return protocol === undefined ? session : (titlesOf(protocol)(session) ?? session)
    },
    look: (course, session) => {
      const protocol = book.course(course)?.protocol
      const visit = protocol === undefined ? undefined : visitOf(protocol, session)
      return lookOf(visit?.kind ?? 'assessment')
    },
    hasRater: (course, session) => {
      const protocol = book.course(course)?.protocol
      const visit = protocol === undefined ? undefined : visitOf(protocol, session)
      return visit !== undefined && staffNeedOf(visit) === 'rater'
    },
  }
}

/** "Ana is away on Tuesday 12 January" */
export function happenedWords(asked: Disruption, names: KnownNames): string {
  switch (asked.kind) {
    case 'therapist-away': {
      const part = asked.part === null ? '' : asked.part.from < '12:00' ? ', in the morning' : ', in the afternoon'
      return `${names.therapist(asked.therapist)} is away: ${onDays(asked.days)}${part}`
    }
    case 'room-closed':
      return `${names.room(asked.room)} is closed: ${onDays(asked.days)}`
    case 'clinic-closed':
      return `The clinic is closed: ${onDays(asked.days)}`
    case 'patient-away':
      return `${names.code(asked.course)} cannot come: ${onDays(asked.days)}`
    case 'session-missed':
      return `${names.code(asked.course)}: ${names.title(asked.course, asked.session)} was not held`
  }
}
