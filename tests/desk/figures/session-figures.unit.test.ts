/** Given courses of a clinic, when its sessions and waits are counted, then every course counts that is not discarded. */
import { expect, it } from 'vitest'
import { doseWaits } from '../../../src/desk/figures/dose-waits'
import { sessionFigures } from '../../../src/desk/figures/session-figures'
import type { Course } from '../../../src/domain/course/course'
import { countedIn, sumOfParts } from '../../../src/domain/course/figures/adherence'
import { addDays, day } from '../../../src/domain/time/day'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskWithClinic, newStorage } from '../test-desk'

const within = { from: firstDay, to: addDays(firstDay, 10) }

it('counts the sessions of all courses by kind and by course, the same ones', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17', firstDay))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 1), { sample: true }))
  const figures = sessionFigures(desk.book, firstDay, within)
  expect(figures.calls).toEqual({ made: 0, 'not-made': 0, open: 0, ahead: 0 })
  expect(figures.kinds.map(({ look, parts }) => `${look} ${parts.ahead}`)).toEqual(['preparation 2', 'dosing 2', 'integration 2'])
  expect(figures.byCourse.map(({ code, parts }) => `${code} ${countedIn(parts)}`)).toEqual(['K-17 3', 'M-08 3'])
  expect(sumOfParts(figures.kinds.map(({ parts }) => parts))).toEqual(sumOfParts(figures.byCourse.map(({ parts }) => parts)))
})

it('counts nothing of a course that was discarded, nor in days without a session', async () => {
  const desk = await deskWithClinic(newStorage())
  const adopted = await desk.perform('c1', adoptPlan('K-17', firstDay))
  expect(sessionFigures(desk.book, firstDay, { from: day('2026-01-01'), to: day('2026-01-31') })).toMatchObject({ kinds: [], byCourse: [] })
  expect(sessionFigures(desk.book, firstDay, within).byCourse).toHaveLength(1)
  await desk.perform('c1', { type: 'UndoChange', change: adopted.verdict === 'accepted' ? adopted.change : '' })
  expect(sessionFigures(desk.book, firstDay, within)).toMatchObject({ kinds: [], byCourse: [] })
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
