/** Given courses of a clinic, when its figures are asked for, then every course counts that is not discarded. */
import { expect, it } from 'vitest'
import { clinicFigures } from '../../../src/desk/figures/clinic-figures'
import { doseWaits } from '../../../src/desk/figures/dose-waits'
import type { Course } from '../../../src/domain/course/course'
import { countedIn, sumOfParts } from '../../../src/domain/course/figures/adherence'
import { addDays, day } from '../../../src/domain/time/day'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../test-desk'

const within = { from: firstDay, to: addDays(firstDay, 10) }

it('counts the courses of the clinic and of its patients the same way', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17', firstDay))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 1), { sample: true }))
  const figures = () => clinicFigures(desk.book, firstDay, within, 'mon')
  expect(figures()).toMatchObject({ clinicName: 'North Clinic', hasSample: true, courses: 2, calls: { made: 0, ahead: 0 } })
  expect(figures()?.kinds.map(({ look, parts }) => `${look} ${parts.ahead}`)).toEqual(['preparation 2', 'dosing 2', 'integration 2'])
  expect(figures()?.byCourse.map(({ code, parts }) => `${code} ${countedIn(parts)}`)).toEqual(['K-17 3', 'M-08 3'])
  const parts = figures()
  expect(sumOfParts(parts?.kinds.map((kind) => kind.parts) ?? [])).toEqual(sumOfParts(parts?.byCourse.map((course) => course.parts) ?? []))
  expect(figures()?.doses.waits.map(({ code, dose }) => `${code} ${dose?.day ?? ''}`)).toEqual([`K-17 ${addDays(firstDay, 7)}`, `M-08 ${addDays(firstDay, 8)}`])
})

it('has none without a clinic, and nothing in days without a session', async () => {
  expect(clinicFigures((await deskOn(newStorage())).book, firstDay, within, 'mon')).toBeNull()
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17', firstDay))
  const figures = clinicFigures(desk.book, firstDay, { from: day('2026-01-01'), to: day('2026-01-31') }, 'mon')
  expect(figures).toMatchObject({ courses: 1, kinds: [], byCourse: [], doses: { waits: [], median: null } })
})

it('waits are listed by the day of the dose, and those without a day of enquiry stay among them', async () => {
  const desk = await deskWithClinic(newStorage())
  for (const [at, code] of ['A-01', 'B-02', 'C-03', 'D-04', 'E-05'].entries()) await desk.perform(`c${at}`, adoptPlan(code, addDays(firstDay, at)))
  const asked: Readonly<Record<string, number>> = { 'A-01': 40, 'B-02': 10, 'C-03': 25, 'E-05': 60 }
  const courses = desk.book.courses().map((course): Course => {
    const ago = asked[course.patient.code]
    const patient = ago === undefined ? course.patient : { ...course.patient, enquired: addDays(firstDay, -ago) }
    const isHeld = course.patient.code !== 'E-05'
    const sessions = course.sessions.map((session) => (session.id === 'exp-1' && isHeld && session.slot !== null ? { ...session, status: 'completed' as const, encounter: { day: session.slot.day, from: null, to: null, note: '' } } : session))
    return { ...course, patient, sessions }
  })
  const { waits, median } = doseWaits(courses, { from: firstDay, to: addDays(firstDay, 30) })
  expect(waits.map(({ code, days, dose }) => `${code} ${days} ${dose?.isHeld}`)).toEqual(['A-01 47 true', 'B-02 18 true', 'C-03 34 true', 'D-04 null true', 'E-05 71 false'])
  expect(median).toBe(34)
  expect(doseWaits(courses.slice(0, 2), { from: firstDay, to: addDays(firstDay, 30) }).median).toBeNull()
})
