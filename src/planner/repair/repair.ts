/** Knows the form of a repair: what changes, which rules it leaves, whom to call; refuses to know how one is found. */
import type { TherapistId } from '../../domain/clinic/clinic'
import type { Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Breach, RuleCode } from '../../domain/rules/breach'
import type { Hit } from './disruption'

/** One session before and after. */
export interface SessionChange {
  readonly course: string
  readonly session: SessionId
  /** Null for one that was not held and is to be held again. */
  readonly was: Slot | null
  /** Null for one that is left out. */
  readonly becomes: Slot | null
  /** Only the room is another one: nobody has to be told. */
  readonly isRoomOnly: boolean
}

/** What is left knowingly: a rule of the book, or what the book does not forbid and the course's plan did not mean. */
export type Deviation =
  | { readonly course: string; readonly session: SessionId; readonly code: RuleCode; readonly breach: Breach }
  | { readonly course: string; readonly session: SessionId; readonly code: 'left-out' }
  /** Somebody who, by the course's pair, was not to be at the session. */
  | { readonly course: string; readonly session: SessionId; readonly code: 'stand-in'; readonly therapist: TherapistId }

/** Somebody to telephone, and about which sessions. */
export type Call =
  | { readonly who: 'patient'; readonly course: string; readonly about: readonly SessionChange[] }
  | { readonly who: 'therapist'; readonly therapist: TherapistId; readonly about: readonly SessionChange[] }

export interface Repair {
  /** By course in the order of the courses, then by the day it becomes. */
  readonly changes: readonly SessionChange[]
  /** Empty where every rule is kept. */
  readonly deviations: readonly Deviation[]
  readonly calls: readonly Call[]
  /** Sessions that get another slot, or none. */
  readonly moved: number
  /** Sessions that leave a rule, or are left out. */
  readonly deviating: number
  /** Points that all changed courses together score more (or, negative, less) than before. */
  readonly points: number
  /** Courses that change although nothing happened to them. */
  readonly others: readonly string[]
}

export interface Repairs {
  readonly hits: readonly Hit[]
  /** Hit sessions that nobody may move now, because their course is on hold or its dosing is stopped. */
  readonly stuck: readonly Hit[]
  /**
   * Best first: fewest sessions that leave a rule, then fewest left out, fewest moved, fewest people to telephone, fewest
   * points. Empty only where nothing is hit, or all of it is stuck.
   */
  readonly repairs: readonly Repair[]
}

export function compareRepairs(one: Repair, other: Repair): number {
  const keys = [(repair: Repair) => repair.deviating, leftOutIn, ({ moved }: Repair) => moved, ({ calls }: Repair) => calls.length, ({ points }: Repair) => points]
  for (const key of keys) if (key(one) !== key(other)) return key(one) - key(other)
  return 0
}

function leftOutIn({ deviations }: Repair): number {
  return deviations.filter(({ code }) => code === 'left-out').length
}
