/** Knows what is said of the place a session in the hand would take; refuses to know how it got there. */
import type { Slot } from '../../domain/course/course'
import { type ClockTime, addMinutes } from '../../domain/time/clock-time'
import { daysBetween } from '../../domain/time/day'
import { breachInTwoWords, breachSentence } from '../../ui/wording/breach-sentence'
import { clockTime, counted, dayAndTime, fromTarget, longDay, timeSpan } from '../../ui/wording/format'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import type { Moving } from '../use-moving'
import type { Known } from './known'

/** "Thursday 1 April, 09:00–17:00, week 12 of the course. Allowed, 3 days after target. Integration 3.1 goes along to Fri 2 Apr, 09:30." */
export function heldSentence(slot: Slot, wanted: ClockTime, week: number | null, known: Known, moving: Moving): string {
  const { titleOf } = known
  const { target } = known.placing
  const where = `${longDay(slot.day)}, ${timeSpan(slot.time, addMinutes(slot.time, slot.minutes))}${week === null ? '' : `, week ${week} of the course`}.`
  const distance = target === null ? null : fromTarget(daysBetween(target, slot.day))
  const verdict = verdictWords(moving, distance, titleOf)
  return [where, verdict, insteadWords(slot, wanted, known), consequenceWords(moving, titleOf)].filter((part) => part !== '').join(' ')
}

/** "Allowed, 3 days after target." or the rule that forbids it; without `distance` the target is not spoken of. */
export function verdictWords(moving: Moving, distance: string | null, titleOf: TitleOf): string {
  const far = distance === null ? '' : `, ${distance}`
  if (moving.isUnchanged) return `Where it is now${far}.`
  if (moving.fixed.length > 0) return `Not possible. ${moving.fixedWords}`
  if (moving.left.length === 0) return `Allowed${far}.`
  return distance === null ? moving.left.map((breach) => breachSentence(breach, titleOf)).join(' ') : `Leaves a rule${far}.`
}

/** "Integration 3.1 goes along to Fri 2 Apr, 09:30. Nothing else is touched." */
export function consequenceWords({ ripple, behind, fixed, isUnchanged }: Moving, titleOf: TitleOf): string {
  if (isUnchanged) return ''
  if (ripple !== null) {
    const [first, ...more] = ripple.along
    if (first === undefined) return ''
    if (more.length > 0) return `${ripple.along.length} sessions go along.`
    return `${nameOf(first.session, titleOf)} goes along to ${dayAndTime(first.to.day, first.to.time)}.`
  }
  if (behind.length === 0) return fixed.length > 0 ? '' : 'Nothing else is touched.'
  return `${counted(behind.length, 'other session', 'other sessions')} would be in conflict.`
}

/** "Not at 08:00, Ana busy." where a day was asked for and its hour had to be another; empty where it is the hour wanted. */
export function insteadWords(slot: Slot, wanted: ClockTime, { choices }: Known): string {
  if (slot.time === wanted) return ''
  const [breach] = choices.timesOn(slot.day).find((option) => option.slot.time === wanted)?.breaches ?? []
  return breach === undefined ? `Not at ${clockTime(wanted)}.` : `Not at ${clockTime(wanted)}, ${breachInTwoWords(breach)}.`
}
