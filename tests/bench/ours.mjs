/** Knows how the app's TypeScript is loaded for measuring and how a claim is written as a planning-result/1; refuses to plan. */
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../..')
const { module } = await runnerImport(join(root, 'tests/bench/ours.ts'), { root, configFile: false, logLevel: 'silent' })

/** @type {(id: string) => any} */
export const templateOf = module.templateOf
/** @type {typeof import('./ours').askFor} */
export const askFor = module.askFor

/** Kept sessions are not planned, and stand in the result as they stand in the request. */
export function resultOf(request, { courses }) {
  const slotsOf = new Map(courses.map(({ id, slots }) => [id, slots]))
  return {
    format: 'planning-result/1',
    courses: request.courses.map((course) => {
      const slots = slotsOf.get(course.id)
      if (slots === null || slots === undefined) return { id: course.id, outcome: 'impossible' }
      const sessions = new Map(keptOf(request, course).map((held) => [held.session, held]))
      for (const { session, slot } of slots) {
        const { day, time, minutes, therapists, room } = slot
        if (minutes > 0) sessions.set(session, { session, day, time, minutes, therapists, room })
      }
      return { id: course.id, outcome: 'planned', sessions: [...sessions.values()] }
    }),
  }
}

function keptOf(request, course) {
  const { sessions } = course.protocol ?? request.protocol
  return (course.sessions ?? []).flatMap(({ session, day, time, room }) => {
    const { durationMinutes, staff } = sessions.find(({ id }) => id === session)
    if (durationMinutes === null) return []
    const needs = ['independent-rater', 'coordinator'].includes(staff) ? 0 : ['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist'].includes(staff) ? 2 : 1
    return [{ session, day, time, minutes: durationMinutes, therapists: [course.lead, course.co].slice(0, needs), room: room ?? null }]
  })
}
