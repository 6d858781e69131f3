/** Knows how what was typed and not yet written is kept, sealed, beside the logs and no part of any; refuses to know any form. */
import { liveQuery } from 'dexie'
import type { InstantAt } from '../domain/time/zone'
import type { Attempt } from './attempt'
import { digestOf } from './canonical'
import type { Database, DraftEntry } from './database'
import type { StreamId } from './log-row'
import type { Seal } from './sealing'
import type { Stored } from './storage-failure'

/** Where something was typed: what it is about, and a key that no other form of that stream has. */
export interface DraftPlace {
  readonly stream: StreamId
  readonly key: string
}

export interface KeptDraft extends DraftPlace {
  /** When it was last typed in. */
  readonly at: InstantAt
  /** Plain JSON. */
  readonly contents: unknown
}

export interface DraftStore {
  /** Those that open, oldest first. */
  readonly drafts: () => Promise<Stored<readonly KeptDraft[]>>
  /** In place of what was kept there before. */
  readonly keepDraft: (draft: KeptDraft) => Promise<Stored<void>>
  readonly dropDraft: (place: DraftPlace) => Promise<Stored<void>>
  /** Rings with all of them once at first, and whenever any tab kept or dropped one. Returns how to stop. */
  readonly onDrafts: (ring: (drafts: readonly KeptDraft[]) => void) => () => void
}

/** The form in which drafts are written now; what another version wrote in another form is left alone. */
const draftForm = 1

export function draftsIn({ drafts }: Pick<Database, 'drafts'>, seal: Seal, attempt: Attempt): DraftStore {
  const read = async () => (await drafts.toArray()).flatMap((entry) => openDraft(entry, seal)).sort((one, other) => (one.at < other.at ? -1 : 1))
  return {
    drafts: () => attempt(read),
    keepDraft: (draft) =>
      attempt(async () => {
        await drafts.put(closeDraft(draft, seal))
      }),
    dropDraft: (place) => attempt(() => drafts.delete(draftId(place))),
    onDrafts(ring) {
      const subscription = liveQuery(read).subscribe({ next: ring, error: () => undefined })
      return () => subscription.unsubscribe()
    },
  }
}

export function closeDraft({ stream, key, at, contents }: KeptDraft, seal: Seal): DraftEntry {
  const id = draftId({ stream, key })
  return { id, stream, body: seal.close({ form: draftForm, key, at, contents }, placeOf(id)) }
}

/** One, or none where it does not open. */
export function openDraft({ id, stream, body }: DraftEntry, seal: Seal): readonly KeptDraft[] {
  const opened = seal.open(body, placeOf(id))
  if (!opened.ok || typeof opened.value !== 'object' || opened.value === null) return []
  const { form, key, at, contents } = opened.value as Record<string, unknown>
  return form === draftForm && typeof key === 'string' && typeof at === 'string' ? [{ stream, key, at, contents }] : []
}

export function draftId({ stream, key }: DraftPlace): string {
  return digestOf(`${stream}\n${key}`)
}

function placeOf(id: string): string {
  return `draft ${id}`
}
