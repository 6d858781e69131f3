/** Knows which entries a course has in the calendar of the course, a person, a room or the clinic; refuses to know what they are called. */
import { type Clinic, personName, roomOf } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { planOf } from '../../domain/course/plan-of-course'
import { ratersMeant } from '../../domain/course/raters-meant'
import { neutralTitles } from '../../domain/protocol/neutral-titles'
import type { SessionId, Visit, VisitKind } from '../../domain/protocol/protocol'
import type { Plan } from '../../domain/rules/placement'
import { windowOf } from '../../domain/rules/window'
import type { Day } from '../../domain/time/day'
import type { CalendarEntry, EntryWindow } from './calendar-entry'
import { type NightKnown, nightOf } from './night-entry'
import type { SessionChange, SessionChanges, SessionFace } from './session-change'

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
  readonly night: NightKnown
  /** The clinic's day: nights gone by are not told, since the policy may have been another then. */
  readonly today: Day
}

export interface CalendarAsked {
  readonly scope: CalendarScope
  readonly told: Told
  readonly words: EntryWords
  /** The same answer for the same session, and nothing in it that tells which. */
  readonly uidOf: (session: SessionId, what: 'session' | 'night') => string
}

/** The face that is shown, and the number that says how new it is. */
export interface Shown {
  readonly face: SessionFace
  readonly sequence: number
}

export function entriesOfCourse(from: CourseForCalendar, asked: CalendarAsked): readonly CalendarEntry[] {
  const plan = planOf(from.course)
  return [...from.changes].flatMap(([session, changes]): readonly CalendarEntry[] => {
    const shown = shownOf(changes, asked.scope, from.clinic)
    if (shown === null) return []
    const night = asked.scope.of === 'person' ? null : nightOf(shown, from)
    const { category } = asked.words
    const entry = (what: 'session' | 'night', own: Pick<CalendarEntry, 'sequence' | 'status' | 'when'>): CalendarEntry => {
      const facts = factsOf(shown.face, what === 'night', from, asked, plan)
      const { visit, room } = shown.face
      return {
        ...own,
        uid: asked.uidOf(session, what),
        summary: asked.words.summary(facts),
        location: room === null ? '' : (roomOf(from.clinic, room)?.name ?? ''),
        description: asked.words.description(facts),
        categories: asked.told.kinds ? [category(visit.kind)] : [],
        window: facts.window,
      }
    }
    const { status, when } = shown.face
    return [entry('session', { sequence: shown.sequence, status, when }), ...(night === null ? [] : [entry('night', night)])]
  })
}

/**
 * The last face that concerns whose calendar it is. Where the session has left it since, the entry is cancelled, with a
 * number above all that came before it there and below that of the same session in the calendar it went to.
 */
function shownOf(changes: readonly SessionChange[], scope: CalendarScope, clinic: Clinic): Shown | null {
  const at = changes.findLastIndex(({ face }) => face !== null && concerns(face, scope, clinic))
  const change = changes[at]
  if (change === undefined || change.face === null) return null
  const left = changes[at + 1]
  if (left === undefined) return { face: change.face, sequence: change.row * 2 }
  return { face: { ...change.face, status: 'CANCELLED' }, sequence: left.row * 2 - 1 }
}

function concerns(face: SessionFace, scope: CalendarScope, clinic: Clinic): boolean {
  if (scope.of === 'all') return true
  return scope.of === 'room' ? face.room === scope.id : face.people.includes(scope.id) || ratersOf(face, clinic).some(({ id }) => id === scope.id)
}

function ratersOf({ visit, people }: SessionFace, clinic: Clinic) {
  return ratersMeant({ kind: visit.kind, therapistNames: people }, clinic)
}

function factsOf(face: SessionFace, isNight: boolean, from: CourseForCalendar, { told, scope }: CalendarAsked, plan: Plan): EntryFacts {
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
