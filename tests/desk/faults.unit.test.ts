import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/domain/time/day'
import { flipByte, removeEntry, replaceBody, rowsIn, settled } from '../store/raw-storage'
import { plainSeal } from '../../src/store/sealing'
import { adoptPlan, firstDay } from './small-protocol'
import { contentsOf, deskOn, deskWithClinic, eventually, newStorage, tryDesk } from './test-desk'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Lets writes to one table fail, as a full disk would. */
function failWritesTo(table: string, name: string): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: globalThis.IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (this.name === table) throw new DOMException('', name)
    return put.call(this, value, key)
  })
}

describe('a transaction that fails midway', () => {
  it.each(['records', 'meta'])('writes nothing when %s cannot be written for want of room', async (table) => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    const before = { contents: contentsOf(desk), log: await rowsIn(storage, 'log'), records: await rowsIn(storage, 'records') }
    failWritesTo(table, 'QuotaExceededError')
    expect(await desk.perform('c1', adoptPlan('K-17'))).toEqual({ verdict: 'failed', failure: { code: 'storage-full' } })
    vi.restoreAllMocks()
    expect(await rowsIn(storage, 'log')).toEqual(before.log)
    expect(await rowsIn(storage, 'records')).toEqual(before.records)
    expect(contentsOf(desk)).toEqual(before.contents)
    expect((await desk.perform('c1', adoptPlan('K-17'))).verdict).toBe('accepted')
  })

  it('says that storage is not to be had when it breaks in another way', async () => {
    const desk = await deskWithClinic(newStorage())
    failWritesTo('records', 'UnknownError')
    expect(await desk.perform('c1', adoptPlan('K-17'))).toEqual({ verdict: 'failed', failure: { code: 'storage-unavailable' } })
    expect(desk.book.courses()).toEqual([])
  })

  it('throws a defect on, and writes nothing', async () => {
    const storage = newStorage()
    let broken = false
    let ids = 0
    const desk = await deskWithClinic(storage, {
      newId: () => {
        if (broken) throw new RangeError('a defect')
        return `own-${(ids += 1)}`
      },
    })
    broken = true
    await expect(desk.perform('c1', adoptPlan('K-17'))).rejects.toThrow(RangeError)
    broken = false
    expect(await rowsIn(storage, 'log')).toHaveLength(1)
    expect((await desk.perform('c1', adoptPlan('K-17'))).verdict).toBe('accepted')
  })
})

describe('storage that is not there', () => {
  it('comes back as a value', async () => {
    const { databaseName, idb } = newStorage()
    const indexedDB = Object.create(idb.indexedDB) as IDBFactory
    indexedDB.open = () => {
      throw new DOMException('', 'InvalidStateError')
    }
    const result = await tryDesk({ databaseName, idb: { ...idb, indexedDB } })
    expect(result).toEqual({ ok: false, failure: { code: 'storage-unavailable' } })
  })

  it('says so after it was closed', async () => {
    const desk = await deskWithClinic(newStorage())
    desk.close()
    expect(await desk.perform('c1', adoptPlan('K-17'))).toEqual({ verdict: 'failed', failure: { code: 'closed' } })
  })
})

describe('a newer version of the app', () => {
  it('makes the older tab say so and stop, at once and without a sound', async () => {
    const storage = newStorage()
    const sounds = vi.spyOn(console, 'warn')
    const states: string[] = []
    const desk = await deskWithClinic(storage, { onState: (state) => states.push(state) })
    const rung: string[] = []
    desk.subscribe(() => rung.push(desk.state()))
    const newer = await settled(storage.idb.indexedDB.open(storage.databaseName, 50))
    expect(desk.state()).toBe('closed-by-newer-version')
    expect(states).toEqual(['closed-by-newer-version'])
    expect(rung).toContain('closed-by-newer-version')
    expect(await desk.perform('c1', adoptPlan('K-17'))).toEqual({ verdict: 'failed', failure: { code: 'closed-by-newer-version' } })
    expect(sounds).not.toHaveBeenCalled()
    newer.close()
  })

  it('is not written over by an older one that opens later', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    desk.close()
    const newer = await settled(storage.idb.indexedDB.open(storage.databaseName, 50))
    newer.close()
    expect(await tryDesk(storage)).toEqual({ ok: false, failure: { code: 'closed-by-newer-version' } })
  })
})

describe('an older tab that does not let go', () => {
  it('is waited for, and the waiting is told', async () => {
    const storage = newStorage()
    const older = await settled(storage.idb.indexedDB.open(storage.databaseName, 1))
    const states: string[] = []
    const opening = tryDesk(storage, { onState: (state) => states.push(state) })
    await eventually(() => states.length > 0)
    expect(states).toEqual(['waiting-for-other-tab'])
    older.close()
    const result = await opening
    expect(result.ok && result.value.state()).toBe('open')
    expect(states).toEqual(['waiting-for-other-tab', 'open'])
  })
})

describe('records removed while a tab is open', () => {
  it('make the tab say so and stop, not begin an empty book', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    await settled(storage.idb.indexedDB.deleteDatabase(storage.databaseName))
    expect(desk.state()).toBe('removed-elsewhere')
    expect(await desk.perform('c1', adoptPlan('K-17'))).toEqual({ verdict: 'failed', failure: { code: 'removed-elsewhere' } })
  })

  it('are noticed too where only the contents went', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    await removeEntry(storage, 'meta', 'book')
    expect(await desk.perform('c1', adoptPlan('K-17'))).toEqual({ verdict: 'failed', failure: { code: 'removed-elsewhere' } })
    expect(desk.state()).toBe('removed-elsewhere')
  })
})

describe('a damaged record', () => {
  async function twoCourses() {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 1)))
    const whole = contentsOf(desk)
    desk.close()
    return { storage, whole }
  }

  it('is named, while every other course loads', async () => {
    const { storage } = await twoCourses()
    await flipByte(storage, 'records', 'c1')
    const desk = await deskOn(storage)
    expect(desk.book.damaged()).toEqual([{ stream: 'c1', reason: 'altered' }])
    expect(desk.book.courses().map(({ id }) => id)).toEqual(['c2'])
    expect((await desk.perform('c2', { type: 'ConfirmSession', session: 'prep-1' })).verdict).toBe('accepted')
    expect(await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })).toEqual({
      verdict: 'failed',
      failure: { code: 'record-damaged', stream: 'c1' },
    })
    expect(await desk.perform('c1', adoptPlan('X-99', addDays(firstDay, 2)))).toMatchObject({ verdict: 'failed' })
  })

  it('is restored from its log, in every tab', async () => {
    const { storage, whole } = await twoCourses()
    await flipByte(storage, 'records', 'c1')
    const [desk, other] = [await deskOn(storage), await deskOn(storage)]
    expect(await desk.rebuild('c1')).toEqual({ ok: true, value: undefined })
    expect(contentsOf(desk)).toEqual({ ...whole, revision: whole.revision + 1 })
    await eventually(() => other.book.damaged().length === 0)
    expect(contentsOf(other)).toEqual(contentsOf(desk))
    expect((await desk.perform('c1', { type: 'RecordPrint', sheet: 'letter', mark: 'm' })).verdict).toBe('accepted')
  })

  it('is not restored from a log that is damaged itself', async () => {
    const { storage } = await twoCourses()
    await flipByte(storage, 'records', 'c1')
    await flipByte(storage, 'log', ['c1', 2])
    const desk = await deskOn(storage)
    expect(await desk.rebuild('c1')).toEqual({ ok: false, failure: { code: 'log-damaged', stream: 'c1', sequence: 2 } })
    const history = await desk.historyOf('c1')
    expect(history.ok && [history.value.rows.length, history.value.damaged]).toEqual([1, [{ sequence: 2, reason: 'altered' }]])
    expect(desk.book.damaged()).toHaveLength(1)
  })

  it('of the clinic stops every act until it is restored', async () => {
    const { storage } = await twoCourses()
    await flipByte(storage, 'records', 'clinic')
    const desk = await deskOn(storage)
    expect(await desk.perform('c2', { type: 'ConfirmSession', session: 'prep-1' })).toEqual({
      verdict: 'failed',
      failure: { code: 'record-damaged', stream: 'clinic' },
    })
    await desk.rebuild('clinic')
    expect((await desk.perform('c2', { type: 'ConfirmSession', session: 'prep-1' })).verdict).toBe('accepted')
  })

  it('that is behind its log is told, and no row is lost', async () => {
    const { storage } = await twoCourses()
    await removeEntry(storage, 'records', 'c1')
    const desk = await deskOn(storage)
    expect(await desk.perform('c1', adoptPlan('K-17', addDays(firstDay, 2)))).toEqual({
      verdict: 'failed',
      failure: { code: 'record-damaged', stream: 'c1' },
    })
    await desk.rebuild('c1')
    expect(desk.book.course('c1')?.sessions[0]?.status).toBe('confirmed')
  })
})

describe('a record of an earlier version', () => {
  const asBefore = (state: unknown) => plainSeal.close({ form: 1, head: { sequence: 2, hash: '' }, state }, 'record c1')

  it('is folded anew from its log, unasked, before anything is shown', async () => {
    const storage = newStorage()
    const first = await deskWithClinic(storage)
    await first.perform('c1', adoptPlan('K-17'))
    await first.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    const whole = contentsOf(first)
    first.close()
    await replaceBody(storage, 'records', 'c1', asBefore({ kind: 'course', course: {} }))
    const desk = await deskOn(storage)
    expect(contentsOf(desk)).toEqual({ ...whole, revision: whole.revision + 1 })
    expect((await desk.perform('c1', { type: 'RecordPrint', sheet: 'letter', mark: 'm' })).verdict).toBe('accepted')
  })

  it('stays named where its log does not hold, and the others open', async () => {
    const storage = newStorage()
    const first = await deskWithClinic(storage)
    await first.perform('c1', adoptPlan('K-17'))
    await first.perform('c2', adoptPlan('M-08', addDays(firstDay, 1)))
    first.close()
    await replaceBody(storage, 'records', 'c1', asBefore({ kind: 'course', course: {} }))
    await flipByte(storage, 'log', ['c1', 1])
    const desk = await deskOn(storage)
    expect(desk.book.damaged()).toEqual([{ stream: 'c1', reason: 'outgrown' }])
    expect(desk.book.courses().map(({ id }) => id)).toEqual(['c2'])
  })
})

describe('a damaged row of the log', () => {
  it('is told by its number, and the course goes on', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
    await flipByte(storage, 'log', ['c1', 2])
    const history = await desk.historyOf('c1')
    expect(history.ok && [history.value.broken, history.value.damaged]).toEqual([
      { sequence: 2, why: 'missing' },
      [{ sequence: 2, reason: 'altered' }],
    ])
    expect((await desk.perform('c1', { type: 'ConfirmSession', session: 'int-1-1' })).verdict).toBe('accepted')
  })
})
