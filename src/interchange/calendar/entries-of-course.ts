/** Knows which entries a course has in the calendar of the course, a person, a room or the clinic; refuses to know what they are called. */
import { type Clinic, personName, roomOf } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { planOf } from '../../domain/course/plan-of-course'
import { type Protocol, type SessionId, type Visit, type VisitKind, visitOf } from '../../domain/protocol/protocol'
import type { Plan } from '../../domain/rules/placement'
import { windowOf } from '../../domain/rules/window'
import type { Day } from '../../domain/time/day'
import { neutralTitles } from '../neutral-titles'
import type { CalendarEntry, EntryWindow } from './calendar-entry'
import { type NightKnown, nightOf } from './night-entry'
import type { SessionChange, SessionChanges, SessionFace } from './session-change'

/** Whose calendar it is. Who only ever was in another's sessions is no concern of a person's file. */
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
    const shown = shownOf(changes, asked.scope)
    if (shown === null) return []
    const night = asked.scope.of === 'person' ? null : nightOf(shown, from)
    const { category } = asked.words
    const entry = (what: 'session' | 'night', own: Pick<CalendarEntry, 'sequence' | 'status' | 'when'>): CalendarEntry => {
      const { people, room } = shown.face
      const { visit, protocol } = under(from.course, session, shown.face)
      const facts = factsOf({ visit, protocol, people }, what === 'night', from, asked, plan)
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
function shownOf(changes: readonly SessionChange[], scope: CalendarScope): Shown | null {
  const at = changes.findLastIndex(({ face }) => face !== null && concerns(face, scope))
  const change = changes[at]
  if (change === undefined || change.face === null) return null
  const left = changes[at + 1]
  if (left === undefined) return { face: change.face, sequence: change.row * 2 }
  return { face: { ...change.face, status: 'CANCELLED' }, sequence: left.row * 2 - 1 }
}

function concerns({ people, room }: SessionFace, scope: CalendarScope): boolean {
  if (scope.of === 'all') return true
  return scope.of === 'room' ? room === scope.id : people.includes(scope.id)
}

/** As the protocol stands now, so that the file says what every page says; what has left it stays as it last was there. */
function under({ protocol }: Course, session: SessionId, face: SessionFace): { readonly visit: Visit; readonly protocol: Protocol } {
  const visit = visitOf(protocol, session)
  return visit === undefined ? face : { visit, protocol }
}

function factsOf({ visit, protocol, people }: Pick<SessionFace, 'visit' | 'protocol' | 'people'>, isNight: boolean, from: CourseForCalendar, { told }: CalendarAsked, plan: Plan): EntryFacts {
  const { patient } = from.course
  return {
    title: told.kinds ? (neutralTitles(protocol).get(visit.id) ?? null) : null,
    code: told.code ? patient.code : null,
    name: told.name && patient.name !== '' ? patient.name : null,
    isNight,
    people: told.people && !isNight ? people.map((id) => personName(from.clinic, id)) : [],
    window: told.windows && !isNight ? windowFor(visit, plan) : null,
  }
}

function windowFor(visit: Visit, plan: Plan): EntryWindow | null {
  const window = windowOf(visit, plan)
  return window === null ? null : { opens: window.opens, target: window.target, closes: window.closes }
}
