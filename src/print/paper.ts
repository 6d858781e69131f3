/** Knows the papers a sheet is printed on and the room on one side; refuses to know what is printed. */

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** Portrait lengths in millimetres. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

export const paperSizes: Readonly<Record<Paper, PaperSize>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}

export const paperNames: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' }

/** Padding of a portrait side in millimetres; the page margin itself is none, so that no browser head is printed. */
export const sideMargins = { top: 13, sides: 16, bottom: 10 } as const

/** A side stays this much shorter than its paper, so that rounding never makes a second one. */
const shorterBy = 1

/** Width between the margins, in millimetres. */
export function innerWidth(paper: Paper): number {
  return paperSizes[paper].width - 2 * sideMargins.sides
}

/** Height of the side's box, in millimetres. */
export function sideHeight(paper: Paper): number {
  return paperSizes[paper].height - shorterBy
}

/** Height between the margins, in millimetres; the foot is still in it. */
export function innerHeight(paper: Paper): number {
  return sideHeight(paper) - sideMargins.top - sideMargins.bottom
}

// Countries that write on Letter; every other one on A4 (Unicode CLDR, measurement data, paperSize US-Letter).
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** The paper that is usual where this language tag is from; A4 where the tag names no region. */
export function usualPaper(language: string): Paper {
  return letterRegions.has(regionOf(language)) ? 'letter' : 'a4'
}

export function parsePaper(text: string | null): Paper | undefined {
  return papers.find((paper) => paper === text)
}

function regionOf(language: string): string {
  return language.split('-').slice(1).find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase() ?? ''
}
