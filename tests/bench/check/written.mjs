/** Knows how days and times are written and compared; refuses to know any rule. */

export const number = (date) => Date.parse(`${date}T00:00:00Z`) / 864e5
export const minute = (clock) => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3, 5))
export const weekday = (date) => new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 3).toLowerCase()
export const within = (date, ranges) => (ranges ?? []).some(({ from, to }) => from <= date && date <= to)
export const startOf = ({ day, time }) => number(day) * 1440 + minute(time)
export const endOf = (session) => startOf(session) + session.minutes

/** Whether a session lies whole inside one of these hours of its weekday. */
export function lieIn(hours, { day, time, minutes }) {
  return (hours?.[weekday(day)] ?? []).some(([from, to]) => minute(from) <= minute(time) && minute(time) + minutes <= minute(to))
}

/** The day a window counts from and the session that gives it: a milestone without a day stands on its target. */
export function countedFrom(protocol, template, placed) {
  if (template.after === null) return null
  const reference = placed.get(template.after)
  if (reference !== undefined) return { id: template.after, day: number(reference.day) }
  const milestone = protocol.sessions.find(({ id }) => id === template.after)
  if (milestone === undefined || milestone.durationMinutes !== null) return null
  const before = countedFrom(protocol, milestone, placed)
  return before === null ? null : { id: before.id, day: before.day + milestone.offsetDays.target }
}
