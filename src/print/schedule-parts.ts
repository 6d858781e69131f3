/** Knows what stands in the patient's schedule, and above and below its table; refuses to know how much of it fits on a side. */
import type { DayRange } from '../domain/time/day'
import { sentenceCase } from '../ui/wording/format'
import type { FlowBlock } from './block-height'
import { clockSentences, closureSentences, openingWords } from './course-notes'
import { longDaysPart } from './long-days'
import { metWhere } from './met-where'
import { countsInWords, hasLongDays } from './patient-words'
import { callsOf } from './schedule-calls'
import { type RowFacts, rowOf } from './schedule-rows'
import { sessionGroups } from './session-groups'
import { sessionNames } from './session-names'
import type { CheckList, ScheduleRow } from './sheet'
import type { SheetInput } from './sheet-input'
import type { SheetWords } from './words/sheet-words'

/** What stands above the table on the first side. */
export function opening(input: SheetInput, span: DayRange | null): readonly FlowBlock[] {
  const { clinic, printed, weekStart, words, code } = input
  const { yourDates } = words.groups
  return [
    { type: 'letterhead', clinic: clinic.name, address: clinic.address, call: callWords(clinic.telephone, openingWords(clinic, weekStart, words), words), code: code === null ? null : { ...code, use: words.letter.bringSheet } },
    { type: 'addressee', who: whoOf(input), day: printed.day },
    { type: 'title', text: span === null ? yourDates : `${yourDates}${words.comma}${words.dates.months(span)}`, under: '' },
    { type: 'text', sentences: openingSentences(input) },
  ]
}

/** "Telephone 01632 960140, Monday to Friday, 08:00 to 18:00"; what of it is known. */
function callWords(telephone: string, hours: string, { letter, comma }: SheetWords): string {
  if (telephone === '') return sentenceCase(hours)
  return hours === '' ? letter.telephone(telephone) : `${letter.telephone(telephone)}${comma}${hours}`
}

export function continuedHead(input: SheetInput): FlowBlock {
  return { type: 'continued', clinic: input.clinic.name, telephone: input.clinic.telephone, who: whoOf(input) }
}

function openingSentences(input: SheetInput): readonly string[] {
  const { lines, patient, words, clinic, who, treatment } = input
  const { letter } = words
  const coming = lines.filter(({ status }) => status !== 'cancelled' && status !== 'waived')
  const counts = countsInWords(coming, sessionNames(lines, words), words)
  const undated = lines.filter(({ day, status }) => day === null && (status === 'planned' || status === 'confirmed')).length
  return [
    letter.opening(who === 'name' && patient.name !== '' ? patient.name : null, counts === '' ? null : counts),
    ...(undated === 0 ? [] : [letter.undated(undated)]),
    ...metWhere(lines, clinic, words, hasLongDays(lines)).sentences,
    letter.anotherDate,
    ...(treatment === null ? [] : [letter.treatment(treatment)]),
  ]
}

/** What stands after the table: notes, then the long days and whom to ring; each inner list stays on one side if it can. */
export function closing(input: SheetInput, span: DayRange | null): readonly (readonly FlowBlock[])[] {
  const { clinic, lines, words, large } = input
  const around = span === null ? [] : [...closureSentences(clinic, span, words), ...clockSentences(clinic.zone, span, words)]
  const notes = [...around, words.letter.newerSheet]
  const days = longDaysPart(lines, words, clinic.nightTelephone)
  return [
    [{ type: 'text', sentences: notes }],
    [
      ...(days === null ? [] : [{ type: 'long-days', title: days.title, days: days.days, strip: days.strip } as const]),
      ...besideEachOther(days?.lists ?? [], large).map((lists) => ({ type: 'lists', lists }) as const),
      { type: 'calls', calls: callsOf(input) },
    ],
  ]
}

/** Two lists stand beside each other, a third has the whole width; in large type each has it. */
function besideEachOther(lists: readonly CheckList[], large: boolean): readonly (readonly CheckList[])[] {
  const pair = lists.slice(0, large ? 0 : 2)
  return [...(pair.length > 0 ? [pair] : []), ...lists.slice(pair.length).map((list) => [list])]
}

function whoOf({ who, patient }: SheetInput): string {
  return who === 'name' && patient.name !== '' ? patient.name : patient.code
}

export interface RowGroup {
  readonly heading: string
  readonly rows: readonly ScheduleRow[]
}

/** The rows of the table under their headings. */
export function scheduleGroups({ lines, words, clinic }: Pick<SheetInput, 'lines' | 'words' | 'clinic'>): readonly RowGroup[] {
  const longDays = hasLongDays(lines)
  const facts: RowFacts = {
    all: lines,
    names: sessionNames(lines, words),
    met: metWhere(lines, clinic, words, longDays),
    longDays,
    words,
  }
  return sessionGroups(lines, words).map(({ heading, lines: inside }) => ({ heading, rows: inside.map((line) => rowOf(line, facts)) }))
}
