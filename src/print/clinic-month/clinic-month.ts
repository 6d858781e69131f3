/** Knows a side of the clinic's month: weeks of days with a short line for each session; refuses to know how it is found or drawn. */
import type { KindLook } from '../../domain/protocol/kind-look'
import type { Day } from '../../domain/time/day'
import type { Weekday } from '../../domain/time/weekday'

export interface ClinicMonth {
  readonly type: 'clinic-month'
  /** The weekdays shown, in order. */
  readonly weekdays: readonly Weekday[]
  readonly weeks: readonly ClinicWeek[]
  /** Smaller words, where they save a side. */
  readonly isDense: boolean
}

export interface ClinicWeek {
  readonly number: number
  /** Begun on an earlier side. */
  readonly continued: boolean
  /** Millimetres. */
  readonly height: number
  /** One for each weekday shown; null outside the month. */
  readonly cells: readonly (ClinicCell | null)[]
}

export interface ClinicCell {
  readonly day: Day
  /** "closed: Easter Monday", or empty. */
  readonly words: string
  readonly lines: readonly ClinicLine[]
  /** How many of the day stand on the next side. */
  readonly more: number
}

export interface ClinicLine {
  readonly key: string
  readonly look: KindLook
  readonly code: string
  /** "09:00" or "09:00–17:00"; empty for a date without a time. */
  readonly time: string
  /** Room, or who is met where there is none; then the pair where there is room for it. */
  readonly place: string
  readonly staysTheNight: boolean
}
