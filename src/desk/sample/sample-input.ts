/** Knows what the sample's courses are told from; refuses to tell them. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Pair, Preferences } from '../../domain/course/course'
import type { Protocol } from '../../domain/protocol/protocol'
import type { ClockTime } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'

export type Happening = 'smooth' | 'finished' | 'no-show' | 'late' | 'unrecorded' | 'gate-open'

export interface SampleCourse {
  readonly code: string
  /** Weeks before this week's Monday in which the course began; negative lies ahead. */
  readonly weeksAgo: number
  /** Days before its start on which the patient first asked; null where nobody wrote it down. */
  readonly askedBefore: number | null
  readonly pair: Pair
  readonly prefers: Preferences
  readonly form: 'full' | 'short'
  readonly happening: Happening
}

export interface SampleInput {
  readonly clinic: Clinic
  readonly full: Protocol
  readonly short: Protocol
  readonly today: Day
  readonly timeNow: ClockTime
  readonly newId: () => string
}
