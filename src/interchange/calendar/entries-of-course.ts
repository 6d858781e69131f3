/** Knows which entries a course has in the calendar of the course, a person, a room or the clinic; refuses to know what they are called. */
import { type Clinic, personName, roomOf } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { planOf } from '../../domain/course/plan-of-course'
import { ratersMeant } from '../../domain/course/raters-meant'
import { neutralTitles } from '../../domain/protocol/neutral-titles'
import { type SessionId, type Visit, type VisitKind, visitOf } from '../../domain/protocol/protocol'
import type { Plan } from '../../domain/rules/placement'
import { windowOf } from '../../domain/rules/window'
import type { Day } from '../../domain/time/day'
import type { CalendarEntry, EntryWindow } from './calendar-entry'
import { lastTold } from './last-told'
import { type NightsHeld, nightsToTell } from './night-entry'
import { type SessionChanges, type SessionFace, isShownTheSame } from './session-change'

/**
 * Whose calendar it is. Who only ever was in another's sessions is no concern of a person's file; ratings for which nobody is
 * named are the clinic's raters', each of them.
 */
export type CalendarScope = { readonly of: 'all' } | { readonly of: 'person'; readonly id: string } | { readonly of: 'room'; readonly id: string }

/** What the file may tell beside when and where. */
export interface Told {
  readonly code: boolean
  readonly name: boolean
  readonly kinds: boolean
  readonly people: boolean
  readonly windows: boolean
}

/** What words are made of; null is not to be told. */
export interface EntryFacts {
  readonly title: string | null
  readonly code: string | null
  readonly name: string | null
  /** The night after the session rather than the session. */
  readonly isNight: boolean
  readonly people: readonly string[]
  /** In a rater's own calendar: nobody is named, and one of several raters will do it. */
  readonly isRaterOpen: boolean
  readonly window: EntryWindow | null
}

export interface EntryWords {
  readonly summary: (facts: EntryFacts) => string
  readonly description: (facts: EntryFacts) => readonly string[]
  readonly category: (kind: VisitKind) => string
}

export interface CourseForCalendar {
  readonly course: Course
  readonly changes: SessionChanges
  readonly clinic: Clinic
  /** Every policy for nights that the clinic is known to have had, oldest first. */
  readonly policies: readonly NightsHeld[]
  /** The clinic's day: nights gone by are not told, since the policy may have been another then. */
  readonly today: Day
}

export interface CalendarAsked {
  readonly scope: CalendarScope
  readonly told: Told
  readonly words: EntryWords
  /** The same answer for the same session and the same of its entries, and nothing in it that tells which. */
  readonly uidOf: (session: SessionId, what: string) => string
}

export function entriesOfCourse(from: CourseForCalendar, asked: CalendarAsked): readonly CalendarEntry[] {
  const plan = planOf(from.course)
  const isConcerned = (face: SessionFace) => concerns(face, asked.scope, from.clinic)
  return [...from.changes].flatMap(([session, changes]): readonly CalendarEntry[] => {
    const { category } = asked.words
    const entry = (what: string, face: SessionFace, own: Pick<CalendarEntry, 'sequence' | 'status' | 'when'>): CalendarEntry => {
      const { visit, protocol } = under(from.course, session, face)
      const facts = factsOf({ visit, protocol, people: face.people }, what !== 'session', from, asked, plan)
      const { sequence, status, when } = own
      return {
        sequence,
        status,
        when,
        uid: asked.uidOf(session, what),
        summary: asked.words.summary(facts),
        location: face.room === null ? '' : (roomOf(from.clinic, face.room)?.name ?? ''),
        description: asked.words.description(facts),
        categories: asked.told.kinds ? [category(visit.kind)] : [],
        window: facts.window,
      }
    }
    // The last face that concerns whose calendar it is; where the session has left it since, the entry is cancelled.
    const told = lastTold(changes.map(({ row, face }) => ({ row, is: face !== null && isConcerned(face) ? face : null })), isShownTheSame)
    if (told === null) return []
    const nights = asked.scope.of === 'person' ? [] : nightsToTell(changes, isConcerned, from)
    const { is, sequence } = told
    return [
      entry('session', is, { sequence, status: told.hasLeft ? 'CANCELLED' : is.status, when: is.when }),
      ...nights.map((night) => entry(night.mark, night.face, night)),
    ]
  })
}

function concerns(face: SessionFace, scope: CalendarScope, clinic: Clinic): boolean {
  if (scope.of === 'all') return true
  return scope.of === 'room' ? face.room === scope.id : face.people.includes(scope.id) || ratersOf(face, clinic).some(({ id }) => id === scope.id)
}

function ratersOf({ visit, people }: Pick<SessionFace, 'visit' | 'people'>, clinic: Clinic) {
  return ratersMeant({ kind: visit.kind, therapistNames: people }, clinic)
}

type VisitTold = Pick<SessionFace, 'visit' | 'protocol'>

/** As the protocol stands now, so that the file says what every page says; what has left it stays as it last was there. */
function under({ protocol }: Course, session: SessionId, face: SessionFace): VisitTold {
  const visit = visitOf(protocol, session)
  return visit === undefined ? face : { visit, protocol }
}

function factsOf(face: VisitTold & Pick<SessionFace, 'people'>, isNight: boolean, from: CourseForCalendar, { told, scope }: CalendarAsked, plan: Plan): EntryFacts {
  const { visit, protocol, people } = face
  const { patient } = from.course
  const raters = ratersOf(face, from.clinic)
  const named = raters.length === 1 ? raters.map(({ name }) => name) : people.map((id) => personName(from.clinic, id))
  return {
    title: told.kinds ? (neutralTitles(protocol).get(visit.id) ?? null) : null,
    code: told.code ? patient.code : null,
    name: told.name && patient.name !== '' ? patient.name : null,
    isNight,
    people: told.people && !isNight ? named : [],
    // Each of the raters has it in a calendar of their own, and none may take it for settled. In others' it would tell what the session is.
    isRaterOpen: raters.length > 1 && scope.of === 'person',
    window: told.windows && !isNight ? windowFor(visit, plan) : null,
  }
}

function windowFor(visit: Visit, plan: Plan): EntryWindow | null {
  const window = windowOf(visit, plan)
  return window === null ? null : { opens: window.opens, target: window.target, closes: window.closes }
}
