/** Knows what has to be true of whole logs that are put in the place of what is here: all or nothing, heard in every tab. */
import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '../../src/desk/desk'
import { foldRows } from '../../src/desk/fold'
import { addDays } from '../../src/domain/time/day'
import { type LogRow, clinicStream } from '../../src/store/log-row'
import { type StreamWrite, endOf } from '../../src/store/stream-writing'
import { adoptPlan, firstDay } from '../desk/small-protocol'
import { contentsOf, deskOn, deskWithClinic, eventually, newStorage } from '../desk/test-desk'
import { flipByte, rowsIn } from './raw-storage'

afterEach(() => {
  vi.restoreAllMocks()
})

const atOnce = { onProgress: () => undefined, isStopped: () => false }

async function logOf(desk: Desk, stream: string): Promise<readonly LogRow[]> {
  const read = await desk.historyOf(stream)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value.rows
}

async function endHere(desk: Desk, stream: string) {
  const read = await desk.historyOf(stream)
  if (!read.ok) throw new Error(read.failure.code)
  return endOf(read.value)
}

/** The stream as these rows have it, in the place of whatever is here. */
async function inPlaceOf(desk: Desk, stream: string, rows: readonly LogRow[], keep = 0): Promise<StreamWrite> {
  const last = rows.at(-1)
  const to = last === undefined ? null : { head: { sequence: last.sequence, hash: last.hash }, state: foldRows(rows) }
  return { stream, from: await endHere(desk, stream), keep, rows: rows.slice(keep), to }
}

/** A clinic with one course of two rows. */
async function source() {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
  return { desk, clinic: await logOf(desk, clinicStream), course: await logOf(desk, 'c1') }
}

describe('whole logs put in the place of what is here', () => {
  it('are added, and stand as where they came from, in this tab and in another', async () => {
    const { desk: from, clinic, course } = await source()
    const storage = newStorage()
    const [desk, other] = [await deskOn(storage), await deskOn(storage)]
    const progress: number[] = []
    const writes = [await inPlaceOf(desk, clinicStream, clinic), await inPlaceOf(desk, 'c1', course)]
    expect(await desk.writeStreams({ writes, isEverything: true }, { ...atOnce, onProgress: (done) => progress.push(done) })).toEqual({ ok: true, value: { written: true } })
    expect(progress.at(-1)).toBe(3)
    expect({ ...contentsOf(desk), revision: 0 }).toEqual({ ...contentsOf(from), revision: 0 })
    expect(await desk.wholeLog()).toEqual(await from.wholeLog())
    await eventually(() => other.book.course('c1') !== undefined)
    expect(contentsOf(other)).toEqual(contentsOf(desk))
    expect((await other.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })).verdict).toBe('accepted')
  })

  it('are made longer without a new beginning for other tabs', async () => {
    const { clinic, course } = await source()
    const storage = newStorage()
    const [desk, other] = [await deskOn(storage), await deskOn(storage)]
    await desk.writeStreams({ writes: [await inPlaceOf(desk, clinicStream, clinic), await inPlaceOf(desk, 'c1', course.slice(0, 1))] }, atOnce)
    await desk.writeStreams({ writes: [await inPlaceOf(desk, 'c1', course, 1)] }, atOnce)
    expect(await logOf(desk, 'c1')).toEqual(course)
    await eventually(() => other.book.revision() === desk.book.revision())
    expect(other.book.course('c1')?.sessions.find(({ id }) => id === 'prep-1')?.status).toBe('confirmed')
  })

  it('are taken out, drafts too, and every tab forgets them', async () => {
    const { desk } = await source()
    await desk.drafts.keep({ courseId: 'c1', session: null, form: 'hold', about: '', shape: 1, at: '2026-12-01T07:00:00.000Z', title: 'Hold', words: ['why'], typed: {} })
    const write = await inPlaceOf(desk, 'c1', [])
    expect(await desk.writeStreams({ writes: [write], aside: 'gone' }, atOnce)).toMatchObject({ value: { written: true } })
    expect(desk.book.courses()).toEqual([])
    expect(desk.drafts.left()).toEqual([])
    const aside = await desk.setAside()
    expect(aside).toMatchObject({ ok: true, value: { note: 'gone', streams: [{ stream: 'c1', before: write.from, after: null }], drafts: [{ stream: 'c1', contents: { title: 'Hold' } }] } })
  })

  it('are set aside row by row, in place of what was set aside before', async () => {
    const { desk, course } = await source()
    await desk.writeStreams({ writes: [await inPlaceOf(desk, 'c1', course.slice(0, 1), 1)], aside: { number: 1 }, preferences: new Map([['actor', null], ['paper', 'a4']]) }, atOnce)
    expect(await logOf(desk, 'c1')).toEqual(course.slice(0, 1))
    expect(desk.preference('paper')).toBe('a4')
    expect(await desk.setAsideLogsOf(['c1', 'none'])).toMatchObject({ value: [{ stream: 'c1', rows: course, broken: null }, { stream: 'none', rows: [] }] })
    expect(await desk.setAside()).toMatchObject({ value: { note: { number: 1 }, preferences: [['actor', null], ['paper', null]] } })
    expect(await desk.dropSetAside({ number: 2 })).toEqual({ ok: true, value: undefined })
    expect(await desk.setAside()).toMatchObject({ value: { note: { number: 1 } } })
    expect(await desk.dropSetAside({ number: 1 })).toEqual({ ok: true, value: undefined })
    expect(await desk.setAside()).toEqual({ ok: true, value: null })
    expect(await desk.setAsideLogsOf(['c1'])).toMatchObject({ value: [{ rows: [] }] })
  })

  it('are refused where a stream has moved on meanwhile, or stands here unnamed', async () => {
    const { desk, course } = await source()
    const write = await inPlaceOf(desk, 'c1', course.slice(0, 1), 1)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
    const before = await desk.wholeLog()
    expect(await desk.writeStreams({ writes: [write], aside: 1 }, atOnce)).toEqual({ ok: true, value: { written: false, why: 'moved', streams: ['c1'] } })
    const now = await inPlaceOf(desk, 'c1', course.slice(0, 1), 1)
    expect(await desk.writeStreams({ writes: [now], isEverything: true }, atOnce)).toEqual({ ok: true, value: { written: false, why: 'moved', streams: [clinicStream] } })
    expect(await desk.wholeLog()).toEqual(before)
    expect(await desk.setAside()).toEqual({ ok: true, value: null })
  })

  it('are refused where they put back what does not lie aside any more', async () => {
    const { desk, course } = await source()
    await desk.writeStreams({ writes: [await inPlaceOf(desk, 'c1', course.slice(0, 1), 1)], aside: { number: 1 } }, atOnce)
    const back = { writes: [await inPlaceOf(desk, 'c1', course, 1)], putsBack: { number: 1 } }
    expect(await desk.writeStreams({ ...back, putsBack: { number: 2 } }, atOnce)).toEqual({ ok: true, value: { written: false, why: 'moved', streams: [] } })
    expect(await logOf(desk, 'c1')).toEqual(course.slice(0, 1))
    expect(await desk.writeStreams(back, atOnce)).toMatchObject({ value: { written: true } })
    expect(await logOf(desk, 'c1')).toEqual(course)
  })

  it('are refused where a row bears the id of another', async () => {
    const { desk, course } = await source()
    const before = await desk.wholeLog()
    const write = await inPlaceOf(desk, 'c2', course.map((row) => ({ ...row, stream: 'c2' })))
    expect(await desk.writeStreams({ writes: [write], aside: 1 }, atOnce)).toEqual({ ok: true, value: { written: false, why: 'row-taken', streams: ['c2'] } })
    expect(await desk.wholeLog()).toEqual(before)
    expect(await desk.setAside()).toEqual({ ok: true, value: null })
  })

  it('are not begun where they were stopped while their rows were sealed', async () => {
    const { desk } = await source()
    const other = await source()
    const writes = [await inPlaceOf(desk, 'c9', other.course.map((row) => ({ ...row, stream: 'c9' })))]
    expect(await desk.writeStreams({ writes }, { ...atOnce, isStopped: () => true })).toEqual({ ok: true, value: { written: false, why: 'stopped', streams: [] } })
    expect(desk.book.course('c9')).toBeUndefined()
  })

  it.each(['records', 'meta', 'aside', 'device'])('leave everything as it was where %s cannot be written for want of room', async (table) => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    const [contents, log] = [contentsOf(desk), await rowsIn(storage, 'log')]
    const write = await inPlaceOf(desk, 'c1', (await logOf(desk, 'c1')).slice(0, 1), 1)
    for (const method of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[method]
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: globalThis.IDBObjectStore, value: unknown, key?: IDBValidKey) {
        if (this.name === table) throw new DOMException('', 'QuotaExceededError')
        return real.call(this, value, key)
      })
    }
    expect(await desk.writeStreams({ writes: [write], aside: 1, preferences: new Map([['paper', 'a4']]) }, atOnce)).toEqual({ ok: false, failure: { code: 'storage-full' } })
    vi.restoreAllMocks()
    expect(await rowsIn(storage, 'log')).toEqual(log)
    expect(contentsOf(desk)).toEqual(contents)
    expect(desk.preference('paper')).toBeUndefined()
    expect(await desk.setAside()).toEqual({ ok: true, value: null })
  })

  it('are said to be written where this tab cannot read them afterwards', async () => {
    const { clinic, course } = await source()
    const storage = newStorage()
    const desk = await deskOn(storage)
    const writes = [await inPlaceOf(desk, clinicStream, clinic), await inPlaceOf(desk, 'c1', course)]
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: globalThis.IDBObjectStore, value: unknown, key?: IDBValidKey) {
      // A newer version opens in another tab while the last entry is put.
      if (this.name === 'meta') storage.idb.indexedDB.open(storage.databaseName, 50).onsuccess = ({ target }) => (target as IDBOpenDBRequest).result.close()
      return put.call(this, value, key)
    })
    expect(await desk.writeStreams({ writes }, atOnce)).toEqual({ ok: true, value: { written: true, behind: { code: 'closed-by-newer-version' } } })
    vi.restoreAllMocks()
    expect(await rowsIn(storage, 'log')).toHaveLength(3)
  })

  it('take the place of a log whose end does not open', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    const rows = await logOf(desk, 'c1')
    await flipByte(storage, 'log', ['c1', 2])
    expect(await endHere(desk, 'c1')).toEqual({ sequence: 2, hash: '' })
    expect(await desk.writeStreams({ writes: [await inPlaceOf(desk, 'c1', rows)] }, atOnce)).toMatchObject({ value: { written: true } })
    expect(await desk.historyOf('c1')).toMatchObject({ value: { rows, damaged: [], broken: null } })
  })

  it('bring a course of another day beside one that is here', async () => {
    const { desk } = await source()
    const other = await deskWithClinic(newStorage())
    await other.perform('c2', adoptPlan('M-08', addDays(firstDay, 35)))
    expect(await desk.writeStreams({ writes: [await inPlaceOf(desk, 'c2', await logOf(other, 'c2'))] }, atOnce)).toMatchObject({ value: { written: true } })
    expect(desk.book.courses().map(({ id }) => id)).toEqual(['c1', 'c2'])
  })
})
