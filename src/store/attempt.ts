/** Knows how a fault of storage becomes a value; refuses to swallow a defect. */
import type { StoreState } from './database'
import { type StorageFailure, type Stored, failed, failureOf, stored } from './storage-failure'

export type Attempt = <T>(work: () => PromiseLike<T>) => Promise<Stored<T>>

/** Carries a failure out of a transaction, which only a throw can end. */
export class Told extends Error {
  readonly failure: StorageFailure
  constructor(failure: StorageFailure) {
    super(failure.code)
    this.failure = failure
  }
}

/** Turns storage faults into values and throws anything else on. Where another tab closed this one, that is the reason. */
export function attemptIn(state: () => StoreState): Attempt {
  return async (work) => {
    const stopped = stopOf(state())
    if (stopped !== undefined) return failed(stopped)
    try {
      return stored(await work())
    } catch (error) {
      if (error instanceof Told) return failed(error.failure)
      const fault = failureOf(error)
      if (fault === undefined) throw error
      return failed(stopOf(state()) ?? fault)
    }
  }
}

function stopOf(state: StoreState): StorageFailure | undefined {
  return state === 'open' || state === 'waiting-for-other-tab' ? undefined : { code: state }
}
