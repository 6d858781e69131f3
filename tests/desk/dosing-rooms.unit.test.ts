/** Knows that each dosing room says what goes on in it; refuses to know how it is drawn. */
import { expect, it } from 'vitest'
import { dosingRooms } from '../../src/desk/dosing-rooms'
import { addDays } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { adoptPlan, firstDay } from './small-protocol'
import { deskWithClinic, newStorage } from './test-desk'

it('tells of today’s dosing session from plan to end, and of nothing on other days', async () => {
  let now = Date.UTC(2026, 11, 1, 7, 0)
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17'))
  const dosing = desk.book.course('c1')?.sessions.find(({ id }) => id === 'exp-1')
  const on = dosing?.slot?.day ?? firstDay
  const room = desk.book.clinic()?.rooms.find(({ id }) => id === dosing?.slot?.room)
  const at = (clock: string) => dosingRooms(desk.book, { day: on, time: time(clock) }).find(({ id }) => id === room?.id)
  expect(at('08:00')).toMatchObject({ name: room?.name, sessions: [{ code: 'K-17', session: 'exp-1', phase: 'ahead', since: null }] })
  expect(dosingRooms(desk.book, { day: addDays(on, -1), time: time('12:00') }).flatMap(({ sessions }) => sessions)).toEqual([])
  expect(dosingRooms(desk.book, { day: on, time: time('12:00') }).every(({ id }) => desk.book.clinic()?.rooms.find((one) => one.id === id)?.suits.includes('dosing'))).toBe(true)

  now = Date.parse(`${on}T20:00:00Z`)
  for (const session of ['prep-1']) {
    const slot = desk.book.course('c1')?.sessions.find(({ id }) => id === session)?.slot
    if (slot == null) throw new Error('not planned')
    const held = { day: slot.day, from: slot.time, to: time('23:00'), note: '' }
    expect(await desk.perform('c1', { type: 'CompleteSession', session, encounter: held, gates: [], reason: '' })).toMatchObject({ verdict: 'accepted' })
  }
  const gates = [{ gate: 'transport-arranged', answer: 'met', reason: '' }] as const
  expect(await desk.perform('c1', { type: 'StartSession', session: 'exp-1', day: on, time: time('09:02'), gates })).toMatchObject({ verdict: 'accepted' })
  expect(at('09:30')).toMatchObject({ sessions: [{ phase: 'before-dose', since: 28 }] })
  await desk.perform('c1', { type: 'NoteDosingFact', session: 'exp-1', noted: { day: on, time: time('09:41'), fact: { what: 'initial-dose', note: '' } }, reason: '' })
  expect(at('11:24')).toMatchObject({ sessions: [{ phase: 'after-dose', since: 103 }] })
})
