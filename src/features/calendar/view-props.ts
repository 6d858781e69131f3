/** Knows what every view of the calendar is handed; refuses to know any of them. */
import type { Hand } from '../../acts/hand/use-hand'
import type { Entry } from '../../desk/lines'
import type { Clinic } from '../../domain/clinic/clinic'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { ClockTime } from '../../domain/time/clock-time'
import type { Day, DayRange } from '../../domain/time/day'
import type { CalendarEntry } from '../../ui/calendar/calendar-entry'
import type { WeekStart } from '../../ui/dates-shown'
import type { Filters, Pace, View } from './asked-in-url'

export interface ViewProps {
  /** The day asked for; the view shows the days around it. */
  readonly day: Day
  /** Whether people and rooms are shown by day or by week. */
  readonly by: Pace
  readonly range: DayRange
  readonly weekStart: WeekStart
  readonly clinic: Clinic
  readonly filters: Filters
  /** Sessions dated within the range and a week around it, as far as the filters leave them. */
  readonly entries: readonly Entry[]
  /** Calls suggested for the same days, as far as the filters leave them. */
  readonly calls: readonly SuggestedCall[]
  readonly today: Day
  readonly timeNow: ClockTime
  /** The page's one session in the hand, whatever view shows it. */
  readonly hand: Hand
  /** Goes to a day, in another view where one is named. */
  readonly onDay: (day: Day, view?: View) => void
  /** Shows people and rooms by day or by week, around another day where one is named. */
  readonly onBy: (by: Pace, day?: Day) => void
  /** Opens the card of a session beside the element it was pressed on; `onPickUp` takes it in the hand where the view can. */
  readonly onOpen: (entry: CalendarEntry, anchor: HTMLElement, onPickUp?: () => void) => void
  /** Opens the card of these calls of one day beside the element they were pressed on. */
  readonly onCalls: (calls: readonly SuggestedCall[], anchor: HTMLElement) => void
}
