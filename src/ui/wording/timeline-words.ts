/** Knows what the events of a dosing day and its night are called; refuses to know when they happened. */
import { type Clinic, nightEndOf } from '../../domain/clinic/clinic'
import type { Protocol, TimelineEvent } from '../../domain/protocol/protocol'
import { asksForNight, mayStayAfter } from '../../domain/rules/night'
import { clockTime, elapsed, sentenceCase } from './format'
import { wordsOf } from './title-of'

const events: ReadonlyMap<string, string> = new Map([
  ['vitals-pre-dose', 'Vital signs before the dose'],
  ['initial-dose', 'Initial dose'],
  ['vitals-before-supplemental', 'Vital signs before the supplement'],
  ['supplemental-half-dose-optional', 'Supplement, optional'],
  ['vitals-end-of-session', 'Vital signs at the end'],
  ['bp-pre-dose', 'Blood pressure before the dose'],
  ['dose', 'Dose'],
  ['bp-post-dose', 'Blood pressure after the dose'],
  ['earliest-discharge', 'Earliest way home'],
])

/** "Vital signs before the dose"; an event that no table holds is read as words. */
export function timelineWords(event: string): string {
  return events.get(event) ?? sentenceCase(wordsOf(event))
}

/** "at the start", "after 8 h", "after 1 h 30 min to 2 h 30 min"; "before" where minutes are negative. */
export function timelineOffset(offset: TimelineEvent['offsetMinutes']): string {
  if (typeof offset === 'object') {
    return offset.earliest === offset.latest ? timelineOffset(offset.earliest) : `after ${elapsed(offset.earliest)} to ${elapsed(offset.latest)}`
  }
  if (offset === 0) return 'at the start'
  return offset < 0 ? `${elapsed(-offset)} before` : `after ${elapsed(offset)}`
}

const nights: ReadonlyMap<string, string> = new Map([
  ['required', 'The night after is spent at the clinic.'],
  ['clinic-decides', 'Where the night after is spent is for the clinic to decide.'],
  ['none', 'No night at the clinic.'],
  ['unknown', 'Where the night after is spent is not known.'],
  ['not-required', 'A night at the clinic is not required.'],
])

/** One sentence on the night after a dosing session. */
export function nightSentence({ value }: Pick<Protocol['overnightPolicy'], 'value'>): string {
  return nights.get(value) ?? `The night after: ${plainly(value)}.`
}

/** "Other sources say: not required (MAPP1 sub-study); 8 h observation." Empty where no other position is known. */
export function otherNights({ alternatives = [] }: Pick<Protocol['overnightPolicy'], 'alternatives'>): string {
  return alternatives.length === 0 ? '' : `Other sources say: ${alternatives.map(plainly).join('; ')}.`
}

/** What the clinic does with that night, in a few words; empty where the protocol has none. */
export function clinicNightWords({ sessions }: Pick<Protocol, 'sessions'>, clinic: Pick<Clinic, 'night'>): string {
  if (!sessions.some(mayStayAfter)) return ''
  const until = nightEndOf(clinic)
  return until === null ? 'at home, with their escort' : `in the dosing room, held until ${clockTime(until)}`
}

/** Said where the protocol has its patients stay and the clinic sends them home; empty anywhere else. */
export function nightAgainst(protocol: Pick<Protocol, 'sessions' | 'overnightPolicy'>, clinic: Pick<Clinic, 'night'>): string {
  const isAgainst = asksForNight(protocol) && nightEndOf(clinic) === null
  return isAgainst ? 'This protocol has patients stay the night, and your clinic sends them home. No room is held for it.' : ''
}

/** `8h-observation (proposal)` as "8 h observation (proposal)"; words in brackets keep their hyphens. */
function plainly(value: string): string {
  const [code = '', ...rest] = value.split(' (')
  const words = code.replace(/(\d)h-/g, '$1 h ').replace(/([a-z])-(?=[a-z])/g, '$1 ')
  return [words, ...rest].join(' (')
}
