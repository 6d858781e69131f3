/** Knows about how high the head and the legend of months come out; refuses to be exact, for every side is measured after layout. */
import type { BlockLook } from './block-height'
import { innerWidth } from './paper'
import type { Legend, MonthsHead } from './sheet'
import { linesOf, pointMillimetres, textWidth } from './text-measure'
import type { SheetWords } from './words/sheet-words'

/** The code with its words, and the space before it. */
const codeWidth = 84
const lineHeight = 1.36

export function monthsHeadHeight({ title, text, code }: MonthsHead, { paper, large }: BlockLook): number {
  const beside = innerWidth(paper) - (code === null ? 40 : codeWidth)
  const [titlePoints, points] = large ? [27, 16] : [23, 11]
  const titles = linesOf(title, titlePoints, beside, true) * titlePoints * pointMillimetres * 1.1
  return titles + linesOf(text, points, beside) * points * pointMillimetres * lineHeight + 6
}

const between = 5
const sign = 5.4

/** The legend under the months: its entries one after the other, on as many lines as they take. */
export function legendStripHeight({ signs, weeks, done, calls }: Legend, { months }: Pick<SheetWords, 'months'>, { paper, large }: BlockLook): number {
  const points = large ? 13 : 10
  const entries = [
    ...signs.map(({ text }) => sign + textWidth(text, points)),
    ...(done ? [sign + textWidth(months.done, points)] : []),
    sign + textWidth(months.bar, points),
    ...(weeks ? [sign + textWidth(months.weekMeans, points)] : []),
  ]
  const numbers = calls.map(({ when, number }) => textWidth(`${when} `, points) + textWidth(number, points, true))
  const line = points * pointMillimetres * 1.25 + 0.6
  return (linesFor(entries, innerWidth(paper)) + linesFor(numbers, innerWidth(paper))) * line + 4
}

function linesFor(widths: readonly number[], room: number): number {
  let lines = widths.length > 0 ? 1 : 0
  let used = 0
  for (const width of widths) {
    if (used > 0 && used + width > room) {
      lines += 1
      used = 0
    }
    used += width + between
  }
  return lines
}
