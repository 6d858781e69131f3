/** Knows what the parts of figures are called, and what counts in them; refuses to count, and to call a figure good or bad. */
import type { AdherencePart } from '../../domain/course/figures/adherence'
import type { CallPart } from '../../domain/course/figures/calls'
import { elapsed } from './format'

export const adherenceNames: Readonly<Record<AdherencePart, string>> = {
  early: 'Early',
  'in-window': 'In window',
  late: 'Late',
  'not-held': 'Not held',
  'not-recorded': 'Not recorded',
  ahead: 'Ahead',
}

export const callNames: Readonly<Record<CallPart, string>> = { made: 'Made', 'not-made': 'Not made', open: 'Open', ahead: 'Ahead' }

/** What counts, under each picture. */
export const countedWords = {
  adherence:
    'A session with a date counts once, on the day it was held or else planned, by what its record said of its window at the time; one without a window counts as in it, and today’s as ahead until it is recorded. Cancelled sessions, optional ones left out, dates that are only ticked, and visits added beside the protocol do not count.',
  calls: 'A call counts on the day it is suggested for: made, not made before its days closed, open where its day has come, or ahead. Calls beyond those suggested do not count.',
  hours:
    'Each therapist of a session counts for all of its minutes, on its planned day, missed sessions too; worked are those who were there, for as long as was said, or everybody planned where nobody said. Cancelled sessions and those left out do not count.',
  rooms:
    'A session counts in the week it begins, as long as it was held or is planned; open is how long the clinic is open while the room is not closed. Missed and cancelled sessions, and those by telephone or video, do not count.',
  nights: 'Nights are those ahead that hold the room after a session; those gone by are not told.',
  doses: 'Days are counted from the day the patient first asked to the first dosing session that was held, or is planned. A course counts where that session lies in these weeks.',
} as const

/** "12 h 30 min", "0" where there is none; whole minutes. */
export function hoursWords(minutes: number): string {
  return minutes === 0 ? '0' : elapsed(minutes)
}

/** "34", "25½": the middle of two numbers of days may lie between them. */
export function medianDays(days: number): string {
  return Number.isInteger(days) ? String(days) : `${Math.floor(days)}½`
}

/** What a person is called beside figures, where the clinic may no longer know them; null where nothing names them. */
export function personWords(name: string | null, hasLeft: boolean): string {
  if (name === null) return 'Somebody who has left'
  return hasLeft ? `${name}, who has left` : name
}
