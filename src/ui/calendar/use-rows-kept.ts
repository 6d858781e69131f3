/** Knows that the rows of a table stay as high as they are while what lies in them is drawn otherwise; refuses to know why. */
import { type RefObject, useLayoutEffect, useRef } from 'react'

interface Kept {
  readonly of: string
  readonly heights: readonly number[]
}

/** No row becomes lower while `isKept`, as long as `shown` names the same rows: else a pointer would find another row under it. */
export function useRowsKept(body: RefObject<HTMLTableSectionElement | null>, isKept: boolean, shown: string): void {
  const kept = useRef<Kept | null>(null)
  useLayoutEffect(() => {
    const rows = [...(body.current?.rows ?? [])]
    if (!isKept) kept.current = { of: shown, heights: rows.map(({ offsetHeight }) => offsetHeight) }
    const heights = kept.current?.of === shown ? kept.current.heights : []
    rows.forEach((row, at) => {
      const height = isKept ? heights[at] : undefined
      row.style.height = height === undefined ? '' : `${height}px`
    })
  }, [body, isKept, shown])
}
