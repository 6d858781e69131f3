/** Knows how what was typed is kept beside the logs, and what an older database becomes; refuses to know any form. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/desk/drafts'
import { adoptPlan } from '../desk/small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../desk/test-desk'
import { flipByte, putEntry, rowsIn, settled } from './raw-storage'

const note: Draft = {
  courseId: 'c1', session: 'exp-1', form: 'note', about: 'new event', shape: 1, at: '2026-12-08T13:32:00.000Z',
  title: 'Event', words: ['Asked for a blan'], typed: { kind: 'event', day: '2026-12-08', time: '14:30', note: 'Asked for a blan', reason: '' },
}

describe('a draft in storage', () => {
  it('is sealed: nothing tells of which form it is, nor what was typed', async () => {
    const storage = newStorage()
    await (await deskOn(storage)).drafts.keep(note)
    const [entry] = (await rowsIn(storage, 'drafts')) as readonly { readonly id: string; readonly stream: string; readonly body: Uint8Array }[]
    expect(Object.keys(entry ?? {}).sort()).toEqual(['body', 'id', 'stream'])
    expect(entry?.stream).toBe('c1')
    expect(entry?.id).toMatch(/^[0-9a-f]{64}$/)
    expect(await rowsIn(storage, 'log')).toEqual([])
  })

  it('is not believed where it was altered', async () => {
    const storage = newStorage()
    const desk = await deskOn(storage)
    await desk.drafts.keep(note)
    desk.close()
    const [entry] = (await rowsIn(storage, 'drafts')) as readonly { readonly id: string }[]
    await flipByte(storage, 'drafts', entry?.id ?? '')
    expect((await deskOn(storage)).drafts.left()).toEqual([])
  })

  it('still opens as it was first stored', async () => {
    const { entry, expected } = JSON.parse(readFileSync(new URL('../fixtures/stored/draft-1/note.json', import.meta.url), 'utf8')) as {
      readonly entry: { readonly id: string; readonly stream: string; readonly body: string }
      readonly expected: unknown
    }
    const storage = newStorage()
    ;(await deskOn(storage)).close()
    await putEntry(storage, 'drafts', { ...entry, body: Uint8Array.from(Buffer.from(entry.body, 'base64')) })
    expect((await deskOn(storage)).drafts.left()).toEqual([expected])
  })
})

describe('a database from before drafts were kept', () => {
  it('opens with all its records, and keeps drafts from then on', async () => {
    const [written, older] = [newStorage(), newStorage()]
    const first = await deskWithClinic(written)
    await first.perform('c1', adoptPlan('K-17'))
    await first.setActor({ id: 'ana', name: 'Ana' })
    first.close()
    const opening = older.idb.indexedDB.open(older.databaseName, 20)
    opening.onupgradeneeded = () => {
      const log = opening.result.createObjectStore('log', { keyPath: ['stream', 'sequence'] })
      log.createIndex('id', 'id', { unique: true })
      log.createIndex('change', 'change')
      opening.result.createObjectStore('records', { keyPath: 'id' }).createIndex('revision', 'revision')
      opening.result.createObjectStore('meta', { keyPath: 'key' })
      opening.result.createObjectStore('device', { keyPath: 'key' })
    }
    ;(await settled(opening)).close()
    for (const table of ['log', 'records', 'meta', 'device']) {
      for (const row of await rowsIn(written, table)) await putEntry(older, table, row)
    }
    const desk = await deskOn(older)
    expect(desk.book.courses().map(({ patient }) => patient.code)).toEqual(['K-17'])
    expect(desk.actor().name).toBe('Ana')
    expect((await desk.historyOf('c1')).ok).toBe(true)
    expect((await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })).verdict).toBe('accepted')
    expect(await desk.drafts.keep(note)).toEqual({ ok: true, value: undefined })
    desk.close()
    expect((await deskOn(older)).drafts.at(note)).toEqual(note)
  })
})
