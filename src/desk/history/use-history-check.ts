/** Knows how a screen has the whole history checked, follows it and stops it; refuses to word the verdict. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { StorageFailure } from '../../store/storage-failure'
import { useDesk } from '../use-desk'
import { type HistoryCheck, checkHistory } from './check-history'

export type CheckState =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly done: number; readonly of: number }
  | { readonly state: 'failed'; readonly failure: StorageFailure }
  | { readonly state: 'done'; readonly check: HistoryCheck }

/** Begins anew with each start; leaving the page stops it. */
export function useHistoryCheck(): { readonly check: CheckState; readonly start: () => void; readonly stop: () => void } {
  const desk = useDesk()
  const [check, setCheck] = useState<CheckState>({ state: 'idle' })
  const running = useRef({ isStopped: true })

  const start = useCallback(() => {
    running.current.isStopped = true
    const own = { isStopped: false }
    running.current = own
    setCheck({ state: 'checking', done: 0, of: 0 })
    const onProgress = (done: number, of: number) => {
      if (running.current === own) setCheck({ state: 'checking', done, of })
    }
    void checkHistory(desk, { onProgress, isStopped: () => own.isStopped }).then((read) => {
      if (running.current === own) setCheck(read.ok ? { state: 'done', check: read.value } : { state: 'failed', failure: read.failure })
    })
  }, [desk])
  const stop = useCallback(() => {
    running.current.isStopped = true
  }, [])
  useEffect(() => stop, [stop])

  return { check, start, stop }
}
