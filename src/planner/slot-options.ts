/** Knows, for one session in the hand, which days and times are allowed and why the others are not; refuses to choose. */
import type { Clinic } from '../domain/clinic/clinic'
import type { Slot } from '../domain/course/course'
import type { Breach } from '../domain/rules/breach'
import { leavableRules } from '../domain/rules/breach'
import type { Question } from '../domain/rules/placement'
import { roomUseOf } from '../domain/rules/room-busy'
import { breachesOf } from '../domain/rules/rule-book'
import { type ClockTime, minutesOf, timeOfMinutes } from '../domain/time/clock-time'
import { type Day, addDays, daysBetween } from '../domain/time/day'
import { weekdayOf } from '../domain/time/weekday'

export interface SlotOption {
  readonly slot: Slot
  /** Empty where the slot keeps every rule. */
  readonly breaches: readonly Breach[]
}

export interface DayOption extends SlotOption {
  readonly day: Day
  /** Whether some slot of the day keeps every rule; `slot` is then the one nearest to the session's time. */
  readonly isAllowed: boolean
}

/** One option for each day from `from` to `to`: its best slot, or the one that breaks least. */
export function dayOptionsOf(question: Question, from: Day, to: Day): readonly DayOption[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => {
    const day = addDays(from, index)
    return { day, ...bestOf(timeOptionsOf(question, day)) }
  })
}

/** One option for each start time of the day on the clinic's grid, in its best room. */
export function timeOptionsOf(question: Question, day: Day): readonly SlotOption[] {
  const { slot, site, visit } = question
  const rooms = roomsFor(question)
  return startTimes(site.clinic, day, slot).map((time) => {
    const options: SlotOption[] = []
    for (const room of rooms) {
      const option = judged(question, { ...slot, day, time, room })
      // What hangs on no room is the same in all of them: the first that is free breaks least.
      if (option.breaches.every(({ code }) => code !== 'room-busy')) return option
      options.push(option)
    }
    return least(options) ?? judged(question, { ...slot, day, time, room: visit.remoteAllowed === true ? null : slot.room })
  })
}

/** The question asked about another slot of the same session, the rest of its course left as it is. */
export function judged(question: Question, slot: Slot): SlotOption {
  const { visit, plan, site } = question
  const placed = new Map(plan.placed)
  placed.set(visit.id, { session: visit.id, slot, done: false, happens: true })
  return { slot, breaches: breachesOf({ visit, slot, plan: { ...plan, placed }, site }) }
}

function bestOf(options: readonly SlotOption[]): { slot: Slot; breaches: readonly Breach[]; isAllowed: boolean } {
  const found = least(options)
  if (found === undefined) throw new Error('a day without a single start time')
  return { ...found, isAllowed: found.breaches.length === 0 }
}

/** The first option with the fewest rules broken, those nobody may leave weighing most. */
function least(options: readonly SlotOption[]): SlotOption | undefined {
  const weight = ({ breaches }: SlotOption) =>
    breaches.reduce((sum, { code }) => sum + (leavableRules.has(code) ? 1 : 100), 0)
  return options.reduce<SlotOption | undefined>(
    (best, option) => (best === undefined || weight(option) < weight(best) ? option : best),
    undefined,
  )
}

/** Grid times within opening hours, nearest to the session's own first; its own time alone on a closed day. */
function startTimes(clinic: Clinic, day: Day, slot: Slot): readonly ClockTime[] {
  const own = minutesOf(slot.time)
  const open = clinic.open[weekdayOf(day)] ?? []
  const times = open.flatMap(({ from, to }) => {
    const first = Math.ceil(minutesOf(from) / clinic.gridMinutes) * clinic.gridMinutes
    const count = Math.floor((minutesOf(to) - slot.minutes - first) / clinic.gridMinutes) + 1
    return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * clinic.gridMinutes)
  })
  const nearest = [...times].sort((one, other) => Math.abs(one - own) - Math.abs(other - own) || one - other)
  return nearest.length === 0 ? [slot.time] : nearest.map(timeOfMinutes)
}

/** The session's own room first, then every other that suits; none where it needs none. */
function roomsFor({ visit, slot, site }: Question): readonly (string | null)[] {
  const use = roomUseOf(visit, site.clinic)
  if (use === null || (slot.room === null && visit.remoteAllowed === true)) return [slot.room]
  const suiting = site.clinic.rooms.filter(({ suits }) => suits.includes(use)).map(({ id }) => id)
  return slot.room === null ? suiting : [slot.room, ...suiting.filter((id) => id !== slot.room)]
}

