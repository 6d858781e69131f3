/** Knows how to read a PDF back, as words, page sizes and pixels, with the tools of Poppler; refuses to know what should be in it. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const enough = { maxBuffer: 64 * 1024 * 1024 }

export interface PaperPage {
  /** Points, of which an inch has 72. */
  readonly width: number
  readonly height: number
  /** Its words as they stand on the paper, line by line. */
  readonly text: string
}

export async function pagesOf(path: string): Promise<readonly PaperPage[]> {
  const { stdout: info } = await run('pdfinfo', ['-f', '1', '-l', '-1', path], enough)
  const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)]
  const { stdout: text } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], enough)
  const pages = text.split('\f').slice(0, -1)
  if (pages.length !== sizes.length) throw new Error(`${sizes.length} page sizes and ${pages.length} pages of text`)
  return sizes.map(([, width, height], index) => ({ width: Number(width), height: Number(height), text: pages[index] ?? '' }))
}

/** How many pixels of all pages are neither black, white nor grey, at 60 dots per inch. */
export async function colouredPixels(path: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [path], enough)
  const pages = Number(/^Pages: +(\d+)/m.exec(stdout)?.[1])
  let coloured = 0
  for (let page = 1; page <= pages; page += 1) coloured += await colouredOn(path, page)
  return coloured
}

async function colouredOn(path: string, page: number): Promise<number> {
  const { stdout } = await run('pdftoppm', ['-r', '60', '-f', String(page), '-l', String(page), path], { ...enough, encoding: 'buffer' })
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', 0, 40))
  if (head === null) throw new Error('the picture of a page cannot be read')
  let coloured = 0
  for (let pixel = head[0].length; pixel < stdout.length; pixel += 3) {
    const [red = 0, green = 0, blue = 0] = stdout.subarray(pixel, pixel + 3)
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) coloured += 1
  }
  return coloured
}
