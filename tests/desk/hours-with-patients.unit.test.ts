/** Knows that hours are counted once for each therapist, and only of sessions that take place; refuses to know any screen. */
import { expect, it } from 'vitest'
import { hoursWithPatients } from '../../src/desk/hours-with-patients'
import { addDays } from '../../src/domain/time/day'
import { adoptPlan, firstDay } from './small-protocol'
import { deskWithClinic, newStorage } from './test-desk'

it('adds up what lies within the days, for each therapist of the clinic', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17', firstDay))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 1)))
  const hours = (from: number, to: number) =>
    hoursWithPatients(desk.book, { from: addDays(firstDay, from), to: addDays(firstDay, to) }).map(({ name, minutes }) => `${name} ${minutes}`)
  expect(hours(0, 1)).toEqual(['Ana 180', 'Ben 180'])
  expect(hours(7, 7)).toEqual(['Ana 480', 'Ben 480'])
  expect(hours(21, 21)).toEqual(['Ana 60', 'Ben 0'])
  await desk.perform('c1', { type: 'CancelSession', session: 'prep-1', reason: 'ill' })
  expect(hours(0, 1)).toEqual(['Ana 90', 'Ben 90'])
})
