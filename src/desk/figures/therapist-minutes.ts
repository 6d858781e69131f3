/** Knows for how many minutes therapists were planned and for how many they were there; refuses to know what is much. */
import { type Clinic, type TherapistId, therapistOf } from '../../domain/clinic/clinic'
import type { Course, Session } from '../../domain/course/course'
import { isOpen } from '../../domain/course/lifecycle'
import { placedOf } from '../../domain/course/plan-of-course'
import { type Day, type DayRange, isWithin } from '../../domain/time/day'
import { minutesWith } from '../hours-with-patients'

/** Minutes that really pass, clock changes counted; two therapists in one session count one each. */
export interface TherapistMinutes {
  readonly therapist: TherapistId
  /** Planned for days gone by and for sessions recorded since, those too that were missed. */
  readonly planned: number
  /** Planned for today or later, and not recorded yet. */
  readonly ahead: number
  /** Of sessions that were held: what was said of each person, else all of it for everybody who was planned. */
  readonly worked: number
}

export interface TherapistHours extends TherapistMinutes {
  /** Null where the clinic no longer knows the person, and no record names them. */
  readonly name: string | null
  readonly hasLeft: boolean
}

type Tally = Record<'planned' | 'ahead' | 'worked', number>

/**
 * In the order of first mention. A slot counts by its planned day, what was held by the day it was held; other days than
 * `within` are left out. Cancelled sessions and those left out are planned for nobody. `today` is the clinic's day.
 */
export function therapistMinutesOf(course: Course, clinic: Clinic, today: Day, within: DayRange | null): readonly TherapistMinutes[] {
  const tallies = new Map<TherapistId, Tally>()
  const raters = new Set(clinic.raters.map(({ id }) => id))
  const isAsked = (day: Day) => within === null || isWithin(day, within)
  const add = (id: TherapistId, what: keyof Tally, minutes: number) => {
    if (raters.has(id)) return
    const tally = tallies.get(id) ?? { planned: 0, ahead: 0, worked: 0 }
    tally[what] += minutes
    tallies.set(id, tally)
  }
  for (const session of course.sessions) {
    const { status, slot, encounter } = session
    if (slot !== null && isPlanned(status) && isAsked(slot.day)) {
      const what = isOpen(status) && slot.day >= today ? 'ahead' : 'planned'
      for (const id of slot.therapists) add(id, what, minutesWith(id, slot, clinic.zone))
    }
    const held = status === 'completed' ? placedOf(session)?.slot : undefined
    if (held === undefined || !isAsked(held.day)) continue
    for (const id of held.therapists) add(id, 'worked', minutesWith(id, { ...held, attended: encounter?.attended }, clinic.zone))
  }
  return [...tallies].map(([therapist, tally]) => ({ therapist, ...tally }))
}

/** Everybody of the clinic in its order, then whoever has left it since and was planned or there within the days. */
export function therapistHours(courses: readonly Course[], clinic: Clinic, today: Day, within: DayRange | null): readonly TherapistHours[] {
  const sums = new Map<TherapistId, TherapistMinutes>(clinic.therapists.map(({ id }) => [id, { therapist: id, planned: 0, ahead: 0, worked: 0 }]))
  for (const course of courses) {
    for (const { therapist, planned, ahead, worked } of therapistMinutesOf(course, clinic, today, within)) {
      const before = sums.get(therapist)
      sums.set(therapist, { therapist, planned: (before?.planned ?? 0) + planned, ahead: (before?.ahead ?? 0) + ahead, worked: (before?.worked ?? 0) + worked })
    }
  }
  return [...sums.values()].map((minutes) => {
    const known = therapistOf(clinic, minutes.therapist)
    return { ...minutes, name: known?.name ?? recordedName(courses, minutes.therapist), hasLeft: known === undefined }
  })
}

/** Whoever left the clinic is still named where they recorded something. */
function recordedName(courses: readonly Course[], id: TherapistId): string | null {
  for (const { sessions } of courses) {
    const found = sessions.find(({ recorded }) => recorded?.by.id === id)?.recorded
    if (found !== undefined && found !== null) return found.by.name
  }
  return null
}

function isPlanned(status: Session['status']): boolean {
  return status !== 'cancelled' && status !== 'waived'
}
