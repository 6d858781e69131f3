/** Knows that a patient who was left out is told why, beside the others' plans and what is booked, by patient codes; refuses to know the words. */
import { expect, it } from 'vitest'
import { type NewPatient, questionOf } from '../../../src/desk/clinic-planning/clinic-question'
import { whyLeftOut } from '../../../src/desk/clinic-planning/why-left-out'
import type { Day } from '../../../src/domain/time/day'
import { addDays } from '../../../src/domain/time/day'
import { proposeCourses } from '../../support/propose-clinic'
import { finish } from '../../../src/planner/why-not/asking'
import { adoptPlan, firstDay, smallProtocol } from '../small-protocol'
import { deskWithClinic, newStorage } from '../test-desk'

const patient = (id: string, start: Day, changed: Partial<NewPatient> = {}): NewPatient => ({
  id, code: id.toUpperCase(), protocol: smallProtocol, start, startLatest: start, end: null, lead: 'ana', co: 'ben',
  prefers: { days: [], half: 'any' }, away: [], includeOptional: false, kept: [], ...changed,
})

it('names the booking in the way by its patient’s code, and what would help', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  // Dosing could only lie on the day K-17's does.
  const squeezed = patient('n1', firstDay, { end: addDays(firstDay, 8), away: [{ from: addDays(firstDay, 1), to: addDays(firstDay, 6) }] })
  const asked = { patients: [squeezed, patient('n2', addDays(firstDay, 60))], replanned: [], keepsConfirmed: true }
  const question = questionOf(desk.book, firstDay, asked)
  if (question === null) throw new Error('there is no clinic')
  const { courses } = proposeCourses(question.clinic, question.wishes, 200, question.standing)
  expect(courses.map(({ answer }) => answer.outcome)).toEqual(['impossible', 'planned'])
  const codes = new Map([['n1', 'N1'], ['n2', 'N2'], ['c1', 'K-17']])
  const steps = whyLeftOut(question, courses, (id) => codes.get(id), 'n1', firstDay)
  const why = steps === null ? null : finish(steps)
  expect(JSON.stringify(why?.conflict)).toContain('"patientCode":"K-17"')
  expect(why?.unlocks.length).toBeGreaterThan(0)
  expect(structuredClone(why)).toEqual(why)
  expect(whyLeftOut(question, courses, () => undefined, 'nobody', firstDay)).toBeNull()
})
