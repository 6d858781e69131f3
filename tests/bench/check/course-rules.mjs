/** Knows the rules that one course keeps by itself; refuses to know other courses. */
import { countedFrom, endOf, lieIn, minute, number, startOf, weekday, within } from './written.mjs'

const both = ['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist']
const neither = ['independent-rater', 'coordinator']

export function faultsOfCourse(request, course, protocol, sessions) {
  const faults = []
  const placed = new Map(sessions.map((session) => [session.session, session]))
  if (placed.size < sessions.length) faults.push('a session stands twice')
  const kept = new Map((course.sessions ?? []).map((held) => [held.session, held]))
  for (const held of kept.values()) {
    const now = placed.get(held.session)
    if (now === undefined) placed.set(held.session, { ...held, time: held.time ?? '00:00', minutes: 0, therapists: [] })
    else if (now.day !== held.day || (held.time !== undefined && now.time !== held.time)) faults.push(`${held.session} was moved`)
  }
  for (const template of protocol.sessions) if (isAskedFor(request, course, protocol, template) && !placed.has(template.id)) faults.push(`${template.id} is missing`)
  for (const id of placed.keys()) if (!protocol.sessions.some((template) => template.id === id)) faults.push(`${id} is in no protocol`)
  for (const template of protocol.sessions) {
    const session = placed.get(template.id)
    if (session === undefined) continue
    const say = (text) => faults.push(`${template.id} on ${session.day} ${session.time}: ${text}`)
    faultsOfWindow(course, protocol, template, session, placed, kept).forEach(say)
    if (!kept.has(template.id)) faultsOfPlace(request.clinic, course, template, session).forEach(say)
  }
  const timed = [...placed.values()].filter(({ minutes }) => minutes > 0)
  for (const one of timed) {
    for (const other of timed) {
      if (one.session < other.session && !(kept.has(one.session) && kept.has(other.session)) && startOf(one) < endOf(other) && startOf(other) < endOf(one)) {
        faults.push(`${one.session} and ${other.session} overlap`)
      }
    }
  }
  return [...faults, ...faultsOfPair(course, protocol, sessions.filter(({ session }) => !kept.has(session))), ...faultsOfOpening(course, placed, kept)]
}

function isAskedFor(request, course, protocol, template) {
  const withOptional = (course.include ?? request.include ?? []).includes('optional')
  const isKept = ({ id }) => (course.sessions ?? []).some(({ session }) => session === id)
  const isLeftOut = (one) => {
    if (isKept(one)) return false
    if (one.optional === true && !withOptional) return true
    const reference = protocol.sessions.find(({ id }) => id === one.after)
    return reference !== undefined && isLeftOut(reference)
  }
  return template.durationMinutes !== null && !isKept(template) && !isLeftOut(template)
}

function faultsOfWindow(course, protocol, template, session, placed, kept) {
  const faults = []
  const own = kept.has(template.id)
  const day = number(session.day)
  const from = countedFrom(protocol, template, placed)
  if (from !== null && !(own && kept.has(from.id))) {
    const gap = day - from.day
    if (gap < template.offsetDays.earliest || gap > template.offsetDays.latest) faults.push(`${gap} days from ${from.id}`)
  }
  for (const earlier of protocol.sessions) {
    const isBefore = (earlier.before ?? []).includes(template.id) || (template.gates ?? []).some((gate) => gate === `${earlier.id}-completed` || gate === `${earlier.id}-completed-or-waived`)
    const other = placed.get(earlier.id)
    if (!isBefore || other === undefined || (own && kept.has(earlier.id))) continue
    if (endOf(other) > startOf(session) || (template.kind === 'dosing' && other.day >= session.day)) faults.push(`${earlier.id} comes first`)
  }
  const anchor = placed.get(protocol.anchor)
  const isTreatment = ['preparation', 'dosing', 'integration'].includes(template.kind)
  if (isTreatment && typeof protocol.lengthDays === 'number' && anchor !== undefined && !(own && kept.has(protocol.anchor))) {
    if (day - number(anchor.day) > protocol.lengthDays) faults.push('after the end of the course')
  }
  if (own) return faults
  if (session.day < course.start) faults.push('before the start')
  if (course.end !== undefined && session.day > course.end) faults.push('after the last day')
  return faults
}

function faultsOfPlace(clinic, course, template, session) {
  const faults = []
  const start = minute(session.time)
  if (session.minutes !== template.durationMinutes) faults.push(`takes ${session.minutes} minutes`)
  if (start % (clinic.gridMinutes ?? 30) !== 0) faults.push('off the grid')
  if (template.startBetween !== undefined && (start < minute(template.startBetween[0]) || start > minute(template.startBetween[1]))) faults.push('outside its hours')
  if (within(session.day, clinic.closures) || !lieIn(clinic.open, session)) faults.push('the clinic is closed')
  if (within(session.day, course.away)) faults.push('the patient is away')
  for (const id of session.therapists) {
    const therapist = (clinic.therapists ?? []).find((one) => one.id === id)
    if (therapist === undefined || within(session.day, therapist.away)) faults.push(`${id} is away`)
    else if (therapist.hours !== undefined && !lieIn(therapist.hours, session)) faults.push(`${id} does not work then`)
  }
  const isByVideo = template.remoteAllowed === true && neither.includes(template.staff)
  const rooms = clinic.rooms ?? []
  const use = template.kind === 'dosing' ? 'dosing' : template.kind === 'contact' || isByVideo || !rooms.some(({ suits }) => suits.includes('consult')) ? null : 'consult'
  const room = rooms.find(({ id }) => id === session.room)
  if (use !== null && room?.suits.includes(use) !== true) faults.push('has no suitable room')
  if (session.room !== null && (room === undefined || (room.closedOn ?? []).includes(weekday(session.day)))) faults.push('its room is closed')
  return faults
}

/** The same two people throughout: the one named, or any that the plan chose. */
function faultsOfPair(course, protocol, sessions) {
  const faults = []
  const needs = new Map(protocol.sessions.map(({ id, staff }) => [id, both.includes(staff) ? 2 : neither.includes(staff) ? 0 : 1]))
  const pairs = sessions.filter(({ session }) => needs.get(session) === 2).map(({ therapists }) => [...therapists].sort().join('+'))
  const leads = sessions.filter(({ session }) => needs.get(session) === 1).map(({ therapists }) => therapists.join('+'))
  for (const { session, therapists } of sessions) {
    if (therapists.length !== needs.get(session) || new Set(therapists).size < therapists.length) faults.push(`${session} has the wrong people`)
  }
  if (new Set(pairs).size > 1 || new Set(leads).size > 1) faults.push('the people change')
  const [pair] = pairs
  const [lead] = leads
  if (pair !== undefined && lead !== undefined && !pair.split('+').includes(lead)) faults.push('the lead is not of the pair')
  if (lead !== undefined && course.lead !== undefined && lead !== course.lead) faults.push('another lead')
  if (pair !== undefined && [course.lead, course.co].some((id) => id !== undefined && !pair.split('+').includes(id))) faults.push('another pair')
  return faults
}

function faultsOfOpening(course, placed, kept) {
  const days = [...placed.values()].map(({ day }) => day).sort()
  if (course.startLatest === undefined || days[0] === undefined || days[0] <= course.startLatest) return []
  return [...placed.values()].some(({ session, day }) => day === days[0] && !kept.has(session)) ? ['starts too late'] : []
}
