/** Knows everything about a session in the hand that does not hang on where it would go; refuses to know who holds it. */
import { type Entry, linesOf, siteFor } from '../../desk/lines'
import type { Book } from '../../desk/book'
import { type DayOption, type Placing, type SlotOption, daysFor, judgedSlot, placingOf, timesOf } from '../../desk/placing'
import { type Course, type Session, type Slot, sessionOf } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import { isSameSlot } from '../../domain/course/decide-placement'
import { type SessionId, type Visit, visitOf } from '../../domain/protocol/protocol'
import type { Breach } from '../../domain/rules/breach'
import type { Site } from '../../domain/rules/placement'
import type { Day } from '../../domain/time/day'
import type { DayChoice } from '../../ui/calendar/day-choice'
import type { TitleOf } from '../../ui/wording/title-of'
import { dayChoicesOf } from '../day-choices'
import { titlesOf } from '../titles'
import type { Choices } from './held-steps'

export interface Known {
  readonly course: Course
  readonly site: Site
  readonly session: Session
  readonly visit: Visit
  /** Where it was taken from. */
  readonly from: Slot
  readonly placing: Placing
  readonly choices: Choices
  readonly entry: Entry
  readonly lines: readonly SessionLine[]
  readonly titleOf: TitleOf
  /** What may be done on days that lie far from its window. */
  readonly daysAlso: (days: readonly Day[]) => readonly DayOption[]
}

/** Asked once when it is taken up, and once for each day that is looked at more closely. Null for a session that has no place. */
export function knownOf(book: Book, course: Course, id: SessionId, today: Day): Known | null {
  const site = siteFor(book, course.id)
  const session = sessionOf(course, id)
  const visit = visitOf(course.protocol, id)
  const from = session?.slot ?? null
  const lines = linesOf(book, course, today)
  const line = lines.find((own) => own.session === id)
  if (site === null || session === undefined || visit === undefined || from === null || line === undefined) return null
  const placing = placingOf(course, site, id, from, today, true)
  if (placing === null) return null
  const times = new Map<Day, readonly SlotOption[]>()
  const timesOn = (day: Day) => {
    const found = times.get(day) ?? timesOf(course, site, id, { ...from, day }, day, true)
    times.set(day, found)
    return found
  }
  return {
    course,
    site,
    session,
    visit,
    from,
    placing,
    choices: { days: placing.days, timesOn },
    entry: { courseId: course.id, code: course.patient.code, line },
    lines,
    titleOf: titlesOf(course.protocol),
    daysAlso: (days) => daysFor(course, site, id, from, days, true),
  }
}

/** What is said of the days around the window, and of others that were looked at more closely. */
export function choicesOf({ placing, from, site }: Known, others: readonly DayOption[]): ReadonlyMap<Day, DayChoice> {
  const all = { ...placing, days: [...placing.days, ...others] }
  return new Map(dayChoicesOf(all, site.clinic, from.day).map((choice) => [choice.day, choice]))
}

/** What a place breaks, with those that can only follow taken to come along; where it was taken from, what it breaks already. */
export function breachesAt({ choices, course, site, session, from, entry }: Known, slot: Slot): readonly Breach[] {
  if (isSameSlot(slot, from)) return entry.line.conflicts
  const option = choices.timesOn(slot.day).find((one) => isSameSlot(one.slot, slot))
  return (option ?? judgedSlot(course, site, session.id, slot))?.breaches ?? []
}
