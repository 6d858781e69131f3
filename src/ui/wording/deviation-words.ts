/** Knows how a deviation is said: its name, what was planned, what was allowed, what happened; refuses to judge it. */
import type { DeviationEvent } from '../../domain/course/deviations/deviation-commands'
import type { Deviation, DeviationFact, DeviationGrade, NotHeld, ShortContacts } from '../../domain/course/deviations/deviation'
import type { Breach } from '../../domain/rules/breach'
import { wallTimeAt } from '../../domain/time/zone'
import { breachInTwoWords } from './breach-sentence'
import { contactNoun } from './contact-words'
import { outsideInWords, supplementWindowInWords } from './dosing-words'
import { heldWords, slotWords } from './encounter-words'
import { counted, dayAndTime, daySpan, sentenceCase, shortDay } from './format'
import { gateWords } from './gate-words'
import { type TitleOf, nameOf } from './title-of'

export const gradeNames: Readonly<Record<DeviationGrade, string>> = { minor: 'Minor', major: 'Major' }

const notHeldTitles: Readonly<Record<NotHeld, string>> = { missed: 'Missed', 'no-show': 'Patient did not come', 'left-out': 'Left out' }
const notHeldFacts: Readonly<Record<NotHeld, string>> = { missed: 'not held', 'no-show': 'not held, the patient did not come', 'left-out': 'left out on purpose' }

/** "4 days after its window", "One therapist only", "Missed" */
export function deviationTitle(fact: DeviationFact): string {
  switch (fact.what) {
    case 'rule':
      return ruleTitle(fact.breach)
    case 'not-held':
      return notHeldTitles[fact.how]
    case 'condition':
      return 'Condition waived'
    case 'supplement':
      return 'Supplement outside its window'
    case 'contacts':
      return `${contactsInWords(fact.least - fact.reached, fact)} short of the least`
  }
}

function ruleTitle(breach: Breach): string {
  switch (breach.code) {
    case 'outside-window':
      if (breach.why === 'window') return `${counted(Math.abs(breach.by), 'day', 'days')} ${breach.by < 0 ? 'before' : 'after'} its window`
      return breach.why === 'before-start' ? 'Before the course’s start' : 'After the latest start'
    case 'out-of-order':
      return 'Wrong order'
    case 'past-course-end':
      return 'After the course’s end'
    case 'therapist-missing':
      return breach.given === 0 ? 'No therapist' : 'One therapist only'
    default:
      return sentenceCase(breachInTwoWords(breach))
  }
}

export interface BesideEachOther {
  readonly planned: string
  readonly allowed: string
  readonly actual: string
}

/** What was planned, what was allowed, what happened; an empty text where there is nothing to say. */
export function besideEachOther({ fact, planned, actual }: Pick<Deviation, 'fact' | 'planned' | 'actual'>, titleOf: TitleOf): BesideEachOther {
  const slot = planned === null ? 'no date' : slotWords(planned)
  const held = actual === null ? '' : heldWords(actual)
  switch (fact.what) {
    case 'rule': {
      if (fact.breach.code !== 'therapist-missing') return { planned: slot, allowed: allowedBy(fact.breach, titleOf), actual: held }
      const { needed, given } = fact.breach
      const therapists = (count: number) => counted(count, 'therapist', 'therapists')
      return { planned: `${slot}, ${therapists(planned?.therapists.length ?? 0)}`, allowed: therapists(needed), actual: `${held}, ${therapists(given)}` }
    }
    case 'not-held':
      return { planned: slot, allowed: fact.window === null ? '' : windowSpan(fact.window), actual: notHeldFacts[fact.how] }
    case 'condition':
      return { planned: sentenceCase(gateWords(fact.gate, titleOf)), allowed: 'met before the start', actual: 'waived' }
    case 'supplement':
      return { planned: '', allowed: supplementWindowInWords(fact.outside), actual: `${dayAndTime(fact.day, fact.time)}, ${outsideInWords(fact.outside)}` }
    case 'contacts': {
      const { least, reached, tried } = fact
      const tries = tried === 0 ? '' : `, ${counted(tried, 'try', 'tries')} without an answer`
      return { planned: '', allowed: `at least ${contactsInWords(least, fact)}, ${windowSpan(fact)}`, actual: `${reached === 0 ? 'none' : reached} reached${tries}` }
    }
  }
}

function contactsInWords(count: number, fact: ShortContacts): string {
  return counted(count, contactNoun(fact), contactNoun(fact, true))
}

/** By whom and when; what came with time alone has nobody. */
export function writtenBy({ by, at }: Pick<Deviation, 'by' | 'at'>, zone: string): string {
  const wall = wallTimeAt(Date.parse(at), zone)
  if (by === null) return `Written by the app at the end of ${shortDay(wall.day)}`
  return `${by.name === '' ? 'Somebody' : by.name}, ${dayAndTime(wall.day, wall.time)}`
}

/** "Minor, corrected since" */
export function outdatedGrade({ fact, assessment }: Pick<Deviation, 'fact' | 'assessment'>): string {
  if (assessment === null) return ''
  return `${gradeNames[assessment.grade]}, ${fact.what === 'contacts' ? 'changed' : 'corrected'} since`
}

function windowSpan({ opens, closes }: { readonly opens: Parameters<typeof shortDay>[0]; readonly closes: Parameters<typeof shortDay>[0] }): string {
  return opens === closes ? shortDay(opens) : daySpan({ from: opens, to: closes })
}

function allowedBy(breach: Breach, titleOf: TitleOf): string {
  switch (breach.code) {
    case 'outside-window':
      if (breach.why === 'window') return `${windowSpan(breach)}, counted from ${nameOf(breach.after, titleOf)}`
      return breach.why === 'before-start' ? `from ${shortDay(breach.limit)} on` : `up to ${shortDay(breach.limit)}`
    case 'out-of-order': {
      const isLater = breach.session === breach.later
      const other = nameOf(isLater ? breach.earlier : breach.later, titleOf)
      return `${breach.anEarlierDay ? 'on a day ' : ''}${isLater ? 'after' : 'before'} ${other}`
    }
    case 'past-course-end':
      return `up to ${shortDay(breach.limit)}`
    default:
      return ''
  }
}

/** What was done in an assessment, before the session's title and after it. */
export function assessmentDeed({ fact, from, to }: DeviationEvent): { readonly before: string; readonly after: string; readonly action: string } {
  const what = `“${deviationTitle(fact)}”`
  const action = to.action === '' ? '' : ` Corrective action: “${to.action.replace(/[.\s]+$/, '')}”.`
  if (from === null) return { before: `assessed ${what} of `, after: ` as ${to.grade}`, action }
  const change = from.grade === to.grade ? `, ${to.grade} as before` : ` from ${from.grade} to ${to.grade}`
  return { before: `changed the assessment of ${what} of `, after: change, action }
}
