/** Knows one session as every list, calendar and sheet reads it; refuses to know how any of them draws it. */
import type { KindLook } from '../protocol/kind-look'
import type { Confidence, SessionId, Unscheduled, VisitKind } from '../protocol/protocol'
import type { Breach } from '../rules/breach'
import type { ClockTime } from '../time/clock-time'
import type { Day } from '../time/day'
import type { Encounter, Slot } from './course'
import type { SessionStatus } from './lifecycle'

/** A window as days of this course: counted from the reference session's actual day, or its planned one. */
export interface SessionWindow {
  readonly after: SessionId
  /** The reference session's short title. */
  readonly afterTitle: string
  readonly opens: Day
  readonly target: Day
  readonly closes: Day
  /** What the window rests on. */
  readonly confidence: Confidence
}

export interface Attended {
  readonly name: string
  readonly minutes: number
}

/** The planned people, and once a session is held those who were there, where that was said. */
export function peopleOf({ slot, encounter }: Pick<SessionLine, 'slot' | 'encounter'>): readonly string[] {
  return encounter?.attended?.map(({ id }) => id) ?? slot?.therapists ?? []
}

export interface SessionLine {
  readonly session: SessionId
  /** Short title, such as "Dosing 1" or "Integration 2.1". */
  readonly title: string
  /** Kind and number alone, where the protocol's own words and people's must not be told: "Assessment 2", "Integration 2.1, again". */
  readonly neutralTitle: string
  readonly kind: VisitKind
  readonly look: KindLook
  readonly status: SessionStatus
  /** Week of the course, counted from the anchor session's day: 1 is its first, -1 the week before; null without a date. */
  readonly week: number | null
  /** The actual day and times once done, else the planned ones. */
  readonly day: Day | null
  readonly time: ClockTime | null
  readonly endTime: ClockTime | null
  /** How long it really lasts, in minutes; another length than from `time` to `endTime` where the clocks are set meanwhile. Null for a milestone. */
  readonly minutes: number | null
  readonly slot: Slot | null
  readonly encounter: Encounter | null
  /** Of the planned people, and of those who were there once it is held. */
  readonly therapistNames: readonly string[]
  /** Who was there and for how long; empty until it is held, and where nobody said. */
  readonly attended: readonly Attended[]
  /** Null where no room is needed or known. */
  readonly roomName: string | null
  /**
   * Until when on the next day the room is held for the night after the session; null where no night is held there.
   * Nights gone by are not told: the clinic's policy may have been another then.
   */
  readonly nightUntil: ClockTime | null
  /** Null for the anchor, and where the reference session has no date yet. */
  readonly window: SessionWindow | null
  readonly isAnchor: boolean
  readonly isOptional: boolean
  /** Of a visit that people added: the short title of what it repeats, and how it counts; null for the protocol's own. */
  readonly unscheduled: { readonly repeats: string | null; readonly counts: Unscheduled['counts'] } | null
  /** It was not held itself, but a repeated visit was that counts for it. */
  readonly isCountedFor: boolean
  readonly isMilestone: boolean
  /** Whole days from the target day; negative is early; null without a window or a date. */
  readonly offTarget: number | null
  /** Hard rules that this session breaks and that are still ahead. */
  readonly conflicts: readonly Breach[]
  /** Days by which it was held outside its window, as its record froze that and not as `window` now lies; negative is early, 0 inside. */
  readonly outOfWindowBy: number
  /** Whole days since a planned day that nobody recorded; 0 today or ahead. */
  readonly overdueDays: number
  /** Named gates and sessions before it that are not answered yet. */
  readonly openGates: readonly string[]
  readonly reason: string
}
