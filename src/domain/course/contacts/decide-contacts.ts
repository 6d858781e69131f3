/** Knows when a contact after a session may be recorded, corrected or struck out; refuses to know what was talked about. */
import { standingLine, standingLines } from '../amended-line'
import { type Course, type Session, sessionOf } from '../course'
import { type Facts, isStillAhead } from '../facts'
import { type CourseRefusal, accept, refuse } from '../refusals'
import type { CourseVerdict } from '../verdict'
import type { Contact, ContactMade } from './contact'
import type { ContactCommand } from './contact-commands'
import { type SeriesDays, outsideBy, ownerOf, seriesDaysOf } from './contact-series'
import { isOnClock } from '../../time/wall-clock'

/** Nobody is kept from recording a contact: outside its days or beyond the most it asks for a reason, and a correction always does. */
export function decideContact(command: ContactCommand, course: Course, facts: Facts): CourseVerdict {
  const session = sessionOf(course, command.session)
  if (session === undefined) return refuse({ code: 'session-unknown', session: command.session })
  if (!course.protocol.contactSeries.some(({ after }) => after === session.id)) return refuse({ code: 'no-contact-series', session: session.id })
  const reason = command.reason.trim()
  switch (command.type) {
    case 'RecordContact': {
      const made = trimmed(command.made)
      const series = seriesOf(course, session, made)
      const fault = faultOfContact(made, session, series, facts) ?? faultOfTwice(made, session, course.contacts)
      if (fault !== null) return refuse(fault)
      const left = series === null || reason !== '' ? null : leaves(made, series, course.contacts, course)
      if (left !== null) return refuse(left)
      return accept({ type: 'ContactRecorded', session: session.id, contact: facts.change, made, reason, outsideBy: daysOutside(made, series) })
    }
    case 'CorrectContact': {
      const contact = standing(course, command.session, command.contact)
      if (contact === undefined) return refuse({ code: 'contact-unknown', session: session.id })
      const to = trimmed(command.to)
      const series = seriesOf(course, session, to)
      const others = course.contacts.filter(({ id }) => id !== contact.id)
      const fault = faultOfContact(to, session, series, facts) ?? faultOfTwice(to, session, others)
      if (fault !== null) return refuse(fault)
      const from = madeOf(contact)
      if (isSame(from, to)) return refuse({ code: 'nothing-changes' })
      if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
      return accept({ type: 'ContactCorrected', session: session.id, contact: contact.id, from, to, reason, outsideBy: daysOutside(to, series) })
    }
    case 'StrikeContact': {
      const contact = standing(course, command.session, command.contact)
      if (contact === undefined) return refuse({ code: 'contact-unknown', session: session.id })
      if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
      return accept({ type: 'ContactStruck', session: session.id, contact: contact.id, was: madeOf(contact), reason })
    }
  }
}

/** Minutes are bounds of writing: a whole number of up to three digits. */
function faultOfContact({ day, time, minutes }: ContactMade, session: Session, series: SeriesDays | null, facts: Facts): CourseRefusal | null {
  const { today, clinic } = facts
  const held = session.encounter?.day
  if (held === undefined) return { code: 'session-not-held', session: session.id }
  if (day < held && (series === null || day < series.opens)) return { code: 'before-the-session', session: session.id, day: held }
  if (time !== null && clinic !== null && !isOnClock(day, time, clinic.zone)) return { code: 'no-such-time', day, time }
  if (time !== null && isStillAhead(day, time, facts)) return { code: 'time-ahead', day, time }
  if (day > today) return { code: 'day-ahead', day, today }
  return minutes === null || (Number.isInteger(minutes) && minutes > 0 && minutes < 1000) ? null : { code: 'call-minutes-unreadable' }
}

/** A press too many is no second contact. */
function faultOfTwice({ day, time, outcome }: ContactMade, { id }: Session, contacts: readonly Contact[]): CourseRefusal | null {
  const isSameMinute = (one: Contact) => one.struck === null && one.after === id && one.day === day && one.time === time && one.outcome === outcome
  return time !== null && contacts.some(isSameMinute) ? { code: 'contact-recorded-already', session: id, day, time } : null
}

/** Null once the session no longer takes place, as when it was reopened and cancelled: then nothing is left to be outside of. */
function seriesOf(course: Course, session: Session, { day }: ContactMade): SeriesDays | null {
  return ownerOf(seriesDaysOf(course), { after: session.id, day }) ?? null
}

function leaves(made: ContactMade, days: SeriesDays, contacts: readonly Contact[], course: Course): CourseRefusal | null {
  const { series, session, opens, closes } = days
  const by = outsideBy(made.day, opens, closes)
  if (by !== 0) return { code: 'contact-outside-days', session: session.id, opens, closes, by }
  const dated = seriesDaysOf(course)
  const reached = standingLines(contacts).filter((one) => one.outcome === 'reached' && ownerOf(dated, one)?.series === series).length
  const isOneMore = made.outcome === 'reached' && reached >= series.countMax
  return isOneMore ? { code: 'contacts-beyond-most', session: session.id, most: series.countMax } : null
}

function daysOutside({ day }: ContactMade, days: SeriesDays | null): number {
  return days === null ? 0 : outsideBy(day, days.opens, days.closes)
}

function standing(course: Course, session: string, id: string): Contact | undefined {
  const contact = standingLine(course.contacts, id)
  return contact?.after === session ? contact : undefined
}

function trimmed({ day, time, outcome, minutes, caller, note }: ContactMade): ContactMade {
  return { day, time, outcome, minutes: outcome === 'reached' ? minutes : null, caller, note: note.trim() }
}

function madeOf({ day, time, outcome, minutes, caller, note }: ContactMade): ContactMade {
  return { day, time, outcome, minutes, caller, note }
}

function isSame(one: ContactMade, other: ContactMade): boolean {
  const told = ({ day, time, outcome, minutes, caller, note }: ContactMade) => JSON.stringify([day, time, outcome, minutes, caller?.id ?? null, note])
  return told(one) === told(other)
}
