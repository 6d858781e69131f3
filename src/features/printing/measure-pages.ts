/** Knows whether drawn sides fit their paper; refuses to mend those that do not. */
import { parseOrientation, parsePaper, sideHeight } from '../../print/paper'

const millimetresPerPixel = 25.4 / 96
/** Half a millimetre: what rounding to pixels may add; the box itself ends 1 mm above the paper's edge. */
const tolerance = 0.5

/** Millimetres by which the tallest side inside is taller than its box may be; 0 where all fit. */
export function pagesTooTall(inside: HTMLElement): number {
  const over = [...inside.querySelectorAll<HTMLElement>('.page')].map((page) => {
    const paper = parsePaper(page.dataset['paper'] ?? null)
    const height = Math.max(page.offsetHeight, page.scrollHeight) * millimetresPerPixel
    return paper === undefined ? 0 : height - sideHeight(paper, parseOrientation(page.dataset['orientation'] ?? null))
  })
  const most = Math.max(0, ...over)
  return most > tolerance ? Math.ceil(most) : 0
}
