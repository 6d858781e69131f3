/** Knows that hours are counted once for each therapist, and only of sessions that take place; refuses to know any screen. */
import { expect, it } from 'vitest'
import { hoursWithPatients } from '../../src/desk/hours-with-patients'
import { therapistWeeks } from '../../src/desk/therapist-hours'
import { time } from '../../src/domain/time/clock-time'
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

it('counts those who were there of a session that was held, each for as long as they stayed', async () => {
  const desk = await deskWithClinic(newStorage(), { clock: () => Date.parse(`${addDays(firstDay, 1)}T20:00:00Z`) })
  await desk.perform('c1', { ...adoptPlan('K-17', addDays(firstDay, 1)) })
  const encounter = { day: addDays(firstDay, 1), from: time('08:00'), to: time('09:45'), note: '', attended: [{ id: 'ben', minutes: 105 }, { id: 'ana', minutes: 20 }] }
  const outcome = await desk.perform('c1', { type: 'CompleteSession', session: 'prep-1', encounter, gates: [], reason: '' })
  expect(outcome.verdict).toBe('accepted')
  const range = { from: addDays(firstDay, 1), to: addDays(firstDay, 1) }
  expect(hoursWithPatients(desk.book, range).map(({ name, minutes }) => `${name} ${minutes}`)).toEqual(['Ana 20', 'Ben 105'])
  const clinic = desk.book.clinic()
  expect(clinic === null ? [] : therapistWeeks(desk.book, clinic, range, ['ana'], 'mon').map(({ booked }) => booked)).toEqual([20])
})
