/** Knows how commits are written and read back, whole or not at all; refuses to know what may be written. */
import Dexie, { liveQuery, type DexieOptions } from 'dexie'
import type { ChangeId } from '../domain/course/course'
import { type Attempt, Told, attemptIn } from './attempt'
import type { Act, Bell, CatchUp, Known } from './catch-up'
import type { Head } from './chain'
import { type Database, type StoreState, describeDatabase } from './database'
import { type DraftStore, draftsIn } from './drafts'
import { type StreamLog, byStream, closeRow, readStream, readStreams } from './log-entries'
import type { LogRow, StreamId } from './log-row'
import { type Seal, plainSeal } from './sealing'
import { type Stored, isKeyTaken, stored } from './storage-failure'
import { type StreamRecord, type StreamState, closeRecord, openRecord } from './stream-record'
import { type StreamWriter, streamWriterIn } from './write-streams'

export interface Store extends DraftStore, StreamWriter {
  readonly state: () => StoreState
  readonly catchUp: (known: Known) => Promise<Stored<CatchUp>>
  /**
   * One strict read-write transaction: hands `act` what was committed above `known`, writes what it returns, raises
   * the revision. `act` is synchronous, because a transaction ends while anything else is awaited; if it throws, or
   * if any write fails, nothing is written. `revision` is where the commit stands.
   */
  readonly commit: <R>(known: Known, act: (fresh: CatchUp) => Act<R>) => Promise<Stored<{ readonly answer: R; readonly at: Known }>>
  /** Takes whole streams out, log, record and drafts, in one transaction, and starts a new epoch. */
  readonly removeStreams: (known: Known, choose: (fresh: CatchUp) => readonly StreamId[]) => Promise<Stored<number>>
  /** Folds a stream's record anew from its log; refuses where the log itself does not hold. */
  readonly rebuild: (stream: StreamId, fold: (rows: readonly LogRow[]) => StreamState) => Promise<Stored<Known>>
  /** Folds records that an earlier version wrote in today's form, in one transaction; those whose log does not hold stay as they are. */
  readonly refold: (streams: readonly StreamId[], fold: (rows: readonly LogRow[]) => StreamState) => Promise<Stored<void>>
  readonly logOf: (stream: StreamId) => Promise<Stored<StreamLog>>
  /** The logs of these streams, as one reading; a stream without rows has an empty one. Quickest where they follow each other in the order of their ids. */
  readonly logsOf: (streams: readonly StreamId[]) => Promise<Stored<readonly StreamLog[]>>
  /** The streams whose log has a row of this change. */
  readonly streamsOf: (change: ChangeId) => Promise<Stored<readonly StreamId[]>>
  /** Every stream that has a log or a record, in the order of their ids. */
  readonly streams: () => Promise<Stored<readonly StreamId[]>>
  readonly wholeLog: () => Promise<Stored<readonly StreamLog[]>>
  /** Every log as of one moment, each opened when it is asked for, so that many can be opened between frames. */
  readonly snapshot: () => Promise<Stored<Snapshot>>
  /** What this device remembers for itself; no part of any log. */
  readonly preferences: () => Promise<Stored<ReadonlyMap<string, unknown>>>
  readonly setPreference: (key: string, value: unknown) => Promise<Stored<void>>
  /** Rings once for every commit of any tab, and once at first. Returns how to stop. */
  readonly onBell: (ring: (bell: Bell) => void) => () => void
  readonly close: () => void
}

export interface Snapshot {
  /** Every stream that has a log or a record, in the order of their ids. */
  readonly streams: readonly StreamId[]
  readonly logOf: (stream: StreamId) => StreamLog
  /** Where the stream's record said at that moment that its log ends; null where there is none that opens. */
  readonly headOf: (stream: StreamId) => Head | null
  /** Where the store stood at that moment: the number of its commits. */
  readonly revision: number
}

export interface StoreOptions {
  readonly databaseName: string
  readonly seal?: Seal
  readonly onState?: (state: StoreState) => void
  /** The browser's own where absent. */
  readonly idb?: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>
}

/** Opens the storage of this device, or says why there is none. */
export async function openStore({ databaseName, seal = plainSeal, onState, idb }: StoreOptions): Promise<Stored<Store>> {
  let state: StoreState = 'open'
  const setState = (next: StoreState) => {
    if (next === state) return
    state = next
    onState?.(next)
  }
  const database = describeDatabase(databaseName, setState, idb)
  const attempt = attemptIn(() => state)
  const opened = await attempt(async () => {
    await database.dexie.open()
    setState('open')
  })
  if (!opened.ok) {
    database.dexie.close()
    return opened
  }
  return stored(storeOn(database, seal, attempt, () => state, setState))
}

function storeOn(
  database: Database,
  seal: Seal,
  attempt: Attempt,
  state: () => StoreState,
  setState: (state: StoreState) => void,
): Store {
  const { dexie, log, records, meta, device, drafts } = database
  const written = [log, records, meta]

  const standing = async (): Promise<Known> => {
    const entry = await meta.get('book')
    return { epoch: entry?.epoch ?? 0, revision: entry?.revision ?? 0 }
  }

  const readAbove = async (known: Known): Promise<CatchUp> => {
    const now = await standing()
    if (known.epoch > now.epoch || (known.epoch === now.epoch && known.revision > now.revision)) {
      setState('removed-elsewhere')
      throw new Told({ code: 'removed-elsewhere' })
    }
    const afresh = known.epoch !== now.epoch
    const entries = afresh
      ? await records.toArray()
      : now.revision === known.revision
        ? []
        : await records.where('revision').above(known.revision).toArray()
    const opened = entries.map(({ id, body }) => ({ stream: id, record: openRecord(id, body, seal) }))
    return {
      ...now,
      afresh,
      records: opened.flatMap(({ record }) => (record.ok ? [record.value] : [])),
      damaged: opened.flatMap(({ stream, record }) => (record.ok ? [] : [{ stream, reason: record.reason }])),
    }
  }

  const put = async (rows: readonly LogRow[], changed: readonly StreamRecord[], at: Known): Promise<void> => {
    await log.bulkAdd(rows.map((row) => closeRow(row, seal)))
    await records.bulkPut(
      changed.map((record) => ({ id: record.stream, revision: at.revision, body: closeRecord(record, seal) })),
    )
    await meta.put({ key: 'book', ...at })
  }

  const entriesOf = (stream: StreamId) =>
    log.where('[stream+sequence]').between([stream, Dexie.minKey], [stream, Dexie.maxKey])

  const readPreferences = async (): Promise<ReadonlyMap<string, unknown>> =>
    new Map((await device.toArray()).map(({ key, value }) => [key, value]))

  return {
    state,
    ...draftsIn(database, seal, attempt),
    ...streamWriterIn(database, seal, attempt, standing),

    catchUp: (known) => attempt(() => dexie.transaction('r', [records, meta], () => readAbove(known))),

    commit: (known, act) =>
      attempt(() =>
        dexie.transaction('rw', written, async () => {
          const fresh = await readAbove(known)
          const { rows, records: changed, answer } = act(fresh)
          if (rows.length === 0) return { answer, at: { epoch: fresh.epoch, revision: fresh.revision } }
          const at = { epoch: fresh.epoch, revision: fresh.revision + 1 }
          try {
            await put(rows, changed, at)
          } catch (error) {
            const [first] = rows
            if (first === undefined || !isKeyTaken(error)) throw error
            throw new Told({ code: 'record-damaged', stream: first.stream })
          }
          return { answer, at }
        }),
      ),

    removeStreams: (known, choose) =>
      attempt(() =>
        dexie.transaction('rw', [...written, drafts], async () => {
          const fresh = await readAbove(known)
          const streams = choose(fresh)
          if (streams.length === 0) return 0
          for (const stream of streams) await entriesOf(stream).delete()
          await records.bulkDelete([...streams])
          await drafts.where('stream').anyOf(streams).delete()
          await meta.put({ key: 'book', epoch: fresh.epoch + 1, revision: fresh.revision + 1 })
          return streams.length
        }),
      ),

    rebuild: (stream, fold) =>
      attempt(() =>
        dexie.transaction('rw', written, async () => {
          const found = readStream(stream, await entriesOf(stream).toArray(), seal)
          const last = found.rows.at(-1)
          const sequence = found.damaged[0]?.sequence ?? found.broken?.sequence ?? (last === undefined ? 1 : undefined)
          if (sequence !== undefined || last === undefined) throw new Told({ code: 'log-damaged', stream, sequence: sequence ?? 1 })
          const now = await standing()
          const at = { epoch: now.epoch, revision: now.revision + 1 }
          const head = { sequence: last.sequence, hash: last.hash }
          await put([], [{ stream, head, state: fold(found.rows) }], at)
          return at
        }),
      ),

    refold: (streams, fold) =>
      attempt(() =>
        dexie.transaction('rw', written, async () => {
          const refolded: StreamRecord[] = []
          for (const stream of streams) {
            const { rows, damaged, broken } = readStream(stream, await entriesOf(stream).toArray(), seal)
            const last = rows.at(-1)
            if (last === undefined || damaged.length > 0 || broken !== null) continue
            refolded.push({ stream, head: { sequence: last.sequence, hash: last.hash }, state: fold(rows) })
          }
          const now = await standing()
          await put([], refolded, { epoch: now.epoch, revision: now.revision + 1 })
        }),
      ),

    logOf: (stream) => attempt(async () => readStream(stream, await entriesOf(stream).toArray(), seal)),

    logsOf: (streams) =>
      attempt(async () => {
        const sorted = [...streams].sort()
        const [first, last] = [sorted[0], sorted.at(-1)]
        if (first === undefined || last === undefined) return []
        const asked = new Set(streams)
        const entries = await log.where('[stream+sequence]').between([first, Dexie.minKey], [last, Dexie.maxKey]).toArray()
        const found = new Map(readStreams(entries.filter(({ stream }) => asked.has(stream)), seal).map((own) => [own.stream, own]))
        return streams.map((stream) => found.get(stream) ?? readStream(stream, [], seal))
      }),

    streamsOf: (change) => attempt(async () => [...new Set((await log.where('change').equals(change).primaryKeys()).map(([stream]) => stream))]),

    streams: () =>
      attempt(() =>
        dexie.transaction('r', [log, records], async () => {
          const logged = (await log.toCollection().primaryKeys()).map(([stream]) => stream)
          return [...new Set([...logged, ...(await records.toCollection().primaryKeys())])].sort()
        }),
      ),

    wholeLog: () => attempt(async () => readStreams(await log.orderBy('[stream+sequence]').toArray(), seal)),

    snapshot: () =>
      attempt(() =>
        dexie.transaction('r', written, async () => {
          const found = byStream(await log.orderBy('[stream+sequence]').toArray())
          const bodies = new Map((await records.toArray()).map(({ id, body }) => [id, body]))
          const { revision } = await standing()
          return {
            streams: [...new Set([...found.keys(), ...bodies.keys()])].sort(),
            logOf: (stream: StreamId) => readStream(stream, found.get(stream) ?? [], seal),
            headOf(stream: StreamId) {
              const record = openRecord(stream, bodies.get(stream), seal)
              return record.ok ? record.value.head : null
            },
            revision,
          }
        }),
      ),

    preferences: () => attempt(readPreferences),

    setPreference: (key, value) =>
      attempt(async () => {
        await device.put({ key, value })
      }),

    onBell(ring) {
      const heard = liveQuery(() =>
        dexie.transaction('r', [meta, device], async (): Promise<Bell> => {
          const preferences = await readPreferences()
          return { known: await standing(), preferences }
        }),
      )
      // What ends the query is a closed database, and `onState` tells that.
      const subscription = heard.subscribe({ next: ring, error: () => setState(state() === 'open' ? 'closed' : state()) })
      return () => subscription.unsubscribe()
    },

    close() {
      setState('closed')
      dexie.close()
    },
  }
}
