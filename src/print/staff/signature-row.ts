/** Knows the lines at the end of a sheet where people sign; refuses to know who has to. */
import { linesOf, pointMillimetres } from '../text-measure'

export interface SignatureRow {
  readonly type: 'signatures'
  /** What stands under each line: whose it is. */
  readonly lines: readonly string[]
  readonly columns: number
}

const room = { usual: 13, large: 14 } as const
const gap = 6

/** Height in millimetres with the space above it, in a side of this inner width. */
export function signatureHeight({ lines, columns }: SignatureRow, { large, width }: { readonly large: boolean; readonly width: number }): number {
  const size = large ? 14 : 10
  const column = (width - (columns - 1) * gap) / columns
  const most = Math.max(1, ...lines.map((text) => linesOf(text, size, column)))
  const rows = Math.ceil(lines.length / columns)
  return rows * ((large ? room.large : room.usual) + most * size * pointMillimetres * 1.25) + 1
}
