/** Knows what a month shows while a session is in the hand, and how it is taken up, carried and laid down there; refuses to know any rule. */
import type { KindLook } from '../../domain/protocol/kind-look'
import type { Day } from '../../domain/time/day'
import type { CalendarEntry } from './calendar-entry'
import type { DayChoice } from './day-choice'

export interface MonthHand {
  /** `entryKey` of the session in the hand. */
  readonly key: string
  readonly look: KindLook
  /** Null for a session that has no window. */
  readonly window: { readonly opens: Day; readonly target: Day; readonly closes: Day } | null
  /** What is said of each day on screen. */
  readonly choices: ReadonlyMap<Day, DayChoice>
  /** The session where it would lie, and those that go along, by day. */
  readonly lifted: ReadonlyMap<Day, readonly LiftedEntry[]>
  /** `entryKey` of sessions that leave their place. */
  readonly leaving: ReadonlySet<string>
}

export interface LiftedEntry {
  readonly entry: CalendarEntry
  /** In the hand, or along with it. */
  readonly grip: 'lifted' | 'along'
}

export interface MonthHandling {
  /** False for one that may not be moved; one in the hand already is carried on. */
  readonly onGrab: (entry: CalendarEntry, by: 'keys' | 'pointer') => boolean
  /** Held over a day, or put there. */
  readonly onCarry: (day: Day) => void
  /** A key was pressed while it is in the hand; true where it meant something. */
  readonly onKey: (key: string, isRightToLeft: boolean) => boolean
  readonly onRelease: () => void
  readonly onLeave: () => void
}

/** Where a day lies in the window of the session in the hand. */
export type BandPart = 'opens' | 'within' | 'closes' | 'only'

export function bandPartOf(day: Day, window: MonthHand['window']): BandPart | undefined {
  if (window === null || day < window.opens || day > window.closes) return undefined
  if (window.opens === window.closes) return 'only'
  return day === window.opens ? 'opens' : day === window.closes ? 'closes' : 'within'
}

/** The session in the hand, as it would lie. */
export function heldEntry(hand: MonthHand): LiftedEntry['entry'] | undefined {
  return [...hand.lifted.values()].flat().find(({ grip }) => grip === 'lifted')?.entry
}
