/** Knows how a history in a file stands to the one that is here; refuses to say which is right. */
import type { WrittenRow } from '../../interchange/stored/row-form'
import type { History } from '../desk'

/** `common` counts the first rows that both have and that hold here; `here` and `there` those that follow in each. */
export interface Relation {
  readonly is:
    /** It is only in the file. */
    | 'new'
    | 'same'
    /** All of the one is the beginning of the other. */
    | 'longer-here'
    | 'longer-there'
    /** Both went on after the common rows. */
    | 'apart'
    /** What is here does not hold. */
    | 'hurt-here'
  readonly common: number
  readonly here: number
  readonly there: number
}

export function relationOf(here: History | undefined, there: readonly WrittenRow[]): Relation {
  const own = here?.rows ?? []
  const rows = own.length + (here?.damaged.length ?? 0)
  const found = own.findIndex((row, index) => row.sequence !== index + 1 || row.hash !== there[index]?.hash)
  // A row that was altered here may still bear the hash of the one it was.
  const common = Math.min(found === -1 ? own.length : found, (here?.broken?.sequence ?? Infinity) - 1)
  const counts = { common, here: rows - common, there: there.length - common }
  if (here === undefined || rows === 0) return { is: 'new', ...counts }
  if (here.damaged.length > 0 || here.broken !== null) return { is: 'hurt-here', ...counts }
  if (counts.here === 0) return { is: counts.there === 0 ? 'same' : 'longer-there', ...counts }
  return { is: counts.there === 0 ? 'longer-here' : 'apart', ...counts }
}
