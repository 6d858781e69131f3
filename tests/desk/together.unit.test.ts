import { describe, expect, it } from 'vitest'
import type { PlacedSlot } from '../../src/domain/course/commands'
import type { CourseId, Slot } from '../../src/domain/course/course'
import { time } from '../../src/domain/time/clock-time'
import { addDays } from '../../src/domain/time/day'
import type { Desk } from '../../src/desk/desk'
import { foldRows } from '../../src/desk/fold'
import { adoptPlan, firstDay } from './small-protocol'
import { contentsOf, deskOn, deskWithClinic, newStorage } from './test-desk'

function slotOf(desk: Desk, courseId: CourseId, session: string): Slot {
  const slot = desk.book.course(courseId)?.sessions.find(({ id }) => id === session)?.slot
  if (slot == null) throw new Error('no slot')
  return slot
}

function replan(courseId: CourseId, ...slots: readonly PlacedSlot[]) {
  return { courseId, command: { type: 'ReplanSessions', slots, despite: null, reason: 'they swap' } } as const
}

/** K-17 from 1 December and M-08 from 2 December, in the one room with the one pair. */
async function twoCourses() {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 2)))
  const swap = ['exp-1', 'int-1-1'].map((session) => ({
    one: { session, slot: slotOf(desk, 'c2', session) },
    other: { session, slot: slotOf(desk, 'c1', session) },
  }))
  return { desk, items: [replan('c1', ...swap.map(({ one }) => one)), replan('c2', ...swap.map(({ other }) => other))] }
}

describe('two courses together', () => {
  it('swap a room and its times, which one after the other is refused', async () => {
    const { desk, items } = await twoCourses()
    const before = contentsOf(desk)
    const oneByOne = await desk.performAll(items)
    expect(oneByOne).toMatchObject({ verdict: 'refused', index: 0, refusal: { code: 'rules-broken', leavable: false } })
    expect(contentsOf(desk)).toEqual(before)

    const [first, second] = [slotOf(desk, 'c1', 'exp-1'), slotOf(desk, 'c2', 'exp-1')]
    const outcome = await desk.performTogether(items)
    expect(outcome).toMatchObject({ verdict: 'accepted', courses: ['c1', 'c2'] })
    expect([slotOf(desk, 'c1', 'exp-1'), slotOf(desk, 'c2', 'exp-1')]).toEqual([second, first])
    expect(desk.book.revision()).toBe(before.revision + 1)
  })

  it('write one row each under one change, and both logs fold to their courses', async () => {
    const { desk, items } = await twoCourses()
    const outcome = await desk.performTogether(items)
    const log = await desk.wholeLog()
    if (!log.ok || outcome.verdict !== 'accepted') throw new Error('not done')
    const rows = log.value.flatMap((stream) => stream.rows).filter(({ change }) => change === outcome.change)
    expect(rows.map(({ stream, events }) => [stream, events.map(({ type }) => type)])).toEqual([
      ['c1', ['SessionMoved', 'SessionMoved']],
      ['c2', ['SessionMoved', 'SessionMoved']],
    ])
    for (const { stream, rows: own, broken } of log.value.filter(({ stream }) => stream !== 'clinic')) {
      expect(broken).toBeNull()
      expect(foldRows(own)).toEqual({ kind: 'course', course: desk.book.course(stream) })
    }
  })

  it('write nothing when one of them cannot, and say which and why', async () => {
    const { desk, items } = await twoCourses()
    const before = contentsOf(desk)
    const [own, other] = items
    if (own === undefined || other === undefined) throw new Error('no items')
    expect(await desk.performTogether([own])).toMatchObject({ verdict: 'refused', refusals: [{ index: 0, courseId: 'c1', refusal: { code: 'rules-broken', leavable: false } }] })
    const early = { ...slotOf(desk, 'c2', 'exp-1'), day: firstDay }
    expect(await desk.performTogether([own, replan('c2', { session: 'exp-1', slot: early })])).toMatchObject({
      verdict: 'refused',
      refusals: [{ index: 1, courseId: 'c2', refusal: { code: 'rules-broken' } }],
    })
    expect(contentsOf(desk)).toEqual(before)
    const log = await desk.wholeLog()
    expect(log.ok && log.value.map(({ rows }) => rows.length)).toEqual([1, 1, 1])
  })

  it('make room for a new course in the same breath', async () => {
    const { desk } = await twoCourses()
    const newcomer = { courseId: 'c3', command: adoptPlan('Z-30', firstDay) } as const
    expect((await desk.performTogether([newcomer])).verdict).toBe('refused')
    const away = ['prep-1', 'exp-1', 'int-1-1', 'end'].map((session) => ({ session, slot: { ...slotOf(desk, 'c1', session), day: addDays(slotOf(desk, 'c1', session).day, 50) } }))
    expect((await desk.performTogether([newcomer, replan('c1', ...away)])).verdict).toBe('accepted')
    expect(desk.book.courses().map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
  })

  it('let no two new courses bear one code, and take a course’s items one on the other', async () => {
    const desk = await deskWithClinic(newStorage())
    const twice = [{ courseId: 'c1', command: adoptPlan('K-17') }, { courseId: 'c2', command: adoptPlan('k -17', addDays(firstDay, 2)) }]
    expect(await desk.performTogether(twice)).toMatchObject({
      verdict: 'refused',
      refusals: [{ index: 0, refusal: { code: 'patient-has-course' } }, { index: 1, refusal: { code: 'patient-has-course' } }],
    })
    const outcome = await desk.performTogether([
      { courseId: 'c1', command: adoptPlan('K-17') },
      { courseId: 'c1', command: { type: 'RecordPatientAway', away: [{ from: addDays(firstDay, 30), to: addDays(firstDay, 33) }], reason: '' } },
    ])
    expect(outcome.verdict).toBe('accepted')
    expect(desk.book.course('c1')?.away).toHaveLength(1)
  })
})

describe('undo of a change of several courses', () => {
  it('takes back all of it, whichever course it is asked for', async () => {
    const { desk, items } = await twoCourses()
    const before = contentsOf(desk)
    const done = await desk.performTogether(items)
    if (done.verdict !== 'accepted') throw new Error('not done')
    const undone = await desk.perform('c2', { type: 'UndoChange', change: done.change })
    expect(undone).toMatchObject({ verdict: 'accepted', courses: ['c1', 'c2'] })
    expect(contentsOf(desk).bookings).toEqual(before.bookings)
    expect(desk.book.courses().map(({ sessions }) => sessions)).toEqual(before.courses.map(({ sessions }) => sessions))
    expect(await desk.perform('c1', { type: 'UndoChange', change: done.change })).toMatchObject({ verdict: 'refused', refusal: { code: 'not-the-latest-change' } })
  })

  it('takes back nothing once one of the courses went on, and names that course', async () => {
    const { desk, items } = await twoCourses()
    const done = await desk.performTogether(items)
    if (done.verdict !== 'accepted') throw new Error('not done')
    await desk.perform('c2', { type: 'ConfirmSession', session: 'prep-1' })
    const before = contentsOf(desk)
    expect(await desk.perform('c1', { type: 'UndoChange', change: done.change })).toEqual({
      verdict: 'refused',
      courseId: 'c2',
      refusal: { code: 'not-the-latest-change', latest: 'SessionConfirmed', session: 'prep-1' },
    })
    expect(contentsOf(desk)).toEqual(before)
  })

  it('takes back nothing where somebody else took a place meanwhile', async () => {
    const { desk } = await twoCourses()
    const later = (courseId: CourseId) => ({ ...slotOf(desk, courseId, 'end'), time: time('16:00') })
    const done = await desk.performTogether([
      replan('c1', { session: 'end', slot: later('c1') }),
      replan('c2', { session: 'end', slot: later('c2') }),
    ])
    if (done.verdict !== 'accepted') throw new Error('not done')
    await desk.perform('c3', adoptPlan('Z-30', addDays(firstDay, 23)))
    const before = contentsOf(desk)
    expect(await desk.perform('c1', { type: 'UndoChange', change: done.change })).toMatchObject({
      verdict: 'refused',
      courseId: 'c2',
      refusal: { code: 'rules-broken', leavable: false, breaches: [{ code: 'therapist-busy', booking: { patientCode: 'Z-30' } }, { code: 'room-busy', booking: { patientCode: 'Z-30' } }] },
    })
    expect(contentsOf(desk)).toEqual(before)
  })

  it('is known in another tab, and after a restart', async () => {
    const storage = newStorage()
    const one = await deskWithClinic(storage)
    await one.perform('c1', adoptPlan('K-17'))
    const done = await one.performTogether([
      { courseId: 'c2', command: adoptPlan('M-08', addDays(firstDay, 2)) },
      replan('c1', { session: 'end', slot: { ...slotOf(one, 'c1', 'end'), time: time('15:00') } }),
    ])
    if (done.verdict !== 'accepted') throw new Error('not done')
    const other = await deskOn(storage)
    expect((await other.perform('c1', { type: 'UndoChange', change: done.change })).verdict).toBe('accepted')
    expect(other.book.courses().map(({ id }) => id)).toEqual(['c1'])
    expect(slotOf(other, 'c1', 'end').time).toBe('08:00')
  })
})
