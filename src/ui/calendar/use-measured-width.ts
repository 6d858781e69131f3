/** Knows how wide an element is drawn and follows it; refuses to know what is made of that. */
import { type RefCallback, useCallback, useState } from 'react'

/** The inner width in px of the element that `ref` is put on; `assumed` until it is measured. */
export function useMeasuredWidth(assumed: number): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(assumed)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
