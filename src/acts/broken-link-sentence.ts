/** Knows how a broken link of a history is told: which row, what is wrong, and whose it claims to be; refuses to guess who broke it. */
import type { BrokenLink } from '../desk/history/check-history'
import { wallTimeAt } from '../domain/time/zone'
import { clockTime, shortDayYear } from '../ui/wording/format'

/** Sentences about the row; the history it belongs to is named by whoever shows them. */
export function brokenLinkSentence({ sequence, why, claims, after }: BrokenLink, zone: string): string {
  const written = (claim: NonNullable<BrokenLink['claims']>) => {
    const { day, time } = wallTimeAt(Date.parse(claim.at), zone)
    return `${claim.by.name === '' ? 'somebody' : claim.by.name} on ${shortDayYear(day)}, ${clockTime(time)}`
  }
  const claimed = claims === null ? (why === 'missing' ? '' : ' Who wrote it, and when, cannot be read.') : ` It says it was written by ${written(claims)}.`
  const before = after === null ? '' : ` The row before it was written by ${written(after)}.`
  return `${faults(sequence)[why]}${claimed}${before}`
}

function faults(row: number): Readonly<Record<BrokenLink['why'], string>> {
  return {
    altered: `Row ${row} was altered after it was written.`,
    unlinked: row === 1 ? 'Row 1 does not begin a history: rows before it were taken out.' : `Row ${row} does not follow from row ${row - 1}: one of the two was exchanged.`,
    missing: `Row ${row} is missing.`,
    unreadable: `Row ${row} holds nothing that can be read.`,
    rewritten: `Row ${row} is not the one that was written: the rows hold in themselves, but end otherwise than the record says.`,
  }
}
