/** Knows how each line of a dosing session's record is said; refuses to know what it means for a patient. */
import type { DosingFact, SupplementOutside, TimedFact, Vitals } from '../../domain/course/dosing/dosing-fact'
import { dayAndTime, elapsed } from './format'

/** "Initial dose given", "Supplement declined", "Vital signs" */
export function factTitle(fact: DosingFact): string {
  switch (fact.what) {
    case 'initial-dose':
      return 'Initial dose given'
    case 'supplement':
      return { offered: 'Supplement offered', given: 'Supplement given', declined: 'Supplement declined' }[fact.answer]
    case 'vitals':
      return 'Vital signs'
    case 'event':
      return 'Event'
    case 'discharge':
      return 'Discharged'
  }
}

/** "BP 128/82 · pulse 88 · 36.9 °C", "to Mara, sister", and what was noted; empty where nothing more was. */
export function factDetail(fact: DosingFact): string {
  const own = fact.what === 'vitals' ? vitalsInFigures(fact) : fact.what === 'discharge' ? `to ${fact.to}` : ''
  return [own, fact.note].filter((part) => part !== '').join(' · ')
}

/** "BP 128/82 · pulse 88 · 36.9 °C", of what was taken. */
export function vitalsInFigures({ systolic, diastolic, pulse, temperature }: Vitals): string {
  return [
    systolic === null || diastolic === null ? '' : `BP ${systolic}/${diastolic}`,
    pulse === null ? '' : `pulse ${pulse}`,
    temperature === null ? '' : `${temperature.toFixed(1)} °C`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

export const vitalNames: Readonly<Record<keyof Vitals, string>> = {
  systolic: 'Systolic pressure',
  diastolic: 'Diastolic pressure',
  pulse: 'Pulse',
  temperature: 'Temperature',
}

/** "12 min after its window closed", "1 h 5 min before its window opened" */
export function outsideInWords({ by }: SupplementOutside): string {
  return by > 0 ? `${elapsed(by)} after its window closed` : `${elapsed(-by)} before its window opened`
}

/** "1 h 30 min to 2 h 30 min after the dose" */
export function supplementWindowInWords({ earliest, latest }: Pick<SupplementOutside, 'earliest' | 'latest'>): string {
  return earliest === latest ? `${elapsed(earliest)} after the dose` : `${elapsed(earliest)} to ${elapsed(latest)} after the dose`
}

/** "Supplement given, Mon 1 March, 11:24" */
export function timedFactInWords({ day, time, fact }: TimedFact): string {
  return `${factTitle(fact)}, ${dayAndTime(day, time)}`
}
