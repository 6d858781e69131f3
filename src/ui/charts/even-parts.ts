/** Knows how a long list is divided so that each part fits on a sheet of paper; refuses to know what it lists. */

/** As few parts as will do, none longer than `most` (1 or more) and none more than one longer than another; in their order. None of an empty list. */
export function evenParts<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(all.length / most)
  const startOf = (part: number) => Math.ceil((part * all.length) / parts)
  return Array.from({ length: parts }, (_, part) => all.slice(startOf(part), startOf(part + 1)))
}
