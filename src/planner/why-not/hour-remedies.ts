/** Knows how much longer hours would have to be; refuses to know whose evening that is. */
import type { Hours } from '../../domain/clinic/clinic'
import type { Fact } from '../../domain/rules/fact'
import { minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { minutesInDay } from '../../domain/time/span'
import { type Obstacle, type Unlock, leastOf } from './attempt'
import type { Steps } from './asking'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** No clinic is asked to open before or to close after these. */
const earliestOpening = 6 * 60
const latestClosing = 22 * 60

/** A later closing on the weekdays in question, on one of them where one is enough; an earlier opening where that does not help. */
export function* hoursLonger(obstacle: Obstacle<Of<'opening-hours'>>): Steps<readonly Unlock[]> {
  const { weekdays, hours: was } = obstacle.fact
  const grid = obstacle.asked.request.site.clinic.gridMinutes
  const opens = Math.min(...was.map(({ from }) => minutesOf(from)))
  const closes = Math.max(...was.map(({ to }) => minutesOf(to)))
  const choices = [...weekdays.map((weekday) => [weekday]), ...(weekdays.length > 1 ? [weekdays] : [])]
  const later = Math.floor((latestClosing - closes) / grid)
  const earlier = Math.floor((opens - earliestOpening) / grid)
  for (const on of choices) {
    const remedy = (hours: readonly Hours[]) => ({ kind: 'opening-hours', weekdays: on, hours, was }) as const
    const found =
      (later <= 0 ? null : yield* leastOf(obstacle, later, (steps) => remedy(closingAt(was, closes, closes + steps * grid)), () => later)) ??
      (earlier <= 0 ? null : yield* leastOf(obstacle, earlier, (steps) => remedy(openingAt(was, opens, opens - steps * grid)), () => earlier))
    if (found !== null) return [found]
  }
  return []
}

/** A later last start, or an earlier first one. */
export function* startHoursLonger(obstacle: Obstacle<Of<'start-hours'>>): Steps<readonly Unlock[]> {
  const { session, from, to } = obstacle.fact
  const grid = obstacle.asked.request.site.clinic.gridMinutes
  const was = { from, to }
  const later = Math.floor((minutesInDay - grid - minutesOf(to)) / grid)
  const earlier = Math.floor(minutesOf(from) / grid)
  const until = (steps: number) => ({ kind: 'start-hours', session, from, to: timeOfMinutes(minutesOf(to) + steps * grid), was }) as const
  const since = (steps: number) => ({ kind: 'start-hours', session, from: timeOfMinutes(minutesOf(from) - steps * grid), to, was }) as const
  const found =
    (later <= 0 ? null : yield* leastOf(obstacle, later, until, () => later)) ?? (earlier <= 0 ? null : yield* leastOf(obstacle, earlier, since, () => earlier))
  return found === null ? [] : [found]
}

function closingAt(hours: readonly Hours[], closes: number, at: number): readonly Hours[] {
  return hours.map((each) => (minutesOf(each.to) === closes ? { ...each, to: timeOfMinutes(at) } : each))
}

function openingAt(hours: readonly Hours[], opens: number, at: number): readonly Hours[] {
  return hours.map((each) => (minutesOf(each.from) === opens ? { ...each, from: timeOfMinutes(at) } : each))
}
