/** Knows how a drawn session is said, as a remark and as a sentence; refuses to know where it is drawn. */
import type { NamedDays } from '../../domain/clinic/clinic'
import type { SessionLine } from '../../domain/course/session-line'
import type { SessionSlack } from '../../domain/course/slack'
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { Breach } from '../../domain/rules/breach'
import { addDays, isWithin } from '../../domain/time/day'
import { counted, fromTarget, length, longDay, timeSpan } from '../wording/format'
import { statusNames } from '../wording/kind-words'
import { nightWords } from '../wording/night-words'
import { slackWords } from '../wording/slack-words'

/** "in progress", as it stands inside a sentence. */
export function statusWord(status: SessionStatus): string {
  return statusNames[status].toLowerCase()
}

export type RemarkTone = 'plain' | 'warn' | 'bad'

export interface Remark {
  readonly text: string
  readonly tone: RemarkTone
}

export function daysInWords(days: number): string {
  return counted(days, 'day', 'days')
}

/** What a remark needs beside the session itself. */
export interface RemarkFacts {
  /** All sessions of the course, to tell a next morning from another fixed day. */
  readonly lines: readonly SessionLine[]
  /** They name the reason for a target that could not be kept. */
  readonly closures: readonly NamedDays[]
  /** A broken rule in a few words. */
  readonly wordBreach: (breach: Breach) => string
}

/** What is to be said beside a session, the most pressing first; undefined where its day says all. */
export function remarkOf(line: SessionLine, { lines, closures, wordBreach }: RemarkFacts): Remark | undefined {
  const conflict = line.conflicts[0]
  if (conflict !== undefined) {
    const others = line.conflicts.length - 1
    return { text: wordBreach(conflict) + (others > 0 ? ` and ${others} more` : ''), tone: 'bad' }
  }
  if (line.status === 'in-progress') return { text: 'in progress', tone: 'plain' }
  if (line.outOfWindowBy !== 0) {
    const by = daysInWords(Math.abs(line.outOfWindowBy))
    return { text: `${by} ${line.outOfWindowBy > 0 ? 'late' : 'early'}`, tone: 'warn' }
  }
  if (line.overdueDays > 0) return { text: `not recorded for ${daysInWords(line.overdueDays)}`, tone: 'warn' }
  if (line.status === 'completed') return undefined
  if (line.status !== 'planned' && line.status !== 'confirmed') return { text: statusWord(line.status), tone: 'plain' }
  return windowRemark(line, lines, closures)
}

function windowRemark(
  { window, offTarget }: SessionLine,
  lines: readonly SessionLine[],
  closures: readonly NamedDays[],
): Remark | undefined {
  if (window === null || offTarget === null) return undefined
  if (window.opens === window.closes) {
    const reference = lines.find((line) => line.session === window.after)?.day ?? null
    const isNext = reference !== null && addDays(reference, 1) === window.opens
    return { text: isNext ? 'next morning, fixed' : 'fixed day', tone: 'plain' }
  }
  const closure = closures.find((days) => isWithin(window.target, days))
  const reason = offTarget !== 0 && closure !== undefined ? `: ${closure.name}` : ''
  return { text: fromTarget(offTarget) + reason, tone: 'plain' }
}

/** A session as one sentence, such as "Dosing 2, Monday 1 March, 09:00–17:00, 8 h, in progress." */
export function sessionSentence(line: SessionLine, remark?: Remark, slack?: SessionSlack): string {
  const head = line.day === null ? `${line.title}, no date yet` : `${line.title}, ${longDay(line.day)}`
  return head + restOfSentence(line, remark, slack)
}

/** What follows the title and the day in a session's sentence, from the comma to the full stop. */
export function restOfSentence(line: SessionLine, remark?: Remark, slack?: SessionSlack): string {
  const status = statusWord(line.status)
  const parts = [
    line.time === null || line.endTime === null ? undefined : timeSpan(line.time, line.endTime),
    line.minutes === null ? undefined : length(line.minutes),
    line.nightUntil === null ? undefined : nightWords(line),
    status,
    remark?.text === status ? undefined : remark?.text,
    windowWords(line),
    slack === undefined ? undefined : slackWords(slack, line),
  ]
  return `${parts.flatMap((part) => (part === undefined ? [] : [`, ${part}`])).join('')}.`
}

function windowWords({ window }: SessionLine): string | undefined {
  if (window === null || window.opens === window.closes) return undefined
  return `window ${longDay(window.opens)} to ${longDay(window.closes)}, target ${longDay(window.target)}`
}
