/** Knows which contacts a protocol asks for after a session, on which days, and which of them were made; refuses to know any screen. */
import type { Confidence, ContactSeries, SessionId } from '../../protocol/protocol'
import { type Day, addDays, daysBetween, daysWithin } from '../../time/day'
import { type Course, type Session, effectiveDay, sessionOf } from '../course'
import { isAhead } from '../lifecycle'
import { type Contact, inOrder, standingContacts } from './contact'
import { evenlyOver } from './spread'

/** The days of a series: the protocol's, counted from the session's actual day, or its planned one while it is ahead. */
export interface SeriesDays {
  readonly series: ContactSeries
  readonly session: Session
  readonly opens: Day
  readonly closes: Day
  readonly isHeld: boolean
}

/** One contact that is suggested, on the day the app spreads it to; the nth reached contact answers the nth of them. */
export interface SuggestedContact {
  readonly day: Day
  readonly state: 'ahead' | 'due' | 'overdue' | 'done' | 'missed'
}

/** Ahead until its first day; due while fewer were reached than wanted; short where it closed with fewer than the least. */
export type SeriesState = 'ahead' | 'due' | 'done' | 'short'

export interface SeriesLine {
  readonly after: SessionId
  readonly mode: string
  /** What its numbers rest on. */
  readonly confidence: Confidence
  readonly note: string
  readonly isHeld: boolean
  /** The first day on the protocol's count from the session's. */
  readonly firstDay: number
  readonly opens: Day
  readonly closes: Day
  /** The number the protocol names, or its least where it names none. */
  readonly wanted: number
  readonly least: number
  readonly most: number
  /** Whether the protocol names a number. */
  readonly isCounted: boolean
  readonly reached: number
  /** Tried without reaching anybody. */
  readonly tried: number
  readonly state: SeriesState
  readonly suggested: readonly SuggestedContact[]
  /** Suggested contacts whose day is today or has gone by, while the series is open. */
  readonly dueNow: number
  /** Every contact of the series in the order of time, struck ones too. */
  readonly contacts: readonly Contact[]
}

/** One line for each series of a session that is held or ahead with a date, in the protocol's order. `today` is the clinic's day. */
export function contactSeriesOf(course: Course, today: Day): readonly SeriesLine[] {
  const dated = seriesDaysOf(course)
  return dated.map((days) => lineOf(days, course.contacts.filter((contact) => ownerOf(dated, contact)?.series === days.series), today))
}

/** Series that closed with fewer contacts than the protocol's least. */
export function shortSeriesOf(course: Course, today: Day): readonly SeriesLine[] {
  return contactSeriesOf(course, today).filter(({ state }) => state === 'short')
}

/** Contacts that count for no series: their session no longer takes place, or was held anew after them. They stay to be read. */
export function contactsWithoutSeries(course: Course): readonly Contact[] {
  const dated = seriesDaysOf(course)
  return inOrder(course.contacts.filter((contact) => ownerOf(dated, contact) === undefined))
}

/** The days of every series whose session is held or ahead with a date. */
export function seriesDaysOf(course: Course): readonly SeriesDays[] {
  return course.protocol.contactSeries.flatMap((series): readonly SeriesDays[] => {
    const session = sessionOf(course, series.after)
    const from = session === undefined || !takesPlace(session) ? undefined : effectiveDay(session)
    if (session === undefined || from === undefined) return []
    const days = { opens: addDays(from, series.firstDay), closes: addDays(from, series.lastDay) }
    return [{ series, session, isHeld: session.encounter !== null, ...days }]
  })
}

/** Every day on which a series of a held session is open. */
export function contactDaysOf(course: Course): readonly Day[] {
  const held = seriesDaysOf(course).filter(({ isHeld }) => isHeld)
  return [...new Set(held.flatMap(({ opens, closes }) => daysWithin({ from: opens, to: closes })))]
}

/** The series a contact on this day belongs to, none before the session's day: where it has several, the one whose days are nearest. */
export function ownerOf(dated: readonly SeriesDays[], { after, day }: Pick<Contact, 'after' | 'day'>): SeriesDays | undefined {
  const own = dated.filter(({ session, opens }) => session.id === after && (day >= opens || day >= (effectiveDay(session) ?? opens)))
  const distance = ({ opens, closes }: SeriesDays) => Math.abs(outsideBy(day, opens, closes))
  return own.toSorted((one, other) => distance(one) - distance(other))[0]
}

/** Days before the first or after the last; negative is early, 0 within. */
export function outsideBy(day: Day, opens: Day, closes: Day): number {
  if (day < opens) return -daysBetween(day, opens)
  return day > closes ? daysBetween(closes, day) : 0
}

function takesPlace({ status }: Session): boolean {
  return isAhead(status) || status === 'in-progress' || status === 'completed'
}

function lineOf({ series, session, opens, closes, isHeld }: SeriesDays, contacts: readonly Contact[], today: Day): SeriesLine {
  const standing = standingContacts(contacts)
  const wanted = series.count ?? series.countMin
  const reached = standing.filter(({ outcome }) => outcome === 'reached').length
  const isOver = isHeld && today > closes
  const isOpen = isHeld && today >= opens && !isOver
  const suggested = evenlyOver(series.firstDay, series.lastDay, wanted).map((offset, index): SuggestedContact => {
    const day = addDays(opens, offset - series.firstDay)
    if (index < reached) return { day, state: 'done' }
    if (isOver) return { day, state: 'missed' }
    return { day, state: !isOpen || day > today ? 'ahead' : day === today ? 'due' : 'overdue' }
  })
  return {
    after: session.id,
    mode: series.mode,
    confidence: series.confidence,
    note: series.note,
    isHeld,
    firstDay: series.firstDay,
    opens,
    closes,
    wanted,
    least: series.countMin,
    most: series.countMax,
    isCounted: series.count !== null,
    reached,
    tried: standing.length - reached,
    state: stateOf(isOpen, isOver, reached, wanted, series.countMin),
    suggested,
    dueNow: suggested.filter(({ state }) => state === 'due' || state === 'overdue').length,
    contacts: inOrder(contacts),
  }
}

function stateOf(isOpen: boolean, isOver: boolean, reached: number, wanted: number, least: number): SeriesState {
  if (isOver) return reached < least ? 'short' : 'done'
  if (reached > 0 && reached >= wanted) return 'done'
  if (!isOpen) return 'ahead'
  return reached < wanted ? 'due' : 'done'
}
