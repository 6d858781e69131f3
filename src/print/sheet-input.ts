/** Knows what every sheet of a course is made from; refuses to know any one sheet. */
import type { Clinic } from '../domain/clinic/clinic'
import type { Patient } from '../domain/course/course'
import type { SessionLine } from '../domain/course/session-line'
import type { WallTime } from '../domain/time/zone'
import type { Weekday } from '../domain/time/weekday'
import type { Paper } from './paper'
import type { NamedTreatment } from './printed-facts'
import type { SheetCode } from './staff/staff-head'
import type { SheetWords } from './words/sheet-words'

export interface SheetInput {
  /** One for each visit, in the protocol's order. */
  readonly lines: readonly SessionLine[]
  readonly patient: Patient
  readonly clinic: Clinic
  /** The course's count of plan changes. */
  readonly version: number
  /** Whether the course is invented, beside the clinic's own word on that. */
  readonly sample: boolean
  /** When it is printed, on the clinic's clock. */
  readonly printed: WallTime
  readonly paper: Paper
  readonly large: boolean
  readonly weekStart: Weekday
  /** The language of all that is not a name, a number or the clinic's own. */
  readonly words: SheetWords
  /** What is treated and with what, in the protocol's words; null unless a person asked for it. It stands on the letter and on no other sheet. */
  readonly treatment: NamedTreatment | null
  /** `name` falls back to the code where no name was given. */
  readonly who: 'name' | 'code'
  /** Opens the course when the sheet comes back; null where it bears none. */
  readonly code: SheetCode | null
  /** Shortens what is printed to the mark in the foot; `markOf` in the app. */
  readonly mark: (text: string) => string
  /** Millimetres of each side left empty, 0 or more; raised when a side came out too tall. */
  readonly slack: number
}
