/** Knows the invented clinic that an empty app can be filled with; refuses to look like a real one. */
import type { Clinic, Hours, NamedDays } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { isAhead } from '../../domain/course/lifecycle'
import { time } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import { mondayOf } from '../../domain/time/weekday'

const working: readonly Hours[] = [{ from: time('08:00'), to: time('18:00') }]

/** Four therapists, two dosing rooms and a rater. Closures and leave lie around `today`, so that there is something to see. */
export function sampleClinic(today: Day, zone: string): Clinic {
  const monday = mondayOf(today)
  return {
    name: 'Harbour Street Clinic',
    address: '12 Harbour Street, Easthaven',
    telephone: '01632 960140',
    nightTelephone: '01632 960177',
    zone,
    gridMinutes: 30,
    turnoverMinutes: 0,
    open: { mon: working, tue: working, wed: working, thu: working, fri: working },
    closures: [days(monday, 25, 25, 'Public holiday'), days(monday, 74, 74, 'Staff day')],
    therapists: [
      { id: 'ana', name: 'Ana', away: [days(monday, 35, 39, 'holiday')] },
      { id: 'ben', name: 'Ben', away: [] },
      { id: 'chidi', name: 'Chidi', away: [days(monday, 50, 52, 'training')] },
      { id: 'dana', name: 'Dana', away: [] },
    ],
    rooms: [
      { id: 'oak', name: 'Oak', suits: ['dosing', 'consult'], closedOn: [], closed: [] },
      { id: 'fern', name: 'Fern', suits: ['dosing', 'consult'], closedOn: [], closed: [] },
    ],
    raters: [{ id: 'eva', name: 'Eva' }],
    sample: true,
  }
}

/** The clinic once somebody fell ill after the courses were planned: the first booked day from two days on. */
export function withIllness(clinic: Clinic, courses: readonly Course[], today: Day): Clinic {
  const who = 'dana'
  const booked = courses
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ slot, status }) => (slot !== null && isAhead(status) && slot.therapists.includes(who) ? [slot.day] : []))
    .filter((day) => day >= addDays(today, 2))
    .sort()[0]
  if (booked === undefined) return clinic
  const therapists = clinic.therapists.map((therapist) =>
    therapist.id === who ? { ...therapist, away: [...therapist.away, days(booked, 0, 0, 'ill')] } : therapist,
  )
  return { ...clinic, therapists }
}

function days(from: Day, first: number, last: number, name: string): NamedDays {
  return { from: addDays(from, first), to: addDays(from, last), name }
}
