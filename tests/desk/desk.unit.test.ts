import { describe, expect, it } from 'vitest'
import type { Course } from '../../src/domain/course/course'
import { time } from '../../src/domain/time/clock-time'
import { addDays, day } from '../../src/domain/time/day'
import { foldRows } from '../../src/desk/fold'
import { smallClinic } from '../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from './small-protocol'
import { contentsOf, deskOn, deskWithClinic, eventually, newStorage } from './test-desk'

const slotOf = (course: Course | undefined, id: string) => {
  const slot = course?.sessions.find((session) => session.id === id)?.slot
  if (slot == null) throw new Error('no slot')
  return slot
}

describe('a command at the desk', () => {
  it('is accepted, written and in the book at once', async () => {
    const desk = await deskWithClinic(newStorage())
    const outcome = await desk.perform('c1', adoptPlan('K-17'))
    expect(outcome.verdict).toBe('accepted')
    expect(desk.book.courses().map(({ id, patient }) => [id, patient.code])).toEqual([['c1', 'K-17']])
    expect(desk.book.revision()).toBe(2)
    expect(desk.book.bookingsOn(firstDay).map(({ course, session }) => [course, session])).toEqual([['c1', 'prep-1']])
    expect(desk.book.bookingsOn(firstDay, 'c1')).toEqual([])
  })

  it('is stamped with the actor and the instant, in one row of a chain that holds', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.setActor({ id: 'ana', name: 'Ana' })
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    const history = await desk.historyOf('c1')
    if (!history.ok) throw new Error(history.failure.code)
    expect(history.value.broken).toBeNull()
    expect(history.value.damaged).toEqual([])
    expect(history.value.rows.map(({ sequence, at, by, events }) => [sequence, at, by.name, events.map(({ type }) => type)])).toEqual([
      [1, '2026-12-01T07:00:00.000Z', 'Ana', ['CourseOpened', 'PlanAdopted']],
      [2, '2026-12-01T07:00:00.000Z', 'Ana', ['SessionConfirmed']],
    ])
  })

  it('writes nothing when refused', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    const before = contentsOf(desk)
    const outcome = await desk.perform('c2', adoptPlan(' k-1 7', addDays(firstDay, 1)))
    expect(outcome).toEqual({ verdict: 'refused', refusal: { code: 'patient-has-course', patientCode: 'k-1 7' } })
    expect(contentsOf(desk)).toEqual(before)
    expect((await desk.wholeLog()).ok).toBe(true)
    const log = await desk.wholeLog()
    expect(log.ok && log.value.map(({ stream, rows }) => [stream, rows.length])).toEqual([
      ['c1', 1],
      ['clinic', 1],
    ])
  })

  it('reads the clock in the clinic’s zone, and in the given one before there is a clinic', async () => {
    const desk = await deskOn(newStorage(), { clock: () => Date.UTC(2026, 11, 1, 23, 30), zone: 'UTC' })
    expect(desk.now()).toMatchObject({ day: '2026-12-01', time: '23:30' })
    await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
    expect(desk.now()).toEqual({ at: '2026-12-01T23:30:00.000Z', day: '2026-12-02', time: '00:30' })
  })

  it('is undone by its change', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    const before = slotOf(desk.book.course('c1'), 'end')
    const to = { ...before, day: addDays(before.day, 1) }
    const moved = await desk.perform('c1', { type: 'MoveSession', session: 'end', to, despite: null })
    if (moved.verdict !== 'accepted') throw new Error('not moved')
    expect(slotOf(desk.book.course('c1'), 'end')).toEqual(to)
    const undone = await desk.perform('c1', { type: 'UndoChange', change: moved.change })
    expect(undone.verdict).toBe('accepted')
    expect(slotOf(desk.book.course('c1'), 'end')).toEqual(before)
    expect(desk.book.bookingsOn(before.day)).toHaveLength(1)
    expect(desk.book.bookingsOn(to.day)).toEqual([])
  })
})

describe('many commands as one act', () => {
  it('decides each on the ones before and writes them in one commit', async () => {
    const desk = await deskOn(newStorage())
    const earlier = '2026-11-02T08:00:00.000Z'
    const by = { id: 'sample', name: 'Sample' }
    const outcome = await desk.performAll([
      { clinic: { type: 'SetUpClinic', clinic: smallClinic }, at: earlier, by },
      { courseId: 'c1', command: adoptPlan('K-17', day('2026-11-03')), at: earlier, by },
      { courseId: 'c1', command: { type: 'ConfirmSession', session: 'prep-1' }, at: earlier, by },
      { courseId: 'c2', command: adoptPlan('M-08') },
    ])
    expect(outcome.verdict === 'accepted' && new Set(outcome.changes).size).toBe(4)
    expect(desk.book.revision()).toBe(1)
    const history = await desk.historyOf('c1')
    expect(history.ok && history.value.rows.map(({ at, by }) => [at, by.id])).toEqual([
      [earlier, 'sample'],
      [earlier, 'sample'],
    ])
    expect(history.ok && history.value.broken).toBeNull()
    expect(desk.book.course('c1')?.sessions[0]?.status).toBe('confirmed')
  })

  it('writes nothing when one is refused, and names which', async () => {
    const desk = await deskWithClinic(newStorage())
    const before = contentsOf(desk)
    const outcome = await desk.performAll([
      { courseId: 'c1', command: adoptPlan('K-17') },
      { courseId: 'c2', command: adoptPlan('K-17', addDays(firstDay, 1)) },
    ])
    expect(outcome).toEqual({ verdict: 'refused', index: 1, refusal: { code: 'patient-has-course', patientCode: 'K-17' } })
    expect(contentsOf(desk)).toEqual(before)
  })

  it('lets a code be taken that an item before it gave up', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    const outcome = await desk.performAll([
      { courseId: 'c1', command: { type: 'CorrectPatient', patient: { code: 'K-71', name: '' }, reason: 'digits swapped' } },
      { courseId: 'c2', command: adoptPlan('K-17', addDays(firstDay, 1)) },
    ])
    expect(outcome.verdict).toBe('accepted')
  })

  it('refuses two courses that want one room at one time', async () => {
    const desk = await deskWithClinic(newStorage())
    const outcome = await desk.performAll([
      { courseId: 'c1', command: adoptPlan('K-17') },
      { courseId: 'c2', command: adoptPlan('M-08') },
    ])
    expect(outcome.verdict === 'refused' && [outcome.index, outcome.refusal.code]).toEqual([1, 'rules-broken'])
  })
})

describe('two tabs on one database', () => {
  it('lose nothing over 200 interleaved commands, and end with equal books', async () => {
    const storage = newStorage()
    const one = await deskWithClinic(storage)
    const other = await deskOn(storage)
    await one.perform('c1', adoptPlan('K-17'))
    await other.perform('c2', adoptPlan('M-08', addDays(firstDay, 1)))

    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, turn) => {
        const desk = turn % 2 === 0 ? one : other
        const course = turn % 4 < 2 ? 'c1' : 'c2'
        return desk.perform(course, { type: 'RecordPrint', sheet: 'letter', mark: `mark-${turn}` })
      }),
    )
    expect(outcomes.filter(({ verdict }) => verdict !== 'accepted')).toEqual([])

    const log = await one.wholeLog()
    if (!log.ok) throw new Error(log.failure.code)
    const marks = log.value.flatMap(({ rows }) => rows.flatMap(({ events }) => events.flatMap((event) => (event.type === 'SchedulePrinted' ? event.mark : []))))
    expect(new Set(marks).size).toBe(200)
    expect(log.value.map(({ broken, damaged }) => [broken, damaged])).toEqual([[null, []], [null, []], [null, []]])

    await eventually(() => one.book.revision() === 203 && other.book.revision() === 203)
    expect(contentsOf(one)).toEqual(contentsOf(other))
    expect(contentsOf(await deskOn(storage))).toEqual(contentsOf(one))
    for (const stream of log.value.filter(({ stream }) => stream !== 'clinic')) {
      expect(foldRows(stream.rows)).toEqual({ kind: 'course', course: one.book.course(stream.stream) })
    }
  })

  it('adopt one patient’s plan once, however they race', async () => {
    const storage = newStorage()
    const one = await deskWithClinic(storage)
    const other = await deskOn(storage)
    const [first, second] = await Promise.all([
      one.perform('c1', adoptPlan('K-17')),
      other.perform('c2', adoptPlan('k-17 ', addDays(firstDay, 1))),
    ])
    expect([first.verdict, second.verdict].sort()).toEqual(['accepted', 'refused'])
    expect(second.verdict === 'refused' && second.refusal.code).toBe('patient-has-course')
  })

  it('hear each other’s commits by the bell, and only then ring', async () => {
    const storage = newStorage()
    const one = await deskWithClinic(storage)
    const other = await deskOn(storage)
    const heard: number[] = []
    other.subscribe(() => heard.push(other.book.courses().length))
    await one.perform('c1', adoptPlan('K-17'))
    await eventually(() => heard.at(-1) === 1)
    expect(other.book.course('c1')).toEqual(one.book.course('c1'))
    await one.setActor({ id: 'ana', name: 'Ana' })
    await eventually(() => other.actor().name === 'Ana')
  })
})

describe('the sample', () => {
  const sample = { ...smallClinic, sample: true }
  const items = [
    { clinic: { type: 'SetUpClinic' as const, clinic: sample } },
    { courseId: 's1', command: adoptPlan('S-01', firstDay, { sample: true }) },
    { courseId: 's2', command: adoptPlan('S-02', addDays(firstDay, 1), { sample: true }) },
  ]

  it('is taken out whole, from the log too, and every tab starts afresh', async () => {
    const storage = newStorage()
    const one = await deskOn(storage)
    const other = await deskOn(storage)
    expect((await one.performAll(items)).verdict).toBe('accepted')
    await eventually(() => other.book.courses().length === 2)
    expect(await other.removeSample()).toEqual({ ok: true, value: 3 })
    expect(other.book.courses()).toEqual([])
    expect(other.book.clinic()).toBeNull()
    await eventually(() => one.book.courses().length === 0)
    expect(one.book.bookingsOn(firstDay)).toEqual([])
    expect(await one.wholeLog()).toEqual({ ok: true, value: [] })
    expect((await one.performClinic({ type: 'SetUpClinic', clinic: smallClinic })).verdict).toBe('accepted')
  })

  it('leaves a real course, and the clinic it needs', async () => {
    const desk = await deskOn(newStorage())
    await desk.performAll([...items, { courseId: 'c1', command: adoptPlan('K-17', addDays(firstDay, 2)) }])
    expect(await desk.removeSample()).toEqual({ ok: true, value: 2 })
    expect(desk.book.courses().map(({ id }) => id)).toEqual(['c1'])
    expect(desk.book.clinic()).toEqual(sample)
    expect((await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })).verdict).toBe('accepted')
  })
})

describe('the clinic at the desk', () => {
  it('knows the sessions ahead of every course', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    const therapists = smallClinic.therapists.filter(({ id }) => id !== 'ben')
    expect(await desk.performClinic({ type: 'ChangeClinic', clinic: { ...smallClinic, therapists } })).toEqual({
      verdict: 'refused',
      refusal: { code: 'still-needed', what: 'therapist', id: 'ben', name: 'Ben', sessions: 3 },
    })
    expect(await desk.performClinic({ type: 'ChangeClinic', clinic: { ...smallClinic, zone: 'Europe/London' } })).toEqual({
      verdict: 'refused',
      refusal: { code: 'zone-fixed' },
    })
  })
})

describe('what this device remembers', () => {
  it('is there after a restart, and is no part of the log', async () => {
    const storage = newStorage()
    const desk = await deskOn(storage)
    expect(desk.actor()).toEqual({ id: 'coordinator', name: 'Coordinator' })
    await desk.setActor({ id: 'ana', name: 'Ana' })
    await desk.setPreference('paper-language', 'de')
    expect(desk.actor().name).toBe('Ana')
    const again = await deskOn(storage)
    expect(again.actor()).toEqual({ id: 'ana', name: 'Ana' })
    expect(again.preference('paper-language')).toBe('de')
    expect(again.book.revision()).toBe(0)
  })

  it('holds from the moment it is chosen, before it is written', async () => {
    const desk = await deskOn(newStorage())
    const writing = [desk.setPreference('paper-language', 'de'), desk.setPreference('paper-language', 'fr')]
    expect(desk.preference('paper-language')).toBe('fr')
    const named = desk.setActor({ id: 'ana', name: 'Ana' })
    expect(desk.actor().name).toBe('Ana')
    await Promise.all([...writing, named])
    expect(desk.preference('paper-language')).toBe('fr')
    expect([...desk.preferences().keys()]).toEqual(['paper-language', 'actor'])
  })

  it('falls back to the coordinator where what is remembered is nobody', async () => {
    const storage = newStorage()
    const desk = await deskOn(storage)
    await desk.setPreference('actor', { id: 3 })
    expect(desk.actor()).toEqual({ id: 'coordinator', name: 'Coordinator' })
  })
})

describe('a session lived at another time than planned', () => {
  it('holds its people and room when it really was', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', {
      type: 'CompleteSession',
      session: 'prep-1',
      encounter: { day: firstDay, from: time('06:00'), to: time('07:30'), note: '' },
      gates: [],
      reason: '',
    })
    expect(desk.book.bookingsOn(firstDay).map(({ time, minutes }) => [time, minutes])).toEqual([['06:00', 90]])
  })
})
