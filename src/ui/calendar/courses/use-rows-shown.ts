/** Knows which of many rows of one height are on screen or near it; refuses to know what they hold. */
import { type RefCallback, startTransition, useEffect, useMemo, useState } from 'react'

export interface RowsShown {
  /** Put on the element whose top is that of the first row. */
  readonly put: RefCallback<HTMLElement>
  /** Numbers of the rows to draw, ascending. */
  readonly rows: readonly number[]
  readonly rowPixels: number
  /** Draws this row too, wherever it lies, because keys lead there. */
  readonly reach: (row: number) => void
}

/** Rows drawn above and below the screen, and how many at once. */
const around = 4
const step = 4
/** The top that was measured last: shown again, the rows mostly begin where they did, and fewer of them are on screen. */
let lastTop = 0

export function useRowsShown(count: number, rowPixels: number, headPixels: number): RowsShown {
  const [element, put] = useState<HTMLElement | null>(null)
  const [first, setFirst] = useState(0)
  const [onScreen, setOnScreen] = useState(() => rowsUnder(lastTop, rowPixels))
  // Those that have to be scrolled to come a moment later.
  const [beyond, setBeyond] = useState(0)
  const [reached, reach] = useState(0)

  useEffect(() => {
    if (element === null) return
    const measure = () => {
      const top = element.getBoundingClientRect().top + headPixels
      setFirst(Math.max(0, Math.floor((Math.floor(-top / rowPixels) - around) / step) * step))
      setOnScreen(rowsUnder(top, rowPixels))
      lastTop = top + window.scrollY
    }
    measure()
    startTransition(() => setBeyond(2 * around + step))
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  }, [element, rowPixels, headPixels])

  const rows = useMemo(() => rowsAround(count, first, onScreen + beyond, reached), [count, first, onScreen, beyond, reached])
  return { put, rows, rowPixels, reach }
}

/** How many rows find room on the screen below `top`, all of it where they begin above it. */
function rowsUnder(top: number, rowPixels: number): number {
  return Math.max(1, Math.ceil((window.innerHeight - Math.max(0, top)) / rowPixels))
}

/** The `many` rows from `first` on, and the one keys led to. */
export function rowsAround(count: number, first: number, many: number, reached: number): readonly number[] {
  const [from, to] = [Math.min(first, Math.max(0, count - 1)), Math.min(count, first + many)]
  const near = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
  if (reached >= count || (reached >= from && reached < to)) return near
  return reached < from ? [reached, ...near] : [...near, reached]
}

/** How many rows are left out before each of those drawn, and after the last. */
export function gapsBetween(rows: readonly number[], count: number): { readonly before: readonly number[]; readonly after: number } {
  const before = rows.map((row, index) => row - (index === 0 ? 0 : (rows[index - 1] ?? 0) + 1))
  return { before, after: count - ((rows.at(-1) ?? -1) + 1) }
}
