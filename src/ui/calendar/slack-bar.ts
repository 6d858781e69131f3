/** Knows where the days that a session has left lie inside its window; refuses to know how they are drawn. */
import type { SessionLine } from '../../domain/course/session-line'
import type { SessionSlack } from '../../domain/course/slack'
import { type Day, daysBetween } from '../../domain/time/day'
import { type Axis, type Extent, extentOf } from './axis'

export interface SlackBar {
  /** From the first to the last day that is left, inside the window. */
  readonly reach: Extent
  /** The days themselves, those that follow each other together. */
  readonly runs: readonly Extent[]
  /** Further days lie past the window's bracket, once the session that the window is counted from moves too. */
  readonly isEarlier: boolean
  readonly isLater: boolean
}

/** Nothing for a session that cannot move, or moves only along with another. Without a window all its days are inside. */
export function slackBar(axis: Axis, { window }: Pick<SessionLine, 'window'>, slack: SessionSlack | undefined): SlackBar | undefined {
  const isFixed = window !== null && window.opens === window.closes
  if (slack === undefined || slack.others === 0 || isFixed) return undefined
  const days = slack.days.map(({ day }) => day)
  const inside = window === null ? days : days.filter((day) => window.opens <= day && day <= window.closes)
  const [from] = inside
  const to = inside.at(-1)
  const reach = from === undefined || to === undefined ? undefined : extentOf(axis, { from, to })
  if (reach === undefined) return undefined
  const isEarlier = window !== null && days.some((day) => day < window.opens)
  const isLater = window !== null && days.some((day) => day > window.closes)
  const runs = runsOf(inside).flatMap((run) => extentOf(axis, run) ?? [])
  return { reach: toBrackets(axis, reach, window, isEarlier, isLater), runs, isEarlier, isLater }
}

/** Where it goes on, the line reaches the bracket. */
function toBrackets(axis: Axis, reach: Extent, window: SessionLine['window'], isEarlier: boolean, isLater: boolean): Extent {
  const whole = window === null ? undefined : extentOf(axis, { from: window.opens, to: window.closes })
  if (whole === undefined) return reach
  const at = isEarlier ? whole.at : reach.at
  const end = isLater ? whole.at + whole.columns : reach.at + reach.columns
  return { at, columns: end - at }
}

function runsOf(days: readonly Day[]): readonly { readonly from: Day; readonly to: Day }[] {
  const runs: { from: Day; to: Day }[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && daysBetween(last.to, day) === 1) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}
