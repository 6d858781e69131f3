/** Knows one contact with a patient after a session, reached or only tried; refuses to know whether it was asked for. */
import { compareText } from '../../compare-text'
import type { SessionId } from '../../protocol/protocol'
import type { ClockTime } from '../../time/clock-time'
import type { Day } from '../../time/day'
import type { InstantAt } from '../../time/zone'
import { type Amendable, standingLines } from '../amended-line'
import type { Actor } from '../course'

export type ContactOutcome = 'reached' | 'not-reached'

/** What happened, on the clinic's wall clock. */
export interface ContactMade {
  readonly day: Day
  /** Null where nobody knows it any more. */
  readonly time: ClockTime | null
  readonly outcome: ContactOutcome
  /** How long it took, 1 to 999; null where that was not noted, and where nobody was reached. */
  readonly minutes: number | null
  /** Who of the clinic called; null where it was the one who recorded it. */
  readonly caller: Actor | null
  readonly note: string
}

/** It is never taken away: a mistake is struck out and stays to be read. */
export interface Contact extends ContactMade, Amendable {
  /** The session after which it was made. */
  readonly after: SessionId
  /** Days by which it lay outside the days of its series when it was recorded; negative is early, 0 inside. */
  readonly outsideBy: number
  /** Why it lies outside its days, or is one more than the protocol's most; may be empty. */
  readonly reason: string
  /** Who recorded it, and when. */
  readonly by: Actor
  readonly at: InstantAt
}

/** Contacts that stand, by day and time; one without a time last of its day. */
export function standingContacts(contacts: readonly Contact[]): readonly Contact[] {
  return inOrder(standingLines(contacts))
}

export function inOrder(contacts: readonly Contact[]): readonly Contact[] {
  const key = ({ day, time }: ContactMade) => `${day} ${time ?? '24:00'}`
  return contacts.toSorted((one, other) => compareText(key(one), key(other)))
}
