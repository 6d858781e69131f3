/** Knows what a protocol is: its visits, windows, gates and what each rests on; refuses to know any patient. */
import type { ClockTime } from '../time/clock-time'

/** What a fact rests on: read in a source, computed from read facts, general knowledge, or the clinic's own default. */
export type Confidence = 'seen' | 'derived' | 'recalled' | 'assumption'

export const visitKinds = [
  'screening',
  'enrollment',
  'preparation',
  'assessment',
  'dosing',
  'integration',
  'contact',
  'followup',
  'termination',
] as const
export type VisitKind = (typeof visitKinds)[number]

/** The name a visit has in its protocol, such as `prep-1`, `exp-2`, `int-2-1`. */
export type SessionId = string
/** A condition to confirm before a session may start, as the protocol names it. */
export type GateName = string

/** Whole days from the session named in `after`; earliest <= target <= latest; negative lies before it. */
export interface OffsetDays {
  readonly target: number
  readonly earliest: number
  readonly latest: number
}

export interface TimelineEvent {
  readonly event: string
  /** Minutes from the start of the session. */
  readonly offsetMinutes: number | { readonly earliest: number; readonly latest: number }
  readonly confidence: Confidence
}

/** One planned visit of a protocol. */
export interface Visit {
  readonly id: SessionId
  readonly kind: VisitKind
  readonly title: string
  /** Length in minutes; null marks a milestone: a date to tick, which no planner places. */
  readonly durationMinutes: number | null
  readonly staff: string
  /** The session its window is counted from; null marks the anchor, exactly one in a protocol. */
  readonly after: SessionId | null
  readonly offsetDays: OffsetDays
  readonly gates: readonly GateName[]
  readonly confidence: Confidence
  readonly windowConfidence: Confidence
  readonly note: string
  readonly before?: readonly SessionId[] | undefined
  /** Earliest and latest wall time at which it may start, ends included. */
  readonly startBetween?: readonly [ClockTime, ClockTime] | undefined
  readonly optional?: boolean | undefined
  readonly remoteAllowed?: boolean | undefined
  readonly overnight?: 'required' | 'optional' | 'policy' | undefined
  readonly timeline?: readonly TimelineEvent[] | undefined
  /** Weight of one day off target in a plan's score; see `weightOf`. */
  readonly weight?: number | undefined
  readonly visit?: string | undefined
  readonly epoch?: string | undefined
  /** Set where no protocol asked for it: people added it to one course. */
  readonly unscheduled?: Unscheduled | undefined
}

/** A visit beside the protocol, and how it counts. */
export interface Unscheduled {
  /** The visit it repeats; null where it stands for itself. */
  readonly repeats: SessionId | null
  /** `also`: beside the protocol's own; `instead`: once held, for the visit it repeats. */
  readonly counts: 'also' | 'instead'
}

export interface ContactSeries {
  readonly after: SessionId
  readonly kind: 'contact'
  readonly mode: string
  readonly firstDay: number
  readonly lastDay: number
  /** Null where a source names no number. */
  readonly count: number | null
  readonly countMin: number
  readonly countMax: number
  readonly confidence: Confidence
  readonly note: string
}

export interface Protocol {
  readonly id: string
  readonly name: string
  readonly citation: string
  readonly indication: string
  readonly substance: string
  readonly status: string
  readonly retracted: boolean
  readonly anchor: SessionId
  /** Days after the anchor within which preparation, dosing and integration lie; null where no length is given. */
  readonly lengthDays: number | null
  readonly overnightPolicy: {
    readonly value: string
    readonly alternatives?: readonly string[] | undefined
    readonly confidence: Confidence
  }
  readonly counts: Readonly<Record<string, number | null>>
  readonly contactSeries: readonly ContactSeries[]
  readonly sessions: readonly Visit[]
  readonly branches?: readonly { readonly at: SessionId; readonly if: string; readonly goto: string }[] | undefined
  readonly durationByDose?: unknown
  readonly openEnded?: boolean | undefined
  readonly missedPolicy?: { readonly text: string; readonly confidence: string } | undefined
}

/** Who must be there, read from the template's free-text role. */
export type StaffNeed = 'pair' | 'lead' | 'rater' | 'coordinator'

const pairRoles = new Set(['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist'])

/** Pair roles need both therapists, raters and coordinators neither, every other role the lead. */
export function staffNeedOf(visit: Visit): StaffNeed {
  if (pairRoles.has(visit.staff)) return 'pair'
  if (visit.staff === 'independent-rater') return 'rater'
  if (visit.staff === 'coordinator') return 'coordinator'
  return 'lead'
}

/** A visit without a length: a date on the checklist. */
export function isMilestone(visit: Visit): boolean {
  return visit.durationMinutes === null
}

/** A contact by telephone needs no room. */
export function isByPhone(visit: Visit): boolean {
  return visit.kind === 'contact'
}

/** Score weight of a day off target: the template's, else 0 for a one-day window, 2 for dosing, 1 for others. */
export function weightOf(visit: Visit): number {
  if (visit.weight !== undefined) return visit.weight
  if (visit.offsetDays.earliest === visit.offsetDays.latest) return 0
  return visit.kind === 'dosing' ? 2 : 1
}

/** A gate that asks for another session of the course, or undefined for a condition people confirm. */
export interface SessionGate {
  readonly session: SessionId
  readonly orWaived: boolean
}

const orWaivedEnding = '-completed-or-waived'
const completedEnding = '-completed'

/** What `<name>-completed` and `<name>-completed-or-waived` ask for, whether or not `<name>` is a session. */
export function gateStemOf(gate: GateName): SessionGate | undefined {
  const orWaived = gate.endsWith(orWaivedEnding)
  if (!orWaived && !gate.endsWith(completedEnding)) return undefined
  const session = gate.slice(0, -(orWaived ? orWaivedEnding : completedEnding).length)
  return { session, orWaived }
}

/** Reads `<id>-completed` and `<id>-completed-or-waived` where `<id>` is a session of this protocol. */
export function sessionGateOf(gate: GateName, protocol: Pick<Protocol, 'sessions'>): SessionGate | undefined {
  const asked = gateStemOf(gate)
  return asked !== undefined && protocol.sessions.some(({ id }) => id === asked.session) ? asked : undefined
}

/** Every session that must end before `visit` starts, from its gates and the others' `before`. */
export function predecessorsOf(visit: Visit, protocol: Pick<Protocol, 'sessions'>): readonly SessionId[] {
  const fromGates = visit.gates.flatMap((gate) => sessionGateOf(gate, protocol)?.session ?? [])
  const fromBefore = protocol.sessions.filter((other) => other.before?.includes(visit.id)).map((other) => other.id)
  return [...new Set([...fromGates, ...fromBefore])]
}

export function visitOf(protocol: Pick<Protocol, 'sessions'>, id: SessionId): Visit | undefined {
  return protocol.sessions.find((visit) => visit.id === id)
}
