/** Knows how many logs are read a few at a time, so that the page gets its turn in between; refuses to know what they are read for. */
import type { Head } from '../../store/chain'
import type { StreamId } from '../../store/log-row'
import { type Stored, stored } from '../../store/storage-failure'
import type { Desk, History } from '../desk'

export interface Reading {
  /** Logs read, and of how many. */
  readonly onProgress: (done: number, of: number) => void
  readonly isStopped: () => boolean
}

/** What is done with each stream, in the order of their ids. */
export interface Reader {
  /** False where what is known of the stream will do; its log is then not read. */
  readonly isNeeded: (stream: StreamId) => boolean
  /**
   * `log` is null where it was not needed. `head` is where the record said, before the log was read, that it ends: what is
   * committed meanwhile only makes the log longer.
   */
  readonly take: (stream: StreamId, log: History | null, head: Head | null) => void
}

/** Logs read at once: enough to keep the database busy, few enough for a frame. */
const atOnce = 16

/** Whether it came to the end; false where it was stopped. */
export async function readHistories(desk: Desk, { isNeeded, take }: Reader, { onProgress, isStopped }: Reading): Promise<Stored<boolean>> {
  const streams = await desk.streams()
  if (!streams.ok) return streams
  const of = streams.value.length
  for (let done = 0; done < of; done += atOnce) {
    if (isStopped()) return stored(false)
    const group = streams.value.slice(done, done + atOnce)
    const heads = new Map(group.map((stream) => [stream, desk.headOf(stream)]))
    const logs = await desk.historiesOf(group.filter(isNeeded))
    if (!logs.ok) return logs
    const found = new Map(logs.value.map((log) => [log.stream, log]))
    for (const stream of group) take(stream, found.get(stream) ?? null, heads.get(stream) ?? null)
    onProgress(Math.min(of, done + atOnce), of)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return stored(true)
}
