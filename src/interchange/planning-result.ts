/** Knows the written form of planning-result/1; refuses to know how a plan is found or a breach put into words. */
import type { Slot } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'

/** What came of one course; `order` is its protocol's. */
export type CourseOutcome =
  | {
      readonly id: string
      readonly outcome: 'planned'
      readonly score: number
      readonly order: readonly SessionId[]
      readonly slots: readonly { readonly session: SessionId; readonly slot: Slot }[]
    }
  | { readonly id: string; readonly outcome: 'impossible'; readonly breaches: readonly Breach[] }

export interface WrittenSession {
  readonly session: SessionId
  readonly day: string
  readonly time: string
  readonly minutes: number
  readonly therapists: readonly string[]
  readonly room: string | null
}

export interface WrittenReason {
  readonly code: string
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

export type WrittenCourse =
  | { readonly id: string; readonly outcome: 'planned'; readonly score: number; readonly sessions: readonly WrittenSession[] }
  /** `unlocks` is left out: no change was tried that would make the plan possible. */
  | { readonly id: string; readonly outcome: 'impossible'; readonly because: readonly WrittenReason[] }

export interface PlanningResult {
  readonly format: 'planning-result/1'
  readonly score: number
  readonly courses: readonly WrittenCourse[]
}

/** `sentence` says a breach of the course with this id for people; what would be said twice is written once. */
export function planningResult(
  score: number,
  outcomes: readonly CourseOutcome[],
  sentence: (breach: Breach, course: string) => string,
): PlanningResult {
  return { format: 'planning-result/1', score, courses: outcomes.map((outcome) => courseOf(outcome, sentence)) }
}

function courseOf(outcome: CourseOutcome, sentence: (breach: Breach, course: string) => string): WrittenCourse {
  const { id } = outcome
  if (outcome.outcome === 'planned') {
    const { score, order, slots } = outcome
    const sessions = slots.toSorted((one, other) => order.indexOf(one.session) - order.indexOf(other.session)).map(sessionOf)
    return { id, outcome: 'planned', score, sessions }
  }
  const reasons = new Map<string, WrittenReason>()
  for (const breach of outcome.breaches) {
    const { code, ...data } = breach
    const text = sentence(breach, id)
    if (!reasons.has(text)) reasons.set(text, { code, text, data })
  }
  return { id, outcome: 'impossible', because: [...reasons.values()] }
}

function sessionOf({ session, slot: { day, time, minutes, therapists, room } }: { readonly session: SessionId; readonly slot: Slot }): WrittenSession {
  return { session, day, time, minutes, therapists, room }
}
