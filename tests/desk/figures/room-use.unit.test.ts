/** Knows that a room's week tells what was held, what nobody recorded, what is ahead and how long it was open. */
import { describe, expect, it } from 'vitest'
import { openDays, openMinutes, roomUse } from '../../../src/desk/figures/room-use'
import type { CourseCommand } from '../../../src/domain/course/commands'
import type { Clinic, Room } from '../../../src/domain/clinic/clinic'
import { visitOf } from '../../../src/domain/protocol/protocol'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, smallProtocol } from '../small-protocol'
import { deskWithClinic, newStorage } from '../test-desk'

// Tuesday 1 December 2026: preparation; dosing on the 8th, integration on the 9th, the end on the 22nd.
const start = day('2026-12-01')
const within = { from: day('2026-11-30'), to: day('2026-12-27') }
const weekHours = 7 * 600

async function deskAt(on: string, plan: CourseCommand = adoptPlan('K-17', start)) {
  const desk = await deskWithClinic(newStorage(), { clock: () => Date.parse(`${on}T19:00:00Z`) })
  expect((await desk.perform('c1', plan)).verdict).toBe('accepted')
  return desk
}

const clinicOf = (desk: Awaited<ReturnType<typeof deskAt>>): Clinic => desk.book.clinic() ?? smallClinic

describe('room use', () => {
  it('is told week by week, by what became of its sessions', async () => {
    const desk = await deskAt('2026-12-01')
    await desk.perform('c1', { type: 'CompleteSession', session: 'prep-1', encounter: { day: start, from: time('08:00'), to: time('09:40'), note: '' }, gates: [], reason: '' })
    const weeks = (today: string) => roomUse(desk.book, clinicOf(desk), day(today), within, 'mon')[0]?.weeks.map(({ held, notRecorded, ahead }) => [held, notRecorded, ahead])
    expect(weeks('2026-12-01')).toEqual([[100, 0, 0], [0, 0, 570], [0, 0, 0], [0, 0, 60]])
    expect(weeks('2026-12-09')).toEqual([[100, 0, 0], [0, 480, 90], [0, 0, 0], [0, 0, 60]])
  })

  it('is cut off at the days that are asked for, in weeks that begin where they are said to', async () => {
    const desk = await deskAt('2026-12-01')
    const weeks = (first: 'mon' | 'sun') => roomUse(desk.book, clinicOf(desk), start, { from: day('2026-12-05'), to: day('2026-12-08') }, first)[0]?.weeks.map(({ from, to, ahead, open }) => `${from} ${to} ${ahead} ${open}`)
    expect(weeks('mon')).toEqual(['2026-12-05 2026-12-06 0 1200', '2026-12-07 2026-12-08 480 1200'])
    expect(weeks('sun')).toEqual(['2026-12-05 2026-12-05 0 600', '2026-12-06 2026-12-08 480 1800'])
  })

  it('names nights ahead that hold the room, and none gone by', async () => {
    const protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight: 'required' as const } : visit)) }
    expect(visitOf(protocol, 'exp-1')?.overnight).toBe('required')
    const desk = await deskAt('2026-12-01', { ...adoptPlan('K-17', start), protocol })
    const clinic: Clinic = { ...smallClinic, night: { stays: 'dosing-room', until: time('07:00') } }
    const nights = (of: Clinic, today: string) => roomUse(desk.book, of, day(today), within, 'mon')[0]?.weeks.map((week) => week.nights)
    expect(nights(clinic, '2026-12-09')).toEqual([0, 1, 0, 0])
    expect(nights(clinic, '2026-12-10')).toEqual([0, 0, 0, 0])
    expect(nights(smallClinic, '2026-12-09')).toEqual([0, 0, 0, 0])
  })

  it('still tells of a room that the clinic no longer has', async () => {
    const desk = await deskAt('2026-12-01')
    const found = roomUse(desk.book, { ...smallClinic, rooms: [{ id: 'r2', name: 'Room 2', suits: ['dosing'], closedOn: [], closed: [] }] }, start, within, 'mon')
    expect(found.map(({ name, weeks }) => [name, weeks.reduce((sum, { ahead }) => sum + ahead, 0), weeks[0]?.open])).toEqual([['Room 2', 0, weekHours], [null, 720, 0]])
  })
})

describe('the hours of a room', () => {
  const room: Room = { id: 'r1', name: 'Room 1', suits: ['dosing'], closedOn: ['sun'], closed: [{ from: day('2026-12-02'), to: day('2026-12-03'), name: 'paint' }] }
  const hours = (clinic: Clinic, of: Room, from: string, to = from) => openMinutes(of, openDays(clinic, { from: day(from), to: day(to) }))

  it('leave out closed weekdays, days and closures of the clinic', () => {
    expect(hours(smallClinic, room, '2026-11-30', '2026-12-06')).toBe(4 * 600)
    const holiday = { from: day('2026-12-03'), to: day('2026-12-04'), name: 'holiday' }
    expect(hours({ ...smallClinic, closures: [holiday] }, room, '2026-11-30', '2026-12-06')).toBe(3 * 600)
  })

  it('are those that really pass while clocks are set', () => {
    const early = { ...smallClinic, open: { sun: [{ from: time('00:00'), to: time('06:00') }] } }
    const always = { ...room, closedOn: [] }
    expect([hours(early, always, '2027-03-21'), hours(early, always, '2027-03-28')]).toEqual([360, 300])
  })
})
