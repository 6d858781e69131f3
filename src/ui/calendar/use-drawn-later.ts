/** Knows which of many lanes are drawn at once and which a moment later, so that a key press is answered before what nobody sees; refuses to know what a lane is. */
import { startTransition, useEffect, useState } from 'react'

/**
 * The first `near` of them as they are, the others as they were drawn last; `later` counts those at the end that have not
 * been drawn yet. They catch up by themselves, without holding up anything else.
 */
export function useDrawnLater<T extends { readonly key: string }>(lanes: readonly T[], near: number): { readonly drawn: readonly T[]; readonly later: number } {
  const [last, setLast] = useState<readonly T[]>([])
  const hasMore = lanes.length > near

  useEffect(() => {
    if (hasMore) startTransition(() => setLast(lanes))
  }, [lanes, hasMore])

  const drawn: T[] = []
  for (const [at, lane] of lanes.entries()) {
    const known = at < near ? lane : last[at]
    // What comes after one that is not known yet waits with it.
    if (known?.key !== lane.key) break
    drawn.push(known)
  }
  return { drawn, later: lanes.length - drawn.length }
}
