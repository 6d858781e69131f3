/** Knows every way in which a stored history can be tampered with, and what the check has to say of it. */
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { type HistoryCheck, checkHistory } from '../../../src/desk/history/check-history'
import { canonicalJson, digestOf } from '../../../src/store/canonical'
import type { LogRow } from '../../../src/store/log-row'
import { plainSeal } from '../../../src/store/sealing'
import { addDays } from '../../../src/domain/time/day'
import { flipByte, removeEntry, replaceBody } from '../../store/raw-storage'
import { adoptPlan, firstDay } from '../small-protocol'
import { type Storage, deskOn, deskWithClinic, newStorage } from '../test-desk'

async function twoCourses() {
  const storage = newStorage()
  const desk = await deskWithClinic(storage)
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.setActor({ id: 'ana', name: 'Ana' })
  await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
  await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 35)))
  return { storage, desk }
}

async function checked(desk: Desk, isStopped = () => false): Promise<HistoryCheck> {
  const read = await checkHistory(desk, { onProgress: () => undefined, isStopped })
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

const rowsOf = async (desk: Desk, stream: string): Promise<readonly LogRow[]> => {
  const read = await desk.historyOf(stream)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value.rows
}

/** Puts another row in its place, sealed as the app would. */
const replaceRow = (storage: Storage, row: LogRow) =>
  replaceBody(storage, 'log', [row.stream, row.sequence], plainSeal.close(row, `log ${row.stream} ${row.sequence}`))

const withHash = ({ hash: _old, ...row }: LogRow): LogRow => ({ ...row, hash: digestOf(canonicalJson(row)) })
const coordinator = { at: '2026-12-01T07:00:00.000Z', by: { id: 'coordinator', name: 'Coordinator' } }
const ana = { ...coordinator, by: { id: 'ana', name: 'Ana' } }
const stranger = { id: 'nobody', name: 'Somebody else' }

describe('the check of the whole history', () => {
  it('counts the rows and the courses that hold', async () => {
    const { desk } = await twoCourses()
    expect(await checked(desk)).toEqual({ verdict: 'holds', rows: 5, courses: 2, hasClinic: true })
  })

  it('holds over a log that another tab has made longer than this one knows', async () => {
    const { desk, storage } = await twoCourses()
    const other = await deskOn(storage)
    await other.perform('c1', { type: 'ConfirmSession', session: 'int-1-1' })
    expect((await checked(desk)).verdict).toBe('holds')
  })

  it('names a row whose bytes were turned', async () => {
    const { desk, storage } = await twoCourses()
    await flipByte(storage, 'log', ['c1', 2])
    expect(await checked(desk)).toEqual({
      verdict: 'broken',
      broken: [{ stream: 'c1', sequence: 2, why: 'altered', claims: null, after: coordinator }],
      rows: 2,
      courses: 1,
      hasClinic: true,
    })
  })

  it('names a row that was written anew under the same hash, and whose it claims to be', async () => {
    const { desk, storage } = await twoCourses()
    const row = (await rowsOf(desk, 'c1'))[1]
    if (row === undefined) throw new Error('no row')
    await replaceRow(storage, { ...row, by: stranger })
    expect(await checked(desk)).toMatchObject({
      broken: [{ stream: 'c1', sequence: 2, why: 'altered', claims: { by: stranger }, after: coordinator }],
    })
  })

  it('names the next row where one was written anew with a hash of its own', async () => {
    const { desk, storage } = await twoCourses()
    const row = (await rowsOf(desk, 'c1'))[1]
    if (row === undefined) throw new Error('no row')
    await replaceRow(storage, withHash({ ...row, by: stranger }))
    expect(await checked(desk)).toMatchObject({ broken: [{ stream: 'c1', sequence: 3, why: 'unlinked', claims: ana, after: { by: stranger } }] })
  })

  it('names a row that is gone, in the middle and at the end', async () => {
    const { desk, storage } = await twoCourses()
    await removeEntry(storage, 'log', ['c1', 3])
    expect(await checked(desk)).toMatchObject({ broken: [{ stream: 'c1', sequence: 3, why: 'missing', claims: null, after: ana }] })
    await removeEntry(storage, 'log', ['c1', 1])
    expect(await checked(desk)).toMatchObject({ broken: [{ stream: 'c1', sequence: 1, why: 'missing', after: null }] })
  })

  it('names a course whose whole log is gone while its record stayed', async () => {
    const { desk, storage } = await twoCourses()
    await removeEntry(storage, 'log', ['c2', 1])
    expect(await checked(desk)).toMatchObject({ broken: [{ stream: 'c2', sequence: 1, why: 'missing' }], courses: 1 })
  })

  it('names the end of a chain that was rewritten whole', async () => {
    const { desk, storage } = await twoCourses()
    const row = (await rowsOf(desk, 'c1'))[2]
    if (row === undefined) throw new Error('no row')
    await replaceRow(storage, withHash({ ...row, by: stranger }))
    expect(await checked(desk)).toMatchObject({ broken: [{ stream: 'c1', sequence: 3, why: 'rewritten', claims: { by: stranger } }] })
  })

  it('names a row that holds nothing to be read', async () => {
    const { desk, storage } = await twoCourses()
    await replaceBody(storage, 'log', ['c1', 1], plainSeal.close('nothing', 'log c1 1'))
    expect(await checked(desk)).toMatchObject({ broken: [{ stream: 'c1', sequence: 1, why: 'unreadable', claims: null, after: null }] })
  })

  it('names the first broken link of every log', async () => {
    const { desk, storage } = await twoCourses()
    await flipByte(storage, 'log', ['c2', 1])
    await flipByte(storage, 'log', ['clinic', 1])
    expect(await checked(desk)).toMatchObject({ broken: [{ stream: 'c2' }, { stream: 'clinic' }], rows: 3, courses: 1 })
  })

  it('stops when told', async () => {
    const { desk } = await twoCourses()
    expect(await checked(desk, () => true)).toEqual({ verdict: 'stopped', rows: 0, courses: 0, hasClinic: false })
  })
})
