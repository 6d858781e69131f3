/** Knows whether the browser promised to keep this app's data and how much room it has; refuses to know the data. */
export type Persistence = 'granted' | 'denied' | 'unsupported'

/** Bytes, as the browser estimates them. */
export interface StorageRoom {
  readonly usedBytes: number
  readonly quotaBytes: number
}

/** What is asked of the browser; older ones lack some of it. */
export type StorageDoor = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>

/** Asks the browser, once more where it refused before, to keep the data until a person removes it. */
export async function askForPersistence(storage: StorageDoor = browserStorage()): Promise<Persistence> {
  if (storage.persist === undefined || storage.persisted === undefined) return 'unsupported'
  if (await storage.persisted()) return 'granted'
  return (await storage.persist()) ? 'granted' : 'denied'
}

/** How much is used and how much there may be, or undefined where the browser does not tell. */
export async function storageRoom(storage: StorageDoor = browserStorage()): Promise<StorageRoom | undefined> {
  if (storage.estimate === undefined) return undefined
  const { usage, quota } = await storage.estimate()
  return usage === undefined || quota === undefined ? undefined : { usedBytes: usage, quotaBytes: quota }
}

function browserStorage(): StorageDoor {
  return 'storage' in navigator ? navigator.storage : {}
}
