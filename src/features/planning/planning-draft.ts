/** Knows a plan while it is being made, with its own undo; refuses to keep anything once it is adopted or discarded. */
import { create } from 'zustand'
import type { Wish } from '../../desk/proposing'
import type { PlacedSlot } from '../../domain/course/commands'
import type { HalfOfDay, Pair, Slot } from '../../domain/course/course'
import type { Protocol, SessionId } from '../../domain/protocol/protocol'
import type { Day, DayRange } from '../../domain/time/day'
import type { Weekday } from '../../domain/time/weekday'

export const steps = ['patient', 'protocol', 'people', 'proposal'] as const
export type Step = (typeof steps)[number]

export interface Draft {
  readonly step: Step
  readonly code: string
  readonly name: string
  /** The day the patient first asked; null where nobody says. */
  readonly enquired: Day | null
  readonly protocol: Protocol | null
  readonly start: Day | null
  readonly startLatest: Day | null
  readonly end: Day | null
  /** Null leaves the choice to the planner. */
  readonly lead: string | null
  readonly co: string | null
  readonly days: readonly Weekday[]
  readonly half: HalfOfDay
  readonly away: readonly DayRange[]
  readonly includeOptional: boolean
  /** The plan on the table; null until one was proposed. */
  readonly plan: { readonly pair: Pair; readonly slots: readonly PlacedSlot[] } | null
  /** Plans before each adjustment, oldest first. */
  readonly before: readonly (readonly PlacedSlot[])[]
}

interface Acts {
  readonly change: (part: Partial<Draft>) => void
  readonly go: (step: Step) => void
  readonly take: (plan: NonNullable<Draft['plan']>) => void
  readonly adjust: (session: SessionId, slot: Slot) => void
  readonly undo: () => void
  readonly discard: () => void
}

const emptyDraft: Draft = {
  step: 'patient',
  code: '',
  name: '',
  enquired: null,
  protocol: null,
  start: null,
  startLatest: null,
  end: null,
  lead: null,
  co: null,
  days: [],
  half: 'any',
  away: [],
  includeOptional: false,
  plan: null,
  before: [],
}

export const usePlanningDraft = create<Draft & Acts>()((set) => ({
  ...emptyDraft,
  change: (part) => set({ ...part, plan: null, before: [] }),
  go: (step) => set({ step }),
  take: (plan) => set({ plan, before: [] }),
  adjust: (session, slot) =>
    set(({ plan, before }) => {
      if (plan === null) return {}
      const slots = plan.slots.map((placed) => (placed.session === session ? { session, slot } : placed))
      return { plan: { ...plan, slots }, before: [...before, plan.slots] }
    }),
  undo: () =>
    set(({ plan, before }) => {
      const slots = before.at(-1)
      return plan === null || slots === undefined ? {} : { plan: { ...plan, slots }, before: before.slice(0, -1) }
    }),
  discard: () => set(emptyDraft),
}))

/** What is asked of the planner, or null while the protocol or the start is missing. */
export function wishOf(draft: Draft): Wish | null {
  const { protocol, start, startLatest, end, lead, co, days, half, away, includeOptional } = draft
  if (protocol === null || start === null) return null
  const pair = lead === null ? null : { lead, co }
  return { protocol, start, startLatest, end, pair, prefers: { days, half }, away, includeOptional }
}
