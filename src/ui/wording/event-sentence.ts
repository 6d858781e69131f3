/** Knows how every event of a course is told in its history; refuses to know why it was allowed. */
import type { Actor, Slot } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import type { Breach } from '../../domain/rules/breach'
import type { Day, DayRange } from '../../domain/time/day'
import { breachInTwoWords, ruleNames } from './breach-sentence'
import { changeWords } from './change-words'
import { contactDeed } from './contact-sentence'
import { assessmentDeed } from './deviation-words'
import { dosingDeed } from './dosing-sentence'
import { correctionWords, heldWords } from './encounter-words'
import { clockTime, counted, dayAndTime, daySpan, listOf, shortDay, shortDayYear } from './format'
import { gateWords } from './gate-words'
import { enquirySentence, patientDeed } from './patient-sentence'
import { scoreDeed } from './score-words'
import { type TitleOf, nameOf, wordsOf } from './title-of'

/** A piece of a sentence; strong pieces are names, dates and what was done to them. */
export interface SentencePart {
  readonly text: string
  readonly strong: boolean
}

/** "Ben moved **Integration 2.2** from Thu 14 Jan to Mon 18 Jan, because “the room is closed”." in pieces. */
export function eventSentence(event: CourseEvent, by: Actor, titleOf: TitleOf): readonly SentencePart[] {
  return [strong(by.name === '' ? 'Somebody' : by.name), plain(' '), ...deedOf(event, titleOf)]
}

export type MoveEvent = Extract<CourseEvent, { type: 'SessionMoved' | 'SessionPlannedAgain' }>

/** "Ben moved **2 sessions**: **Dosing 1** from Mon 1 Feb to Tue 2 Feb; **Integration 1.1** from …, because “Ana is ill”." */
export function movesSentence(events: readonly MoveEvent[], by: Actor, titleOf: TitleOf): readonly SentencePart[] {
  const each = events.flatMap((event, index) => [plain(index === 0 ? ': ' : '; '), ...moveInList(event, titleOf)])
  return [...movers(events, by), ...each, plain(whyMoved(events))]
}

/** The same where each move stands in a list below: "Ben moved **12 sessions**, because “Ana is ill”." */
export function movesInShort(events: readonly MoveEvent[], by: Actor): readonly SentencePart[] {
  return [...movers(events, by), plain(whyMoved(events))]
}

export type CancelEvent = Extract<CourseEvent, { type: 'SessionCancelled' }>

/** "Ben cancelled **Dosing 3** and **Integration 3.1**, because “Ana is ill”." */
export function cancelsSentence(events: readonly CancelEvent[], by: Actor, titleOf: TitleOf): readonly SentencePart[] {
  const titles = events.flatMap(({ session }, index): readonly SentencePart[] => [
    plain(index === 0 ? '' : index === events.length - 1 ? ' and ' : ', '),
    strong(nameOf(session, titleOf)),
  ])
  return [strong(by.name === '' ? 'Somebody' : by.name), plain(' cancelled '), ...titles, plain(ending(reasonsOf(events)))]
}

/** The same where each stands in a list below: "Ben cancelled **9 sessions**, because “Ana is ill”." */
export function cancelsInShort(events: readonly CancelEvent[], by: Actor): readonly SentencePart[] {
  return [strong(by.name === '' ? 'Somebody' : by.name), plain(' cancelled '), strong(counted(events.length, 'session', 'sessions')), plain(ending(reasonsOf(events)))]
}

/** "**Dosing 1** from Mon 1 Feb to Tue 2 Feb" */
export function moveInList({ type, session, from, to }: MoveEvent, titleOf: TitleOf): readonly SentencePart[] {
  return [strong(nameOf(session, titleOf)), plain((type === 'SessionPlannedAgain' ? ' again' : '') + shift(from, to))]
}

function movers(events: readonly MoveEvent[], by: Actor): readonly SentencePart[] {
  return [strong(by.name === '' ? 'Somebody' : by.name), plain(' moved '), strong(counted(events.length, 'session', 'sessions'))]
}

/** Each reason once, and the rules that were left. */
function whyMoved(events: readonly MoveEvent[]): string {
  return ending(reasonsOf(events)) + leaving(events.flatMap(({ left }) => left))
}

function reasonsOf(events: readonly { readonly reason: string }[]): string {
  return [...new Set(events.map(({ reason }) => reason.trim()))].filter((reason) => reason !== '').join('; ')
}

/** The whole sentence as text. */
export function plainText(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('')
}

function deedOf(event: CourseEvent, titleOf: TitleOf): readonly SentencePart[] {
  const title = strong('session' in event && event.session !== null ? nameOf(event.session, titleOf) : '')
  switch (event.type) {
    case 'CourseOpened':
      return [plain('opened the course of '), strong(event.patient.code), plain(`, to start on ${shortDayYear(event.start)} or later.${enquirySentence(event.patient)}`)]
    case 'PlanAdopted': {
      const sessions = strong(counted(event.slots.length, 'session', 'sessions'))
      return [plain('adopted the plan with '), sessions, plain(ending(event.despite ?? '') + leaving(event.left))]
    }
    case 'SessionConfirmed':
      return [plain('confirmed '), title, plain('.')]
    case 'SessionMoved':
      return [plain(event.from === null ? 'planned ' : 'moved '), title, plain(`${shift(event.from, event.to)}${ending(event.reason)}${leaving(event.left)}`)]
    case 'SessionPlannedAgain':
      return [plain('planned '), title, plain(` again${shift(event.from, event.to)}${ending(event.reason)}${leaving(event.left)}`)]
    case 'SessionStarted':
      return [plain('started '), title, plain(` on ${dayAndTime(event.day, event.time)}.`)]
    case 'SessionCompleted':
      return [plain('completed '), title, plain(` on ${heldWords(event.encounter)}${ending(event.reason)}${deviating(event.deviations)}`)]
    case 'SessionMissed':
      return [plain('recorded '), title, plain(` as missed${ending(event.reason)}`)]
    case 'SessionNoShow':
      return [plain('recorded that the patient did not come to '), title, plain(ending(event.reason))]
    case 'SessionCancelled':
      return [plain('cancelled '), title, plain(ending(event.reason))]
    case 'SessionWaived':
      return [plain('waived '), title, plain(ending(event.reason))]
    case 'SessionReopened':
      return [plain('reopened '), title, plain(ending(event.reason))]
    case 'EncounterCorrected': {
      return [plain('corrected the record of '), title, plain(`${correctionWords(event.from, event.to)}${ending(event.reason)}${deviating(event.deviations)}`)]
    }
    case 'GateAnswered': {
      const gate = plain(`“${gateWords(event.gate, titleOf)}”`)
      const verb = { met: 'recorded ', waived: 'waived ', open: 'opened ' }[event.answer]
      const rest = { met: ' as met', waived: '', open: ' again' }[event.answer]
      return [plain(verb), gate, plain(`${rest} for `), title, plain(ending(event.reason))]
    }
    case 'CoursePutOnHold':
      return [plain(`put the course on hold${ending(event.reason)}`)]
    case 'CourseResumed':
      return [plain(`resumed the course${ending(event.reason)}`)]
    case 'DosingStopped':
      return [plain(`stopped dosing, follow-up goes on${ending(event.reason)}`)]
    case 'CourseCompleted':
      return [plain('completed the course.')]
    case 'CourseEndedEarly':
      return [plain(`ended the course early${ending(event.reason)}`)]
    case 'CourseWithdrawn':
      return [plain(`recorded that the patient withdrew${ending(event.reason)}`)]
    case 'CourseLostToFollowUp':
      return [plain(`recorded the patient as lost to follow-up${ending(event.reason)}`)]
    case 'CourseDiscarded':
      return [plain('took the plan back.')]
    case 'PatientCorrected': {
      const { before, code, after, also } = patientDeed(event)
      return [plain(before), ...(code === '' ? [] : [strong(code)]), plain(`${after}${ending(event.reason)}${also}`)]
    }
    case 'PatientAwayRecorded':
      return patientAway(event)
    case 'SchedulePrinted':
      return [plain('printed '), strong(wordsOf(event.sheet)), plain(`, version ${event.version}, mark ${event.mark}.`)]
    case 'ProtocolAmended':
      return [plain('amended the protocol to '), strong(event.to), plain(`${amendedWords(event)}${ending(event.reason)}`)]
    case 'VisitAdded':
      return [plain('added '), strong(event.visit.title), ...countsAs(event, titleOf), plain(ending(event.reason))]
    case 'DosingFactNoted':
    case 'DosingEntryCorrected':
    case 'DosingEntryStruck': {
      const { before, after, reason } = dosingDeed(event)
      return [plain(before), title, plain(`${after}${ending(reason)}`)]
    }
    case 'ContactRecorded':
    case 'ContactCorrected':
    case 'ContactStruck': {
      const { before, after, reason } = contactDeed(event)
      return [plain(before), title, plain(`${after}${ending(reason)}`)]
    }
    case 'ScoreRecorded':
    case 'ScoreCorrected':
    case 'ScoreStruck': {
      const { before, after, reason } = scoreDeed(event)
      const at = event.session === null ? [] : [plain(' at '), title]
      return [plain(before), ...at, plain(`${after}${ending(reason)}`)]
    }
    case 'DeviationAssessed': {
      const { before, after, action } = assessmentDeed(event)
      return [plain(before), title, plain(`${after}${ending(event.to.reason)}${action}`)]
    }
    case 'ChangeUndone':
      return [plain('took back '), strong(changeWords(event.event, event.session, titleOf)), plain('.')]
  }
}

/** "recorded that the patient is away 8 – 12 Feb, and no longer 1 – 3 Mar" */
function patientAway({ from, to, reason }: Extract<CourseEvent, { type: 'PatientAwayRecorded' }>): readonly SentencePart[] {
  const besides = (days: readonly DayRange[], others: readonly DayRange[]) =>
    days.filter((one) => !others.some((other) => other.from === one.from && other.to === one.to)).map(daySpan)
  const [added, gone] = [besides(to, from), besides(from, to)]
  const away = added.length === 0 ? [] : [plain(' away '), strong(listOf(added))]
  const here = gone.length === 0 ? [] : [plain(added.length === 0 ? ' no longer away ' : ', and no longer '), strong(listOf(gone))]
  return [plain('recorded that the patient is'), ...away, ...here, plain(ending(reason))]
}

/** " from Thu 14 Jan to Mon 18 Jan"; the time is told where the day stays, the rest where the time stays too. */
function shift(from: Slot | null, to: Slot): string {
  if (from === null) return ` for ${dayAndTime(to.day, to.time)}`
  if (from.day !== to.day) return ` from ${shortDay(from.day)} to ${timed(to.day, from.time === to.time ? null : to.time)}`
  if (from.time !== to.time) return ` on ${shortDay(to.day)} from ${clockTime(from.time)} to ${clockTime(to.time)}`
  const people = from.therapists.join() === to.therapists.join() ? '' : ' to other people'
  const room = from.room === to.room ? '' : ' to another room'
  return `${people}${people !== '' && room !== '' ? ' and' : ''}${room} on ${shortDay(to.day)}`
}

function timed(day: Day, time: Slot['time'] | null): string {
  return time === null ? shortDay(day) : dayAndTime(day, time)
}

/** ", because “the room is closed”." in the words that were given; a full stop alone where none were. */
function ending(reason: string): string {
  const given = reason.trim().replace(/[.\s]+$/, '')
  return given === '' ? '.' : `, because “${given}”.`
}

function leaving(left: readonly Breach[]): string {
  const rules = [...new Set(left.map(({ code }) => ruleNames[code]))]
  return rules.length === 0 ? '' : ` Knowingly left: ${listOf(rules)}.`
}

function deviating(deviations: readonly Breach[]): string {
  return deviations.length === 0 ? '' : ` Deviation: ${listOf(deviations.map(breachInTwoWords))}.`
}

/** ", to count for Integration 1.2 once it is held", ", which repeats Integration 1.2 beside the protocol", ", beside the protocol" */
function countsAs({ visit: { unscheduled } }: Extract<CourseEvent, { type: 'VisitAdded' }>, titleOf: TitleOf): readonly SentencePart[] {
  if (unscheduled?.repeats == null) return [plain(', beside the protocol')]
  const repeated = strong(nameOf(unscheduled.repeats, titleOf))
  if (unscheduled.counts === 'instead') return [plain(', to count for '), repeated, plain(' once it is held')]
  return [plain(', which repeats '), repeated, plain(' beside the protocol')]
}

/** ": 1 visit more, 2 fewer" */
function amendedWords({ gained, dropped }: Extract<CourseEvent, { type: 'ProtocolAmended' }>): string {
  const told = [gained.length === 0 ? '' : `${counted(gained.length, 'visit', 'visits')} more`, dropped.length === 0 ? '' : `${counted(dropped.length, 'visit', 'visits')} fewer`].filter((words) => words !== '')
  return told.length === 0 ? '' : `: ${listOf(told)}`
}

function plain(text: string): SentencePart {
  return { text, strong: false }
}

function strong(text: string): SentencePart {
  return { text, strong: true }
}
