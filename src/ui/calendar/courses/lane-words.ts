/** Knows how a lane, its sessions and the weeks under it are said; refuses to know where they are drawn. */
import type { NamedDays } from '../../../domain/clinic/clinic'
import type { CourseLane } from '../../../domain/course/course-lane'
import type { SessionLine } from '../../../domain/course/session-line'
import type { Day } from '../../../domain/time/day'
import { breachInTwoWords } from '../../wording/breach-sentence'
import { counted, daySpan, elapsed, length, listOf, longDay, shortDay, timeSpan } from '../../wording/format'
import { standingName } from '../../wording/standing-words'
import { nightWords } from '../../wording/night-words'
import { statusWord } from '../session-words'

/** What is told of a mark under the lanes. */
export interface Told {
  readonly heading: string
  readonly lines: readonly string[]
}

/** "Integration 1", "Dosing 2, now", "On hold" */
export function stageWords(lane: CourseLane): string {
  const { standing, stage, next } = lane
  if (standing !== 'active') return standingName(lane)
  return next?.status === 'in-progress' ? `${stage}, now` : stage
}

/** "7 of 16 sessions done, next Dosing 2 on Tuesday 2 March, one conflict" */
export function laneSentence(lane: CourseLane): string {
  const { done, total, next } = lane
  const parts = [
    `${done} of ${counted(total, 'session', 'sessions')} done`,
    next === null || next.day === null ? 'nothing ahead' : next.status === 'in-progress' ? `${next.title} now` : `next ${next.title} on ${longDay(next.day)}`,
    ...laneTroubles(lane),
  ]
  return parts.join(', ')
}

/** "Next: Dosing 2, Tue 2 Mar": what a card has room for. */
export function nextInBrief({ next }: CourseLane): string {
  if (next === null || next.day === null) return 'Nothing ahead'
  return next.status === 'in-progress' ? `Now: ${next.title}` : `Next: ${next.title}, ${shortDay(next.day)}`
}

export function laneTroubles({ conflicts, outOfWindow, overdue }: CourseLane): readonly string[] {
  return [
    ...(conflicts > 0 ? [some(conflicts, 'conflict')] : []),
    ...(outOfWindow > 0 ? [`${outOfWindow === 1 ? 'one' : outOfWindow} out of window`] : []),
    ...(overdue > 0 ? [`${overdue === 1 ? 'one' : overdue} not recorded`] : []),
  ]
}

function some(count: number, one: string): string {
  return count === 1 ? `one ${one}` : `${count} ${one}s`
}

/** "Tuesday 12 January, 09:00–17:00, 8 h, Dosing 1, patient K-17, Ana and Ben, Oak, week 4, confirmed" */
export function sessionInLane(code: string, line: SessionLine): string {
  return [
    ...(line.day === null ? [] : [longDay(line.day)]),
    ...hours(line),
    line.title,
    `patient ${code}`,
    ...peopleAndPlace(line),
    ...(line.nightUntil === null ? [] : [nightWords(line)]),
    ...(line.week === null ? [] : [`week ${line.week}`]),
    statusWord(line.status),
    ...troubles(line),
  ].join(', ')
}

function hours({ time, endTime, minutes }: SessionLine): readonly string[] {
  return [
    ...(time === null || endTime === null ? ['without a time'] : [timeSpan(time, endTime)]),
    ...(minutes === null ? [] : [length(minutes)]),
  ]
}

function peopleAndPlace({ therapistNames, roomName }: SessionLine): readonly string[] {
  return [listOf(therapistNames), roomName ?? ''].filter((part) => part !== '')
}

function troubles({ conflicts, outOfWindowBy, overdueDays }: SessionLine): readonly string[] {
  const [conflict] = conflicts
  const days = counted(Math.abs(outOfWindowBy), 'day', 'days')
  return [
    ...(conflict === undefined ? [] : [`in conflict: ${breachInTwoWords(conflict)}`]),
    ...(outOfWindowBy === 0 ? [] : [`out of window, ${days} ${outOfWindowBy > 0 ? 'late' : 'early'}`]),
    ...(overdueDays === 0 ? [] : [`not recorded for ${counted(overdueDays, 'day', 'days')}`]),
  ]
}

/** "62 h of 85 h" */
export function hoursWords(booked: number, capacity: number): string {
  return `${elapsed(booked)} of ${elapsed(capacity)}`
}

/** "Therapists’ time, at most 200 h a week" */
export function hoursHead(weeks: readonly { readonly capacity: number }[], whose: string): string {
  return `${whose}, at most ${elapsed(Math.max(0, ...weeks.map(({ capacity }) => capacity)))} a week`
}

export function weekTold({ begin, booked, capacity }: { readonly begin: Day; readonly booked: number; readonly capacity: number }): Told {
  const over = booked > capacity ? ['More than the clinic’s hours allow'] : []
  return { heading: `Week of ${longDay(begin)}`, lines: [`${hoursWords(booked, capacity)} of therapists’ time`, ...over] }
}

/** "Ana away, holiday, 5 – 9 Apr" */
export function awayTold({ name, days }: { readonly name: string; readonly days: NamedDays }): Told {
  return { heading: `${name} away`, lines: [days.name, daySpan(days)].filter((words) => words !== '') }
}

export function toldInWords({ heading, lines }: Told): string {
  return [heading, ...lines].join(', ')
}
