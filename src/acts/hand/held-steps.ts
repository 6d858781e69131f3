/** Knows where a session in the hand is led by keys, through slots that keep every rule; refuses to know what a rule is. */
import type { DayOption, SlotOption } from '../../desk/placing'
import type { Slot } from '../../domain/course/course'
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays, daysBetween } from '../../domain/time/day'

export interface Choices {
  /** Days in a row around the window, as far as the session may be led. */
  readonly days: readonly DayOption[]
  /** Every start of a day on the clinic's grid, in order. */
  readonly timesOn: (day: Day) => readonly SlotOption[]
}

/**
 * The slot a key leads to: left and right to the allowed day beside, up and down to the allowed start beside, PageUp and
 * PageDown by a week, Home and End to the first and last allowed day. `wanted` is the hour to keep where a day allows it.
 * The same slot where there is none further; undefined where the key means nothing here.
 */
export function slotAfterKey(key: string, slot: Slot, wanted: ClockTime, { days, timesOn }: Choices, isRightToLeft: boolean): Slot | undefined {
  const allowed = days.filter(({ isAllowed }) => isAllowed)
  const onDay = (option: DayOption | undefined) => (option === undefined ? slot : slotOn(option, slot, wanted, timesOn))
  const after = (day: Day) => onDay(allowed.find((option) => option.day > day))
  const before = (day: Day) => onDay(allowed.findLast((option) => option.day < day))
  switch (key) {
    case 'ArrowRight':
      return isRightToLeft ? before(slot.day) : after(slot.day)
    case 'ArrowLeft':
      return isRightToLeft ? after(slot.day) : before(slot.day)
    case 'PageDown':
      return onDay(allowed.find((option) => option.day >= addDays(slot.day, 7)) ?? allowed.at(-1))
    case 'PageUp':
      return onDay(allowed.findLast((option) => option.day <= addDays(slot.day, -7)) ?? allowed[0])
    case 'Home':
      return onDay(allowed[0])
    case 'End':
      return onDay(allowed.at(-1))
    case 'ArrowDown':
      return legal(timesOn(slot.day)).find((option) => option.time > slot.time) ?? slot
    case 'ArrowUp':
      return legal(timesOn(slot.day)).findLast((option) => option.time < slot.time) ?? slot
    default:
      return undefined
  }
}

/**
 * Where days are all there is to choose: left and right as above, up and down to the allowed day nearest to a week away,
 * PageUp and PageDown to a month, which here is four weeks.
 */
export function dayAfterKey(key: string, slot: Slot, wanted: ClockTime, choices: Choices, isRightToLeft: boolean): Slot | undefined {
  const ahead = { ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 }[key]
  if (ahead === undefined) return slotAfterKey(key, slot, wanted, choices, isRightToLeft)
  const aim = addDays(slot.day, ahead)
  // Of two as near to it, the one that is not so far from here.
  const away = ({ day }: DayOption) => Math.abs(daysBetween(aim, day)) * 1000 + Math.abs(daysBetween(slot.day, day))
  const onward = choices.days.filter(({ day, isAllowed }) => isAllowed && (ahead > 0 ? day > slot.day : day < slot.day))
  const [nearest] = onward.toSorted((one, other) => away(one) - away(other))
  return nearest === undefined ? slot : slotOn(nearest, slot, wanted, choices.timesOn)
}

/** The slot of a day at the hour wanted; else at the allowed hour nearest to it, and where none is allowed at the hour wanted all the same. */
export function slotOnDay(day: Day, slot: Slot, wanted: ClockTime, timesOn: Choices['timesOn']): Slot {
  const options = timesOn(day)
  const away = ({ time }: Slot) => Math.abs(minutesOf(time) - minutesOf(wanted))
  const [nearest] = legal(options).toSorted((one, other) => away(one) - away(other))
  return nearest ?? options.find((option) => option.slot.time === wanted)?.slot ?? { ...slot, day, time: wanted }
}

function slotOn({ slot: best }: DayOption, slot: Slot, wanted: ClockTime, timesOn: Choices['timesOn']): Slot {
  const atHour = legal(timesOn(best.day)).find(({ time }) => time === wanted)
  return { ...slot, ...(atHour ?? best) }
}

function legal(options: readonly SlotOption[]): readonly Slot[] {
  return options.filter(({ breaches }) => breaches.length === 0).map(({ slot }) => slot)
}

/** The start on the clinic's grid nearest to this minute of the day, in the room that suits it best. */
export function slotAtMinute(day: Day, minute: number, slot: Slot, gridMinutes: number, timesOn: Choices['timesOn']): Slot {
  const latest = Math.floor((24 * 60 - 1) / gridMinutes) * gridMinutes
  const start = timeOfMinutes(Math.min(latest, Math.max(0, Math.round(minute / gridMinutes) * gridMinutes)))
  const option = timesOn(day).find((one) => one.slot.time === start)
  return option?.slot ?? { ...slot, day, time: start }
}

/** Up to `most` allowed slots nearest to a place that is not: one of the same day first, then one of each day beside. Its own place is none. */
export function nearestAllowed(slot: Slot, own: Slot, { days, timesOn }: Choices, most: number): readonly Slot[] {
  const from = minutesOf(slot.time)
  const away = (one: Slot) => Math.abs(minutesOf(one.time) - from)
  const sameDay = legal(timesOn(slot.day)).toSorted((one, other) => away(one) - away(other)).slice(0, 1)
  const beside = days
    .filter(({ day, isAllowed }) => isAllowed && day !== slot.day)
    .toSorted((one, other) => Math.abs(daysBetween(slot.day, one.day)) - Math.abs(daysBetween(slot.day, other.day)))
    .map((option) => option.slot)
  return [...sameDay, ...beside].filter((one) => one.day !== own.day || one.time !== own.time).slice(0, most)
}
