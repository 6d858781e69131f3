/** Knows how to judge a planning-result/1 against its planning-request/1 by the written rules alone; refuses to share code with the app, the models or their reading. */
import { faultsOfCourse } from './course-rules.mjs'
import { pointsOfCourse } from './course-points.mjs'
import { faultsBetween } from './people-and-rooms.mjs'

/**
 * `{ faults, score, unplanned }`: every broken rule as a short sentence, and the score recomputed from the sessions.
 * Courses that the result leaves out, or calls impossible, count 500 points each. Nights in the dosing room are not
 * judged: a request that has them is refused with a throw.
 */
export function judge(request, result) {
  if (request.clinic.night?.stays === 'dosing-room') throw new Error('nights in the dosing room are not judged')
  const faults = []
  let score = 0
  let unplanned = 0
  const answers = new Map((result.courses ?? []).map((answer) => [answer.id, answer]))
  const held = []
  for (const course of request.courses) {
    const protocol = course.protocol ?? request.protocol
    const answer = answers.get(course.id)
    const isPlanned = answer?.outcome === 'planned'
    const sessions = isPlanned ? answer.sessions : keptAlone(course, protocol)
    const kept = new Set((course.sessions ?? []).map(({ session }) => session))
    held.push(...sessions.filter(({ minutes }) => minutes > 0).map((session) => ({ ...session, course: course.id, isKept: kept.has(session.session) })))
    if (!isPlanned) {
      unplanned += 1
      score += 500
      continue
    }
    faults.push(...faultsOfCourse(request, course, protocol, sessions).map((fault) => `${course.id}: ${fault}`))
    score += pointsOfCourse(course, protocol, sessions)
  }
  faults.push(...faultsBetween(request.clinic, held))
  return { faults, score, unplanned }
}

/** Kept sessions hold their people and rooms, whatever becomes of the rest. */
function keptAlone(course, protocol) {
  return (course.sessions ?? []).map(({ session, day, time, room }) => ({
    session,
    day,
    time: time ?? '00:00',
    minutes: protocol.sessions.find(({ id }) => id === session)?.durationMinutes ?? 0,
    therapists: peopleOf(course, protocol, session),
    room: room ?? null,
  }))
}

function peopleOf({ lead, co }, protocol, session) {
  const staff = protocol.sessions.find(({ id }) => id === session)?.staff
  if (staff === 'independent-rater' || staff === 'coordinator') return []
  const isForBoth = ['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist'].includes(staff)
  return (isForBoth ? [lead, co] : [lead]).filter((id) => id !== undefined)
}
