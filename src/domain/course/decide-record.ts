/** Knows when a session may be confirmed, missed, cancelled, waived or reopened; refuses to know where it lies in its window. */
import type { CourseCommand } from './commands'
import { type Course, sessionOf } from './course'
import { initialDoseOf } from './dosing/dosing-fact'
import { withStandingRecord } from './encounter/recorded-already'
import type { CourseVerdict } from './verdict'
import type { Facts } from './facts'
import type { SessionEventType } from './lifecycle'
import { windowOf } from '../rules/window'
import { planOf } from './plan-of-course'
import { accept, refuse } from './refusals'
import { isWork, workOn } from './session-work'

type RecordCommand = Extract<
  CourseCommand,
  { type: 'ConfirmSession' | 'MarkMissed' | 'MarkNoShow' | 'CancelSession' | 'WaiveSession' | 'ReopenSession' }
>

const eventOf = {
  MarkMissed: 'SessionMissed',
  MarkNoShow: 'SessionNoShow',
  CancelSession: 'SessionCancelled',
  WaiveSession: 'SessionWaived',
  ReopenSession: 'SessionReopened',
} as const satisfies Partial<Record<RecordCommand['type'], SessionEventType>>

/** Every one of them but the confirmation needs a reason; nothing can be missed before its day has come. */
export function decideRecord(command: RecordCommand, course: Course, facts: Facts): CourseVerdict {
  const type = command.type === 'ConfirmSession' ? 'SessionConfirmed' : eventOf[command.type]
  const work = workOn(command, type, course)
  if (!isWork(work)) return refuse(withStandingRecord(work, command, sessionOf(course, command.session), facts))
  const { slot } = work.session
  const { session } = command
  if (command.type === 'ConfirmSession') {
    return slot === null ? refuse({ code: 'has-no-time', session }) : accept({ type: 'SessionConfirmed', session })
  }
  if ((command.type === 'MarkMissed' || command.type === 'MarkNoShow') && (slot === null || slot.day > facts.today)) {
    return slot === null ? refuse({ code: 'has-no-time', session }) : refuse({ code: 'not-yet', session, day: slot.day, time: slot.time })
  }
  const dose = initialDoseOf(work.session.record)
  if (dose !== undefined) return refuse({ code: 'dose-stands', session, day: dose.day, time: dose.time })
  const reason = command.reason.trim()
  if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  if (command.type === 'CancelSession' || command.type === 'ReopenSession') return accept({ type: eventOf[command.type], session, reason })
  const window = windowOf(work.visit, planOf(course))
  const then = window === null ? null : { opens: window.opens, closes: window.closes }
  return accept({ type: eventOf[command.type], session, reason, window: then })
}
