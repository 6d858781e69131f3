/** Knows into how many rows the stages of a course break; refuses to know what they are. */

/** In a single row titles may break into two lines; in several they should not. */
export const leastStagePixels = { oneRow: 66, severalRows: 88 }

/** Stages a row, 1 at least: all where they fit, else as many as fit, evened out over the rows. */
export function stageColumns(stages: number, pixels: number): number {
  if (stages === 0) return 1
  if (stages * leastStagePixels.oneRow <= pixels) return stages
  const fit = Math.max(1, Math.floor(pixels / leastStagePixels.severalRows))
  return Math.ceil(stages / Math.ceil(stages / fit))
}
