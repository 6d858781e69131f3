/** Knows how a screen runs long work, follows it and stops it; refuses to know the work. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Work } from '../../desk/in-slices'

export interface Progress {
  readonly done: number
  readonly of: number
}

export interface RunningWork {
  /** Null while nothing runs. */
  readonly progress: Progress | null
  /** Answers with what came of it; undefined where it was stopped, another was started, or the page was left. */
  readonly run: <T>(work: (how: Work) => Promise<T>) => Promise<T | undefined>
  readonly stop: () => void
}

/** One work at a time: a new one stops the one before. */
export function useWork(): RunningWork {
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef({ isStopped: true })
  const run = useCallback(async <T>(work: (how: Work) => Promise<T>): Promise<T | undefined> => {
    running.current.isStopped = true
    const own = { isStopped: false }
    running.current = own
    setProgress({ done: 0, of: 0 })
    const came = await work({
      onProgress(done, of) {
        if (running.current === own) setProgress({ done, of })
      },
      isStopped: () => own.isStopped,
    })
    if (running.current === own) setProgress(null)
    return own.isStopped ? undefined : came
  }, [])
  const stop = useCallback(() => {
    running.current.isStopped = true
    setProgress(null)
  }, [])
  useEffect(
    () => () => {
      running.current.isStopped = true
    },
    [],
  )
  return { progress, run, stop }
}
