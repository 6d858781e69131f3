/** Knows how the book's courses become lanes and weeks of hours; refuses to know any screen. */
import { expect, it } from 'vitest'
import { courseSpans, laneOf } from '../../src/desk/course-lanes'
import { therapistWeeks } from '../../src/desk/therapist-hours'
import { time } from '../../src/domain/time/clock-time'
import { addDays, day } from '../../src/domain/time/day'
import { smallClinic } from '../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from './small-protocol'
import { deskWithClinic, newStorage } from './test-desk'

it('sorts courses by their first session, and keeps each lane until its course changes', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('late', adoptPlan('A-01', addDays(firstDay, 35)))
  await desk.perform('early', adoptPlan('Z-99'))
  const { book } = desk
  expect(courseSpans(book)).toEqual([
    { courseId: 'early', first: '2026-12-01', last: '2026-12-22' },
    { courseId: 'late', first: '2027-01-05', last: '2027-01-26' },
  ])
  expect(courseSpans(book)).toBe(courseSpans(book))
  const [early, late] = [laneOf(book, 'early', firstDay), laneOf(book, 'late', firstDay)]
  expect(laneOf(book, 'early', firstDay)).toBe(early)
  await desk.perform('late', { type: 'ConfirmSession', session: 'prep-1' })
  expect(laneOf(book, 'early', firstDay)).toBe(early)
  expect(laneOf(book, 'late', firstDay)).not.toBe(late)
  expect(laneOf(book, 'nobody', firstDay)).toBeNull()
})

it('says where treatment ends, how much is done and what is next', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  const lane = laneOf(desk.book, 'c1', firstDay)
  expect(lane).toMatchObject({ code: 'K-17', stage: 'Planned', treatmentTo: '2026-12-09', done: 0, total: 4, conflicts: 0, overdue: 0 })
  expect(lane?.next?.title).toBe('Preparation')
  expect(lane?.lines.map(({ day: on }) => on)).toEqual(['2026-12-01', '2026-12-08', '2026-12-09', '2026-12-22'])
  expect(laneOf(desk.book, 'c1', addDays(firstDay, 2))).toMatchObject({ overdue: 1, next: { title: 'Dosing' } })
})

it('counts two therapists twice, and leaves closures, absences and other hours out of what is possible', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  const closed = day('2026-12-07')
  const clinic = {
    ...smallClinic,
    closures: [{ from: closed, to: closed, name: 'closed' }],
    therapists: [
      { id: 'ana', name: 'Ana', away: [{ from: day('2026-12-10'), to: day('2026-12-11'), name: 'course' }] },
      { id: 'ben', name: 'Ben', away: [], hours: { tue: [{ from: time('06:00'), to: time('12:00') }] } },
    ],
  }
  const range = { from: day('2026-12-01'), to: day('2026-12-09') }
  // Ten hours a day: of the second week one day is closed and Ana is away on two; Ben works four open hours on Tuesdays.
  expect(therapistWeeks(desk.book, clinic, range, [], 'mon')).toEqual([
    { begin: '2026-11-30', booked: 180, capacity: 7 * 600 + 240 },
    { begin: '2026-12-07', booked: 2 * 480 + 2 * 90, capacity: 4 * 600 + 240 },
  ])
  expect(therapistWeeks(desk.book, clinic, range, ['ben'], 'mon').map(({ booked, capacity }) => [booked, capacity])).toEqual([
    [90, 240],
    [570, 240],
  ])
})
