/** Knows how to reach under the store, as a fault or another program would. */
interface Rawly {
  readonly databaseName: string
  readonly idb: { readonly indexedDB: IDBFactory }
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error(request.error?.name))
  })
}

async function within<T>({ databaseName, idb }: Rawly, table: string, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await settled(idb.indexedDB.open(databaseName))
  try {
    return await work(database.transaction(table, 'readwrite').objectStore(table))
  } finally {
    database.close()
  }
}

export function rowsIn(storage: Rawly, table: string): Promise<unknown[]> {
  return within(storage, table, (store) => settled(store.getAll()))
}

/** Turns one bit of the body stored under `key`, well inside its contents. */
export function flipByte(storage: Rawly, table: 'records' | 'log' | 'drafts', key: IDBValidKey): Promise<void> {
  return within(storage, table, async (store) => {
    const entry: unknown = await settled(store.get(key))
    if (typeof entry !== 'object' || entry === null || !('body' in entry) || !(entry.body instanceof Uint8Array)) {
      throw new Error('nothing stored there')
    }
    const body = Uint8Array.from(entry.body)
    body[60] = (body[60] ?? 0) ^ 1
    await settled(store.put({ ...entry, body }))
  })
}

export function removeEntry(storage: Rawly, table: string, key: IDBValidKey): Promise<void> {
  return within(storage, table, async (store) => {
    await settled(store.delete(key))
  })
}

/** Puts another body under the key, as another version of the app would have written it. */
export function replaceBody(storage: Rawly, table: 'records' | 'log', key: IDBValidKey, body: Uint8Array): Promise<void> {
  return within(storage, table, async (store) => {
    const entry: unknown = await settled(store.get(key))
    if (typeof entry !== 'object' || entry === null) throw new Error('nothing stored there')
    await settled(store.put({ ...entry, body }))
  })
}

/** Writes an entry as it stands, as another version of the app would have. */
export function putEntry(storage: Rawly, table: string, entry: unknown): Promise<void> {
  return within(storage, table, async (store) => {
    await settled(store.put(entry))
  })
}
