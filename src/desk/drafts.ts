/** Knows what was typed into forms and not yet written, on this device and in any of its tabs; refuses to know what the forms make of it. */
import { compareText } from '../domain/compare-text'
import type { CourseId } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import type { InstantAt } from '../domain/time/zone'
import type { DraftStore, KeptDraft } from '../store/drafts'
import { type Stored, stored } from '../store/storage-failure'

/** Which form it is: that of a course, or of one of its sessions, and what the form is about. */
export interface DraftPlace {
  readonly courseId: CourseId
  readonly session: SessionId | null
  readonly form: string
  /** What of the course or session the form is about, such as the line it corrects and when that was written; empty where there is one such form. */
  readonly about: string
  /** Raised with every change of what the form holds: it reads only what it would write itself. */
  readonly shape: number
}

export interface Draft extends DraftPlace {
  /** When it was last typed in. */
  readonly at: InstantAt
  /** What the form is called. */
  readonly title: string
  /** The words and figures typed into it, for where the form does not open any more. */
  readonly words: readonly string[]
  /** All that the form holds; plain JSON. */
  readonly typed: unknown
}

export interface Drafts {
  /** What was typed there. */
  readonly at: (place: DraftPlace) => Draft | undefined
  /** Keeps it in place of what was there; what is typed while it is being written goes with the next writing. */
  readonly keep: (draft: Draft) => Promise<Stored<void>>
  readonly drop: (place: DraftPlace) => Promise<Stored<void>>
  /** Says that its form is open; while it is, it counts as none that was left. Returns how to stop. */
  readonly hold: (place: DraftPlace) => () => void
  /** What was left in forms that are not open in this tab, latest first; the same value until it changes. */
  readonly left: () => readonly Draft[]
  readonly subscribe: (listener: () => void) => () => void
  /** Every one, in forms that are open too. */
  readonly all: () => readonly Draft[]
  /** Reads them anew. */
  readonly readAnew: () => Promise<Stored<void>>
  readonly close: () => void
}

export function draftsOver(store: DraftStore, known: readonly KeptDraft[]): Drafts {
  const listeners = new Set<() => void>()
  const held = new Map<string, number>()
  /** What is to be written next, null for what is to be dropped; and what is being written. */
  const wanted = new Map<string, Draft | null>()
  const writing = new Map<string, Promise<Stored<void>>>()
  const written = new Set<string>()
  let drafts = byKey(known)
  let left = leftOf(drafts, held)

  const ring = () => {
    const next = leftOf(drafts, held)
    if (isSame(left, next)) return
    left = next
    listeners.forEach((listener) => listener())
  }

  /** What this tab is writing counts more than what was read while it did. */
  const take = (read: readonly KeptDraft[]) => {
    const next = byKey(read)
    for (const key of writing.keys()) {
      const own = drafts.get(key)
      if (own === undefined) next.delete(key)
      else next.set(key, own)
    }
    drafts = next
    ring()
  }

  const write = async (key: string, place: DraftPlace): Promise<Stored<void>> => {
    let last: Stored<void> = stored(undefined)
    for (let next = wanted.get(key); next !== undefined; next = wanted.get(key)) {
      wanted.delete(key)
      last = next === null ? await store.dropDraft(inStore(place)) : await store.keepDraft(keptFrom(next))
    }
    writing.delete(key)
    return last
  }

  const put = (place: DraftPlace, draft: Draft | null): Promise<Stored<void>> => {
    const key = keyOf(place)
    drafts = new Map(drafts)
    if (draft === null) drafts.delete(key)
    else drafts.set(key, draft)
    wanted.set(key, draft)
    written.add(key)
    ring()
    const running = writing.get(key) ?? write(key, place)
    writing.set(key, running)
    return running
  }

  const silence = store.onDrafts(take)
  return {
    at: (place) => drafts.get(keyOf(place)),
    keep: (draft) => put(draft, draft),
    drop(place) {
      const isKept = drafts.has(keyOf(place)) || written.has(keyOf(place))
      return isKept ? put(place, null) : Promise.resolve(stored(undefined))
    },
    hold(place) {
      const key = keyOf(place)
      held.set(key, (held.get(key) ?? 0) + 1)
      ring()
      return () => {
        const others = (held.get(key) ?? 1) - 1
        if (others === 0) held.delete(key)
        else held.set(key, others)
        ring()
      }
    },
    left: () => left,
    all: () => [...drafts.values()],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async readAnew() {
      const read = await store.drafts()
      if (!read.ok) return read
      take(read.value)
      return stored(undefined)
    },
    close() {
      silence()
      listeners.clear()
    },
  }
}

function leftOf(drafts: ReadonlyMap<string, Draft>, held: ReadonlyMap<string, number>): readonly Draft[] {
  const open = [...drafts].filter(([key]) => !held.has(key)).map(([, draft]) => draft)
  return open.sort((one, other) => compareText(other.at, one.at))
}

function isSame(one: readonly Draft[], other: readonly Draft[]): boolean {
  const told = (drafts: readonly Draft[]) => drafts.map((draft) => `${keyOf(draft)} ${draft.at} ${draft.words.join('\n')}`).join('\n')
  return told(one) === told(other)
}

function keyOf(place: DraftPlace): string {
  return `${place.courseId}\n${inStore(place).key}`
}

function inStore({ courseId, session, form, about, shape }: DraftPlace): { readonly stream: string; readonly key: string } {
  return { stream: courseId, key: JSON.stringify([session, form, about, shape]) }
}

/** As the store keeps it. */
export function keptFrom(draft: Draft): KeptDraft {
  return { ...inStore(draft), at: draft.at, contents: contentsOf(draft) }
}

function contentsOf({ session, form, about, shape, title, words, typed }: Draft): unknown {
  return { session, form, about, shape, title, words, typed }
}

function byKey(kept: readonly KeptDraft[]): Map<string, Draft> {
  return new Map(kept.flatMap(draftFrom).map((draft) => [keyOf(draft), draft]))
}

/** One, or none where what is kept is no draft of a form. */
export function draftFrom({ stream, at, contents }: KeptDraft): readonly Draft[] {
  if (typeof contents !== 'object' || contents === null) return []
  const { session, form, about, shape, title, words, typed } = contents as Record<string, unknown>
  if (typeof session !== 'string' && session !== null) return []
  if (typeof form !== 'string' || typeof about !== 'string' || typeof shape !== 'number' || typeof title !== 'string') return []
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) return []
  return [{ courseId: stream, session, form, about, shape, title, words, typed, at }]
}
