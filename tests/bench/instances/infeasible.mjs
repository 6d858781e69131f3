/** Knows requests for one course that no plan satisfies, each for another reason; refuses to explain them. */
import { dateOf, dayOf } from '../reading/calendar.mjs'
import { benchProtocol } from './protocols.mjs'
import { singleOf } from './singles.mjs'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri']

const changed = (seed, change) => {
  const request = structuredClone(singleOf(seed, benchProtocol))
  const [course] = request.courses
  change(request.clinic, course, request)
  return request
}

const therapist = ({ therapists }, id) => therapists.find((one) => one.id === id)

export function infeasibleSingles() {
  return [
    {
      name: 'dosing rooms closed on every day the pair works all day',
      request: changed(301, (clinic, { lead }) => {
        for (const room of clinic.rooms) room.closedOn = weekdays.filter((day) => day !== 'wed')
        therapist(clinic, lead).hours.wed = [['11:00', '18:00']]
      }),
    },
    {
      name: 'one dosing day a week, lead away the morning after',
      request: changed(302, (clinic, { lead }) => {
        for (const room of clinic.rooms) room.closedOn = weekdays.filter((day) => day !== 'mon')
        therapist(clinic, lead).hours.tue = [['13:00', '18:00']]
      }),
    },
    {
      name: 'patient away for longer than the window of the second dose',
      request: changed(303, (_, course) => {
        const from = dayOf(course.start) + 28
        course.away = [{ from: dateOf(from), to: dateOf(from + 70) }]
      }),
    },
    {
      name: 'last day before the third dose can be',
      request: changed(304, (_, course) => {
        course.end = dateOf(dayOf(course.start) + 49)
      }),
    },
    {
      name: 'the two therapists never work the same hours',
      request: changed(305, (clinic, { lead, co }) => {
        for (const day of weekdays) {
          therapist(clinic, lead).hours[day] = [['08:00', '12:00']]
          therapist(clinic, co).hours[day] = [['12:00', '18:00']]
        }
      }),
    },
    {
      name: 'first dose fixed, co-therapist on leave for a month after it',
      request: changed(306, (clinic, course) => {
        const dose = nextWeekday(dayOf(course.start) + 21, 2)
        const [p1, p2, p3] = [dose - 14, dose - 9, dose - 5].map((day) => nextWeekday(day, 1))
        course.sessions = [
          ['A1', p1 - 3, '09:00'], ['P1', p1, '09:00'], ['P2', p2, '09:00'], ['P3', p3, '09:00'],
        ].map(([session, day, time]) => ({ session, state: 'completed', day: dateOf(day), time }))
        course.sessions.push({ session: 'D1', state: 'fixed', day: dateOf(dose), time: '09:00', room: 'R1' })
        therapist(clinic, course.co).away.push({ from: dateOf(dose + 1), to: dateOf(dose + 30) })
      }),
    },
  ]
}

/** The first day from `day` on that is this weekday, counted from Monday as 0. */
function nextWeekday(day, wanted) {
  return day + ((wanted - ((day + 3) % 7) + 7) % 7)
}
