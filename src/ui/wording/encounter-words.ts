/** Knows how a session that was held is said: when, for how long, how and with whom; refuses to compare it with its plan. */
import type { Encounter, EncounterMode, Slot } from '../../domain/course/course'
import { endDayOf } from '../../domain/course/encounter/held-span'
import { addMinutes } from '../../domain/time/clock-time'
import { addDays } from '../../domain/time/day'
import { clockTime, dayAndTime, length, listOf, shortDay, timeSpan } from './format'

export const modeNames: Readonly<Record<EncounterMode, string>> = { 'in-person': 'In person', video: 'By video', telephone: 'By telephone' }

/** "Mon 11 Jan, 08:05–09:48", "Mon 11 Jan, 22:00 to Tue 12 Jan, 01:30" */
export function heldWords(encounter: Encounter): string {
  const { day, from, to } = encounter
  if (from === null) return shortDay(day)
  if (to === null) return dayAndTime(day, from)
  const end = endDayOf(encounter)
  return end === day ? `${shortDay(day)}, ${timeSpan(from, to)}` : `${dayAndTime(day, from)} to ${dayAndTime(end, to)}`
}

/** "08:05–09:48", "22:00–01:30 next day" */
export function heldTimes(encounter: Encounter): string {
  const { day, from, to } = encounter
  if (from === null) return ''
  if (to === null) return clockTime(from)
  const end = endDayOf(encounter)
  const later = end === day ? '' : end === addDays(day, 1) ? ' next day' : ` on ${shortDay(end)}`
  return timeSpan(from, to) + later
}

/** "ends next day", "ends Wed 13 Jan"; empty where it ended on its own day. */
export function endDayWords(encounter: Encounter): string {
  const end = endDayOf(encounter)
  if (end === encounter.day) return ''
  return end === addDays(encounter.day, 1) ? 'ends next day' : `ends ${shortDay(end)}`
}

/** "Thu 14 Jan, 10:00–11:30" */
export function slotWords({ day, time, minutes }: Slot): string {
  return `${shortDay(day)}, ${timeSpan(time, addMinutes(time, minutes))}`
}

/** "Ana and Ben, 90 min each", "Ana 90 min and Ben 30 min", "Ana, 90 min"; empty where nobody is named. */
export function attendedWords(attended: readonly { readonly name: string; readonly minutes: number }[]): string {
  const [first, ...others] = attended
  if (first === undefined) return ''
  if (others.length === 0) return `${first.name}, ${length(first.minutes)}`
  if (others.every(({ minutes }) => minutes === first.minutes)) return `${listOf(attended.map(({ name }) => name))}, ${length(first.minutes)} each`
  return listOf(attended.map(({ name, minutes }) => `${name} ${length(minutes)}`))
}

/** "Ana and Ben, 90 min each, in person"; what nobody said is left out. */
export function attendanceWords(attended: readonly { readonly name: string; readonly minutes: number }[], mode: EncounterMode | undefined): string {
  const way = mode === undefined ? '' : modeNames[mode].toLowerCase()
  return [attendedWords(attended), way].filter((part) => part !== '').join(', ')
}

/** " from Mon 11 Jan, 08:05–09:48 to Mon 11 Jan, 08:05–09:30, and who was there"; empty where nothing that is said here differs. */
export function correctionWords(from: Encounter, to: Encounter): string {
  const isMoved = heldWords(from) !== heldWords(to)
  const people = ({ attended }: Encounter) => attended?.map(({ id, minutes }) => `${id} ${minutes}`).toSorted().join()
  const others = [
    ...(people(from) === people(to) ? [] : ['who was there']),
    ...(from.mode === to.mode ? [] : ['how it was held']),
    ...(from.note === to.note ? [] : ['the note']),
  ]
  const times = isMoved ? ` from ${heldWords(from)} to ${heldWords(to)}` : ''
  if (others.length === 0) return times
  return isMoved ? `${times}, with ${listOf(others)}` : ` in ${listOf(others)}`
}
