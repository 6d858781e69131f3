/** Knows how what is typed into a form is kept on the device until it is noted or cancelled, and stands there again when the form opens; refuses to know the form. */
import { useEffect, useRef, useState } from 'react'
import type { DraftPlace } from '../../desk/drafts'
import type { Failed } from '../../desk/outcome'
import { useDesk } from '../../desk/use-desk'
import type { InstantAt } from '../../domain/time/zone'

export interface TypedOptions<T> {
  readonly place: DraftPlace
  /** What the form is called, for where it does not open any more. */
  readonly title: string
  /** What stands in the form before anybody types; plain JSON. */
  readonly first: () => T
  /** The words and figures a person typed, each as it would be copied. */
  readonly words: (typed: T) => readonly string[]
  /** Fits what was typed earlier to what the form offers now. */
  readonly mend?: (typed: T) => T
  readonly onClose: () => void
}

/** What a form says about what it keeps. */
export interface KeptTyped {
  /** When what stands in it was typed, where that was before it opened. */
  readonly since: InstantAt | null
  /** Why what is typed now cannot be kept. */
  readonly failure: Failed['failure'] | null
  readonly discard: () => void
  /** Set while what was discarded can be brought back. */
  readonly bringBack: (() => void) | null
}

export interface TypedForm<T> {
  readonly typed: T
  /** As a function where the change rests on what stands there. */
  readonly change: (part: Partial<T> | ((before: T) => Partial<T>)) => void
  readonly kept: KeptTyped
  /** It was written: nothing of it is kept any more. */
  readonly forget: () => void
  /** It was written or cancelled, and the form closes. */
  readonly close: () => void
}

/** Every change is written at once, so that a browser may end at any moment; what is left as it was is not kept. */
export function useTyped<T extends object>({ place: given, title, first, words, mend = asItIs, onClose }: TypedOptions<T>): TypedForm<T> {
  const desk = useDesk()
  // What the form is about may be changed by others while it is open; what is typed stays where it was begun.
  const [place] = useState(given)
  const [found] = useState(() => desk.drafts.at(place))
  const [untouched, setUntouched] = useState(first)
  // The shape in the place vouches for what was kept there.
  const [typed, setTyped] = useState(() => (found === undefined ? untouched : mend(found.typed as T)))
  const latest = useRef(typed)
  const [since, setSince] = useState(found?.at ?? null)
  const [discarded, setDiscarded] = useState<{ readonly typed: T; readonly since: InstantAt } | null>(null)
  const [failure, setFailure] = useState<Failed['failure'] | null>(null)

  // What is still being written when the form closes has nobody left to tell.
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    const letGo = desk.drafts.hold(place)
    return () => {
      isOpen.current = false
      letGo()
    }
  }, [desk, place])

  const put = (next: T, before = untouched, at = desk.now().at) => {
    latest.current = next
    setTyped(next)
    const told = (one: T) => words(one).map((word) => word.trim()).filter((word) => word !== '')
    const others = told(before)
    const written = isSame(next, before)
      ? desk.drafts.drop(place)
      : desk.drafts.keep({ ...place, at, title, words: told(next).filter((word) => !others.includes(word)), typed: next })
    void written.then((done) => {
      if (isOpen.current) setFailure(done.ok ? null : done.failure)
    })
  }
  const forget = () => void desk.drafts.drop(place)
  return {
    typed,
    change(part) {
      setDiscarded(null)
      const before = latest.current
      put({ ...before, ...(typeof part === 'function' ? part(before) : part) })
    },
    kept: {
      since,
      failure,
      discard() {
        if (since !== null) setDiscarded({ typed: latest.current, since })
        const anew = first()
        setUntouched(anew)
        setSince(null)
        put(anew, anew)
      },
      bringBack:
        discarded === null
          ? null
          : () => {
              setDiscarded(null)
              setSince(discarded.since)
              put(discarded.typed, untouched, discarded.since)
            },
    },
    forget,
    close() {
      forget()
      onClose()
    },
  }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function asItIs<T>(typed: T): T {
  return typed
}
