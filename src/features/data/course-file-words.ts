/** Knows how it is said what a course file holds and what it would change here; refuses to know how it is read. */
import type { CourseProspect, Hindrance } from '../../desk/files/course-file-prospect'
import { type Day, dayRange } from '../../domain/time/day'
import { wallTimeAt } from '../../domain/time/zone'
import type { Definition } from '../../ui/definition-list'
import { clockTime, counted, listOf, longDaySpan, shortDayYear } from '../../ui/wording/format'
import { standingName } from '../../ui/wording/standing-words'

export function courseFacts({ file }: CourseProspect): readonly Definition[] {
  const { course, lines, clinic, at, rows, nameLeftOut } = file
  const days = lines.flatMap(({ day }) => day ?? []).sort()
  const held = lines.filter(({ status }) => status === 'completed').length
  const last = rows.at(-1)
  return [
    { term: 'Patient', detail: `${course.patient.code}${course.patient.name !== '' ? `, ${course.patient.name}` : nameLeftOut.length > 0 ? ', name left out' : ''}` },
    { term: 'Protocol', detail: course.protocol.name },
    { term: 'Course', detail: `${standingName(course)}, ${held} of ${counted(lines.length, 'session', 'sessions')} held${course.sample ? '; invented, of a sample clinic' : ''}` },
    { term: 'Dates', detail: daysSaid(days[0], days.at(-1)) },
    { term: 'Clinic', detail: `${clinic.name}, times of ${clinic.zone}` },
    ...(last === undefined ? [] : [{ term: 'History', detail: `${counted(rows.length, 'change', 'changes')}, the last one by ${last.by.name} on ${momentSaid(last.at, clinic.zone)}` }]),
    { term: 'File written', detail: momentSaid(at, clinic.zone) },
  ]
}

function daysSaid(first: Day | undefined, last: Day | undefined): string {
  const range = first === undefined || last === undefined ? undefined : dayRange(first, last)
  return range === undefined ? 'None yet' : longDaySpan(range)
}

function momentSaid(at: string, zone: string): string {
  const { day, time } = wallTimeAt(Date.parse(at), zone)
  return `${shortDayYear(day)}, ${clockTime(time)}`
}

/** How the file stands to what is here. */
export function hereSentence({ relation }: CourseProspect): string {
  const { common, here, there } = relation
  switch (relation.is) {
    case 'new':
      return 'This course is not on this device. Taken in, it is here with its whole history, as it was written.'
    case 'same':
      return 'This course is here already, the same to the last change.'
    case 'longer-here':
      return `This course is here already and went on since: ${counted(here, 'change', 'changes')} that the file does not know. The file would add nothing.`
    case 'longer-there':
      return `This course is here up to change ${common}. The file has ${counted(there, 'more change', 'more changes')}, which would be added.`
    case 'apart':
      return `This course is here, and grew apart from the file after change ${common}: ${counted(here, 'other change', 'other changes')} here, ${there} in the file.`
    case 'hurt-here':
      return 'This course is here, and its history here does not hold.'
  }
}

export function hindranceSentence(hindrance: Hindrance): string {
  switch (hindrance) {
    case 'no-clinic':
      return 'There is no clinic here yet. Set one up, then open the file again.'
    case 'code-taken':
      return 'Another course that goes on here has the same patient code. Give one of them another code first.'
    case 'apart':
      return 'Two histories cannot be put together without losing one. Nothing is merged: what is here stays as it is.'
    case 'hurt-here':
      return 'The history of a broken record is not written over. The check of the history says which row is broken.'
  }
}

/** What to know before it is taken in. */
export function remarks({ file, otherZone, unknownPeople, unknownRooms, inConflict }: CourseProspect): readonly string[] {
  return [
    ...(otherZone === null ? [] : [`The file’s clinic lies in ${file.clinic.zone}, this one in ${otherZone}. Days and times stay as they are written and are read on the clock here.`]),
    ...(unknownPeople.length === 0 ? [] : [`Not known in this clinic: ${listOf(unknownPeople)}. Sessions ahead with them will be in conflict.`]),
    ...(unknownRooms.length === 0 ? [] : [`No room of this clinic: ${listOf(unknownRooms)}.`]),
    ...(inConflict === 0 ? [] : [`${counted(inConflict, 'session ahead', 'sessions ahead')} would be in conflict with what is booked here, or with this clinic’s hours, people and rooms.`]),
    ...(file.course.sample ? ['It is a sample course: removing the sample clinic takes it out again.'] : []),
  ]
}

export const whyNotTaken = {
  moved: 'Nothing was taken in: what is here changed since this file was opened. Open it again.',
  'name-wrong': 'Nothing was taken in: with this name the history does not hold. It has to be written exactly as it was.',
  'row-taken': 'Nothing was taken in: a change of this file is here already, in another course.',
} as const

export const whyNotTakenOut = {
  'went-on': 'The course went on since, and stays.',
  'typed-since': 'Something was typed into its forms and not noted. It would be lost, so the course stays.',
} as const
