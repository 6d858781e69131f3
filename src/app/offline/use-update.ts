/** Knows how a screen follows the update watch; refuses to know what the screen says about it. */
import { useSyncExternalStore } from 'react'
import type { UpdateState, UpdateWatch } from './update'

/** The present state of `watch`; the component renders again when it changes. */
export function useUpdate(watch: UpdateWatch): UpdateState {
  return useSyncExternalStore(watch.subscribe, watch.state)
}
