/** Knows how an act on a stage becomes one commit, or none; refuses to know what the act is. */
import type { Act } from '../store/catch-up'
import { type StreamId, clinicStream } from '../store/log-row'
import type { Store } from '../store/store'
import type { StreamRecord } from '../store/stream-record'
import type { KeptBook } from './book'
import type { Failed } from './outcome'
import { type Stage, stageOver } from './stage'

/**
 * Opens one transaction, lets the book catch up inside it, runs `act` on a stage over that book and commits what was
 * staged if `act` accepted. `act` is synchronous. Refuses streams whose record does not open,
 * and every act while the clinic's does not, because nothing can be judged without it.
 */
export async function transact<A extends { readonly verdict: string }>(
  store: Store,
  book: KeptBook,
  streams: readonly StreamId[],
  act: (stage: Stage) => A,
): Promise<A | Failed> {
  let staged: readonly StreamRecord[] = []
  const committed = await store.commit<A | Failed>(book.known(), (fresh): Act<A | Failed> => {
    book.apply(fresh)
    const hurt = book.damaged().find(({ stream }) => stream === clinicStream || streams.includes(stream))
    if (hurt !== undefined) return unwritten({ verdict: 'failed', failure: { code: 'record-damaged', stream: hurt.stream } })
    const stage = stageOver(book.index)
    const answer = act(stage)
    if (answer.verdict !== 'accepted') return unwritten(answer)
    staged = stage.records()
    return { rows: stage.rows(), records: staged, answer }
  })
  if (!committed.ok) return { verdict: 'failed', failure: committed.failure }
  if (staged.length > 0) book.applyOwn(staged, committed.value.at)
  return committed.value.answer
}

function unwritten<A>(answer: A): Act<A> {
  return { rows: [], records: [], answer }
}
