/** Knows what one planned course costs by the written formula; refuses to know whether it keeps the rules. */
import { countedFrom, minute, number, weekday } from './written.mjs'

export function pointsOfCourse(course, protocol, sessions) {
  const placed = new Map(sessions.map((session) => [session.session, session]))
  for (const held of course.sessions ?? []) if (!placed.has(held.session)) placed.set(held.session, held)
  const wanted = course.prefers?.days ?? []
  const half = course.prefers?.half ?? 'any'
  let points = 0
  let first = Infinity
  for (const template of protocol.sessions) {
    const session = placed.get(template.id)
    if (session === undefined || template.durationMinutes === null) continue
    const { earliest, target, latest } = template.offsetDays
    const weight = template.weight ?? (earliest === latest ? 0 : template.kind === 'dosing' ? 2 : 1)
    const from = countedFrom(protocol, template, placed)
    if (from !== null) points += weight * Math.abs(number(session.day) - from.day - target)
    if (wanted.length > 0 && !wanted.includes(weekday(session.day))) points += 3
    const isNextDay = template.after !== null && earliest === 1 && latest === 1
    const start = minute(session.time)
    if (template.kind !== 'dosing' && !isNextDay && ((half === 'am' && start > 690) || (half === 'pm' && start < 720))) points += 2
    first = Math.min(first, number(session.day))
  }
  const hasBegun = (course.sessions ?? []).some(({ state }) => state === 'completed')
  return hasBegun ? points : points + Math.max(0, first - number(course.start))
}
