/** Knows a scenario as requests for plans: the clinic as it is then, and one course to plan again beside all others; refuses to solve them. */

/** The clinic with the absence; every course with nothing fixed, so that every session is judged. */
export function judgedRequest({ request, event }) {
  return { ...request, clinic: withAbsence(request.clinic, event) }
}

/**
 * One course open from the day of the absence on, what was before it done, all others fixed: nobody plans on days gone by,
 * for the clinic is closed on them.
 */
export function openRequest({ request, standing, event }) {
  const clinic = withAbsence(request.clinic, event)
  const first = request.courses.map(({ start }) => start).toSorted()[0]
  return {
    ...request,
    clinic: { ...clinic, closures: [...(clinic.closures ?? []), { from: first, to: dayBefore(event.day) }] },
    courses: request.courses.map((course) => {
      const own = standing.find(({ id }) => id === course.id).sessions
      const kept = course.id === event.course ? own.filter(([, day]) => day < event.day) : own
      const state = course.id === event.course ? 'completed' : 'fixed'
      return { ...course, sessions: kept.map(([session, day, time, room]) => ({ session, state, day, time, ...(room === null ? {} : { room }) })) }
    }),
  }
}

export function dayBefore(day) {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function withAbsence(clinic, { therapist, day }) {
  return { ...clinic, therapists: clinic.therapists.map((one) => (one.id === therapist ? { ...one, away: [...(one.away ?? []), { from: day, to: day }] } : one)) }
}
