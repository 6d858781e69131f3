/** Knows the parts of a therapist's fortnight as they lie on paper, in millimetres; refuses to know how they are found or drawn. */
import type { Day } from '../../domain/time/day'
import type { StaffSession } from '../staff/staff-session'

export interface FortnightGrid {
  readonly type: 'fortnight'
  /** Beside each other, one or two. */
  readonly weeks: readonly FortnightWeek[]
  /** Heights of the rows of days, with the space in them. */
  readonly rows: readonly number[]
  readonly firstHour: number
  readonly lastHour: number
  readonly perHour: number
  /** Millimetres across that date and hours take, and that are left to the scale. */
  readonly gutter: number
  readonly scaleWidth: number
}

export interface FortnightWeek {
  readonly name: string
  readonly booked: string
  readonly days: readonly FortnightDay[]
}

export interface FortnightDay {
  readonly day: Day
  /** False on days of rest with nothing but calls, in all weeks shown. */
  readonly hasScale: boolean
  /** What is true of the whole day and has no room in its scale. */
  readonly notes: readonly string[]
  readonly calls: readonly FortnightCall[]
  /** Height of the notes and calls above the scale. */
  readonly above: number
  readonly off: readonly FortnightOff[]
  readonly blocks: readonly FortnightBlock[]
}

export interface FortnightCall {
  readonly key: string
  readonly code: string
  /** "call 2 of 4" */
  readonly place: string
}

export interface FortnightOff {
  readonly top: number
  readonly height: number
  /** Empty where a session lies in it, or where it is too short for words. */
  readonly words: string
}

export interface FortnightBlock {
  readonly session: StaffSession
  readonly top: number
  readonly height: number
  /** Counted from 0, of `lanes` beside each other. */
  readonly lane: number
  readonly lanes: number
  /** Everything after time and code: "Preparation 2, Linden". */
  readonly rest: string
  /** "night in Cedar until 09:00", or empty. */
  readonly night: string
}
