/** Knows in which stretches of a day a session may not start, and why in a few words; refuses to know how they are drawn. */
import type { SlotOption } from '../../desk/placing'
import { type Breach, weightiestOf } from '../../domain/rules/breach'
import { minutesOf } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'
import type { Ground } from '../../ui/calendar/time-grid/ground'
import { breachInTwoWords } from '../../ui/wording/breach-sentence'
import type { Known } from './known'

/** Of those of the days that are allowed: where none is, the whole day says so. */
export function closedStartsOn({ placing, choices, site }: Known, days: readonly Day[]): ReadonlyMap<Day, readonly Ground[]> {
  const allowed = new Set(placing.days.filter(({ isAllowed }) => isAllowed).map(({ day }) => day))
  return new Map(days.filter((day) => allowed.has(day)).map((day) => [day, closedStarts(choices.timesOn(day), site.clinic.gridMinutes)]))
}

/** Starts in a row with the same reason are one stretch; each start lasts to the next on the clinic's grid. Starts in order. */
export function closedStarts(starts: readonly SlotOption[], gridMinutes: number): readonly Ground[] {
  const closed: { from: number; to: number; words: string }[] = []
  for (const { slot, breaches } of starts) {
    const breach = weightiestOf(breaches)
    if (breach === undefined) continue
    const [from, words] = [minutesOf(slot.time), startWords(breach)]
    const before = closed.at(-1)
    if (before?.to === from && before.words === words) before.to = from + gridMinutes
    else closed.push({ from, to: from + gridMinutes, words })
  }
  return closed
}

/** "Ana with K-17", "Oak taken" */
function startWords(breach: Breach): string {
  if (breach.code === 'therapist-busy' && breach.booking.patientCode !== '') return `${breach.name} with ${breach.booking.patientCode}`
  if (breach.code === 'room-busy' && breach.why === 'booked' && breach.night === undefined && breach.name !== '') return `${breach.name} taken`
  return breachInTwoWords(breach)
}
