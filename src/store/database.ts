/** Knows the tables and how their database opens, closes and is closed by others; refuses to know what is in a body. */
import Dexie, { type DexieOptions, type Table } from 'dexie'
import type { ChangeId } from '../domain/course/course'
import type { StreamId } from './log-row'

/** Only opaque ids, sequence numbers and revisions stay readable. */
export interface LogEntry {
  readonly id: string
  readonly stream: StreamId
  readonly sequence: number
  readonly change: ChangeId
  readonly body: Uint8Array<ArrayBuffer>
}

export interface RecordEntry {
  readonly id: StreamId
  readonly revision: number
  readonly body: Uint8Array<ArrayBuffer>
}

/** Where the whole store stands: the revision counts commits, the epoch counts removals. */
export interface MetaEntry {
  readonly key: 'book'
  readonly revision: number
  readonly epoch: number
}

export interface DeviceEntry {
  readonly key: string
  readonly value: unknown
}

/** What was typed and not yet written into a log. The id is a digest, so that nothing tells which form it is of. */
export interface DraftEntry {
  readonly id: string
  readonly stream: StreamId
  readonly body: Uint8Array<ArrayBuffer>
}

export type StoreState =
  | 'open'
  /** Another tab with an older version still holds the storage; it opens when that tab lets go. */
  | 'waiting-for-other-tab'
  | 'closed-by-newer-version'
  | 'removed-elsewhere'
  | 'closed'

export interface Database {
  readonly dexie: Dexie
  readonly log: Table<LogEntry, [StreamId, number]>
  readonly records: Table<RecordEntry, StreamId>
  readonly meta: Table<MetaEntry, string>
  readonly device: Table<DeviceEntry, string>
  readonly drafts: Table<DraftEntry, string>
  /** What was last replaced, entry by entry as it lay in the log. */
  readonly aside: Table<LogEntry, [StreamId, number]>
}

/** Raised with every change of a stored shape, so that older tabs close before a newer one writes. */
const version = 4

/**
 * Describes the database; nothing is opened yet. `onState` hears of every change another tab forces on this one.
 * Dexie itself would open a database newer than this code; here that is refused.
 */
export function describeDatabase(
  name: string,
  onState: (state: StoreState) => void,
  idb?: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>,
): Database {
  const dexie = new Dexie(name, { ...idb, cache: 'disabled', chromeTransactionDurability: 'strict' })
  dexie.version(version).stores({
    log: '[stream+sequence], &id, change',
    records: 'id, revision',
    meta: 'key',
    device: 'key',
    drafts: 'id, stream',
    aside: '[stream+sequence]',
  })
  dexie.on('populate', (transaction) => transaction.table('meta').add({ key: 'book', revision: 0, epoch: 1 }))
  // Returning false keeps the library's own handlers, which write to the console, from running.
  dexie.on('versionchange', (event) => {
    onState(event.newVersion === null ? 'removed-elsewhere' : 'closed-by-newer-version')
    dexie.close()
    return false
  })
  dexie.on('blocked', () => {
    onState('waiting-for-other-tab')
    return false
  })
  dexie.on(
    'ready',
    () => {
      // The library multiplies its version numbers by ten.
      if (Math.floor(dexie.backendDB().version / 10) <= version) return
      onState('closed-by-newer-version')
      throw new Dexie.VersionError('the stored form is newer than this version')
    },
    true,
  )
  return {
    dexie,
    log: dexie.table('log'),
    records: dexie.table('records'),
    meta: dexie.table('meta'),
    device: dexie.table('device'),
    drafts: dexie.table('drafts'),
    aside: dexie.table('aside'),
  }
}
