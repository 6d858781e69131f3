/** Knows what the form of one line holds, and which fact it amounts to; refuses to know the form. */
import type { DosingEntry, DosingFact, TimedFact, Vitals } from '../../domain/course/dosing/dosing-fact'
import type { ClockTime } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'
import { vitalNames } from '../../ui/wording/dosing-words'

export const noteKinds = ['initial-dose', 'offered', 'given', 'declined', 'vitals', 'event', 'discharge'] as const
export type NoteKind = (typeof noteKinds)[number]

export interface NoteDraft {
  readonly kind: NoteKind
  readonly day: Day | null
  readonly time: ClockTime | null
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly pulse: number | null
  readonly temperature: number | null
  readonly to: string
  readonly note: string
  /** Why a rule is left, or why the line is corrected. */
  readonly reason: string
}

export const kindWords: Readonly<Record<NoteKind, string>> = {
  'initial-dose': 'Initial dose given',
  offered: 'Supplement offered',
  given: 'Supplement given',
  declined: 'Supplement declined',
  vitals: 'Vital signs',
  event: 'Event',
  discharge: 'Discharge',
}

export function emptyDraft(kind: NoteKind, day: Day, time: ClockTime): NoteDraft {
  return { kind, day, time, systolic: null, diastolic: null, pulse: null, temperature: null, to: '', note: '', reason: '' }
}

export function draftOf({ day, time, fact }: DosingEntry): NoteDraft {
  const empty = { ...emptyDraft(fact.what === 'supplement' ? fact.answer : fact.what, day, time), note: fact.note }
  if (fact.what === 'discharge') return { ...empty, to: fact.to }
  if (fact.what !== 'vitals') return empty
  const { systolic, diastolic, pulse, temperature } = fact
  return { ...empty, systolic, diastolic, pulse, temperature }
}

/** The form for a new line of these kinds, as what is typed into it is kept. */
export function newNote(kinds: readonly NoteKind[]): string {
  return `new ${kinds.join(' ')}`
}

/** The kinds of such a form; undefined where it was another form. */
export function kindsOfNew(about: string): readonly NoteKind[] | undefined {
  const [first, ...kinds] = about.split(' ')
  return first === 'new' ? noteKinds.filter((kind) => kinds.includes(kind)) : undefined
}

/** What a person typed, as it would be copied. */
export function wordsOf({ systolic, diastolic, pulse, temperature, to, note, reason }: NoteDraft): readonly string[] {
  const figures = Object.entries({ systolic, diastolic, pulse, temperature }) as readonly (readonly [keyof Vitals, number | null])[]
  const read = figures.flatMap(([name, figure]) => (figure === null ? [] : [`${vitalNames[name]} ${figure}`]))
  return [read.join(' · '), to, note, reason]
}

/** Undefined while the day or the time is missing. */
export function timedFactOf(draft: NoteDraft): TimedFact | undefined {
  const { day, time } = draft
  return day === null || time === null ? undefined : { day, time, fact: factOf(draft) }
}

export function factOf({ kind, systolic, diastolic, pulse, temperature, to, note }: NoteDraft): DosingFact {
  switch (kind) {
    case 'offered':
    case 'given':
    case 'declined':
      return { what: 'supplement', answer: kind, note }
    case 'vitals':
      return { what: 'vitals', systolic, diastolic, pulse, temperature, note }
    case 'discharge':
      return { what: 'discharge', to, note }
    case 'initial-dose':
    case 'event':
      return { what: kind, note }
  }
}
