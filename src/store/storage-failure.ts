/** Knows which faults of storage people must hear about, as values; refuses to know the sentence. */

export type StorageFailure =
  /** The device has no room left; nothing of this was written. */
  | { readonly code: 'storage-full' }
  /** This browser gives no storage here, or took it away; nothing of this was written. */
  | { readonly code: 'storage-unavailable' }
  /** A newer version of the app runs in another tab, or has run here; this one stops. */
  | { readonly code: 'closed-by-newer-version' }
  /** The stored records were removed while this tab was open; it stops. */
  | { readonly code: 'removed-elsewhere' }
  /** This tab was told to close its storage. */
  | { readonly code: 'closed' }
  /** The stream's record does not open, or is behind its log: rebuild it before going on. */
  | { readonly code: 'record-damaged'; readonly stream: string }
  /** The stream's log has a broken link or a row that does not open, so nothing can be rebuilt from it. */
  | { readonly code: 'log-damaged'; readonly stream: string; readonly sequence: number }

export type Stored<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: StorageFailure }

export function stored<T>(value: T): Stored<T> {
  return { ok: true, value }
}

export function failed(failure: StorageFailure): { readonly ok: false; readonly failure: StorageFailure } {
  return { ok: false, failure }
}

const unavailable = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InternalError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
  'VersionError',
])

/** What a thrown storage error means; undefined where it is no fault of storage, but a defect to be thrown on. */
export function failureOf(error: unknown): StorageFailure | undefined {
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return { code: 'storage-full' }
  return names.some((name) => unavailable.has(name)) ? { code: 'storage-unavailable' } : undefined
}

export function isKeyTaken(error: unknown): boolean {
  return errorNames(error).includes('ConstraintError')
}

/** The name of the error and of those it wraps: a bulk write and an aborted transaction hide the cause inside. */
function errorNames(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  const causes: unknown[] = Array.isArray(failures) ? failures : []
  const wrapped = [inner, ...causes]
  return [...(typeof name === 'string' ? [name] : []), ...wrapped.flatMap((cause) => errorNames(cause, depth + 1))]
}
