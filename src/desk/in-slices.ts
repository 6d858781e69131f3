/** Knows how long work gives the page its turn in between, tells how far it is and can be stopped; refuses to know the work. */

export interface Work {
  /** Done, and of how many; in whatever the work counts. */
  readonly onProgress: (done: number, of: number) => void
  readonly isStopped: () => boolean
}

/** Longest stretch without a pause, in milliseconds: more than a frame would be felt. */
const stretch = 16

export interface Pace {
  /** Pauses where the last pause is long ago; false once the work was stopped. */
  readonly goesOn: () => Promise<boolean>
}

/** The clock only decides when to pause, never what comes out. `onPause` is told of each pause. */
export function paceOf({ isStopped }: Pick<Work, 'isStopped'>, onPause: () => void = () => undefined): Pace {
  let since = performance.now()
  return {
    async goesOn() {
      if (performance.now() - since > stretch) {
        onPause()
        await new Promise((resolve) => setTimeout(resolve))
        since = performance.now()
      }
      return !isStopped()
    },
  }
}

/** What `work` makes of every item, in their order; null once it was stopped. */
export async function inSlices<Item, Made>(items: readonly Item[], work: (item: Item) => Made, { onProgress, isStopped }: Work): Promise<readonly Made[] | null> {
  const made: Made[] = []
  const pace = paceOf({ isStopped }, () => onProgress(made.length, items.length))
  for (const item of items) {
    made.push(work(item))
    if (!(await pace.goesOn())) return null
  }
  onProgress(made.length, items.length)
  return isStopped() ? null : made
}

/** The part of a larger work from `from` to `to`, out of 1; told in thousandths. */
export function partOf({ onProgress, isStopped }: Work, from: number, to: number): Work {
  const thousand = 1000
  return { isStopped, onProgress: (done, of) => onProgress(Math.round(thousand * (from + (to - from) * (of === 0 ? 1 : done / of))), thousand) }
}
