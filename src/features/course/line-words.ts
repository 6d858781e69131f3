/** Knows how a row of the list says where a session is, with whom, and what was planned where it was held otherwise; refuses to draw it. */
import { wallMinutesOf } from '../../domain/course/encounter/held-span'
import type { SessionLine } from '../../domain/course/session-line'
import { addMinutes, minutesOf } from '../../domain/time/clock-time'
import { modeNames } from '../../ui/wording/encounter-words'
import { length, listOf, shortDay, timeSpan } from '../../ui/wording/format'

export function placeOf({ slot, roomName, isMilestone, encounter }: SessionLine): string {
  if (isMilestone) return 'milestone'
  if (encounter?.mode !== undefined && (encounter.mode !== 'in-person' || roomName === null)) return modeNames[encounter.mode]
  if (slot === null) return '–'
  return roomName ?? 'By video'
}

/** Each for themselves where somebody was there for less than the whole session. */
export function peopleWords({ attended, therapistNames, minutes }: SessionLine): readonly string[] {
  if (attended.some((one) => one.minutes !== minutes)) return attended.map((one) => (one.minutes === minutes ? one.name : `${one.name}, ${length(one.minutes)}`))
  return therapistNames.length === 0 ? [] : [listOf(therapistNames)]
}

/** Starting or ending within so many minutes of its plan is as planned, for a list. */
const onTime = 5

/** What a held session was planned for, where it was held otherwise. */
export function plannedBeside({ status, slot, encounter, isMilestone }: SessionLine): string {
  if (status !== 'completed' || encounter === null || isMilestone) return ''
  if (slot === null) return 'not planned'
  if (slot.day !== encounter.day) return `planned\n${shortDay(slot.day)}`
  const wall = wallMinutesOf(encounter)
  if (encounter.from === null || wall === null) return ''
  const late = minutesOf(encounter.from) - minutesOf(slot.time)
  const isOnTime = Math.abs(late) <= onTime && Math.abs(late + wall - slot.minutes) <= onTime
  return isOnTime ? '' : `planned\n${timeSpan(slot.time, addMinutes(slot.time, slot.minutes))}`
}
