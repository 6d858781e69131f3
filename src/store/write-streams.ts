/** Knows how whole logs are put in the place of what is here, in one transaction or not at all, and what is set aside; refuses to judge them. */
import Dexie from 'dexie'
import type { Attempt } from './attempt'
import { canonicalJson } from './canonical'
import type { Known } from './catch-up'
import type { Head } from './chain'
import type { Database, LogEntry } from './database'
import { closeDraft, draftId, openDraft } from './drafts'
import { type StreamLog, closeRow, readStream, readStreams } from './log-entries'
import type { StreamId } from './log-row'
import type { Seal } from './sealing'
import { type Stored, isKeyTaken, stored } from './storage-failure'
import { closeRecord } from './stream-record'
import { type Sealing, type SetAside, type StreamWrite, type StreamsWriting, type StreamsWritten, endOf } from './stream-writing'

export interface StreamWriter {
  /**
   * Puts streams in the place of what is here: one transaction, the revision raised, a new epoch where rows went.
   * Where a stream has moved on since this was prepared, nothing is written. Rows are sealed between frames before it begins.
   */
  readonly writeStreams: (writing: StreamsWriting, sealing: Sealing) => Promise<Stored<StreamsWritten>>
  /** What the last writing set aside; null where nothing is, or it does not open. */
  readonly setAside: () => Promise<Stored<SetAside | null>>
  /** The logs of these streams as they were set aside; empty where a stream had none. */
  readonly setAsideLogsOf: (streams: readonly StreamId[]) => Promise<Stored<readonly StreamLog[]>>
  /** Lets go of what was set aside under this note; anything else stays. */
  readonly dropSetAside: (note: unknown) => Promise<Stored<void>>
}

/** Rows sealed at once, and entries handed to the database at once: few enough for a frame or two. */
const atOnce = 64
const inOnePiece = 256
const asideForm = 1
/** No stream has an empty id. */
const notePlace = { stream: '', sequence: 0 }

/** Ends the transaction with nothing written. */
class NotWritten extends Error {
  readonly answer: Extract<StreamsWritten, { written: false }>
  constructor(answer: Extract<StreamsWritten, { written: false }>) {
    super(answer.why)
    this.answer = answer
  }
}

export function streamWriterIn(database: Database, seal: Seal, attempt: Attempt, whereItStands: () => Promise<Known>): StreamWriter {
  const { dexie, log, records, meta, device, drafts, aside } = database

  const entriesOf = (stream: StreamId) => log.where('[stream+sequence]').between([stream, Dexie.minKey], [stream, Dexie.maxKey])

  const endHere = async (stream: StreamId): Promise<Head | null> => {
    const last = await entriesOf(stream).last()
    return last === undefined ? null : endOf(readStream(stream, [last], seal))
  }

  const keptAside = async (): Promise<SetAside | null> => {
    const entry = await aside.get([notePlace.stream, notePlace.sequence])
    const opened = entry === undefined ? undefined : seal.open(entry.body, 'aside')
    return opened?.ok === true && isAside(opened.value) ? opened.value.kept : null
  }

  const isKeptUnder = async (note: unknown): Promise<boolean> => {
    const kept = await keptAside()
    return kept !== null && canonicalJson(kept.note) === canonicalJson(note)
  }

  const refuseWhatMoved = async ({ writes, isEverything = false, putsBack }: StreamsWriting): Promise<void> => {
    if (putsBack !== undefined && !(await isKeptUnder(putsBack))) throw new NotWritten({ written: false, why: 'moved', streams: [] })
    const ends = await Promise.all(writes.map(({ stream }) => endHere(stream)))
    const moved = writes.filter(({ from }, index) => !isSameEnd(from, ends[index] ?? null)).map(({ stream }) => stream)
    const named = new Set(writes.map(({ stream }) => stream))
    const unnamed = isEverything ? (await log.orderBy('[stream+sequence]').keys()).flatMap(streamOfKey).filter((stream) => !named.has(stream)) : []
    if (moved.length + unnamed.length > 0) throw new NotWritten({ written: false, why: 'moved', streams: [...new Set([...moved, ...unnamed])] })
  }

  const putAside = async ({ writes, preferences, keepDrafts, dropDrafts, aside: note }: StreamsWriting): Promise<void> => {
    await aside.clear()
    for (const { stream, from } of writes) if (from !== null) await aside.bulkAdd(await entriesOf(stream).toArray())
    const gone = writes.filter(({ to }) => to === null).map(({ stream }) => stream)
    const written = [...(keepDrafts ?? []), ...(dropDrafts ?? [])].map(draftId)
    const went = [...(await drafts.where('stream').anyOf(gone).toArray()), ...(await drafts.where('id').anyOf(written).toArray())]
    const keys = [...(preferences?.keys() ?? [])]
    const remembered = await device.bulkGet(keys)
    const kept: SetAside = {
      note,
      streams: writes.map(({ stream, from, to }) => ({ stream, before: from, after: to?.head ?? null })),
      stood: await records.toCollection().primaryKeys(),
      preferences: keys.map((key, index) => [key, remembered[index]?.value ?? null]),
      drafts: went.flatMap((entry) => openDraft(entry, seal)),
      cameDrafts: (keepDrafts ?? []).map(({ stream, key }) => ({ stream, key })),
    }
    await aside.add({ ...notePlace, id: '', change: '', body: seal.close({ form: asideForm, kept }, 'aside') })
  }

  const put = async ({ writes, preferences, keepDrafts, dropDrafts }: StreamsWriting, { rows, bodies }: Sealed): Promise<void> => {
    const now = await whereItStands()
    const takesOut = writes.some(({ from, keep }) => (from?.sequence ?? 0) > keep)
    const at = { epoch: now.epoch + (takesOut ? 1 : 0), revision: now.revision + 1 }
    for (const { stream, keep } of writes) await log.where('[stream+sequence]').between([stream, keep + 1], [stream, Dexie.maxKey]).delete()
    for (const some of piecesOf(rows)) {
      await log.bulkAdd(some).catch((error: unknown) => {
        if (!isKeyTaken(error)) throw error
        throw new NotWritten({ written: false, why: 'row-taken', streams: takenIn(error, some) })
      })
    }
    const gone = writes.filter(({ to }) => to === null).map(({ stream }) => stream)
    await records.bulkDelete(gone)
    await drafts.where('stream').anyOf(gone).delete()
    await drafts.bulkDelete((dropDrafts ?? []).map(draftId))
    await drafts.bulkPut((keepDrafts ?? []).map((draft) => closeDraft(draft, seal)))
    const standing = writes.flatMap(({ stream }) => bodies.get(stream) ?? []).map(({ id, body }) => ({ id, revision: at.revision, body }))
    for (const some of piecesOf(standing)) await records.bulkPut(some)
    for (const [key, value] of preferences ?? []) await (value === null ? device.delete(key) : device.put({ key, value }))
    await meta.put({ key: 'book', ...at })
  }

  return {
    async writeStreams(writing, sealing) {
      const sealed = await sealInSlices(writing.writes, seal, sealing)
      if (sealed === null) return stored({ written: false, why: 'stopped', streams: [] })
      return attempt(async (): Promise<StreamsWritten> => {
        try {
          await dexie.transaction('rw', [log, records, meta, device, drafts, aside], async () => {
            await refuseWhatMoved(writing)
            const changing = { ...writing, writes: writing.writes.filter((write) => !isAsItIs(write)) }
            if (writing.aside !== undefined) await putAside(changing)
            await put(changing, sealed)
          })
          return { written: true }
        } catch (error) {
          if (error instanceof NotWritten) return error.answer
          throw error
        }
      })
    },

    setAside: () => attempt(keptAside),

    setAsideLogsOf: (streams) =>
      attempt(async () => {
        const found: StreamLog[] = []
        for (const stream of streams) {
          const entries = await aside.where('[stream+sequence]').between([stream, Dexie.minKey], [stream, Dexie.maxKey]).toArray()
          found.push(...(entries.length === 0 ? [readStream(stream, [], seal)] : readStreams(entries, seal)))
        }
        return found
      }),

    dropSetAside: (note) =>
      attempt(() =>
        dexie.transaction('rw', aside, async () => {
          if (await isKeptUnder(note)) await aside.clear()
        }),
      ),
  }
}

interface Sealed {
  readonly rows: readonly LogEntry[]
  readonly bodies: ReadonlyMap<StreamId, { readonly id: StreamId; readonly body: Uint8Array<ArrayBuffer> }>
}

/** Null where it was stopped. */
async function sealInSlices(writes: readonly StreamWrite[], seal: Seal, { onProgress, isStopped }: Sealing): Promise<Sealed | null> {
  const of = writes.reduce((sum, { rows }) => sum + rows.length, 0)
  const rows: LogEntry[] = []
  const bodies = new Map<StreamId, { readonly id: StreamId; readonly body: Uint8Array<ArrayBuffer> }>()
  let since = 0
  for (const { stream, to, rows: own } of writes) {
    if (isStopped()) return null
    for (const row of own) rows.push(closeRow(row, seal))
    if (to !== null) bodies.set(stream, { id: stream, body: closeRecord({ stream, ...to }, seal) })
    since += own.length + 1
    if (since < atOnce) continue
    since = 0
    onProgress(rows.length, of)
    await new Promise((resolve) => setTimeout(resolve))
  }
  onProgress(of, of)
  return isStopped() ? null : { rows, bodies }
}

function piecesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / inOnePiece) }, (_, index) => all.slice(index * inOnePiece, (index + 1) * inOnePiece))
}

/** The streams of the rows that a bulk write could not add, as far as the error says. */
function takenIn(error: unknown, sealed: readonly LogEntry[]): readonly StreamId[] {
  const places = error instanceof Dexie.BulkError ? Object.keys(error.failuresByPos).map(Number) : []
  return [...new Set(places.flatMap((place) => sealed[place]?.stream ?? []))]
}

function streamOfKey(key: unknown): readonly StreamId[] {
  const stream: unknown = Array.isArray(key) ? key[0] : undefined
  return typeof stream === 'string' ? [stream] : []
}

function isAsItIs({ from, keep, rows }: StreamWrite): boolean {
  return rows.length === 0 && from?.sequence === keep
}

function isSameEnd(one: Head | null, other: Head | null): boolean {
  return one?.sequence === other?.sequence && one?.hash === other?.hash
}

/** The outer shape only: the seal vouches for the rest. */
function isAside(value: unknown): value is { readonly kept: SetAside } {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === asideForm && 'kept' in value && typeof value.kept === 'object'
}
