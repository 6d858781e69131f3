/** Knows how every log is checked link by link, and which link is the first that does not hold; refuses to mend any. */
import type { Actor } from '../../domain/course/course'
import type { InstantAt } from '../../domain/time/zone'
import type { Head } from '../../store/chain'
import { type LogRow, type StreamId, clinicStream } from '../../store/log-row'
import { type Stored, stored } from '../../store/storage-failure'
import type { Desk, History } from '../desk'
import { type Reader, type Reading, readHistories } from './read-histories'

/** The first link of a log that does not hold. */
export interface BrokenLink {
  readonly stream: StreamId
  /** The number of the row, from 1. */
  readonly sequence: number
  readonly why:
    /** The row's contents do not match its hash or its seal. */
    | 'altered'
    /** The row does not name the hash of the one before. */
    | 'unlinked'
    /** There is no row of this number. */
    | 'missing'
    /** The row holds nothing this version can read. */
    | 'unreadable'
    /** The chain holds in itself, but ends otherwise than the course's record says. */
    | 'rewritten'
  /** Who wrote it and when, as far as the row itself says; null where it cannot be read. */
  readonly claims: { readonly at: InstantAt; readonly by: Actor } | null
  /** The row before it, the last that holds; null where it is the first. */
  readonly after: { readonly at: InstantAt; readonly by: Actor } | null
}

/** What was found whole: rows, of how many courses, and whether the clinic's own log is among them. */
export interface Held {
  readonly rows: number
  readonly courses: number
  readonly hasClinic: boolean
}

export type HistoryCheck =
  | (Held & { readonly verdict: 'holds' })
  | (Held & { readonly verdict: 'stopped' })
  /** `broken` are the first broken links of as many logs, in the order in which they were read. */
  | (Held & { readonly verdict: 'broken'; readonly broken: readonly [BrokenLink, ...BrokenLink[]] })

/** Reads and checks one log after the other; nothing is asked of any network. */
export async function checkHistory(desk: Desk, reading: Reading): Promise<Stored<HistoryCheck>> {
  const broken: BrokenLink[] = []
  let held: Held = { rows: 0, courses: 0, hasClinic: false }
  const take: Reader['take'] = (stream, log, head) => {
    if (log === null) return
    const link = firstBrokenLink(log, head)
    if (link !== null) broken.push(link)
    else held = withLog(held, stream, log)
  }
  const read = await readHistories(desk, { isNeeded: () => true, take }, reading)
  if (!read.ok) return read
  const [first, ...others] = broken
  if (first !== undefined) return stored({ verdict: 'broken', broken: [first, ...others], ...held })
  return stored({ verdict: read.value ? 'holds' : 'stopped', ...held })
}

function withLog({ rows, courses, hasClinic }: Held, stream: StreamId, log: History): Held {
  const isClinic = stream === clinicStream
  return { rows: rows + log.rows.length, courses: courses + (isClinic ? 0 : 1), hasClinic: hasClinic || isClinic }
}

/** The first link that does not hold; null where all do, up to the end that the record knows (`head`, null where there is no record). */
export function firstBrokenLink({ stream, rows, damaged, broken }: History, head: Head | null): BrokenLink | null {
  const [hurt] = damaged
  if (hurt !== undefined && hurt.sequence <= (broken?.sequence ?? Infinity)) {
    return linkAt(hurt.sequence, hurt.reason === 'altered' ? 'altered' : 'unreadable')
  }
  if (broken !== null) return linkAt(broken.sequence, broken.why)
  const last = rows.at(-1)
  if (head === null) return null
  if (last === undefined || last.sequence < head.sequence) return linkAt((last?.sequence ?? 0) + 1, 'missing')
  return rows.find(({ sequence }) => sequence === head.sequence)?.hash === head.hash ? null : linkAt(head.sequence, 'rewritten')

  function linkAt(sequence: number, why: BrokenLink['why']): BrokenLink {
    return { stream, sequence, why, claims: claimOf(rows, sequence), after: claimOf(rows, sequence - 1) }
  }
}

function claimOf(rows: readonly LogRow[], wanted: number): BrokenLink['claims'] {
  const row = rows.find(({ sequence }) => sequence === wanted)
  return row === undefined ? null : { at: row.at, by: row.by }
}
