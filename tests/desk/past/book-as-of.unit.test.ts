/** Knows what the book has to say of any moment gone by; refuses to look at a screen. */
import { describe, expect, it } from 'vitest'
import { type Desk, type History } from '../../../src/desk/desk'
import { bookAsOf } from '../../../src/desk/past/book-as-of'
import { deskAsOf } from '../../../src/desk/past/desk-as-of'
import { keptPast, readPast } from '../../../src/desk/past/read-past'
import { rowsUntil, untilEndOf, untilRow } from '../../../src/desk/past/until'
import { addDays } from '../../../src/domain/time/day'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { flipByte } from '../../store/raw-storage'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, morning, newStorage } from '../test-desk'

const day = 86_400_000

/** A clinic of 1 December, a course adopted on the 2nd, its end moved on the 3rd and taken back on the 4th. */
async function fourDays() {
  const storage = newStorage()
  let now = morning
  const desk = await deskOn(storage, { clock: () => now })
  await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
  now = morning + day
  await desk.perform('c1', adoptPlan('K-17', addDays(firstDay, 7)))
  now = morning + 2 * day
  const before = endOf(desk.book)
  const moved = await desk.perform('c1', { type: 'MoveSession', session: 'end', to: { ...before, day: addDays(before.day, 1) }, despite: null })
  if (moved.verdict !== 'accepted') throw new Error('not moved')
  now = morning + 3 * day
  await desk.perform('c1', { type: 'UndoChange', change: moved.change })
  return { desk, storage, before, after: { ...before, day: addDays(before.day, 1) } }
}

const endOf = (book: Pick<Desk['book'], 'course'>) => {
  const slot = book.course('c1')?.sessions.find(({ id }) => id === 'end')?.slot
  if (slot == null) throw new Error('no slot')
  return slot
}
const logsOf = async (desk: Desk): Promise<readonly History[]> => {
  const read = await desk.wholeLog()
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}
const on = (days: number) => untilEndOf(addDays(firstDay, days), smallClinic.zone)
const hearNothing = { onProgress: () => undefined, isStopped: () => false }

describe('the book as of a day', () => {
  it('has a session where it lay at the end of that day, and its bookings with it', async () => {
    const { desk, before, after } = await fourDays()
    const logs = await logsOf(desk)
    const then = (days: number) => bookAsOf(logs, on(days)).book
    expect(then(0).courses()).toEqual([])
    expect(endOf(then(1))).toEqual(before)
    expect(endOf(then(2))).toEqual(after)
    expect(then(2).bookingsOn(after.day).map(({ session }) => session)).toEqual(['end'])
    expect(then(2).bookingsOn(before.day)).toEqual([])
    expect(endOf(then(3))).toEqual(before)
    expect(then(3).courses()).toEqual(desk.book.courses())
    expect(then(3).clinic()).toEqual(desk.book.clinic())
  })

  it('can be asked up to a single row, whatever the clock said then', async () => {
    const { desk, after } = await fourDays()
    const logs = await logsOf(desk)
    const row = logs.find(({ stream }) => stream === 'c1')?.rows[1]
    if (row === undefined) throw new Error('no row')
    expect(endOf(bookAsOf(logs, untilRow(row)).book)).toEqual(after)
    expect(endOf(bookAsOf(logs, untilRow({ ...row, at: '2030-01-01T00:00:00.000Z' })).book)).toEqual(after)
  })

  it('shows the clinic as first recorded where it was recorded later, and says since when', async () => {
    const { desk } = await fourDays()
    const { book, clinicSince } = bookAsOf(await logsOf(desk), on(-3))
    expect(book.clinic()).toEqual(smallClinic)
    expect(clinicSince).toBe('2026-12-01T07:00:00.000Z')
    expect(bookAsOf(await logsOf(desk), on(0)).clinicSince).toBeNull()
  })

  it('takes the order of the rows before their clocks', async () => {
    const { desk } = await fourDays()
    const rows = (await logsOf(desk)).find(({ stream }) => stream === 'c1')?.rows ?? []
    const ahead = rows.map((row, index) => (index === 1 ? { ...row, at: '2030-01-01T00:00:00.000Z' } : row))
    expect(rowsUntil(ahead, on(2))).toBe(1)
    expect(rowsUntil(ahead, on(3))).toBe(3)
  })

  it('leaves out a course whose log does not hold up to then, names it, and guesses nothing', async () => {
    const { desk, storage, before } = await fourDays()
    await flipByte(storage, 'log', ['c1', 2])
    const logs = await logsOf(desk)
    expect(bookAsOf(logs, on(2)).book.course('c1')).toBeUndefined()
    expect(bookAsOf(logs, on(3)).book.damaged()).toEqual([{ stream: 'c1', reason: 'altered' }])
    // Only the first row is known to hold, and nobody can tell when the second was written.
    expect(bookAsOf(logs, on(1)).book.course('c1')).toBeUndefined()
    await flipByte(storage, 'log', ['c1', 2])
    await flipByte(storage, 'log', ['c1', 3])
    expect(endOf(bookAsOf(await logsOf(desk), on(1)).book)).toEqual(before)
  })
})

describe('the past read between frames', () => {
  it('is what all logs together give, also when asked again with less to read', async () => {
    const { desk } = await fourDays()
    await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 35)))
    for (const days of [3, 1, 2, 0, 3]) {
      const read = await readPast(desk, on(days), hearNothing)
      if (!read.ok || read.value === null) throw new Error('not read')
      const whole = bookAsOf(await logsOf(desk), on(days))
      expect(read.value.book.courses()).toEqual(whole.book.courses())
      expect(read.value.clinicSince).toBe(whole.clinicSince)
      expect(keptPast(desk, on(days))).toBe(read.value)
    }
  })

  it('is forgotten once something is committed, and stops when told', async () => {
    const { desk } = await fourDays()
    await readPast(desk, on(2), hearNothing)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    expect(keptPast(desk, on(2))).toBeUndefined()
    expect(await readPast(desk, on(2), { ...hearNothing, isStopped: () => true })).toEqual({ ok: true, value: null })
  })
})

describe('a desk as of a moment', () => {
  it('stands still and refuses every command, while the true one goes on', async () => {
    const { desk, after } = await fourDays()
    const until = on(2)
    const past = deskAsOf(desk, bookAsOf(await logsOf(desk), until).book, until.at)
    expect(past.now()).toEqual({ at: until.at, day: '2026-12-03', time: '23:59' })
    const refused = { verdict: 'failed', failure: { code: 'past-is-fixed' } }
    expect(await past.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })).toEqual(refused)
    expect(await past.performClinic({ type: 'ChangeClinic', clinic: smallClinic })).toEqual(refused)
    expect(await past.performAll([])).toEqual(refused)
    expect(await past.performTogether([])).toEqual(refused)
    expect(endOf(past.book)).toEqual(after)
    expect((await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })).verdict).toBe('accepted')
    expect(past.book.course('c1')?.sessions[0]?.status).toBe('planned')
  })
})
