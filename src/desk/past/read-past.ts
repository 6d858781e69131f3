/** Knows how the logs are read and folded up to a moment between frames, and keeps what was folded; refuses to hold the page up. */
import { type StreamId, clinicStream } from '../../store/log-row'
import { type Stored, stored } from '../../store/storage-failure'
import type { Desk, History } from '../desk'
import { type Reader, type Reading, readHistories } from '../history/read-histories'
import { type BookAsOf, type StreamAsOf, bookOf, clinicSince, streamAsOf } from './book-as-of'
import { type Until, untilKey } from './until'

/** What is known of a stream whose log was read whole and held: a later question may do without reading it again. */
interface Span {
  readonly hash: string
  readonly latest: string
}

interface Kept {
  readonly folded: Map<string, BookAsOf>
  readonly spans: Map<StreamId, Span>
  revision: number
}

const keptFor = new WeakMap<Desk, Kept>()
/** Moments kept in memory. */
const mostKept = 4

/** What was folded for this moment before; undefined where it was not, or the book has changed since. */
export function keptPast(desk: Desk, until: Until): BookAsOf | undefined {
  return keptOf(desk).folded.get(untilKey(until))
}

/** The whole book as it stood; null once it was stopped. */
export async function readPast(desk: Desk, until: Until, reading: Reading): Promise<Stored<BookAsOf | null>> {
  const found: StreamAsOf[] = []
  let since: BookAsOf['clinicSince'] = null
  const { spans, revision } = keptOf(desk)
  // Asked once for each stream: a commit may come in while the others are read.
  const unchanged = new Map<StreamId, StreamAsOf>()
  const isNeeded = (stream: StreamId): boolean => {
    const now = asNow(desk, stream, until, spans)
    if (now !== undefined) unchanged.set(stream, now)
    return now === undefined
  }
  const take: Reader['take'] = (stream, log) => {
    const then = log === null ? unchanged.get(stream) : streamAsOf(log, until)
    if (then != null) found.push(then)
    if (log === null) return
    remember(spans, log)
    if (stream === clinicStream) since = clinicSince(log.rows, until)
  }
  const read = await readHistories(desk, { isNeeded, take }, reading)
  if (!read.ok) return read
  if (!read.value) return stored(null)
  const past = { book: bookOf(found), clinicSince: since }
  const { folded, revision: now } = keptOf(desk)
  if (now !== revision) return stored(past)
  folded.set(untilKey(until), past)
  for (const oldest of [...folded.keys()].slice(0, -mostKept)) folded.delete(oldest)
  return stored(past)
}

/** A stream that nobody has changed since stood as it stands. */
function asNow(desk: Desk, stream: StreamId, until: Until, spans: Kept['spans']): StreamAsOf | undefined {
  const [span, head, course] = [spans.get(stream), desk.headOf(stream), desk.book.course(stream)]
  if (span === undefined || head === null || course === undefined || stream === until.row?.stream) return undefined
  const isUnchanged = span.hash === head.hash && span.latest <= until.at
  return isUnchanged ? { record: { stream, head, state: { kind: 'course', course } } } : undefined
}

function remember(spans: Kept['spans'], { stream, rows, damaged, broken }: History): void {
  const last = rows.at(-1)
  if (last === undefined || damaged.length > 0 || broken !== null) spans.delete(stream)
  else spans.set(stream, { hash: last.hash, latest: rows.reduce((latest, { at }) => (at > latest ? at : latest), last.at) })
}

/** A commit makes what was folded old, because a clock may have been set back; what is known of single streams stays. */
function keptOf(desk: Desk): Kept {
  const known = keptFor.get(desk)
  const kept = known ?? { folded: new Map<string, BookAsOf>(), spans: new Map<StreamId, Span>(), revision: desk.book.revision() }
  if (known === undefined) keptFor.set(desk, kept)
  if (kept.revision !== desk.book.revision()) {
    kept.folded.clear()
    kept.revision = desk.book.revision()
  }
  return kept
}
