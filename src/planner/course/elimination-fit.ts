/** Knows whether the usual order of elimination fits a request, and makes one that does; refuses to fill a table. */
import type { CourseShape } from './course-shape'
import { type Bounds, unbound } from './day-costs'
import { type Elimination, type Sizes, eliminationOf, entriesOf, mostEntries } from './elimination-order'

/** The usual elimination where its tables stay small between these bounds, else one made for them. */
export function eliminationFor(shape: CourseShape, opener: number | null, bounds: Bounds, usual: Elimination): Elimination {
  const sizes = sizesOf(shape, bounds)
  const isSmall = usual.buckets.every(({ out }) => out.every(({ scope }) => scope.length < 2 || entriesOf(scope, sizes) <= mostEntries))
  if (isSmall) return usual
  const first = opener !== null && shape.tasks[opener]?.isKept === false ? opener : null
  return eliminationOf(shape.placed, shape.relations, first, sizes)
}

function sizesOf({ tasks, least }: CourseShape, { lo, hi }: Bounds): Sizes {
  const count = tasks.length
  return {
    count,
    daysOf: (task) => (hi[task] ?? 0) - (lo[task] ?? 0) + 1,
    gapsOf: (one, other) => {
      const gaps = 1 - (least[one * count + other] ?? 0) - (least[other * count + one] ?? 0)
      return gaps >= unbound ? Infinity : Math.max(1, gaps)
    },
  }
}
