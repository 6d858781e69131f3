/** Knows the calendar file as a form of file, for a course, a person, a room or the clinic; refuses to know how it is gathered. */
import type { Desk } from '../../desk/desk'
import type { CalendarFileAsked } from '../../desk/files/calendar-file'
import { calendarChoices, calendarTells, calendarWords, toldOf } from './calendar-words'
import type { FileForm, FileMade, Making } from './file-form'
import { notFetched, refused, refusedFor } from './refused'
import { tellsUnreadable } from './telling'

export function calendarFileForm(desk: Desk, whose: CalendarFileAsked['whose']): FileForm {
  return {
    id: 'calendar',
    name: 'Calendar file',
    use: 'For calendar programs on phones and computers (iCalendar).',
    fileName: 'appointments.ics',
    mediaType: 'text/calendar;charset=utf-8',
    choices: calendarChoices(whose.of),
    tells: (chosen) => [...calendarTells(whose.of, chosen), ...(whose.of === 'course' ? [] : tellsUnreadable(desk))],
    make: (asked) => make(desk, whose, asked),
  }
}

async function make(desk: Desk, whose: CalendarFileAsked['whose'], { chosen, onProgress, isStopped }: Making): Promise<FileMade> {
  const part = await import('../../desk/files/calendar-file').catch(() => null)
  if (part === null) return notFetched()
  const made = await part.calendarFile(desk, { whose, told: toldOf(chosen), words: calendarWords }, { onProgress, isStopped })
  if (!made.ok) return refusedFor(made.failure)
  return made.value.made === 'empty' ? refused('Nothing was saved: no session has a date yet.') : made.value
}
