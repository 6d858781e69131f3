/** Knows how what happened and its repairs are said, to staff and to patients; refuses to say what a patient is treated for. */
import type { Slot } from '../../domain/course/course'
import { addMinutes } from '../../domain/time/clock-time'
import type { DayRange } from '../../domain/time/day'
import { counted, dayAndTime, listOf, longDay, longDaySpan, timeSpan } from './format'

/** "Tuesday 12 January", "12 – 15 January 2027" */
export function onDays(days: DayRange): string {
  return days.from === days.to ? longDay(days.from) : longDaySpan(days)
}

/** "3 sessions move" */
export function movedWords(moved: number): string {
  return counted(moved, 'session moves', 'sessions move')
}

/** "5 people to telephone", "nobody to telephone" */
export function callCountWords(calls: number): string {
  return calls === 0 ? 'nobody to telephone' : counted(calls, 'person to telephone', 'people to telephone')
}

/** "score +4", "score −2", "same score"; lower is better. */
export function pointsWords(points: number): string {
  if (points === 0) return 'same score'
  const size = Math.round(Math.abs(points) * 10) / 10
  return `score ${points > 0 ? '+' : '−'}${size}`
}

/** What somebody hears on the telephone of one session; `title` is what the session is called. */
export function changeWords(title: string, was: Slot | null, becomes: Slot | null, names: Names): string {
  if (becomes === null) return was === null ? `${title} is left out.` : `${title} on ${dayAndTime(was.day, was.time)} is left out.`
  const to = `${dayAndTime(becomes.day, becomes.time)}${newPlaceWords(was, becomes, names)}`
  if (was === null) return `${title} is on ${to}.`
  const isSameTime = was.day === becomes.day && was.time === becomes.time
  return isSameTime ? `${title} stays on ${to}.` : `${title} moves from ${dayAndTime(was.day, was.time)} to ${to}.`
}

export interface Names {
  readonly therapist: (id: string) => string
  readonly room: (id: string) => string
}

/** ", in Oak, with Ana and Ben", as far as it is new. */
function newPlaceWords(was: Slot | null, { room, therapists }: Slot, { therapist, room: roomName }: Names): string {
  const place = room === null || room === was?.room ? '' : `, in ${roomName(room)}`
  const isSame = was !== null && was.therapists.length === therapists.length && was.therapists.every((id) => therapists.includes(id))
  if (isSame || therapists.length === 0) return place
  const alone = therapists.length < (was?.therapists.length ?? 0) ? ' alone' : ''
  return `${place}, with ${listOf(therapists.map(therapist))}${alone}`
}

export interface PatientText {
  /** The patient's given name; empty where none is known. */
  readonly givenName: string
  readonly clinicName: string
  readonly telephone: string
  readonly changes: readonly { readonly was: Slot | null; readonly becomes: Slot | null }[]
  readonly names: Names
}

/**
 * A message that may lie open on any screen: appointments, days and hours. It names neither the treatment nor the kind of
 * session.
 */
export function patientText({ givenName, clinicName, telephone, changes, names }: PatientText): string {
  const lines = changes.map(({ was, becomes }) => appointmentLine(was, becomes, names))
  const call = telephone === '' ? 'Please tell us if that does not suit you.' : `Please call us at ${telephone} if that does not suit you.`
  return [givenName === '' ? 'Hello,' : `Hello ${givenName},`, ...lines, call, clinicName].join('\n')
}

function appointmentLine(was: Slot | null, becomes: Slot | null, names: Names): string {
  if (becomes === null) return was === null ? 'An appointment is left out.' : `Your appointment on ${at(was)} does not take place.`
  if (was === null) return `Your next appointment is on ${at(becomes)}.`
  const isSameTime = was.day === becomes.day && was.time === becomes.time
  if (!isSameTime) return `Your appointment on ${at(was)} is now on ${at(becomes)}.`
  return `Your appointment on ${at(was)} stays. You will meet ${listOf(becomes.therapists.map(names.therapist))}.`
}

function at({ day, time, minutes }: Slot): string {
  return `${longDay(day)}, ${timeSpan(time, addMinutes(time, minutes))}`
}

/** What no rule of the book says. */
export function standInWords(title: string, name: string): string {
  return `${name}, who was not to be there, stands in at ${title}.`
}

export function leftOutWords(title: string): string {
  return `${title} is left out and not made up for.`
}
