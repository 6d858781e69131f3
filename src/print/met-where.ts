/** Knows whom and where the patient meets as a rule, and which sessions differ; refuses to know when. */
import type { Clinic } from '../domain/clinic/clinic'
import type { SessionLine } from '../domain/course/session-line'
import { listOf } from '../ui/wording/format'
import type { PatientWording } from './patient-words'

interface Usual {
  readonly people: string
  readonly room: string
}

export interface MetWhere {
  /** What is true of most sessions, as sentences; none where nobody and no room is named. */
  readonly sentences: readonly string[]
  /** What differs for one session: "with Eva Voss, in Rowan"; or empty. */
  readonly noteOf: (line: SessionLine) => string
}

/** People and room as most sessions have them, rooms apart for long days. */
export function metWhere(lines: readonly SessionLine[], clinic: Clinic, wording: PatientWording, longDays: boolean): MetWhere {
  const met = lines.filter(({ time, kind }) => time !== null && kind !== 'contact')
  const people = commonest(met.map((line) => peopleOf(line, clinic)))
  const longRoom = commonest(met.filter(({ kind }) => kind === 'dosing').map(roomOf))
  const otherRoom = commonest(met.filter(({ kind }) => kind !== 'dosing').map(roomOf))
  const usualOf = (line: SessionLine): Usual => ({ people, room: line.kind === 'dosing' ? longRoom : otherRoom })
  return {
    sentences: [...peopleSentence(people), ...roomSentences({ longRoom, otherRoom, wording, longDays })],
    noteOf: (line) => (line.time === null ? phoneNote(line) : noteOf(line, clinic, usualOf(line))),
  }
}

function peopleSentence(people: string): readonly string[] {
  return people === '' ? [] : [`You meet ${people}, unless another name stands below.`]
}

interface Rooms {
  readonly longRoom: string
  readonly otherRoom: string
  readonly wording: PatientWording
  readonly longDays: boolean
}

function roomSentences({ longRoom, otherRoom, wording, longDays }: Rooms): readonly string[] {
  const dosings = longDays ? wording.longDays : `${wording.shortDosing}s`
  if (longRoom === otherRoom || otherRoom === '') return longRoom === '' ? [] : [`The room is ${longRoom}.`]
  if (longRoom === '') return [`The room is ${otherRoom}.`]
  return [`${dosings} are in ${longRoom}, the others in ${otherRoom}.`]
}

function noteOf(line: SessionLine, clinic: Clinic, usual: Usual): string {
  const people = peopleOf(line, clinic)
  const room = roomOf(line)
  return [
    ...(people === usual.people ? [] : [people === '' ? 'with a colleague of ours' : `with ${people}`]),
    ...(line.kind === 'contact' ? [phoneNote(line)] : room === usual.room || room === '' ? [] : [`in ${room}`]),
  ].join(', ')
}

function phoneNote(line: SessionLine): string {
  return line.kind === 'contact' ? 'we ring you' : ''
}

/** Therapists as booked; a rating without any is with the clinic's rater, where it lists one. */
function peopleOf(line: SessionLine, clinic: Clinic): string {
  if (line.therapistNames.length > 0) return listOf(line.therapistNames)
  const [rater, ...others] = clinic.raters
  return line.kind === 'assessment' && rater !== undefined && others.length === 0 ? rater.name : ''
}

function roomOf(line: SessionLine): string {
  return line.roomName ?? ''
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, [text, count]) => (count > best.count ? { text, count } : best), { text: '', count: 0 }).text
}
