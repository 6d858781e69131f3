/** Knows why an account of a session, or an assessment of a deviation, is refused, as sentences; refuses to know the other refusals. */
import type { StandingRecord } from '../../domain/course/encounter/recorded-already'
import type { DeviationRefusal, EncounterRefusal } from '../../domain/course/refusals'
import type { Breach } from '../../domain/rules/breach'
import type { ClockTime } from '../../domain/time/clock-time'
import { breachSentence } from './breach-sentence'
import { attendanceWords, heldWords } from './encounter-words'
import { clockTime, counted, dayAndTime, length } from './format'
import { type TitleOf, nameOf } from './title-of'

export function encounterRefusalSentences(refusal: EncounterRefusal, titleOf: TitleOf): readonly string[] {
  switch (refusal.code) {
    case 'end-ahead':
      return [`${nameOf(refusal.session, titleOf)} cannot have ended on ${dayAndTime(refusal.day, refusal.time)}: that is still ahead.`]
    case 'nobody-attended':
      return [`Say who was there: nobody is named for ${nameOf(refusal.session, titleOf)}.`]
    case 'person-unknown':
      return ['Somebody named is not among the clinic’s people.']
    case 'person-twice':
      return [`${refusal.name} is named twice.`]
    case 'minutes-unreadable':
      return [`Give the time ${refusal.name} was there in whole minutes.`]
    case 'minutes-beyond-session':
      return [`${refusal.name} cannot have been there for ${length(refusal.minutes)}. The session lasted ${length(refusal.lasted)}.`]
    case 'dose-outside-session':
      return [`An initial dose is noted at ${dayAndTime(refusal.day, refusal.time)}, and the session has to start before it and end after it. If the dose is wrong, correct that line first.`]
    case 'corrected-meanwhile':
      return [standingSentence(refusal.recorded), 'Nothing was written over it. Look at it again before you correct it.']
  }
}

export function deviationRefusalSentences(refusal: DeviationRefusal, titleOf: TitleOf): readonly string[] {
  switch (refusal.code) {
    case 'deviation-unknown':
      return [`This deviation of ${nameOf(refusal.session, titleOf)} is not there any more: what it rested on was corrected or taken back.`]
    case 'assessed-meanwhile': {
      const by = refusal.by.name === '' ? 'Somebody' : refusal.by.name
      return [`${by} assessed this on ${dayAndTime(refusal.day, refusal.time)} as ${refusal.grade}: “${refusal.reason}”. Nothing was written over it.`]
    }
  }
}

/** "Ben recorded on Mon 11 Jan, 18:02 what stands there: Mon 11 Jan, 08:05–09:48, Ana and Ben, 90 min each, in person." */
export function standingSentence({ by, day, time, encounter, attended }: StandingRecord): string {
  const name = by.name === '' ? 'Somebody' : by.name
  const head = `${name} recorded that on ${dayAndTime(day, time)}`
  if (encounter === null) return `${head}.`
  const who = attendanceWords(attended, encounter.mode)
  return `${head}: ${heldWords(encounter)}${who === '' ? '' : `, ${who}`}.`
}

/** A rule that a session left when it was held. */
export function livedBreachSentence(breach: Breach, titleOf: TitleOf): string {
  if (breach.code !== 'therapist-missing') return breachSentence(breach, titleOf)
  const needs = breach.needed === 1 ? 'its lead therapist' : counted(breach.needed, 'therapist', 'therapists')
  const there = breach.given === 0 ? 'none was there' : breach.given === 1 ? 'one was there' : `${breach.given} were there`
  return `${nameOf(breach.session, titleOf)} needs ${needs}, and ${there}.`
}

/** For an end that does not lie after its start, on the same day. */
export function turnedRoundSentences(from: ClockTime, to: ClockTime): readonly string[] {
  const what = from === to ? `The session starts and ends at ${clockTime(to)}.` : `The session ends at ${clockTime(to)}, before it starts at ${clockTime(from)}.`
  return [what, 'If it ended on the next day, say so.']
}
