/** Knows the one session that a page holds in the hand: which it is, where it would go, and what that means; refuses to know keys, pointers and views. */
import { useMemo, useRef, useState } from 'react'
import { judgedSlot, leftBehind } from '../../desk/placing'
import type { Along } from '../../desk/rippling'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import { type CourseId, type Slot, sessionOf } from '../../domain/course/course'
import { courseWeek, dayOne } from '../../domain/course/course-week'
import { isSameSlot } from '../../domain/course/decide-placement'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import { useAct } from '../use-act'
import { useLegalActs } from '../use-legal-acts'
import { type Moving, useMoving } from '../use-moving'
import { nearestAllowed } from './held-steps'
import { heldSentence } from './held-words'
import { type Known, knownOf } from './known'
import { useSettled } from './use-settled'

export interface Held {
  readonly courseId: CourseId
  readonly session: SessionId
  /** Where it would go, and the hour that is wanted wherever a day allows it. */
  readonly slot: Slot
  readonly wanted: Slot['time']
  /** A pointer that has let go leaves it to the keys. */
  readonly by: 'keys' | 'pointer'
}

/** What is in the hand, and what it means where it is held. */
export interface InHand {
  readonly known: Known
  readonly slot: Slot
  readonly wanted: Slot['time']
  /** A pointer or a finger has it right now. */
  readonly isCarried: boolean
  /** Null while it is still being carried. */
  readonly moving: Moving | null
  /** What goes along; the same array as long as it is the same. */
  readonly along: readonly Along[]
  /** Allowed slots nearest to a place that is not; none where it is. */
  readonly nearest: readonly Slot[]
  /** What a screen reader hears of the place; empty while it is still being carried. */
  readonly said: string
}

/** Where a step leads; undefined where it means nothing. */
export type Step = (held: Held, known: Known) => Pick<Held, 'slot' | 'wanted'> | undefined

export interface Hand {
  readonly inHand: InHand | null
  /** False for a session that may not be moved; one in the hand already stays where it is held. */
  readonly take: (courseId: CourseId, session: SessionId, by: Held['by']) => boolean
  /** Holds it elsewhere; false where the step means nothing. Days that are not on screen are turned to. */
  readonly lead: (step: Step) => boolean
  /** Leaves it where it is held if that touches nothing else, puts it back where it came from, or keeps it until somebody decides. */
  readonly release: () => void
  /** Moves it; what stands in the way, or null once it is done. */
  readonly drop: (reason: string, isAlone?: boolean) => Promise<string | null>
  readonly putBack: () => void
}

export interface HandProps {
  readonly today: Day
  /** Whether the page shows that day now. */
  readonly isShown: (day: Day) => boolean
  readonly onDay: (day: Day) => void
}

/** While it is carried, what a place means is worked out once the pointer rests so long. */
const restMilliseconds = 90
const mostNearest = 3
const nothingAlong: readonly Along[] = []

export function useHand({ today, isShown, onDay }: HandProps): Hand {
  const desk = useDesk()
  const act = useAct()
  const legalActsOf = useLegalActs()
  const [held, draw] = useState<Held | null>(null)
  // A finger is quicker than the page is drawn: what was carried last counts, not what was drawn last.
  const latest = useRef<Held | null>(null)
  const setHeld = (next: Held | null) => {
    latest.current = next
    draw(next)
  }
  const { course, revision } = useBook(['in hand', held?.courseId ?? null], (book) => ({
    course: held === null ? null : (book.course(held.courseId) ?? null),
    revision: book.revision(),
  }))
  const id = held?.session ?? null
  const known = useMemo(() => knownAt(revision, () => (id === null || course === null ? null : knownOf(desk.book, course, id, today))), [desk, course, id, today, revision])
  const settled = useSettled(held?.slot ?? null, held?.by === 'pointer' ? restMilliseconds : 0)
  const isSettled = held !== null && settled === held.slot
  const moving = useMoving(known === null || held === null || settled === null ? null : { course: known.course, site: known.site, session: known.session, slot: settled, mode: 'move' })
  // What a place means is known once it has rested there, and nothing is dropped before.
  const now = isSettled ? moving : null

  const putBack = () => {
    setHeld(null)
    if (known !== null && !isShown(known.from.day)) onDay(known.from.day)
  }
  const drop = async (reason: string, isAlone = false) => {
    const fault = now === null ? '' : await now.send(reason, isAlone)
    if (fault === null) setHeld(null)
    return fault
  }
  const take: Hand['take'] = (courseId, session, by) => {
    const found = desk.book.course(courseId)
    const own = found === undefined ? undefined : sessionOf(found, session)
    if (found === undefined || own?.slot == null || !legalActsOf(found, own, today).includes('move')) return false
    const before = latest.current
    const isHeld = before?.courseId === courseId && before.session === session
    setHeld(isHeld ? { ...before, by } : { courseId, session, slot: own.slot, wanted: own.slot.time, by })
    return true
  }
  const lead: Hand['lead'] = (step) => {
    const own = latest.current
    const next = own === null || known === null ? undefined : step(own, known)
    if (own === null || next === undefined) return false
    if (isSameSlot(next.slot, own.slot) && next.wanted === own.wanted) return true
    setHeld({ ...own, ...next })
    if (!isShown(next.slot.day)) onDay(next.slot.day)
    return true
  }
  const release = () => {
    const own = latest.current
    if (own === null || known === null) return
    const { from, site, session } = known
    if (isSameSlot(from, own.slot)) putBack()
    // What touches nothing else is done at once, with Undo in reach; everything else is asked about.
    else if (judgedSlot(known.course, site, session.id, own.slot)?.breaches.length === 0 && leftBehind(known.course, site, session.id, own.slot, today).length === 0) {
      setHeld(null)
      void act(known.course.id, { type: 'MoveSession', session: session.id, to: own.slot, despite: null })
    } else setHeld({ ...own, by: 'keys' })
  }

  return { inHand: held === null || known === null ? null : inHandAs(known, held, now), take, lead, release, drop, putBack }
}

/** Read again after each change of the book, which `revision` counts. */
function knownAt(_revision: number, read: () => Known | null): Known | null {
  return read()
}

function inHandAs(known: Known, { slot, wanted, by }: Held, moving: Moving | null): InHand {
  const week = courseWeek(dayOne(known.course), slot.day)
  const isBad = moving !== null && !moving.isUnchanged && moving.fixed.length + moving.left.length > 0
  return {
    known,
    slot,
    wanted,
    isCarried: by === 'pointer',
    moving,
    along: moving?.ripple?.along ?? nothingAlong,
    nearest: isBad ? nearestAllowed(slot, known.from, known.choices, mostNearest) : [],
    said: moving === null ? '' : heldSentence(slot, wanted, week, known, moving),
  }
}
