/** Knows what stands in the boxes of a run sheet: conditions, doses, leaving, and how wide the hours are; refuses to know which side they are on. */
import { dosingDayOf } from '../../domain/course/dosing/dosing-day'
import { initialDoseOf } from '../../domain/course/dosing/dosing-fact'
import { supplementWindowOf } from '../../domain/protocol/supplement-window'
import { minutesLater } from '../../domain/time/wall-clock'
import { wallTimeAt } from '../../domain/time/zone'
import { factDetail, supplementWindowInWords } from '../../ui/wording/dosing-words'
import { clockTime, dayMonth } from '../../ui/wording/format'
import { gateWords } from '../../ui/wording/gate-words'
import { initialsOf } from '../staff/initials'
import { textWidth } from '../text-measure'
import { notedAt } from './recorded-lines'
import type { RunFacts, RunGate, RunSheetInput } from './run-facts'
import { runSizes } from './run-heights'
import type { GateBox, HourColumns, HourRow, RunDoses, RunGates, RunLeaving, SupplementBox } from './run-part'
import type { RunTimes } from './run-times'
import { leavingChecks, restsOnWords } from './run-words'

export function gatesOf(facts: RunFacts, zone: string): RunGates {
  const { encounter } = facts.session
  return {
    part: 'gates',
    gates: facts.gates.map((gate) => gateBox(gate, facts, zone)),
    started: encounter === null || encounter.from === null ? '' : clockTime(encounter.from),
  }
}

function gateBox({ gate, state, heldOn }: RunGate, { session, titles }: RunFacts, zone: string): GateBox {
  const words = gateWords(gate, (id) => titles[id])
  const answer = session.gates[gate]
  if (state === 'open') return { words, state, aside: '' }
  if (answer === undefined) return { words, state, aside: heldOn === null ? state : dayMonth(heldOn) }
  const by = `${dayMonth(wallTimeAt(Date.parse(answer.at), zone).day)}, ${initialsOf(answer.by.name)}`
  return state === 'met' ? { words, state, aside: by } : { words: `${words}. Waived: “${answer.reason.replace(/[.\s]+$/, '')}”`, state, aside: by }
}

export function dosesOf({ facts, clinic, inDetail }: RunSheetInput, { begin }: RunTimes): RunDoses {
  const { record } = facts.session
  const dose = initialDoseOf(record)
  const detail = inDetail && dose !== undefined ? factDetail(dose.fact) : ''
  const given = notedAt(record, (fact) => fact.what === 'initial-dose')
  return {
    part: 'doses',
    dose: { planned: `planned ${clockTime(begin.time)}`, given: detail === '' ? given : `${given}: ${detail}` },
    supplement: supplementBox(facts, begin, clinic.zone),
    asksWhat: inDetail && dose === undefined,
  }
}

function supplementBox({ visit, session }: RunFacts, begin: RunTimes['begin'], zone: string): SupplementBox | null {
  const window = supplementWindowOf(visit)
  if (window === null) return null
  const { dose } = dosingDayOf(session, visit, begin, zone)
  const clockAt = (minutes: number) => (dose === null ? '' : clockTime(minutesLater(dose, minutes, zone).time))
  const noted = (answer: 'offered' | 'given' | 'declined') => notedAt(session.record, (fact) => fact.what === 'supplement' && fact.answer === answer)
  return {
    window: supplementWindowInWords(window),
    restsOn: restsOnWords[window.confidence],
    from: clockAt(window.earliest),
    until: clockAt(window.latest),
    offered: noted('offered'),
    given: noted('given'),
    declined: noted('declined'),
  }
}

export function leavingOf({ facts, clinic }: RunSheetInput): RunLeaving {
  return { part: 'leaving', checks: leavingChecks(facts, clinic), left: leftWords(facts) }
}

function leftWords({ session }: RunFacts): string {
  const at = notedAt(session.record, (fact) => fact.what === 'discharge')
  const entry = session.record.findLast(({ fact, struck }) => fact.what === 'discharge' && struck === null)
  return entry?.fact.what === 'discharge' ? `${at}, to ${entry.fact.to}` : at
}

/** As wide as the clock in use and the words of the plan ask for; in large type the plan stands with what happened. */
export function hourColumnsOf(rows: readonly HourRow[], large: boolean): HourColumns {
  const size = large ? runSizes.large.hours : runSizes.usual.hours
  const widest = (texts: readonly string[], least: number, most: number) => Math.min(most, Math.max(least, ...texts.map((text) => textWidth(text, size + 0.5, true) + 2.6)))
  return {
    time: widest(rows.map(({ time }) => time), large ? 17 : 13, 30),
    planned: large ? 0 : widest(rows.map(({ planned }) => planned), 30, 41),
    pressure: large ? 30 : 21,
    pulse: large ? 20 : 14,
    temperature: large ? 20 : 14,
    by: widest(rows.map(({ by }) => by), large ? 20 : 14, 24),
  }
}
