/** Knows which mark of a strip is nearest to a pointer or a day; refuses to know what the marks are. */

/** Marks are a few pixels wide: a pointer need not hit them, a finger still less. */
const reach = { mouse: 9, touch: 20 }

export function nearestMark(strip: HTMLElement, clientX: number, isTouch: boolean): HTMLElement | null {
  const [mark, distance] = nearest(marksOf(strip), (one) => {
    const { left, right } = one.getBoundingClientRect()
    return Math.max(left - clientX, clientX - right, 0)
  })
  return distance <= (isTouch ? reach.touch : reach.mouse) ? mark : null
}

/** The mark that is meant in the strip pointed at; null beside all strips. */
export function markAt(target: Element, clientX: number, isTouch: boolean): HTMLElement | null {
  const strip = target.closest<HTMLElement>('[data-strip]')
  return strip === null ? null : nearestMark(strip, clientX, isTouch)
}

/** The mark whose day is nearest to the day with that number; null where there is none. */
export function markNearDay(row: HTMLElement, day: number): HTMLElement | null {
  return nearest(marksOf(row), (one) => Math.abs(Number(one.dataset['day']) - day))[0]
}

/** In the order of their days. */
export function marksOf(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-mark]')]
}

function nearest(marks: readonly HTMLElement[], distanceOf: (mark: HTMLElement) => number): readonly [HTMLElement | null, number] {
  return marks.reduce<readonly [HTMLElement | null, number]>(
    (best, mark) => {
      const distance = distanceOf(mark)
      return distance < best[1] ? [mark, distance] : best
    },
    [null, Infinity],
  )
}
