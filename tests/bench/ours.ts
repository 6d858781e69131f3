/** Knows how the app's own planner is asked for a planning-request/1 and answers a planning-result/1; refuses to measure anything. */
import { protocolById } from '../../src/domain/protocol/library'
import type { Slot } from '../../src/domain/course/course'
import type { PlanningCourse } from '../../src/interchange/planning-request'
import { parsePlanningRequest } from '../../src/interchange/planning-request-form'
import { ClinicPlanning } from '../../src/planner/clinic/clinic-planning'
import { effortOf } from '../../src/planner/clinic/effort'
import { proposeCourse } from '../../src/planner/propose-course'
import type { PlanRequest } from '../../src/planner/request'

interface Planned {
  readonly session: string
  readonly slot: Slot
}

/** What our planner claims: the score it says, and whether it says that no plan scores lower. */
export interface Claim {
  readonly score: number | null
  readonly isExact: boolean
  readonly bound: number | null
  readonly courses: readonly { readonly id: string; readonly slots: readonly Planned[] | null }[]
}

export interface Ask {
  /** One course, planned by `proposeCourse`; undefined where there are several or it needs the clinic's planner. */
  readonly one: (() => Claim) | undefined
  readonly clinic: (seconds: number) => Claim
}

export function templateOf(id: string): unknown {
  const protocol = protocolById(id)
  if (protocol === undefined) throw new Error(`the library has no protocol ${id}`)
  return JSON.parse(JSON.stringify(protocol))
}

/** Reads the request as the app reads it; a fault is a defect of the benchmark's own instances. */
export function askFor(input: unknown): Ask {
  const parsed = parsePlanningRequest(input, protocolById)
  if (!parsed.ok) throw new Error(parsed.faults.map(({ path, text }) => `${path}: ${text}`).join('\n'))
  const { clinic, courses } = parsed.request
  const isOpen = (course: PlanningCourse) => course.kept.length < course.protocol.sessions.length
  const [open, ...more] = courses.filter(isOpen)
  return {
    one: open === undefined || more.length > 0 ? undefined : alone(clinic, open, courses.filter((course) => course !== open)),
    clinic: (seconds) => {
      const planning = new ClinicPlanning(clinic, courses, [], effortOf(seconds))
      while (planning.step());
      const answer = planning.answer()
      const planned = answer.courses.map(({ id, answer: own }) => ({ id, slots: own.outcome === 'planned' ? own.slots : null }))
      return { score: answer.score, isExact: false, bound: null, courses: planned }
    },
  }
}

/** `proposeCourse` takes a whole pair or none, and kept sessions with their people. */
function alone(clinic: PlanRequest['site']['clinic'], course: PlanningCourse, others: readonly PlanningCourse[]): (() => Claim) | undefined {
  const { id, lead, co, kept, protocol, start, startLatest, end, prefers, away, includeOptional } = course
  if ((lead === null) !== (co === null) || (lead === null && kept.length > 0)) return undefined
  const bookings = others.flatMap((other) =>
    withPeople(other).map(({ session, slot }) => ({ course: other.id, patientCode: other.id, session, title: session, ...slot })),
  )
  const byDay = new Map(bookings.map(({ day }) => [day, bookings.filter((booking) => booking.day === day)]))
  const request: PlanRequest = {
    site: { clinic, bookingsOn: (day) => byDay.get(day) ?? [] },
    protocol, start, startLatest, end, prefers, away, includeOptional,
    pair: lead === null ? null : { lead, co },
    kept: withPeople(course),
  }
  return () => {
    const answer = proposeCourse(request)
    if (answer.outcome === 'impossible') return { score: null, isExact: true, bound: null, courses: [{ id, slots: null }] }
    const isExact = answer.exact
    return { score: answer.score, isExact, bound: isExact ? answer.score : null, courses: [...others.map((other) => ({ id: other.id, slots: [] })), { id, slots: answer.slots }] }
  }
}

function withPeople({ kept, protocol, lead, co }: PlanningCourse): PlanRequest['kept'] {
  const pairRoles = ['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist']
  const nobodyRoles = ['independent-rater', 'coordinator']
  return kept.map((held) => {
    const staff = protocol.sessions.find(({ id }) => id === held.session)?.staff ?? ''
    const people = pairRoles.includes(staff) ? [lead, co] : nobodyRoles.includes(staff) ? [] : [lead]
    return { ...held, slot: { ...held.slot, therapists: people.filter((one) => one !== null) } }
  })
}
