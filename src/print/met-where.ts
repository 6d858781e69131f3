/** Knows whom and where the patient meets as a rule, and which sessions differ; refuses to know when. */
import { type Clinic, formerColleague, formerRoom } from '../domain/clinic/clinic'
import { isOpen } from '../domain/course/lifecycle'
import { ratersMeant } from '../domain/course/raters-meant'
import type { SessionLine } from '../domain/course/session-line'
import { isFromAfar } from './from-afar'
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

/** People and room as most sessions still to come have them, rooms apart for long days; as all had them where none is to come. */
export function metWhere(lines: readonly SessionLine[], clinic: Clinic, words: SheetWords, longDays: boolean): MetWhere {
  const met = lines.filter((line) => line.time !== null && line.kind !== 'contact' && isMet(line))
  const people = usualIn(met, (line) => (line.therapistNames.includes(formerColleague) ? '' : peopleOf(line, clinic, words)))
  const longRoom = usualIn(met.filter(({ kind }) => kind === 'dosing'), roomOf)
  const otherRoom = usualIn(met.filter(({ kind }) => kind !== 'dosing'), roomOf)
  const usualOf = (line: SessionLine): Usual => ({ people, room: line.kind === 'dosing' ? longRoom : otherRoom })
  return {
    sentences: [...(people === '' ? [] : [words.letter.meet(people)]), ...roomSentences({ longRoom, otherRoom, words, longDays })],
    noteOf: (line) => (!isMet(line) ? '' : line.time === null ? phoneNote(line, words) : noteOf(line, clinic, usualOf(line), words)),
  }
}

/** Nobody is met, and nowhere, for what was cancelled or left out. */
function isMet({ status }: SessionLine): boolean {
  return status !== 'cancelled' && status !== 'waived'
}

/** What was is told of what is to come only where nothing else is known. */
function usualIn(lines: readonly SessionLine[], textOf: (line: SessionLine) => string): string {
  const ahead = commonest(lines.filter(({ status }) => isOpen(status)).map(textOf))
  return ahead === '' ? commonest(lines.map(textOf)) : ahead
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
  return [
    ...(people === usual.people ? [] : [people === '' ? table.withColleague : table.with(people)]),
    ...placeNotes(line, clinic, usual.room, words),
  ].join(comma)
}

/** From where it is held, where that is not the usual room; a session from afar is in no room that the letter names. */
function placeNotes(line: SessionLine, clinic: Clinic, usual: string, words: SheetWords): readonly string[] {
  const { table } = words
  const room = roomOf(line)
  if (line.kind === 'contact') return [phoneNote(line, words)]
  if (isFromAfar(line, clinic)) return [table.byVideo]
  if (line.roomName === formerRoom) return usual === '' || !isOpen(line.status) ? [] : [table.otherRoom]
  return room === usual || room === '' ? [] : [table.inRoom(room)]
}

function phoneNote(line: SessionLine, { table }: SheetWords): string {
  return line.kind === 'contact' ? table.weRing : ''
}

/** Therapists as booked; a rating without any is with the clinic's rater, where it lists one. */
function peopleOf(line: SessionLine, clinic: Clinic, { dates, table }: SheetWords): string {
  const names = line.therapistNames.map((name) => (name === formerColleague ? table.formerColleague : name))
  if (names.length > 0) return dates.list([...new Set(names)])
  const [rater, ...others] = ratersMeant(line, clinic)
  return rater !== undefined && others.length === 0 ? dates.list([rater.name]) : ''
}

/** The room's name, where the clinic still lists it. */
function roomOf({ roomName }: SessionLine): string {
  return roomName === null || roomName === formerRoom ? '' : roomName
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, [text, count]) => (count > best.count ? { text, count } : best), { text: '', count: 0 }).text
}
