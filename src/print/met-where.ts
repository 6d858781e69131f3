/** Knows whom and where the patient meets as a rule, and which sessions differ; refuses to know when. */
import type { Clinic } from '../domain/clinic/clinic'
import { ratersMeant } from '../domain/course/raters-meant'
import type { SessionLine } from '../domain/course/session-line'
import type { SheetWords } from './words/sheet-words'

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
export function metWhere(lines: readonly SessionLine[], clinic: Clinic, words: SheetWords, longDays: boolean): MetWhere {
  const met = lines.filter(({ time, kind }) => time !== null && kind !== 'contact')
  const people = commonest(met.map((line) => peopleOf(line, clinic, words)))
  const longRoom = commonest(met.filter(({ kind }) => kind === 'dosing').map(roomOf))
  const otherRoom = commonest(met.filter(({ kind }) => kind !== 'dosing').map(roomOf))
  const usualOf = (line: SessionLine): Usual => ({ people, room: line.kind === 'dosing' ? longRoom : otherRoom })
  return {
    sentences: [...(people === '' ? [] : [words.letter.meet(people)]), ...roomSentences({ longRoom, otherRoom, words, longDays })],
    noteOf: (line) => (line.time === null ? phoneNote(line, words) : noteOf(line, clinic, usualOf(line), words)),
  }
}

interface Rooms {
  readonly longRoom: string
  readonly otherRoom: string
  readonly words: SheetWords
  readonly longDays: boolean
}

function roomSentences({ longRoom, otherRoom, words: { letter }, longDays }: Rooms): readonly string[] {
  if (longRoom === otherRoom || otherRoom === '') return longRoom === '' ? [] : [letter.oneRoom(longRoom)]
  if (longRoom === '') return [letter.oneRoom(otherRoom)]
  return [letter.rooms({ areLong: longDays, dosing: longRoom, others: otherRoom })]
}

function noteOf(line: SessionLine, clinic: Clinic, usual: Usual, words: SheetWords): string {
  const { table, comma } = words
  const people = peopleOf(line, clinic, words)
  const room = roomOf(line)
  return [
    ...(people === usual.people ? [] : [people === '' ? table.withColleague : table.with(people)]),
    ...(line.kind === 'contact' ? [phoneNote(line, words)] : room === usual.room || room === '' ? [] : [table.inRoom(room)]),
  ].join(comma)
}

function phoneNote(line: SessionLine, { table }: SheetWords): string {
  return line.kind === 'contact' ? table.weRing : ''
}

/** Therapists as booked; a rating without any is with the clinic's rater, where it lists one. */
function peopleOf(line: SessionLine, clinic: Clinic, { dates }: SheetWords): string {
  if (line.therapistNames.length > 0) return dates.list(line.therapistNames)
  const [rater, ...others] = ratersMeant(line, clinic)
  return rater !== undefined && others.length === 0 ? dates.list([rater.name]) : ''
}

function roomOf(line: SessionLine): string {
  return line.roomName ?? ''
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, [text, count]) => (count > best.count ? { text, count } : best), { text: '', count: 0 }).text
}
