/** Knows what a protocol asks of each visit of one course: window, order, people, room, points; refuses to know any day on which somebody is free. */
import { dayOf, minutesOf } from './calendar.mjs'

const pairRoles = new Set(['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist'])
const nobodyRoles = new Set(['independent-rater', 'coordinator'])
export const treatmentKinds = new Set(['preparation', 'dosing', 'integration'])

/** A visit of a course that is kept, or has to be placed. */
export function visitsOf(request, course) {
  const protocol = course.protocol ?? request.protocol
  const include = course.include ?? request.include ?? []
  const templates = new Map(protocol.sessions.map((template) => [template.id, template]))
  const kept = new Map((course.sessions ?? []).map((held) => [held.session, held]))
  const isLeftOut = (template) =>
    !kept.has(template.id) &&
    ((template.optional === true && !include.includes('optional')) ||
      (template.after !== null && templates.has(template.after) && isLeftOut(templates.get(template.after))))
  const present = protocol.sessions.filter((one) => kept.has(one.id) || (one.durationMinutes !== null && !isLeftOut(one)))
  const ids = new Set(present.map(({ id }) => id))
  const hasConsult = (request.clinic.rooms ?? []).some(({ suits }) => suits.includes('consult'))
  return present.map((template) => ({
    id: template.id,
    kind: template.kind,
    minutes: template.durationMinutes ?? 0,
    isTimed: template.durationMinutes !== null,
    kept: keptOf(kept.get(template.id)),
    people: nobodyRoles.has(template.staff) ? 0 : pairRoles.has(template.staff) ? 2 : 1,
    room: roomOf(template, hasConsult),
    between: template.startBetween === undefined ? [0, 1440] : template.startBetween.map(minutesOf),
    window: windowOf(template, templates, ids),
    weight: weightOf(template),
    asksForHalf: template.kind !== 'dosing' && !isMorningAfter(template),
    predecessors: predecessorsOf(template, protocol).filter((id) => ids.has(id)),
  }))
}

function keptOf(held) {
  if (held === undefined) return null
  return { day: dayOf(held.day), start: minutesOf(held.time ?? '00:00'), room: held.room ?? null, isDone: held.state === 'completed' }
}

/** Whence the window is counted; a milestone without a day stands on its target. */
function windowOf(template, templates, present) {
  let { earliest, target, latest } = template.offsetDays
  let after = template.after
  while (after !== null && !present.has(after)) {
    const milestone = templates.get(after)
    if (milestone === undefined || milestone.durationMinutes !== null || milestone.after === null) return null
    const shift = milestone.offsetDays.target
    earliest += shift
    target += shift
    latest += shift
    after = milestone.after
  }
  return after === null ? null : { after, earliest, target, latest }
}

function weightOf({ weight, offsetDays, kind }) {
  if (weight !== undefined) return weight
  if (offsetDays.earliest === offsetDays.latest) return 0
  return kind === 'dosing' ? 2 : 1
}

function isMorningAfter({ after, offsetDays }) {
  return after !== null && offsetDays.earliest === 1 && offsetDays.latest === 1
}

function predecessorsOf(template, { sessions }) {
  const ids = new Set(sessions.map(({ id }) => id))
  const gates = (template.gates ?? []).map((gate) => /^(.*)-completed(?:-or-waived)?$/.exec(gate)?.[1]).filter((id) => ids.has(id))
  const before = sessions.filter((other) => (other.before ?? []).includes(template.id)).map(({ id }) => id)
  return [...new Set([...gates, ...before])]
}

function roomOf({ kind, remoteAllowed, staff }, hasConsult) {
  if (kind === 'dosing') return 'dosing'
  if (kind === 'contact' || !hasConsult) return null
  return remoteAllowed === true && nobodyRoles.has(staff) ? null : 'consult'
}
