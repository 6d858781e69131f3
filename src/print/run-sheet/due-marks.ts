/** Knows what the protocol's timeline plans at which minute of a dosing day; refuses to add a time that no timeline names. */
import { initialDoseOf } from '../../domain/course/dosing/dosing-fact'
import { dueOf } from '../../domain/course/dosing/due-today'
import type { Confidence, TimelineEvent } from '../../domain/protocol/protocol'
import { minutesBetween } from '../../domain/time/wall-clock'
import { timelineWords } from '../../ui/wording/timeline-words'
import type { RunFacts } from './run-facts'
import { type VitalColumn, vitalColumns } from './run-part'
import type { RunTimes } from './run-times'

export interface DueMark {
  /** Minutes after the session's start. */
  readonly at: number
  readonly words: string
  readonly due: readonly VitalColumn[]
  readonly confidence: Confidence
}

const words: ReadonlyMap<string, string> = new Map([
  ['vitals-pre-dose', 'vitals'],
  ['initial-dose', 'first dose'],
  ['dose', 'dose'],
  ['vitals-before-supplemental', 'vitals'],
  ['supplemental-half-dose-optional', 'supplement'],
  ['vitals-end-of-session', 'vitals'],
  ['bp-pre-dose', 'blood pressure'],
  ['bp-post-dose', 'blood pressure'],
  ['earliest-discharge', 'earliest way home'],
])

/** In the order of the protocol; counted from the dose once it is noted, else from the start. What was measured is not due any more. */
export function dueMarksOf({ visit, session }: Pick<RunFacts, 'visit' | 'session'>, { begin, minutes }: RunTimes, zone: string): readonly DueMark[] {
  const dose = initialDoseOf(session.record)
  const base = dose === undefined ? 0 : minutesBetween(begin, dose, zone)
  const open = new Set(dueOf(session, visit, begin, zone).map(({ event }) => event))
  return (visit.timeline ?? []).flatMap((event) => marksOf(event, base, minutes).map((mark) => (open.has(event.event) ? mark : { ...mark, due: [] })))
}

function marksOf({ event, offsetMinutes, confidence }: TimelineEvent, base: number, minutes: number): readonly DueMark[] {
  const { earliest, latest } = typeof offsetMinutes === 'number' ? { earliest: offsetMinutes, latest: offsetMinutes } : offsetMinutes
  const mark = { words: words.get(event) ?? timelineWords(event).toLowerCase(), due: dueIn(event), confidence }
  if (event === 'vitals-end-of-session') return [{ ...mark, at: minutes }]
  const first = { ...mark, at: base + earliest }
  return earliest === latest ? [first] : [first, { ...mark, at: base + latest, words: `${mark.words}, latest`, due: [] }]
}

function dueIn(event: string): readonly VitalColumn[] {
  if (event.startsWith('vitals-')) return vitalColumns
  return event.startsWith('bp-') ? ['pressure'] : []
}
