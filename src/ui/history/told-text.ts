/** Knows how one entry of a history is told in full as plain text, for paper, where nothing can be opened; refuses to fold anything. */
import { wallTimeAt } from '../../domain/time/zone'
import { clinicEventSentence } from '../wording/clinic-event-sentence'
import { type SentencePart, cancelsSentence, eventSentence, movesSentence, plainText } from '../wording/event-sentence'
import { dayAndTime, listOf } from '../wording/format'
import { gateWords } from '../wording/gate-words'
import { type TitleOf, nameOf } from '../wording/title-of'
import { heldIn } from './held-in'
import { type Told, isCancel, isMove } from './told-history'

/** Who did it, and everything that was done. */
export interface ToldText {
  readonly who: string
  /** "moved Integration 2.2 from Thu 14 Jan to Mon 18 Jan, because “the room is closed”." */
  readonly deed: string
}

export function toldText(told: Told, titleOf: TitleOf, personOf: (id: string) => string): ToldText {
  const [who, ...deed] = sentenceOf(told, titleOf)
  const [event] = told.events
  const held = event === undefined || told.events.length > 1 ? { who: '', note: '' } : heldIn(event, personOf)
  const also = [held.who === '' ? '' : `There: ${held.who}.`, held.note === '' ? '' : `Noted: “${held.note.trim()}”`]
  return { who: who?.text ?? '', deed: [plainText(deed).trim(), ...also].filter((text) => text !== '').join(' ') }
}

function sentenceOf({ events, by, clinic }: Told, titleOf: TitleOf): readonly SentencePart[] {
  const [event] = events
  if (clinic !== null) return clinicEventSentence(clinic.event, by, clinic.before)
  if (event === undefined) return []
  if (events.length === 1) return eventSentence(event, by, titleOf)
  const [moves, cancels] = [events.filter(isMove), events.filter(isCancel)]
  if (moves.length > 0) return movesSentence(moves, by, titleOf)
  if (cancels.length > 0) return cancelsSentence(cancels, by, titleOf)
  const gates = events.flatMap((met) => (met.type === 'GateAnswered' ? [`“${gateWords(met.gate, titleOf)}”`] : []))
  const session = 'session' in event && event.session !== null ? nameOf(event.session, titleOf) : ''
  return [
    { text: by.name === '' ? 'Somebody' : by.name, strong: true },
    { text: ` recorded ${listOf(gates)} as met for ${session}.`, strong: false },
  ]
}

/** "Taken back on Mon 11 Jan, 10:00 by Ana", "It was made on …"; empty where neither is so. */
export function undoWords({ undone, undoes }: Pick<Told, 'undone' | 'undoes'>, zone: string): string {
  const other = undone ?? undoes
  if (other === null) return ''
  const wall = wallTimeAt(Date.parse(other.at), zone)
  return `${undone === null ? 'It was made' : 'Taken back'} on ${dayAndTime(wall.day, wall.time)}${other.by.name === '' ? '' : ` by ${other.by.name}`}`
}
