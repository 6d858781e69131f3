/** Knows how wide an element is drawn and follows it; refuses to know what is made of that. */
import { type RefCallback, useCallback, useState } from 'react'

/** What was last measured, by what it was of: a view that is shown again is mostly as wide as before, and then drawn once. */
const lastOf = new Map<string, number>()

/** The inner width in px of the element that `ref` is put on; until it is measured, that of the last one of its kind `of`, else `assumed`. */
export function useMeasuredWidth(of: string, assumed: number): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(() => lastOf.get(of) ?? assumed)
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return
      const measure = () => {
        if (element.clientWidth === 0) return
        lastOf.set(of, element.clientWidth)
        setWidth(element.clientWidth)
      }
      measure()
      if (typeof ResizeObserver === 'undefined') return
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [of],
  )
  return [ref, width]
}
