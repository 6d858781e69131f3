/** Knows whether the usual order of elimination fits a request, and makes one that does; refuses to fill a table. */
import { type CourseShape, compiledFor, gapsBetween, placedFirst } from './course-shape'
import type { Bounds } from './day-costs'
import { type Elimination, type Sizes, eliminationOf, entriesOf, mostEntries } from './elimination-order'

/** The usual elimination where its tables stay small between these bounds, else one made for them. */
export function eliminationFor(shape: CourseShape, opener: number | null, { lo, hi }: Bounds): Elimination {
  const usual = compiledFor(shape, opener).elimination
  const sizes: Sizes = {
    daysOf: (task) => (hi[task] ?? 0) - (lo[task] ?? 0) + 1,
    gapsOf: (one, other) => gapsBetween(shape, one, other),
  }
  const isSmall = usual.buckets.every(({ out }) => out.every(({ scope }) => scope.length < 2 || entriesOf(scope, sizes) <= mostEntries))
  return isSmall ? usual : eliminationOf(shape.placed, shape.relations, placedFirst(shape, opener), sizes)
}
