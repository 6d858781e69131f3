/** Knows what every sheet for staff is made with, beside what it shows; refuses to know any one sheet. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { WallTime } from '../../domain/time/zone'
import type { Paper } from '../paper'
import type { SheetFoot } from '../sheet'
import type { SheetCode } from './staff-head'

export interface StaffInput {
  readonly clinic: Clinic
  readonly paper: Paper
  readonly large: boolean
  /** When it is printed, on the clinic's clock. */
  readonly printed: WallTime
  /** Counts the changes of plans that the sheet could show. */
  readonly version: number
  /** Whether anything on it is invented. */
  readonly sample: boolean
  readonly code: SheetCode | null
  /** Shortens what is printed to the mark in the foot; `markOf` in the app. */
  readonly mark: (text: string) => string
  /** Millimetres of each side left empty, 0 or more; raised when a side came out too tall. */
  readonly slack: number
}

/** `facts` is all that the sheet tells, as one text: the same as long as the same is printed, whatever the paper. */
export function staffFoot({ version, mark, sample, printed }: StaffInput, facts: string): SheetFoot {
  return { version, mark: mark(facts), sample, day: printed.day, time: printed.time }
}
