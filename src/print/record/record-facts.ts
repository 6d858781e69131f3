/** Knows what the record of a course is made from; refuses to know where it is kept. */
import type { Contact } from '../../domain/course/contacts/contact'
import type { SeriesLine } from '../../domain/course/contacts/contact-series'
import type { Course } from '../../domain/course/course'
import type { Deviation } from '../../domain/course/deviations/deviation'
import type { MeasureLine } from '../../domain/course/measures/measure-lines'
import type { SessionLine } from '../../domain/course/session-line'
import type { Protocol, SessionId } from '../../domain/protocol/protocol'
import type { InstantAt } from '../../domain/time/zone'
import type { LoggedRow } from '../../ui/history/told-history'
import type { StaffInput } from '../staff/staff-input'

/** What the chain of the course's log says of itself. */
export type ChainFound =
  | { readonly holds: true; readonly rows: number; readonly last: number; readonly signs: string }
  /** The number of the first row that does not hold. */
  | { readonly holds: false; readonly from: number }

export interface RecordFacts {
  readonly course: Pick<Course, 'patient' | 'pair' | 'standing' | 'standingReason' | 'version'>
  readonly protocol: Pick<Protocol, 'name' | 'substance'>
  readonly lines: readonly SessionLine[]
  /** In the order in which they were written. */
  readonly deviations: readonly Deviation[]
  readonly series: readonly SeriesLine[]
  /** Contacts that count for no series. */
  readonly loose: readonly Contact[]
  readonly measures: readonly MeasureLine[]
  /** Every row of the course's log. */
  readonly rows: readonly LoggedRow[]
  /** Since when each version of the plan holds; empty where the log cannot be relied on. */
  readonly versions: readonly { readonly version: number; readonly at: InstantAt }[]
  readonly chain: ChainFound
  /** Short titles of every session the course has or ever had. */
  readonly titles: Readonly<Record<SessionId, string>>
}

export interface RecordInput extends StaffInput {
  readonly facts: RecordFacts
  readonly who: 'name' | 'code'
  /** Whether protocol and substance are named, and what people wrote beside a dose. */
  readonly inDetail: boolean
}
