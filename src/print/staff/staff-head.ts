/** Knows the head of a sheet for staff: what it answers, the signs on it, and the code by which it comes back; refuses to know the sheet below. */
import type { SignLook } from '../kind-sign'
import { pointMillimetres, textWidth } from '../text-measure'

/** Opens the entry of what the sheet is about; the same signs are drawn for machines. */
export interface SheetCode {
  /** "K3T8-ZQ4M-B" */
  readonly inGroups: string
  /** Up to sixteen figures and capital letters. */
  readonly forMachines: string
  /** "To enter what happened" */
  readonly use: string
}

export interface StaffHead {
  readonly type: 'staff-head'
  /** Whose sheet it is, above the title; or empty. */
  readonly eyebrow: string
  /** The question the sheet answers: "1 to 12 February 2027". */
  readonly title: string
  /** Signs on the sheet with their words, under the title. */
  readonly legend: readonly { readonly look: SignLook; readonly text: string }[]
  /** A sentence under the title, after the signs; or empty. */
  readonly under: string
  readonly code: SheetCode | null
}

const codeHeight = 19
const sizes = {
  usual: { eyebrow: 5, title: 23, under: 12.5, beside: 70 },
  large: { eyebrow: 7, title: 27, under: 14, beside: 76 },
} as const

/** Height in millimetres with the space below, in a side of this inner width; every side is measured after layout. */
export function staffHeadHeight({ eyebrow, title, legend, under, code }: StaffHead, width: number, large = false): number {
  const size = large ? sizes.large : sizes.usual
  const beside = code === null ? width : width - size.beside
  const signs = legend.reduce((sum, { text }) => sum + textWidth(text, size.under) + 8.7, 0)
  const titleLines = Math.ceil(textWidth(title, size.title, true) / beside)
  const underLines = Math.ceil((signs + textWidth(under, size.under)) / beside)
  const words = (eyebrow === '' ? 0 : size.eyebrow) + titleLines * size.title * pointMillimetres * 1.1 + underLines * size.under * pointMillimetres * 1.35 + 1.5
  return Math.max(code === null ? 0 : codeHeight, words) + 3
}
