/** Knows what entries of a calendar file are called, and what such a file tells; refuses to know how one is written. */
import type { CalendarFileAsked } from '../../desk/files/calendar-file'
import { lookOf } from '../../domain/protocol/stages'
import { listOf, shortDayYear } from '../../ui/wording/format'
import { lookNames } from '../../ui/wording/kind-words'
import type { Chosen, FileChoice } from './file-form'

export type CalendarOf = CalendarFileAsked['whose']['of']

const choices = {
  code: { id: 'code', label: 'The patient’s code', detail: 'It stands for a person, for whoever knows it.' },
  codes: { id: 'code', label: 'The patients’ codes', detail: 'They stand for people, for whoever knows them.' },
  name: { id: 'name', label: 'The patient’s name', detail: 'For the patient’s own calendar. Anyone who sees that calendar reads it.' },
  kinds: { id: 'kinds', label: 'What each session is', detail: '“Dosing 1” in place of “Appointment”.' },
  people: { id: 'people', label: 'Who is there', detail: 'The names of therapists and raters.' },
  windows: { id: 'windows', label: 'Windows', detail: 'The earliest, target and latest day of each.' },
} as const satisfies Record<string, FileChoice>

/** What may be told beside when and where. */
export function calendarChoices(of: CalendarOf): readonly FileChoice[] {
  const { code, codes, name, kinds, people, windows } = choices
  return of === 'course' ? [code, name, kinds, people, windows] : [codes, kinds, people, windows]
}

export function toldOf(chosen: Chosen): CalendarFileAsked['told'] {
  const [code, name, kinds, people, windows] = ['code', 'name', 'kinds', 'people', 'windows'].map((id) => chosen.has(id))
  return { code: code === true, name: name === true, kinds: kinds === true, people: people === true, windows: windows === true }
}

export function calendarTells(of: CalendarOf, chosen: Chosen): readonly string[] {
  const told = toldOf(chosen)
  const one = of === 'course'
  const named = [...(told.code ? [one ? 'the patient’s code' : 'the patients’ codes'] : []), ...(told.name ? ['the patient’s name'] : [])]
  return [
    'Day, time and room of every session in it that has or had a date, as it was held where it was, and whether it is planned, confirmed or cancelled.',
    told.kinds
      ? 'What each session is, and for which nights a room is held: whoever reads it knows what the treatment is.'
      : 'Each is called “Appointment”, a night for which a room is held “Room held”. How long they are, and what your rooms are called, still shows.',
    named.length === 0 ? `Not who the ${one ? 'patient is' : 'patients are'}.` : `Who the ${one ? 'patient is' : 'patients are'}: ${listOf(named)}.`,
    ...(told.people ? ['Who is there, by name.'] : []),
    ...(told.windows ? ['Between which days each may lie, and its target day.'] : []),
    'Read in again later, it brings a calendar up to date: what moved, moves, and what lost its date is cancelled.',
  ]
}

export const calendarWords: CalendarFileAsked['words'] = {
  calendar: 'Appointments',
  summary({ title, code, name, isNight }) {
    const what = title === null ? (isNight ? 'Room held' : 'Appointment') : isNight ? `Night after ${title}` : title
    return [what, ...(code === null ? [] : [code]), ...(name === null ? [] : [name])].join(', ')
  },
  description({ people, isRaterOpen, window }) {
    return [
      ...(people.length === 0 ? [] : [`With ${listOf(people)}`]),
      ...(isRaterOpen ? ['Rater not named'] : []),
      ...(window === null ? [] : [`Earliest ${shortDayYear(window.opens)}`, `Target ${shortDayYear(window.target)}`, `Latest ${shortDayYear(window.closes)}`]),
    ]
  },
  category: (kind) => lookNames[lookOf(kind)],
}
