/** Knows the few figures and sentences that head a course; refuses to know its sessions one by one. */
import { titlesOf } from '../../acts/titles'
import { type Clinic, restDaysOf, therapistName } from '../../domain/clinic/clinic'
import { type Course, membersOf } from '../../domain/course/course'
import { courseWeek, dayOne } from '../../domain/course/course-week'
import { isAhead } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { progressOf } from '../../domain/course/progress'
import { byDay } from '../../domain/course/session-lines'
import { wayToDose } from '../../domain/course/figures/first-dose'
import { staffNeedOf } from '../../domain/protocol/protocol'
import { type Day, daysWithin } from '../../domain/time/day'
import type { Weekday } from '../../domain/time/weekday'
import { minutesInDay } from '../../domain/time/span'
import { clockStepOn, daysLeftOut } from '../../domain/time/zone'
import { listOf, longDay, longDayYear } from '../../ui/wording/format'
import { enquiryWords } from '../../ui/wording/patient-sentence'

export interface CourseFacts {
  readonly protocolWords: string
  readonly ribbonTitle: string
  readonly firstDay: Day
  readonly week: number | null
  readonly pair: readonly string[]
  readonly restDays: readonly Weekday[]
  readonly done: number
  readonly total: number
  /** Minutes of all sessions that need the pair. */
  readonly pairMinutes: number
  /** The session a person most likely wants to record now. */
  readonly toRecord: SessionLine | null
  /** Each a line below the drawing. */
  readonly notes: readonly string[]
}

const numbers: Readonly<Record<number, string>> = { 6: 'Six', 8: 'Eight', 12: 'Twelve', 13: 'Thirteen', 18: 'Eighteen' }

export function courseFacts(course: Course, clinic: Clinic, lines: readonly SessionLine[], today: Day): CourseFacts {
  const dated = byDay(lines.filter(({ day }) => day !== null))
  const { counted, done } = progressOf(lines)
  const firstDay = dated[0]?.day ?? course.start
  const lastDay = dated.at(-1)?.day ?? firstDay
  const weeks = course.protocol.lengthDays === null ? null : Math.round(course.protocol.lengthDays / 7)
  const pairSessions = new Set(course.protocol.sessions.filter((visit) => staffNeedOf(visit) === 'pair').map(({ id }) => id))
  const ids = membersOf(course.pair)
  return {
    protocolWords: weeks === null ? 'Course' : `${weeks}-week course`,
    ribbonTitle: weeks === null ? 'The course' : `${numbers[weeks] ?? weeks} weeks`,
    firstDay,
    week: firstDay <= today && today <= lastDay ? courseWeek(dayOne(course), today) : null,
    pair: ids.map((id) => therapistName(clinic, id)),
    restDays: restDaysOf(clinic),
    done,
    total: counted.length,
    pairMinutes: counted.filter(({ session }) => pairSessions.has(session)).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    toRecord: dated.find(({ status, day }) => status === 'in-progress' || (isAhead(status) && day !== null && day <= today)) ?? null,
    notes: [enquiryWords(course.patient, wayToDose(course), titlesOf(course.protocol)), notesOn(clinic, firstDay, lastDay)].filter((words) => words !== ''),
  }
}

/** Clock changes within the course, named whether or not a session meets them. */
function notesOn(clinic: Clinic, from: Day, to: Day): string {
  const days = daysWithin({ from, to })
  const changes = days.flatMap((day) => {
    const step = clockStepOn(day, clinic.zone)
    return step === null || step.by >= minutesInDay ? [] : [`${step.by > 0 ? 'forward' : 'back'} on ${longDay(day)}`]
  })
  const leftOut = daysLeftOut({ from, to }, clinic.zone).map((day) => `The calendar leaves ${longDayYear(day)} out.`)
  const clocks = changes.length === 0 ? [] : [`Clocks go ${listOf(changes)}.`]
  return [...clocks, ...leftOut, ...(clocks.length + leftOut.length === 0 ? [] : ['All times are the clinic’s.'])].join(' ')
}
