/** Knows how the app's own planner is asked for repairs of a scenario, and what it answers in plain data; refuses to measure anything. */
import { protocolById } from '../../src/domain/protocol/library'
import { time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day as dayOf } from '../../src/domain/time/day'
import { parsePlanningRequest } from '../../src/interchange/planning-request-form'
import type { BookedCourse } from '../../src/planner/repair/booked-course'
import { repairsFor } from '../../src/planner/repair/repairs-for'

type Standing = readonly { readonly id: string; readonly sessions: readonly (readonly [session: string, day: string, time: string, room: string | null])[] }[]

export interface Scenario {
  readonly kind: 'clinic' | 'course'
  readonly request: unknown
  readonly standing: Standing
  readonly event: { readonly therapist: string; readonly day: string; readonly course: string | null }
}

export interface RepairClaim {
  readonly moved: number
  readonly people: number
  /** Sessions that leave a rule, or are left out. */
  readonly deviating: number
  readonly others: number
  readonly changes: readonly { readonly course: string; readonly session: string; readonly becomes: unknown }[]
}

const pairRoles = ['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist']
const nobodyRoles = ['independent-rater', 'coordinator']

/** The best repair; null where the planner has none. */
export function askForRepair({ kind, request, standing, event }: Scenario): () => RepairClaim | null {
  const parsed = parsePlanningRequest(request, protocolById)
  if (!parsed.ok) throw new Error(parsed.faults.map(({ path, text }) => `${path}: ${text}`).join('\n'))
  const { clinic, courses } = parsed.request
  const booked = courses.map((course): BookedCourse => {
    const { id, protocol, lead, co, prefers, start, startLatest, end, away } = course
    if (lead === null) throw new Error('a course without a pair')
    const own = standing.find((one) => one.id === id)?.sessions ?? []
    const sessions = own.map(([session, on, at, room]) => {
      const visit = protocol.sessions.find((one) => one.id === session)
      const therapists = pairRoles.includes(visit?.staff ?? '') ? [lead, co ?? lead] : nobodyRoles.includes(visit?.staff ?? '') ? [] : [lead]
      return { session, slot: { day: dayOf(on), time: time(at), minutes: visit?.durationMinutes ?? 0, therapists, room }, state: 'ahead' as const }
    })
    return { id, protocol, pair: { lead, co }, prefers, start, startLatest, end, away, sessions }
  })
  const ill: Day = dayOf(event.day)
  const now = { day: addDays(ill, -1), time: time('20:00') }
  const asked = { only: event.course === null ? null : new Set([event.course]), mayAskOthers: kind === 'clinic' }
  return () => {
    const [best] = repairsFor(clinic, booked, { kind: 'therapist-away', therapist: event.therapist, days: { from: ill, to: ill }, part: null }, now, asked).repairs
    if (best === undefined) return null
    const { moved, calls, deviating, others, changes } = best
    return { moved, people: calls.length, deviating, others: others.length, changes: changes.map(({ course, session, becomes }) => ({ course, session, becomes })) }
  }
}
