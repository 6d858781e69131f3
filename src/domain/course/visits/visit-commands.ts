/** Knows what can be asked and what can have happened about visits that no protocol asked for; refuses to know who asks. */
import type { SessionId, Unscheduled, Visit, VisitKind } from '../../protocol/protocol'

export interface AddVisit {
  readonly type: 'AddVisit'
  /** Any kind but dosing. */
  readonly kind: VisitKind
  /** 1 to 60 signs. */
  readonly title: string
  /** Whole minutes, 5 to 480. */
  readonly minutes: number
  readonly staff: 'therapist-pair' | 'therapist'
  readonly repeats: SessionId | null
  readonly counts: Unscheduled['counts']
  readonly reason: string
}

/** It has no date yet; it is given one, or recorded, as any session is. */
export interface VisitAdded {
  readonly type: 'VisitAdded'
  readonly session: SessionId
  readonly visit: Visit
  readonly reason: string
}
