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

export const orientations = ['portrait', 'landscape'] as const
export type Orientation = (typeof orientations)[number]

/** Padding of a side in millimetres; the page margin itself is none, so that no browser head is printed. */
export const sideMargins: Readonly<Record<Orientation, { readonly top: number; readonly sides: number; readonly bottom: number }>> = {
  portrait: { top: 13, sides: 16, bottom: 10 },
  landscape: { top: 11, sides: 14, bottom: 8.5 },
}

/** A side stays this much shorter than its paper, so that rounding never makes a second one. */
const shorterBy = 1

/** Edges of a side as it is held, in millimetres. */
export function sideEdges(paper: Paper, orientation: Orientation = 'portrait'): PaperSize {
  const { width, height } = paperSizes[paper]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}

/** Width between the margins, in millimetres. */
export function innerWidth(paper: Paper, orientation: Orientation = 'portrait'): number {
  return sideEdges(paper, orientation).width - 2 * sideMargins[orientation].sides
}

/** Height of the side's box, in millimetres. */
export function sideHeight(paper: Paper, orientation: Orientation = 'portrait'): number {
  return sideEdges(paper, orientation).height - shorterBy
}

/** Height between the margins, in millimetres; the foot is still in it. */
export function innerHeight(paper: Paper, orientation: Orientation = 'portrait'): number {
  const { top, bottom } = sideMargins[orientation]
  return sideHeight(paper, orientation) - top - bottom
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

export function parseOrientation(text: string | null): Orientation | undefined {
  return orientations.find((orientation) => orientation === text)
}

function regionOf(language: string): string {
  return language.split('-').slice(1).find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase() ?? ''
}
