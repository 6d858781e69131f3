/** Knows the words above and below the table of the patient's schedule; refuses to know how much of it fits on a side. */
import type { DayRange } from '../domain/time/day'
import type { FlowBlock } from './block-height'
import { clockSentences, closureSentences, monthsInWords, openingWords } from './course-notes'
import { longDaysPart } from './long-days'
import { metWhere } from './met-where'
import { countsInWords, hasLongDays, numberWord, sentence } from './patient-words'
import { callsOf } from './schedule-calls'
import { sessionNames } from './session-names'
import type { SheetInput } from './sheet-input'

export const scheduleName = 'Your dates'

/** What stands above the table on the first side. */
export function opening(input: SheetInput, span: DayRange | null): readonly FlowBlock[] {
  const { clinic, printed, weekStart } = input
  return [
    { type: 'letterhead', clinic: clinic.name, address: clinic.address, telephone: clinic.telephone, hours: openingWords(clinic, weekStart) },
    { type: 'addressee', who: whoOf(input), day: printed.day },
    { type: 'title', text: span === null ? scheduleName : `${scheduleName}, ${monthsInWords(span)}`, under: '' },
    { type: 'text', sentences: openingSentences(input) },
  ]
}

export function continuedHead(input: SheetInput): FlowBlock {
  return { type: 'continued', clinic: input.clinic.name, telephone: input.clinic.telephone, who: whoOf(input) }
}

function openingSentences(input: SheetInput): readonly string[] {
  const { lines, patient, wording, clinic, who } = input
  const coming = lines.filter(({ status }) => status !== 'cancelled' && status !== 'waived')
  const counts = countsInWords(coming, sessionNames(lines, wording), wording)
  const greeting = who === 'name' && patient.name !== '' ? `Dear ${patient.name}, these` : 'These'
  const undated = lines.filter(({ day, status }) => day === null && (status === 'planned' || status === 'confirmed')).length
  return [
    `${greeting} are your dates with us: ${counts}.`,
    ...(undated === 0 ? [] : [sentence(`${numberWord(undated)} ${undated === 1 ? 'date is' : 'dates are'} still to be agreed with you`)]),
    ...metWhere(lines, clinic, wording, hasLongDays(lines)).sentences,
    'Does a date not suit you? Ring us, and together we look for another.',
  ]
}

/** What stands after the table: notes, then the long days and whom to ring; each inner list stays on one side if it can. */
export function closing(input: SheetInput, span: DayRange | null): readonly (readonly FlowBlock[])[] {
  const { clinic, lines, wording, large } = input
  const around = span === null ? [] : [...closureSentences(clinic, span), ...clockSentences(clinic.zone, span)]
  const notes = [...around, 'Do you hold two of these sheets? The one with the higher version counts.']
  const days = longDaysPart(lines, wording, clinic.nightTelephone)
  const lists = days?.lists ?? []
  return [
    [{ type: 'text', sentences: notes }],
    [
      ...(days === null ? [] : [{ type: 'long-days', title: days.title, days: days.days, strip: days.strip } as const]),
      ...(large ? lists.map((list) => ({ type: 'lists', lists: [list] }) as const) : lists.length > 0 ? [{ type: 'lists', lists } as const] : []),
      { type: 'calls', calls: callsOf(input) },
    ],
  ]
}

function whoOf({ who, patient }: SheetInput): string {
  return who === 'name' && patient.name !== '' ? patient.name : patient.code
}
