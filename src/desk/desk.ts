/** Knows the one way in for commands and the one bell out; refuses to know any screen. */
import type { Clinic } from '../domain/clinic/clinic'
import type { Actor, CourseId } from '../domain/course/course'
import { type InstantAt, type WallTime, wallTimeAt } from '../domain/time/zone'
import type { Head } from '../store/chain'
import type { StoreState } from '../store/database'
import type { StreamLog } from '../store/log-entries'
import { type StreamId, clinicStream } from '../store/log-row'
import { type Stored, stored } from '../store/storage-failure'
import { type Store, type StoreOptions, openStore } from '../store/store'
import type { StreamWriter } from '../store/write-streams'
import { actorFrom, actorKey } from './actor'
import { type Book, type KeptBook, createBook } from './book'
import { type Drafts, draftsOver } from './drafts'
import type { Moment } from './execute'
import { foldRows } from './fold'
import type { BatchItem } from './outcome'
import { sampleStreams } from './sample-streams'
import type { Stage } from './stage'
import { type WaysIn, waysIn } from './ways-in'

export interface DeskOptions extends Pick<StoreOptions, 'databaseName' | 'seal' | 'idb' | 'onState'> {
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number
  /** A globally unique id, a new one each time. */
  readonly newId: () => string
  /** The zone in which the clock is read until a clinic names its own. */
  readonly zone: string
}

export interface Now extends WallTime {
  readonly at: InstantAt
}

/** A stream's log as screens read it, with the state of its chain. */
export type History = StreamLog

/** Whole logs are put in the place of what is here as the store says; the book has caught up when the answer comes, or the answer says why not. */
export interface Desk extends WaysIn, StreamWriter {
  readonly book: Book
  /** The moment of the past that this desk shows, where it refuses every command; null for the desk that keeps the records. */
  readonly past: InstantAt | null
  /** The moment on the clinic's wall clock. */
  readonly now: () => Now
  readonly state: () => StoreState
  /** Takes out every sample course, log, record and drafts; the sample clinic too, once no other course is left. */
  readonly removeSample: () => Promise<Stored<number>>
  /** Folds a damaged record anew from its log. */
  readonly rebuild: (stream: StreamId) => Promise<Stored<void>>
  /** A course's log from its first row, with the state of its chain. */
  readonly historyOf: (courseId: CourseId) => Promise<Stored<History>>
  readonly clinicHistory: () => Promise<Stored<History>>
  /** The logs of several streams, read at once. */
  readonly historiesOf: (streams: readonly StreamId[]) => Promise<Stored<readonly History[]>>
  /** Every stream that has a log or a record: the courses' and the clinic's own. */
  readonly streams: () => Promise<Stored<readonly StreamId[]>>
  /** Where the stream's record says that its log ends; null where there is no record that opens. */
  readonly headOf: (stream: StreamId) => Head | null
  /** Every stream's log, for a backup or a check. */
  readonly wholeLog: () => Promise<Stored<readonly History[]>>
  /** Every log as of one moment, each opened when it is asked for. */
  readonly snapshot: Store['snapshot']
  readonly actor: () => Actor
  readonly setActor: (actor: Actor) => Promise<Stored<void>>
  /** What this device remembers for itself, such as the language of its paper; no part of any log. */
  readonly preference: (key: string) => unknown
  readonly setPreference: (key: string, value: unknown) => Promise<Stored<void>>
  readonly preferences: () => ReadonlyMap<string, unknown>
  /** What was typed into forms of a course and not yet written; no part of any log. */
  readonly drafts: Drafts
  /** Rings after the book has caught up with a commit of any tab, and when the storage's state changes. */
  readonly subscribe: (ring: () => void) => () => void
  readonly newId: () => string
  readonly close: () => void
}

/** Opens this device's records and reads them into the book; a fault of storage comes back as a value. */
export async function openDesk(options: DeskOptions): Promise<Stored<Desk>> {
  const listeners = new Set<() => void>()
  const ring = () => listeners.forEach((listener) => listener())
  const opened = await openStore({
    ...options,
    onState(state) {
      options.onState?.(state)
      ring()
    },
  })
  if (!opened.ok) return opened
  const store = opened.value
  const book = createBook()
  const first = await caughtUp(store, book)
  if (!first.ok) return first
  const outgrown = book.damaged().filter(({ reason }) => reason === 'outgrown')
  if (outgrown.length > 0) {
    const refolded = await store.refold(outgrown.map(({ stream }) => stream), foldRows)
    const again = refolded.ok ? await caughtUp(store, book) : refolded
    if (!again.ok) return again
  }
  const [remembered, typed] = await Promise.all([store.preferences(), store.drafts()])
  if (!remembered.ok) return remembered
  if (!typed.ok) return typed
  return stored(deskOn(store, book, remembered.value, draftsOver(store, typed.value), options, listeners, ring))
}

async function caughtUp(store: Store, book: KeptBook): Promise<Stored<void>> {
  const fresh = await store.catchUp(book.known())
  if (!fresh.ok) return fresh
  book.apply(fresh.value)
  return stored(undefined)
}

function deskOn(
  store: Store,
  book: KeptBook,
  remembered: ReadonlyMap<string, unknown>,
  drafts: Drafts,
  { clock, newId, zone }: DeskOptions,
  listeners: Set<() => void>,
  ring: () => void,
): Desk {
  let preferences = remembered
  // What was chosen here holds from that moment, also where it could not be written.
  const chosen = new Map<string, unknown>()
  const preference = (key: string): unknown => (chosen.has(key) ? chosen.get(key) : preferences.get(key))

  // One after the other: where the bell rings for this desk's own commit, what one has read the next need not open again.
  let reading: Promise<unknown> = Promise.resolve()
  const catchUp = (): Promise<Stored<void>> => {
    const read = () => caughtUp(store, book)
    const next = reading.then(read, read)
    reading = next
    return next
  }

  const silence = store.onBell((bell) => {
    preferences = bell.preferences
    void catchUp().then(ring)
  })

  const wallAt = (at: InstantAt, clinic: Clinic | null): WallTime => wallTimeAt(Date.parse(at), clinic?.zone ?? zone)
  const instantNow = (): InstantAt => new Date(clock()).toISOString()
  const actor = (): Actor => actorFrom(preference(actorKey))
  const momentOn = (stage: Stage, { at = instantNow(), by = actor() }: Pick<BatchItem, 'at' | 'by'> = {}): Moment => ({
    at,
    wall: wallAt(at, stage.clinic()),
    by,
    change: newId(),
    rowId: newId(),
  })

  const setPreference = async (key: string, value: unknown): Promise<Stored<void>> => {
    chosen.set(key, value)
    const written = await store.setPreference(key, value)
    if (!written.ok) return written
    preferences = new Map([...preferences, [key, value]])
    if (chosen.get(key) === value) chosen.delete(key)
    return written
  }

  return {
    book,
    past: null,
    now() {
      const at = instantNow()
      return { at, ...wallAt(at, book.clinic()) }
    },
    state: store.state,
    ...waysIn(store, book, momentOn, newId),
    async removeSample() {
      const removed = await store.removeStreams(book.known(), (fresh) => {
        book.apply(fresh)
        return sampleStreams(book)
      })
      if (!removed.ok) return removed
      const [caught, typed] = [await catchUp(), await drafts.readAnew()]
      return caught.ok ? (typed.ok ? removed : typed) : caught
    },
    async rebuild(stream) {
      const rebuilt = await store.rebuild(stream, foldRows)
      return rebuilt.ok ? catchUp() : rebuilt
    },
    historyOf: store.logOf,
    clinicHistory: () => store.logOf(clinicStream),
    historiesOf: store.logsOf,
    streams: store.streams,
    headOf: (stream) => book.index.record(stream)?.head ?? null,
    wholeLog: store.wholeLog,
    snapshot: store.snapshot,
    async writeStreams(writing, sealing) {
      const written = await store.writeStreams(writing, sealing)
      if (!written.ok || !written.value.written) return written
      const [caught, typed, kept] = [await catchUp(), await drafts.readAnew(), await store.preferences()]
      if (kept.ok) preferences = kept.value
      ring()
      const unread = [caught, typed].find((read) => !read.ok)
      // What is written stands, whatever came of reading it.
      return unread?.ok === false ? stored({ written: true, behind: unread.failure }) : written
    },
    setAside: store.setAside,
    setAsideLogsOf: store.setAsideLogsOf,
    dropSetAside: store.dropSetAside,
    actor,
    setActor: (next) => setPreference(actorKey, next),
    preference,
    preferences: () => new Map([...preferences, ...chosen]),
    setPreference,
    drafts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    newId,
    close() {
      silence()
      drafts.close()
      store.close()
      listeners.clear()
    },
  }
}
