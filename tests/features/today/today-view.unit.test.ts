/** Given a session that was not held, when a day begins, then it waits for a decision until a repeated visit counts for it. */
import { expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { todayView } from '../../../src/features/today/today-view'
import { adoptPlan } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'

it('asks for a decision on a missed session only as long as nothing counts for it', async () => {
  let now = Date.UTC(2026, 11, 1, 7, 0)
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17'))
  const on = desk.book.course('c1')?.sessions.find(({ id }) => id === 'prep-1')?.slot?.day
  if (on === undefined) throw new Error('not planned')
  now = Date.parse(`${on}T20:00:00+01:00`)
  const lost = () => todayView(desk.book, day(on), 'mon').decisions.filter(({ kind }) => kind === 'not-planned-again').length
  const repeat: CourseCommand = { type: 'AddVisit', kind: 'preparation', title: 'Preparation, repeated', minutes: 60, staff: 'therapist', repeats: 'prep-1', counts: 'instead', reason: 'missed' }
  await desk.perform('c1', { type: 'MarkMissed', session: 'prep-1', reason: 'ill' })
  await desk.perform('c1', repeat)
  expect(lost()).toBe(1)
  const session = desk.book.course('c1')?.sessions.at(-1)?.id ?? ''
  await desk.perform('c1', { type: 'CompleteSession', session, encounter: { day: day(on), from: time('17:00'), to: time('18:00'), note: '' }, gates: [], reason: '' })
  expect(lost()).toBe(0)
})
