/** Knows into how many rows the stages of a course break; refuses to know what they are. */

/** A stage's title needs this much beside its neighbours. */
export const leastStagePixels = 78

/** Stages a row: as many as fit, then evened out so that the last row is not left with one. 1 at least. */
export function stageColumns(stages: number, pixels: number): number {
  if (stages === 0) return 1
  const fit = Math.max(1, Math.floor(pixels / leastStagePixels))
  return Math.ceil(stages / Math.ceil(stages / fit))
}
