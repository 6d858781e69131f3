/** Knows what keys and pointers over a time grid do to the session in the hand; refuses to know rules. */
import type { Handling } from '../../ui/calendar/time-grid/time-grid'
import { slotAfterKey, slotAtMinute } from './held-steps'
import type { Hand, Step } from './use-hand'

export function gridHandling(hand: Hand): Handling {
  return {
    onGrab: ({ courseId, line }, by) => hand.take(courseId, line.session, by),
    onCarry: (day, minute) =>
      hand.lead(({ slot: own }, { site, choices }) => {
        const slot = slotAtMinute(day, minute, own, site.clinic.gridMinutes, choices.timesOn)
        return { slot, wanted: slot.time }
      }),
    onKey: (key, isRightToLeft) =>
      takesKey(hand, key, ({ slot: own, wanted }, { choices }) => {
        const slot = slotAfterKey(key, own, wanted, choices, isRightToLeft)
        if (slot === undefined) return undefined
        return { slot, wanted: key === 'ArrowUp' || key === 'ArrowDown' ? slot.time : wanted }
      }),
    onRelease: hand.release,
    onLeave: hand.putBack,
  }
}

/** Enter drops and Escape puts back wherever it is held; any other key leads as `step` says. True where the key meant something. */
export function takesKey(hand: Hand, key: string, step: Step): boolean {
  const moving = hand.inHand?.moving
  if (key === 'Escape') hand.putBack()
  else if (key === 'Enter' && moving?.mayGo === true && moving.left.length === 0) void hand.drop('')
  else return hand.lead(step)
  return true
}
