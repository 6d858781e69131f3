/** Knows how what the record holds already stands among the hours of a run sheet; refuses to tell what was given unless asked. */
import { type DosingEntry, type DosingFact, standingEntries } from '../../domain/course/dosing/dosing-fact'
import { factTitle } from '../../ui/wording/dosing-words'
import { clockTime } from '../../ui/wording/format'
import { initialsOf } from '../staff/initials'
import type { HourRow, VitalColumn } from './run-part'

export type RecordedLine = Pick<HourRow, 'vitals' | 'what' | 'by'>

export const noVitals: Readonly<Record<VitalColumn, string>> = { pressure: '', pulse: '', temperature: '' }

export function recordedLine({ fact, by }: DosingEntry, inDetail: boolean): RecordedLine {
  return { vitals: vitalsOf(fact), what: whatOf(fact, inDetail), by: initialsOf(by.name) }
}

function vitalsOf(fact: DosingFact): HourRow['vitals'] {
  if (fact.what !== 'vitals') return noVitals
  const { systolic, diastolic, pulse, temperature } = fact
  return {
    pressure: systolic === null || diastolic === null ? '' : `${systolic}/${diastolic}`,
    pulse: pulse === null ? '' : String(pulse),
    temperature: temperature === null ? '' : temperature.toFixed(1),
  }
}

function whatOf(fact: DosingFact, inDetail: boolean): string {
  switch (fact.what) {
    case 'vitals':
    case 'event':
      return fact.note
    case 'discharge':
      return joined([`${factTitle(fact)} to ${fact.to}`, fact.note])
    case 'initial-dose':
    case 'supplement':
      return joined([factTitle(fact), inDetail ? fact.note : ''])
  }
}

/** "09:12, noted by Ana" of the last standing entry that is such; empty where there is none. */
export function notedAt(record: readonly DosingEntry[], isSuch: (fact: DosingFact) => boolean): string {
  const entry = standingEntries(record).findLast(({ fact }) => isSuch(fact))
  return entry === undefined ? '' : `${clockTime(entry.time)}, noted by ${entry.by.name}`
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(': ')
}
