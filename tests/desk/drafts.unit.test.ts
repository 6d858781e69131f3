/** Knows what happens to words that were typed and not noted: kept at once, heard in every tab, gone with what they are about; refuses to know the forms. */
import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../src/desk/drafts'
import { smallClinic } from '../domain/clinic/clinic-sample'
import { rowsIn } from '../store/raw-storage'
import { adoptPlan } from './small-protocol'
import { deskOn, eventually, newStorage } from './test-desk'

const draft = (courseId: string, words: string, more: Partial<Draft> = {}): Draft => ({
  courseId, session: 'exp-1', form: 'note', about: 'new event', shape: 1, at: '2026-12-08T13:32:00.000Z', title: 'Event', words: [words], typed: { note: words }, ...more,
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what was typed and not noted', () => {
  it('is there again after the browser ended, with the time it was typed', async () => {
    const storage = newStorage()
    const desk = await deskOn(storage)
    await desk.drafts.keep(draft('c1', 'Asked for a blan'))
    desk.close()
    const { drafts } = await deskOn(storage)
    expect(drafts.at(draft('c1', ''))).toEqual(draft('c1', 'Asked for a blan'))
    expect(drafts.left()).toEqual([draft('c1', 'Asked for a blan')])
    expect(drafts.at(draft('c1', '', { about: 'new vitals' }))).toBeUndefined()
  })

  it('is not filled into a form that holds something else by now, but stays to be copied', async () => {
    const { drafts } = await deskOn(newStorage())
    await drafts.keep(draft('c1', 'as it was'))
    expect(drafts.at(draft('c1', '', { shape: 2 }))).toBeUndefined()
    await drafts.keep(draft('c1', 'as it is', { shape: 2 }))
    expect(drafts.left().flatMap(({ words }) => words).sort()).toEqual(['as it is', 'as it was'])
  })

  it('is written as fast as it is typed, the last of it last, and dropped for good', async () => {
    const storage = newStorage()
    const { drafts } = await deskOn(storage)
    const typed = ['A', 'As', 'Ask', 'Aske', 'Asked'].map((words) => drafts.keep(draft('c1', words)))
    expect(drafts.at(draft('c1', ''))?.words).toEqual(['Asked'])
    await Promise.all(typed)
    expect(await rowsIn(storage, 'drafts')).toHaveLength(1)
    void drafts.keep(draft('c1', 'Asked again'))
    await drafts.drop(draft('c1', ''))
    expect(drafts.left()).toEqual([])
    expect(await rowsIn(storage, 'drafts')).toEqual([])
  })

  it('counts as left only while its form is not open', async () => {
    const { drafts } = await deskOn(newStorage())
    const heard = vi.fn()
    drafts.subscribe(heard)
    const letGo = drafts.hold(draft('c1', ''))
    await drafts.keep(draft('c1', 'Asked'))
    expect(drafts.left()).toEqual([])
    expect(heard).not.toHaveBeenCalled()
    letGo()
    expect(drafts.left()).toHaveLength(1)
    expect(heard).toHaveBeenCalled()
  })

  it('is heard in another tab, and so is that it was noted', async () => {
    const storage = newStorage()
    const one = await deskOn(storage)
    const other = await deskOn(storage)
    await one.drafts.keep(draft('c1', 'Asked'))
    await eventually(() => other.drafts.left().length === 1)
    await one.drafts.drop(draft('c1', ''))
    await eventually(() => other.drafts.left().length === 0)
  })

  it('says so where the device has no room for it, and holds it as long as the tab is open', async () => {
    const desk = await deskOn(newStorage())
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: globalThis.IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'drafts') throw new DOMException('', 'QuotaExceededError')
      return put.call(this, value, key)
    })
    expect(await desk.drafts.keep(draft('c1', 'Asked'))).toEqual({ ok: false, failure: { code: 'storage-full' } })
    expect(desk.drafts.at(draft('c1', ''))?.words).toEqual(['Asked'])
  })

  it('leaves with the sample it is about, and only with that', async () => {
    const storage = newStorage()
    const desk = await deskOn(storage)
    await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
    await desk.perform('invented', adoptPlan('J-12', undefined, { sample: true }))
    await desk.drafts.keep(draft('invented', 'of the sample'))
    await desk.drafts.keep(draft('c1', 'of a course of one’s own'))
    expect((await desk.removeSample()).ok).toBe(true)
    expect(desk.drafts.left().flatMap(({ words }) => words)).toEqual(['of a course of one’s own'])
    expect(await rowsIn(storage, 'drafts')).toHaveLength(1)
  })
})
