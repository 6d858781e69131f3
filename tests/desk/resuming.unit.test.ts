/** Knows that a course taken up again is planned by the rules, moving as little as can be; refuses to know any screen. */
import { describe, expect, it } from 'vitest'
import { siteFor } from '../../src/desk/lines'
import { resumingOf } from '../../src/desk/resuming'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { addDays } from '../../src/domain/time/day'
import { wallTimeAt } from '../../src/domain/time/zone'
import { adoptPlan, firstDay } from './small-protocol'
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
})
