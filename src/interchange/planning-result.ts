/** Knows the written form of planning-result/1; refuses to know how a plan is found or anything put into words. */
import type { Slot } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import type { Breach } from '../domain/rules/breach'
import { type Fact, ruleOfFact } from '../domain/rules/fact'
import type { Remedy } from '../domain/rules/remedy'

/** What came of one course; `order` is its protocol's. */
export type CourseOutcome =
  | {
      readonly id: string
      readonly outcome: 'planned'
      readonly score: number
      readonly order: readonly SessionId[]
      readonly slots: readonly { readonly session: SessionId; readonly slot: Slot }[]
    }
  | {
      readonly id: string
      readonly outcome: 'impossible'
      /** The facts that conflict; breaches of single days only where no facts could be named. */
      readonly because: readonly Said<Fact | Breach>[]
      /** Changes of which each line alone makes a plan possible, with the score of the best one then. */
      readonly unlocks: readonly (Said<readonly Remedy[]> & { readonly score: number })[]
    }

/** Something, and the sentence that says it. */
export interface Said<T> {
  readonly what: T
  readonly text: string
}

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

export interface WrittenUnlock {
  readonly text: string
  /** What would hold instead of what was asked; several that only help together stand under `all`. */
  readonly change: Remedy | { readonly kind: 'all'; readonly all: readonly Remedy[] }
  /** The score of the best plan once the change is made. */
  readonly score: number
}

export type WrittenCourse =
  | { readonly id: string; readonly outcome: 'planned'; readonly score: number; readonly sessions: readonly WrittenSession[] }
  | { readonly id: string; readonly outcome: 'impossible'; readonly because: readonly WrittenReason[]; readonly unlocks: readonly WrittenUnlock[] }

export interface PlanningResult {
  readonly format: 'planning-result/1'
  readonly score: number
  readonly courses: readonly WrittenCourse[]
}

/** What would be said twice is written once. */
export function planningResult(score: number, outcomes: readonly CourseOutcome[]): PlanningResult {
  return { format: 'planning-result/1', score, courses: outcomes.map(courseOf) }
}

function courseOf(outcome: CourseOutcome): WrittenCourse {
  const { id } = outcome
  if (outcome.outcome === 'planned') {
    const { score, order, slots } = outcome
    const sessions = slots.toSorted((one, other) => order.indexOf(one.session) - order.indexOf(other.session)).map(sessionOf)
    return { id, outcome: 'planned', score, sessions }
  }
  const reasons = new Map<string, WrittenReason>()
  for (const said of outcome.because) if (!reasons.has(said.text)) reasons.set(said.text, reasonOf(said))
  return { id, outcome: 'impossible', because: [...reasons.values()], unlocks: outcome.unlocks.map(unlockOf) }
}

function reasonOf({ what, text }: Said<Fact | Breach>): WrittenReason {
  if ('kind' in what) return { code: ruleOfFact[what.kind], text, data: what }
  const { code, ...data } = what
  return { code, text, data }
}

function unlockOf({ what, text, score }: Said<readonly Remedy[]> & { readonly score: number }): WrittenUnlock {
  const [only, ...more] = what
  return { text, change: only !== undefined && more.length === 0 ? only : { kind: 'all', all: what }, score }
}

function sessionOf({ session, slot: { day, time, minutes, therapists, room } }: { readonly session: SessionId; readonly slot: Slot }): WrittenSession {
  return { session, day, time, minutes, therapists, room }
}
