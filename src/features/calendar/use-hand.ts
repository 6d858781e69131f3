/** Knows the session in the hand: which it is, where it would go, and what that means; refuses to draw it. */
import { useMemo, useRef, useState } from 'react'
import { dayChoicesOf } from '../../acts/day-choices'
import { legalActsOf } from '../../acts/legal-acts'
import { titlesOf } from '../../acts/titles'
import { useAct } from '../../acts/use-act'
import { type Moving, useMoving } from '../../acts/use-moving'
import { type Entry, linesOf, siteFor } from '../../desk/lines'
import { type Placing, daysFor, judgedSlot, leftBehind, placingOf, timesOf } from '../../desk/placing'
import type { Along } from '../../desk/rippling'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import type { Clinic } from '../../domain/clinic/clinic'
import { type Course, type CourseId, type Session, type Slot, sessionOf } from '../../domain/course/course'
import { courseWeek, dayOne } from '../../domain/course/course-week'
import { isSameSlot } from '../../domain/course/decide-placement'
import { type SessionId, type Visit, visitOf } from '../../domain/protocol/protocol'
import { lookOf } from '../../domain/protocol/stages'
import type { Site } from '../../domain/rules/placement'
import type { Day } from '../../domain/time/day'
import { entryKey } from '../../ui/calendar/calendar-entry'
import type { Hand } from '../../ui/calendar/time-grid/hand'
import type { Handling } from '../../ui/calendar/time-grid/time-grid'
import type { TitleOf } from '../../ui/wording/title-of'
import { type Choices, nearestAllowed, slotAfterKey, slotAtMinute } from './held-steps'
import { heldSentence } from './held-words'
import { liftedOver } from './lifted-over'
import { useSettled } from './use-settled'

interface Held {
  readonly courseId: CourseId
  readonly session: SessionId
  /** Where it would go, and the hour that is wanted wherever a day allows it. */
  readonly slot: Slot
  readonly wanted: Slot['time']
  readonly by: 'keys' | 'pointer'
}

/** What the card beside the grid tells of it. */
export interface InHand {
  readonly course: Course
  readonly site: Site
  readonly session: Session
  readonly visit: Visit
  readonly code: string
  readonly from: Slot
  readonly slot: Slot
  readonly placing: Placing
  /** Null while it is still being carried. */
  readonly moving: Moving | null
  readonly titleOf: TitleOf
  /** Allowed slots nearest to a place that is not; none where it is. */
  readonly nearest: readonly Slot[]
  readonly put: (slot: Slot) => void
  /** Moves it; what stands in the way, or null once it is done. */
  readonly drop: (reason: string, isAlone?: boolean) => Promise<string | null>
  readonly putBack: () => void
}

export interface Handled {
  readonly hand: Hand | null
  readonly handling: Handling
  readonly inHand: InHand | null
}

export interface HandProps {
  readonly clinic: Clinic
  /** The days on the grid; the same array as long as they are the same. */
  readonly days: readonly Day[]
  readonly today: Day
  readonly onDay: (day: Day) => void
}

/** While it is carried, what a place means is worked out once the pointer rests so long. */
const restMilliseconds = 90
const mostNearest = 3
const nothingAlong: readonly Along[] = []

export function useHand({ clinic, days, today, onDay }: HandProps): Handled {
  const desk = useDesk()
  const act = useAct()
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
  const heldSession = held?.session ?? null
  const known = useMemo(
    () => (heldSession === null || course === null ? null : knownOf(desk.book, course, heldSession, today, revision)),
    [desk, course, heldSession, today, revision],
  )
  const settled = useSettled(held?.slot ?? null, held?.by === 'pointer' ? restMilliseconds : 0)
  const isSettled = held !== null && settled === held.slot
  const moving = useMoving(known === null || held === null || settled === null ? null : { course: known.course, site: known.site, session: known.session, slot: settled, mode: 'move' })

  // What a place means is known once it has rested there, and nothing is dropped before.
  const now = isSettled ? moving : null
  const along = now?.ripple?.along ?? nothingAlong
  // Carrying draws with each step: what a step does not change stays the same, so that the columns are not drawn again.
  const choices = useMemo(() => (known === null ? null : choicesOn(known, days, clinic)), [known, days, clinic])
  const leaving = useMemo(
    () => new Set(known === null ? [] : [entryKey(known.entry), ...along.map(({ session }) => `${known.course.id} ${session}`)]),
    [known, along],
  )

  const put = (slot: Slot) => {
    const own = latest.current
    if (own === null || isSameSlot(slot, own.slot)) return
    setHeld({ ...own, slot })
    if (!days.includes(slot.day)) onDay(slot.day)
  }
  const putBack = () => {
    setHeld(null)
    if (known !== null && !days.includes(known.from.day)) onDay(known.from.day)
  }
  const drop = async (reason: string, isAlone = false) => {
    const fault = now === null ? '' : await now.send(reason, isAlone)
    if (fault === null) setHeld(null)
    return fault
  }

  const handling: Handling = {
    onGrab(entry, by) {
      const own = desk.book.course(entry.courseId)
      const session = own === undefined ? undefined : sessionOf(own, entry.line.session)
      if (own === undefined || session?.slot == null || !legalActsOf(own, session, today).includes('move')) return false
      setHeld({ courseId: own.id, session: session.id, slot: session.slot, wanted: session.slot.time, by })
      return true
    },
    onCarry(day, minute) {
      const own = latest.current
      if (own !== null && known !== null) put(slotAtMinute(day, minute, own.slot, clinic.gridMinutes, known.choices.timesOn))
    },
    onKey(key, isRightToLeft) {
      const own = latest.current
      if (own === null || known === null) return false
      if (key === 'Escape') putBack()
      else if (key === 'Enter' && now?.mayGo === true && now.left.length === 0) void drop('')
      else {
        const next = slotAfterKey(key, own.slot, own.wanted, known.choices, isRightToLeft)
        if (next === undefined) return false
        if (key === 'ArrowUp' || key === 'ArrowDown') setHeld({ ...own, slot: next, wanted: next.time })
        else put(next)
      }
      return true
    },
    onRelease() {
      const own = latest.current
      if (own === null || known === null) return
      const { from, site, session } = known
      if (isSameSlot(from, own.slot)) putBack()
      // What touches nothing else is done at once, with Undo in reach; everything else is asked about.
      else if (judgedSlot(known.course, site, session.id, own.slot)?.breaches.length === 0 && leftBehind(known.course, site, session.id, own.slot, today).length === 0) {
        setHeld(null)
        void act(known.course.id, { type: 'MoveSession', session: session.id, to: own.slot, despite: null })
      }
    },
    onLeave: putBack,
  }

  if (held === null || known === null || choices === null) return { hand: null, handling, inHand: null }
  const { slot } = held
  const { opens, target, closes } = known.placing
  const week = courseWeek(dayOne(known.course), slot.day)
  const hand: Hand = {
    key: entryKey(known.entry),
    look: lookOf(known.visit.kind),
    name: `${known.course.patient.code}, ${known.entry.line.title}`,
    window: opens === null || target === null || closes === null ? null : { opens, target, closes },
    choices,
    lifted: liftedOver(days, known.entry, slot, along, known.lines, clinic),
    leaving,
    said: now === null ? '' : heldSentence(slot, week, target, now, known.titleOf),
  }
  const isBad = now !== null && !now.isUnchanged && now.fixed.length + now.left.length > 0
  const inHand: InHand = { ...known, code: known.course.patient.code, slot, moving: now, nearest: isBad ? nearestAllowed(slot, known.from, known.choices, mostNearest) : [], put, drop, putBack }
  return { hand, handling, inHand }
}

/** What is said of the days around the window and of those on the grid. */
function choicesOn(known: Known, days: readonly Day[], clinic: Clinic): Hand['choices'] {
  const { placing, from } = known
  const missing = days.filter((day) => placing.days.every((option) => option.day !== day))
  const all = { ...placing, days: [...placing.days, ...known.daysAlso(missing)] }
  return new Map(dayChoicesOf(all, clinic, from.day).map((choice) => [choice.day, choice]))
}

type Known = NonNullable<ReturnType<typeof knownOf>>

/** Everything about it that does not hang on where it would go. */
function knownOf(book: Parameters<typeof siteFor>[0], course: Course, id: SessionId, today: Day, _revision: number) {
  const site = siteFor(book, course.id)
  const session = sessionOf(course, id)
  const visit = visitOf(course.protocol, id)
  const from = session?.slot ?? null
  if (site === null || session === undefined || visit === undefined || from === null) return null
  const placing = placingOf(course, site, id, from, today, true)
  if (placing === null) return null
  const times = new Map<Day, ReturnType<typeof timesOf>>()
  const timesOn = (day: Day) => {
    const found = times.get(day) ?? timesOf(course, site, id, { ...from, day }, day, true)
    times.set(day, found)
    return found
  }
  const lines = linesOf(book, course, today)
  const line = lines.find((own) => own.session === id)
  if (line === undefined) return null
  const entry: Entry = { courseId: course.id, code: course.patient.code, line }
  const choices: Choices = { days: placing.days, timesOn }
  return { course, site, session, visit, from, placing, choices, entry, lines, titleOf: titlesOf(course.protocol), daysAlso: (days: readonly Day[]) => daysFor(course, site, id, from, days, true) }
}
