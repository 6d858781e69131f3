/** Knows which of many lanes are drawn at once and which a moment later, so that a key press is answered before what nobody sees; refuses to know what a lane is. */
import { startTransition, useEffect, useState } from 'react'

/**
 * The first `near` of them as they are; the others as they were drawn last, and null where they have not been drawn yet.
 * They catch up by themselves, without holding up anything else.
 */
export function useDrawnLater<T extends { readonly key: string }>(lanes: readonly T[], near: number): readonly (T | null)[] {
  const [drawn, setDrawn] = useState<readonly T[]>([])
  const hasMore = lanes.length > near

  useEffect(() => {
    if (hasMore) startTransition(() => setDrawn(lanes))
  }, [lanes, hasMore])

  return lanes.map((lane, at) => {
    if (at < near) return lane
    const last = drawn[at]
    return last?.key === lane.key ? last : null
  })
}
