/** Knows how wide columns are drawn in a box that may scroll sideways; refuses to know what is in them. */

/** So much of a column is seen at the edge that nobody takes the last whole one for the last. */
const peep = 0.4

/** Pixels of each of `count` columns in `pixels`: all of it where none is narrower than `least`, else as many as fit and part of the next. */
export function columnPixelsIn(pixels: number, count: number, least: number): number {
  const all = pixels / Math.max(1, count)
  if (all >= least) return all
  return pixels / (Math.max(1, Math.floor(pixels / least - peep)) + peep)
}
