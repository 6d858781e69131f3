/** Knows how a choice of days is walked through and said; refuses to know which days are allowed, or why. */
import { addDays, type Day } from '../../domain/time/day'
import { daySpan, longDay, shortDay } from '../wording/format'

/** `rest` is a weekday on which the clinic never opens; `closed` a day it is closed by name. */
export type DayChoiceState = 'allowed' | 'impossible' | 'closed' | 'rest'

export interface DayChoice {
  readonly day: Day
  readonly state: DayChoiceState
  readonly isTarget: boolean
  /** The session lies here now. */
  readonly isHere: boolean
  readonly isInWindow: boolean
  /** Why not, or what it costs, in a few words; empty where there is nothing to say. */
  readonly reason: string
}

/** "Thursday 1 April, allowed, 3 days after target", "Wednesday 31 March, not possible, Ana and Ben with D-14". */
export function choiceInWords(choice: DayChoice): string {
  return `${longDay(choice.day)}, ${choiceWords(choice)}`
}

/** The same without the day. */
export function choiceWords(choice: DayChoice): string {
  const parts = [
    choice.isHere ? 'here now' : '',
    choice.isTarget ? 'target day' : '',
    choice.state === 'allowed' ? 'allowed' : 'not possible',
    choice.isInWindow ? '' : 'outside the window',
    choice.reason,
    choice.reason === '' && choice.state === 'rest' ? 'the clinic rests' : '',
    choice.reason === '' && choice.state === 'closed' ? 'the clinic is closed' : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** The place the key leads to among `days`; the ends hold. `isRightToLeft` turns the side arrows. */
export function choiceAfterKey(key: string, at: number, days: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward || key === 'ArrowDown') return Math.min(at + 1, days - 1)
  if (key === back || key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return days - 1
  return undefined
}

export interface SharedReason {
  readonly days: string
  readonly reason: string
}

/** Reasons against days, days in a row with the same reason as one: "22 – 26 Mar: pair busy". */
export function sharedReasons(choices: readonly DayChoice[]): readonly SharedReason[] {
  const runs: { from: Day; to: Day; reason: string }[] = []
  for (const { day, state, reason } of choices) {
    if (state === 'allowed' || reason === '') continue
    const open = runs[runs.length - 1]
    if (open?.reason === reason && addDays(open.to, 1) === day) open.to = day
    else runs.push({ from: day, to: day, reason })
  }
  return runs.map(({ from, to, reason }) => ({ days: from === to ? shortDay(from) : daySpan({ from, to }), reason }))
}
