/** Knows what it means that one session goes to another slot: the rules it breaks, what stays behind, what comes along; refuses to draw it. */
import { useMemo } from 'react'
import { judgedSlot, leftBehind } from '../desk/placing'
import { type Ripple, rippleOf } from '../desk/rippling'
import { useNow } from '../desk/use-desk'
import type { CourseCommand } from '../domain/course/commands'
import type { Course, Session, Slot } from '../domain/course/course'
import { isSameSlot } from '../domain/course/decide-placement'
import type { SessionLine } from '../domain/course/session-line'
import { type Breach, leavableRules } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import type { Day } from '../domain/time/day'
import { breachSentence } from '../ui/wording/breach-sentence'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { titlesOf } from './titles'
import { useFormAct } from './use-act'

export interface Moved {
  readonly course: Course
  readonly site: Site
  readonly session: Session
  /** Where it would go. */
  readonly slot: Slot
  /** `again` plans a session that was not held once more. */
  readonly mode: 'move' | 'again'
}

export interface Moving {
  readonly isUnchanged: boolean
  /** Rules of the slot that nobody may leave, and the same in words. */
  readonly fixed: readonly Breach[]
  readonly fixedWords: string
  /** Rules that are left, knowingly and with a reason. */
  readonly left: readonly Breach[]
  /** Sessions that would be in conflict if they stayed. */
  readonly behind: readonly SessionLine[]
  /** How they come along; null where nothing has to, or where no plan carries them. */
  readonly ripple: Ripple | null
  /** Whether it may go there with all that comes along, and alone. */
  readonly mayGo: boolean
  readonly mayGoAlone: boolean
  /** Moves it with all that comes along, or alone. Null once it is done, else what stands in the way. */
  readonly send: (reason: string, isAlone?: boolean) => Promise<string | null>
}

type MoveCommand = Extract<CourseCommand, { type: 'MoveSession' | 'PlanSessionAgain' | 'ReplanSessions' }>

export function useMoving(moved: Moved): Moving
export function useMoving(moved: Moved | null): Moving | null
/** Null where nothing is in the hand. */
export function useMoving(moved: Moved | null): Moving | null {
  const { today } = useNow()
  const act = useFormAct()
  // The page renders again each minute and at each letter of the reason; the plan is looked for once for each slot.
  const [course, site, session, slot, mode] = [moved?.course, moved?.site, moved?.session, moved?.slot, moved?.mode]
  const found = useMemo(
    () => (course === undefined || site === undefined || session === undefined || slot === undefined ? null : consequencesOf(course, site, session, slot, mode, today)),
    [course, site, session, slot, mode, today],
  )
  if (moved === null || found === null) return null
  const { isUnchanged, breaches, behind, ripple } = found
  const titleOf = titlesOf(moved.course.protocol)
  const fixed = breaches.filter(({ code }) => !leavableRules.has(code))
  const left = ripple === null ? (fixed.length === 0 ? breaches : []) : ripple.left

  const send = async (reason: string, isAlone = false): Promise<string | null> => {
    if (left.length > 0 && reason.trim() === '') return 'Give a reason; the rule is left knowingly.'
    const alone: MoveCommand = { type: moved.mode === 'move' ? 'MoveSession' : 'PlanSessionAgain', session: moved.session.id, to: moved.slot, despite: null }
    const command: MoveCommand = isAlone || ripple === null ? alone : ripple.command
    const outcome = await act(moved.course.id, { ...command, despite: left.length > 0 ? reason : null })
    if (outcome.verdict === 'refused') return refusalSentences(outcome.refusal, titleOf).join(' ')
    return outcome.verdict === 'accepted' ? null : ''
  }

  return {
    isUnchanged,
    fixed,
    fixedWords: fixed.map((breach) => breachSentence(breach, titleOf)).join(' '),
    left,
    behind,
    ripple,
    mayGo: !isUnchanged && (fixed.length === 0 || ripple !== null),
    mayGoAlone: !isUnchanged && fixed.length === 0,
    send,
  }
}

function consequencesOf(course: Course, site: Site, session: Session, slot: Slot, mode: Moved['mode'] | undefined, today: Day) {
  const isUnchanged = mode === 'move' && session.slot !== null && isSameSlot(session.slot, slot)
  return {
    isUnchanged,
    breaches: judgedSlot(course, site, session.id, slot)?.breaches ?? [],
    behind: leftBehind(course, site, session.id, slot, today),
    ripple: isUnchanged ? null : rippleOf(course, site, session.id, slot, today),
  }
}
