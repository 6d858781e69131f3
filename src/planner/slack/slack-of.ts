/** Knows on which days each session of a course could still lie; refuses to move any. */
import type { SessionSlack } from '../../domain/course/slack'
import type { SessionId } from '../../domain/protocol/protocol'
import { type Day, dayFromNumber, dayNumber } from '../../domain/time/day'
import { scorePlan } from '../score-plan'
import type { Outlook } from './outlook'

/** A session and the day it is booked on now. */
export interface Booked {
  readonly session: SessionId
  readonly day: Day
}

/** One for each session to plan, in the protocol's order; all without a day where the course has no plan. */
export function slackOf({ request, question, points }: Outlook, booked: readonly Booked[]): readonly SessionSlack[] {
  const fixed = scorePlan(request, []).costs.reduce((sum, { kind, points: cost }) => (kind === 'late-start' ? sum : sum + cost), 0)
  return question.shape.placed.map((task) => {
    const session = question.shape.tasks[task]?.visit.id ?? ''
    const on = booked.find((held) => held.session === session)?.day ?? null
    const at = on === null ? null : dayNumber(on)
    const all = [...(points[task] ?? [])].sort(([one], [other]) => one - other)
    const others = all.filter(([day]) => day !== at)
    const far = (day: number) => Math.abs(day - (at ?? day))
    const best = others.toSorted(([one, cost], [other, costOfOther]) => cost - costOfOther || far(one) - far(other) || one - other)[0]
    return {
      session,
      booked: on,
      days: all.map(([day, cost]) => ({ day: dayFromNumber(day), score: cost + fixed })),
      others: others.length,
      earlier: at === null ? 0 : Math.max(0, at - (others[0]?.[0] ?? at)),
      later: at === null ? 0 : Math.max(0, (others.at(-1)?.[0] ?? at) - at),
      best: best === undefined ? null : dayFromNumber(best[0]),
    }
  })
}
