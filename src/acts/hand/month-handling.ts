/** Knows what keys and pointers over a month do to the session in the hand; refuses to know rules. */
import type { MonthHandling } from '../../ui/calendar/month-hand'
import { takesKey } from './grid-handling'
import { dayAfterKey, slotOnDay } from './held-steps'
import type { Hand } from './use-hand'

/** Only the day is led; the hour wanted stays wanted, whatever a day allows. */
export function monthHandling(hand: Hand): MonthHandling {
  return {
    onGrab: ({ courseId, line }, by) => hand.take(courseId, line.session, by),
    onCarry: (day) =>
      hand.lead(({ slot, wanted }, { from, choices }) =>
        day === slot.day ? undefined : { slot: day === from.day ? from : slotOnDay(day, slot, wanted, choices.timesOn), wanted },
      ),
    onKey: (key, isRightToLeft) =>
      takesKey(hand, key, ({ slot: own, wanted }, { choices }) => {
        const slot = dayAfterKey(key, own, wanted, choices, isRightToLeft)
        return slot === undefined ? undefined : { slot, wanted }
      }),
    onRelease: hand.release,
    onLeave: hand.putBack,
  }
}
