/** Knows what keeps one noted fact from being read later: no words, no reading, a time that never was or is still to come; refuses to know the record around it. */
import { type Facts, isStillAhead } from '../facts'
import type { CourseRefusal } from '../refusals'
import type { DosingFact, TimedFact, Vitals } from './dosing-fact'
import { isOnClock } from '../../time/wall-clock'

export function faultOfFact({ day, time, fact }: TimedFact, facts: Facts): CourseRefusal | null {
  const words = faultOfWords(fact)
  if (words !== null) return words
  const { clinic } = facts
  if (clinic !== null && !isOnClock(day, time, clinic.zone)) return { code: 'no-such-time', day, time }
  return isStillAhead(day, time, facts) ? { code: 'time-ahead', day, time } : null
}

function faultOfWords(fact: DosingFact): CourseRefusal | null {
  switch (fact.what) {
    case 'event':
      return fact.note === '' ? { code: 'words-needed', what: 'event' } : null
    case 'discharge':
      return fact.to === '' ? { code: 'words-needed', what: 'discharge' } : null
    case 'vitals':
      return faultOfVitals(fact)
    case 'initial-dose':
    case 'supplement':
      return null
  }
}

/** Bounds of writing, not of health: whole numbers of up to three digits, a temperature with two digits before the point. */
const readable: Readonly<Record<keyof Vitals, (figure: number) => boolean>> = {
  systolic: isUpToThreeDigits,
  diastolic: isUpToThreeDigits,
  pulse: isUpToThreeDigits,
  temperature: (figure) => figure >= 10 && figure < 100,
}

function faultOfVitals(vitals: Vitals): CourseRefusal | null {
  const { systolic, diastolic, pulse, temperature } = vitals
  const figures = Object.entries({ systolic, diastolic, pulse, temperature })
  if (figures.every(([, figure]) => figure === null)) return { code: 'words-needed', what: 'vitals' }
  if ((systolic === null) !== (diastolic === null)) return { code: 'pressure-needs-two' }
  const odd = (Object.keys(readable) as (keyof Vitals)[]).find((key) => vitals[key] !== null && !readable[key](vitals[key]))
  return odd === undefined ? null : { code: 'figure-unreadable', figure: odd }
}

function isUpToThreeDigits(figure: number): boolean {
  return Number.isInteger(figure) && figure > 0 && figure < 1000
}
