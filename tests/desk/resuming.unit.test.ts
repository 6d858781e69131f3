/** Knows that a course taken up again is planned by the rules, moving as little as can be; refuses to know any screen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteFor } from '../../src/desk/lines'
import { resumingOf } from '../../src/desk/resuming'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { defaultProtocolId, protocolById } from '../../src/domain/protocol/library'
import type { Protocol } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'
import { addDays, daysBetween } from '../../src/domain/time/day'
import { wallTimeAt } from '../../src/domain/time/zone'
import { proposeCourse } from '../../src/planner/propose-course'
import { adoptPlan, firstDay, smallProtocol } from './small-protocol'
import { deskWithClinic, morning, newStorage } from './test-desk'

async function heldFor(days: number, release: readonly string[]) {
  let now = morning
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  await desk.perform('c1', adoptPlan('K-17'))
  const before = desk.book.course('c1')
  await desk.perform('c1', { type: 'PutOnHold', reason: 'surgery', release })
  now += days * 86_400_000
  const { day: today } = wallTimeAt(now, desk.book.clinic()?.zone ?? 'UTC')
  const course = desk.book.course('c1')
  const site = siteFor(desk.book, 'c1')
  if (course === undefined || before === undefined || site === null) throw new Error('no course')
  return { desk, course, before, site, today }
}

/** Preparation is held as planned; then the course is on hold, and `days` after its first day it is looked at anew. */
async function heldAfterPreparation(days: number, changed: Parameters<typeof adoptPlan>[2]) {
  let now = morning
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  expect(await desk.perform('c1', adoptPlan('K-17', firstDay, changed))).toMatchObject({ verdict: 'accepted' })
  now += 3 * 3_600_000
  const encounter = { day: firstDay, from: time('08:00'), to: time('09:30'), note: '' }
  expect(await desk.perform('c1', { type: 'CompleteSession', session: 'prep-1', encounter, gates: [], reason: '' })).toMatchObject({ verdict: 'accepted' })
  await desk.perform('c1', { type: 'PutOnHold', reason: 'surgery', release: ['exp-1', 'int-1-1', 'end'] })
  now += days * 86_400_000
  const [course, site] = [desk.book.course('c1'), siteFor(desk.book, 'c1')]
  if (course === undefined || site === null) throw new Error('no course')
  const resuming = resumingOf(course, site, addDays(firstDay, days))
  return { desk, resuming, slotOf: (id: string) => resuming?.slots.find(({ session }) => session === id)?.slot }
}

/** The last meeting lies two weeks after the dose, or later. */
const lastMeeting: Protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.id === 'end' ? { ...visit, offsetDays: { earliest: 14, target: 14, latest: 90 } } : visit)) }
const lastDay = addDays(firstDay, 24)

describe('resuming', () => {
  it('moves nothing while every date can still be kept', async () => {
    const { course, site } = await heldFor(0, [])
    const resuming = resumingOf(course, site, addDays(firstDay, -1))
    expect(resuming?.slots).toEqual([])
    expect(resuming?.sessions.length).toBeGreaterThan(0)
    expect(resuming?.sessions.every(({ stays }) => stays)).toBe(true)
  })

  it.each([
    ['kept its dates', []],
    ['released them', ['prep-1', 'exp-1', 'int-1-1', 'end']],
  ])('plans all that lies ahead anew after weeks on hold that %s, as one change that keeps every rule', async (_, release) => {
    const { desk, course, before, site, today } = await heldFor(28, release)
    const resuming = resumingOf(course, site, today)
    if (resuming === null) throw new Error('no plan')
    expect(resuming.sessions.map(({ session }) => session).toSorted()).toEqual(before.sessions.filter(({ slot }) => slot !== null).map(({ id }) => id).toSorted())
    expect(resuming.slots.every(({ slot }) => slot.day > today)).toBe(true)
    expect(await desk.perform('c1', { type: 'ResumeCourse', reason: 'recovered', slots: resuming.slots })).toMatchObject({ verdict: 'accepted' })
    const after = desk.book.course('c1')
    if (after === undefined) throw new Error('gone')
    expect(after.standing).toBe('active')
    expect(sessionLinesOf(after, site, today).flatMap(({ conflicts }) => conflicts)).toEqual([])
    const change = after.undoable.at(-1)?.change ?? ''
    expect(await desk.perform('c1', { type: 'UndoChange', change })).toMatchObject({ verdict: 'accepted' })
    expect(desk.book.course('c1')?.sessions).toEqual(course.sessions)
  })

  it('keeps distances between what moves, and leaves only a window that closed meanwhile, by as little as will do', async () => {
    const { desk, site } = await heldFor(0, [])
    await desk.perform('c1', { type: 'ResumeCourse', reason: 'at once' })
    const first = desk.book.course('c1')?.sessions.find(({ id }) => id === 'prep-1')?.slot
    if (first == null) throw new Error('not planned')
    const lived = desk.book.course('c1')
    if (lived === undefined) throw new Error('no course')
    const encounter = { day: first.day, from: first.time, to: first.time, note: '' }
    const course = { ...lived, standing: 'on-hold' as const, sessions: lived.sessions.map((one) => (one.id === 'prep-1' ? { ...one, status: 'completed' as const, encounter } : one)) }
    const today = addDays(first.day, 90)
    const resuming = resumingOf(course, site, today)
    expect(resuming?.left).toMatchObject([{ code: 'outside-window', session: 'exp-1' }])
    const dayOf = (id: string) => resuming?.sessions.find(({ session }) => session === id)?.to.day ?? today
    expect(dayOf('exp-1') > today).toBe(true)
    expect(dayOf('int-1-1') > dayOf('exp-1')).toBe(true)
  })

  it('leaves alone what was cancelled for another reason', async () => {
    const { desk, site, today } = await heldFor(0, [])
    await desk.perform('c1', { type: 'ResumeCourse', reason: 'at once' })
    await desk.perform('c1', { type: 'CancelSession', session: 'end', reason: 'not wished' })
    await desk.perform('c1', { type: 'PutOnHold', reason: 'surgery', release: ['exp-1'] })
    const course = desk.book.course('c1')
    const resuming = course === undefined ? null : resumingOf(course, site, today)
    expect(resuming?.sessions.find(({ session }) => session === 'end')).toBeUndefined()
    expect(resuming?.again).toEqual(new Set(['exp-1']))
  })

  it('lets a last meeting come early where the patient’s last day leaves no other way, by as few days as will do, and says so', async () => {
    const { desk, resuming, slotOf } = await heldAfterPreparation(12, { protocol: lastMeeting, end: lastDay })
    const [dose, last] = [slotOf('exp-1')?.day ?? lastDay, slotOf('end')?.day ?? firstDay]
    expect(dose > addDays(firstDay, 12) && last <= lastDay).toBe(true)
    const by = daysBetween(dose, last) - 14
    expect(by).toBeLessThan(0)
    expect(resuming?.left).toMatchObject([{ code: 'outside-window', session: 'end', by }])
    // Neither a later meeting nor an earlier dose was possible.
    expect([last, dose]).toEqual([lastDay, addDays(firstDay, 13)])
    expect(await desk.perform('c1', { type: 'ResumeCourse', reason: 'recovered', slots: resuming?.slots ?? [], despite: 'leaves for home' })).toMatchObject({ verdict: 'accepted' })
  })

  it('lets only that come early which has to, although more sessions could keep their dates so', async () => {
    const desk = await deskWithClinic(newStorage())
    const [protocol, clinic] = [protocolById(defaultProtocolId), desk.book.clinic()]
    if (protocol === undefined || clinic === null) throw new Error('no protocol')
    const wish = { protocol, pair: { lead: 'ana', co: 'ben' }, start: firstDay, startLatest: null, end: null, prefers: { days: [], half: 'any' }, away: [] } as const
    const answer = proposeCourse({ ...wish, site: { clinic, bookingsOn: () => [] }, kept: [], includeOptional: false })
    if (answer.outcome !== 'planned') throw new Error('no plan')
    const end = answer.slots.map(({ slot }) => slot.day).toSorted().at(-1) ?? firstDay
    await desk.perform('c1', { type: 'AdoptPlan', ...wish, end, patient: { code: 'K-17', name: '' }, slots: answer.slots, despite: null, sample: false })
    await desk.perform('c1', { type: 'PutOnHold', reason: 'surgery', release: answer.slots.map(({ session }) => session) })
    const [course, site] = [desk.book.course('c1'), siteFor(desk.book, 'c1')]
    const resuming = course === undefined || site === null ? null : resumingOf(course, site, addDays(firstDay, 10))
    expect(resuming?.left).toMatchObject([{ code: 'outside-window', session: 'outcome' }])
    const days = resuming?.sessions.map(({ to }) => to.day) ?? []
    expect(days.at(-1)).toBe(end)
    expect(resuming?.sessions.at(-1)?.session).toBe('outcome')
  })

  it('lets nothing come early while the last day leaves room', async () => {
    const { resuming } = await heldAfterPreparation(8, { protocol: lastMeeting, end: lastDay })
    expect(resuming?.left).toEqual([])
  })

  it('never lets a dose come early', async () => {
    const sessions = smallProtocol.sessions.map((visit) => (visit.id === 'end' ? { ...visit, kind: 'dosing' as const, durationMinutes: 480, staff: 'therapist-pair' as const, offsetDays: { earliest: 14, target: 14, latest: 90 } } : visit))
    const twoDoses = adoptPlan('K-17').slots.map((one) => (one.session === 'end' ? { ...one, slot: { ...one.slot, minutes: 480, therapists: ['ana', 'ben'] } } : one))
    const { resuming } = await heldAfterPreparation(12, { protocol: { ...smallProtocol, sessions }, end: lastDay, slots: twoDoses })
    expect(resuming).toBeNull()
  })

  it('finds a later plan however long a hold was, where there is no last day: nothing ever comes early', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 250 }), async (days) => {
        const { resuming } = await heldAfterPreparation(days, { protocol: lastMeeting })
        expect(resuming).not.toBeNull()
        expect((resuming?.left ?? []).every((breach) => breach.code === 'outside-window' && breach.why === 'window' && breach.by > 0)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})
