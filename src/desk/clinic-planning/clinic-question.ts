/** Knows the question that several courses of one clinic put to the planner together; refuses to plan them. */
import type { Clinic } from '../../domain/clinic/clinic'
import { sessionBookings } from '../../domain/course/bookings'
import { type Course, type CourseId, sessionOf } from '../../domain/course/course'
import { visitOf } from '../../domain/protocol/protocol'
import type { Booking } from '../../domain/rules/breach'
import { type Day, addDays } from '../../domain/time/day'
import type { CourseWish } from '../../planner/clinic/wish'
import { therapistsFor } from '../../planner/course/pairs'
import type { Book } from '../book'
import { siteFor } from '../lines'
import { replanningOf } from '../replanning'

/** A patient who has no course yet; `id` is the one the course will bear. */
export interface NewPatient extends CourseWish {
  readonly code: string
}

export interface AskedTogether {
  readonly patients: readonly NewPatient[]
  /** Running courses whose sessions ahead may all be planned anew. */
  readonly replanned: readonly CourseId[]
  /** Confirmed sessions of these stay where they are. */
  readonly keepsConfirmed: boolean
}

/** Plain data, so that it can be handed to a worker. */
export interface ClinicQuestion {
  readonly clinic: Clinic
  readonly wishes: readonly CourseWish[]
  /** What stays booked whatever is planned. */
  readonly standing: readonly Booking[]
  /** What running courses among the wishes have booked now, and keep where no plan is found for them. */
  readonly held: readonly { readonly course: CourseId; readonly bookings: readonly Booking[] }[]
}

/** Null until a clinic is set up. Running courses in which nothing is ahead, or which may not be worked on, stay as they are. */
export function questionOf(book: Book, today: Day, { patients, replanned, keepsConfirmed }: AskedTogether): ClinicQuestion | null {
  const clinic = book.clinic()
  if (clinic === null) return null
  // The night after yesterday's last session may still hold a room.
  const from = addDays(today, -1)
  const wishes: CourseWish[] = [...patients]
  const standing: Booking[] = []
  const held: { course: CourseId; bookings: readonly Booking[] }[] = []
  for (const course of book.courses()) {
    const bookings = sessionBookings(course).filter(({ day }) => day >= from)
    const wish = replanned.includes(course.id) ? wishOfCourse(book, course, today, keepsConfirmed) : null
    if (wish === null) {
      standing.push(...bookings)
      continue
    }
    wishes.push(wish)
    held.push({ course: course.id, bookings })
    const kept = new Set(wish.kept.map(({ session }) => session))
    standing.push(...bookings.filter((booking) => kept.has(booking.session) && isWithOthers(booking, course)))
  }
  return { clinic, wishes, standing, held }
}

/** The running course as a wish; null where nothing of it may be planned anew. */
export function wishOfCourse(book: Book, course: Course, today: Day, keepsConfirmed: boolean): CourseWish | null {
  const site = siteFor(book, course.id)
  const replanning = site === null ? null : replanningOf(course, site, today)
  if (replanning === null) return null
  const { site: _, pair, ...request } = replanning.request
  const fixed = keepsConfirmed ? replanning.open.filter(({ session }) => sessionOf(course, session)?.status === 'confirmed') : []
  if (fixed.length === replanning.open.length) return null
  const kept = [...request.kept, ...fixed.map(({ session, slot }) => ({ session, slot, done: false }))]
  return { ...request, kept, id: course.id, lead: pair.lead, co: pair.co }
}

/** Whether somebody stands in for the pair, so that the planner, which takes the pair to be there, would not know. */
function isWithOthers({ session, therapists }: Booking, { protocol, pair }: Course): boolean {
  const visit = visitOf(protocol, session)
  const usual = visit === undefined ? null : therapistsFor(visit, pair)
  return usual === null || therapists.some((id) => !usual.includes(id))
}
