/** Knows what a backup has to hold whatever the state of the device: full, damaged, or being written to. */
import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compareWithHere } from '../../../src/desk/backup/compare-with-here'
import { makeBackup } from '../../../src/desk/backup/make-backup'
import { addDays } from '../../../src/domain/time/day'
import type { Desk } from '../../../src/desk/desk'
import { checkHistory } from '../../../src/desk/history/check-history'
import { plainSeal } from '../../../src/store/sealing'
import { flipByte, removeEntry, replaceBody } from '../../store/raw-storage'
import { adoptPlan, firstDay } from '../small-protocol'
import { type Storage, deskOn, deskWithClinic, newStorage } from '../test-desk'
import { atOnce, backupOf, contentOf, everythingAt, merging, prospectAt, replacing, restored, undone, valueOf } from './backups'

afterEach(() => {
  vi.restoreAllMocks()
})

async function lived() {
  const storage = newStorage()
  const desk = await deskWithClinic(storage)
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 35)))
  return { storage, desk }
}

describe('a backup', () => {
  it('is made where nothing can be written any more', async () => {
    const { desk } = await lived()
    for (const method of ['put', 'add', 'delete', 'clear'] as const) {
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
        throw new DOMException('', 'QuotaExceededError')
      })
    }
    const made = await backupOf(desk)
    expect(made).toMatchObject({ rows: 4, courses: 2, hasClinic: true, notWhole: [], compared: { rows: 4, same: ['c1', 'c2', 'clinic'], onlyThere: [], apart: [] } })
  })

  it('says how far it is, and can be stopped', async () => {
    const { desk } = await lived()
    const told: number[] = []
    await makeBackup(desk, '', { ...atOnce, onProgress: (done, of) => told.push(done / of) })
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(valueOf(await makeBackup(desk, '', { ...atOnce, isStopped: () => true }))).toEqual({ made: 'stopped' })
  })

  it('is written under the moment it was made at, and names the version', async () => {
    const { text } = await backupOf((await lived()).desk)
    expect(JSON.parse(text)).toMatchObject({ app: '0.1.0', writtenAt: '2026-12-01T07:00:00.000Z', end: { streams: 3, rows: 4 } })
  })

  it('says beside a later state what was written since', async () => {
    const { desk } = await lived()
    const { text } = await backupOf(desk)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
    await desk.perform('c3', adoptPlan('X-99', addDays(firstDay, 70)))
    expect(valueOf(await compareWithHere(desk, await contentOf(text), atOnce))).toEqual({ rows: 4, rowsSince: 1, same: ['c2', 'clinic'], grown: ['c1'], onlyHere: ['c3'], onlyThere: [], apart: [] })
  })
})

describe('a backup made while another tab restores', () => {
  /** Two tabs; the one restores a file that makes c1 shorter. */
  async function twoTabs() {
    const { storage, desk } = await lived()
    const { text } = await backupOf(desk)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
    const other = await deskOn(storage)
    return { desk, restoreThere: () => restored(other, text, replacing) }
  }

  it('does not take a history for damaged that is shorter than this tab has heard yet', async () => {
    const { desk, restoreThere } = await twoTabs()
    const heads = new Map(['c1', 'c2', 'clinic'].map((stream) => [stream, desk.headOf(stream)]))
    await restoreThere()
    expect(await backupOf({ ...desk, headOf: (stream) => heads.get(stream) ?? null })).toMatchObject({ rows: 4, notWhole: [] })
  })

  it('tells of the moment at which it was begun', async () => {
    const { desk, restoreThere } = await twoTabs()
    const snapshot: Desk['snapshot'] = async () => {
      const read = await desk.snapshot()
      await restoreThere()
      return read
    }
    expect(await backupOf({ ...desk, snapshot })).toMatchObject({ rows: 5, notWhole: [], compared: { rows: 5, same: ['c1', 'c2', 'clinic'] } })
  })
})

describe('a history that does not hold', () => {
  it('is written down to be read, and not restored', async () => {
    const { desk, storage } = await lived()
    await flipByte(storage, 'log', ['c1', 1])
    const made = await backupOf(desk)
    expect(made.notWhole).toEqual(['c1'])
    expect(made.text).toContain('"stream":"c1","rows":1,"holds":false')
    const other = await deskOn(newStorage())
    expect(await restored(other, made.text)).toEqual({ restored: true, added: 2, changed: 0, removed: 0 })
    expect(other.book.courses().map(({ id }) => id)).toEqual(['c2'])
  })

  it('is found where its end was cut off here, which only the record knows', async () => {
    const { desk, storage } = await lived()
    await removeEntry(storage, 'log', ['c1', 2])
    expect((await backupOf(desk)).notWhole).toEqual(['c1'])
  })

  it('is mended from a backup, and the undoing leaves it mended', async () => {
    const { desk, storage } = await lived()
    const { text } = await backupOf(desk)
    const whole = await everythingAt(desk)
    await flipByte(storage, 'log', ['c1', 2])
    expect((await prospectAt(desk, text)).courses[0]?.relation).toEqual({ is: 'hurt-here', common: 1, here: 1, there: 1 })
    expect(await restored(desk, text)).toMatchObject({ restored: false, why: 'nothing-to-do' })
    expect(await restored(desk, text, { ...merging, theirs: new Set(['c1']) })).toMatchObject({ restored: true, changed: 1 })
    expect(await everythingAt(desk)).toEqual(whole)
    expect(await undone(desk)).toEqual({ undone: true })
    expect(await everythingAt(desk)).toEqual(whole)
  })

  /** Alters who wrote the first row of c1, sealed anew and with the hash it had. */
  async function alterFirstRow(desk: Desk, storage: Storage) {
    const [first] = valueOf(await desk.historyOf('c1')).rows
    await replaceBody(storage, 'log', ['c1', 1], plainSeal.close({ ...first, by: { id: 'x', name: 'Somebody else' } }, 'log c1 1'))
  }

  it.each([{ ...merging, theirs: new Set(['c1']) }, replacing])('is mended too where a row was altered and sealed anew under its old hash, chosen %o', async (choice) => {
    const { desk, storage } = await lived()
    const { text } = await backupOf(desk)
    const whole = await everythingAt(desk)
    await alterFirstRow(desk, storage)
    expect((await prospectAt(desk, text)).courses[0]?.relation).toEqual({ is: 'hurt-here', common: 0, here: 2, there: 2 })
    expect(await restored(desk, text, choice)).toMatchObject({ restored: true, changed: 1 })
    expect(await everythingAt(desk)).toEqual(whole)
    expect(valueOf(await checkHistory(desk, atOnce))).toMatchObject({ verdict: 'holds', rows: 4 })
  })

  it('is put right by an undoing too, where a row was altered under its old hash since', async () => {
    const { desk, storage } = await lived()
    const { text } = await backupOf(desk)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
    const before = await everythingAt(desk)
    await restored(desk, text, replacing)
    await alterFirstRow(desk, storage)
    expect(await undone(desk)).toEqual({ undone: true })
    expect(await everythingAt(desk)).toEqual(before)
  })
})
