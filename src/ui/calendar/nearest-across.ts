/** Knows which of several elements in a row lies under or nearest to a point across; refuses to know what they are. */

/** The one over which `x` lies, else the nearest; undefined where there is none. */
export function nearestAcross<T extends Element>(elements: readonly T[], x: number): T | undefined {
  const away = (element: T) => {
    const { left, right } = element.getBoundingClientRect()
    return x < left ? left - x : x >= right ? x - right + 1 : 0
  }
  return elements.map((element) => ({ element, far: away(element) })).toSorted((one, other) => one.far - other.far)[0]?.element
}
