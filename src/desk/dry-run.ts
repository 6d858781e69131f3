/** Knows what the rules would say to a command, asked ahead of time by nobody in particular; refuses to write. */
import type { CourseCommand } from '../domain/course/commands'
import type { Course } from '../domain/course/course'
import { decide } from '../domain/course/decide'
import type { Facts } from '../domain/course/facts'
import type { CourseVerdict } from '../domain/course/verdict'
import { time } from '../domain/time/clock-time'

/** What the rules ask of the moment and the clinic; who acts makes no difference to them. */
export type Moment = Pick<Facts, 'today' | 'clinic' | 'bookingsOn'> & Partial<Pick<Facts, 'timeNow' | 'isPatientCodeTaken'>>

/** As at the day's first minute unless a time is given, and as if every patient code were free unless told. */
export function dryRun(command: CourseCommand, course: Course | null, moment: Moment): CourseVerdict {
  return decide(command, course, { timeNow: time('00:00'), isPatientCodeTaken: () => false, ...moment, at: '', by: { id: '', name: '' }, change: '' })
}
