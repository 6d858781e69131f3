/** Knows a made-up clinic of six therapists, drawn from chance; refuses to know any course. */
import { dateOf } from '../reading/calendar.mjs'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri']

/**
 * Open on weekdays from 08:00 to 18:00, closed on a day every few weeks, therapists away for some days every few weeks
 * and gone earlier on Fridays, two dosing rooms and one on some weekdays only; consulting rooms where asked for.
 */
export function clinicOf(chance, firstDay, weeks, { consultRooms = 0, turnoverMinutes = 0, open = ['08:00', '18:00'] } = {}) {
  const range = (day, length) => ({ from: dateOf(day), to: dateOf(day + length - 1) })
  const scattered = (least, most, lengthOf) => {
    const ranges = []
    for (let day = firstDay + chance.whole(5, most); day < firstDay + weeks * 7; day += chance.whole(least, most)) ranges.push(range(day, lengthOf()))
    return ranges
  }
  const week = (hoursOf) => Object.fromEntries(weekdays.map((weekday) => [weekday, [hoursOf(weekday)]]))
  return {
    zone: 'Europe/Berlin',
    gridMinutes: 30,
    turnoverMinutes,
    open: week(() => open),
    closures: scattered(25, 50, () => 1),
    therapists: Array.from({ length: 6 }, (_, number) => {
      const lateOn = chance.often(0.4) ? chance.one(weekdays) : null
      const friday = chance.one(['13:00', '15:00', '17:00', '17:00', open[1]])
      return {
        id: `T${number}`,
        hours: week((weekday) => [weekday === lateOn ? '11:00' : open[0], weekday === 'fri' && friday < open[1] ? friday : open[1]]),
        away: scattered(45, 90, () => chance.one([3, 3, 7])),
      }
    }),
    rooms: [
      { id: 'R1', suits: ['dosing'], closedOn: ['sat', 'sun'] },
      { id: 'R2', suits: ['dosing'], closedOn: ['sat', 'sun'] },
      { id: 'R3', suits: consultRooms > 0 ? ['dosing', 'consult'] : ['dosing'], closedOn: [...chance.some(weekdays, 2), 'sat', 'sun'] },
      ...Array.from({ length: consultRooms }, (_, number) => ({ id: `C${number + 1}`, suits: ['consult'], closedOn: chance.often(0.5) ? [chance.one(weekdays), 'sat', 'sun'] : ['sat', 'sun'] })),
    ],
  }
}

/** Two therapists who know each other: neighbours in a ring of six, in either order. */
export function pairOf(chance) {
  const first = chance.whole(0, 5)
  const pair = [`T${first}`, `T${(first + 1) % 6}`]
  return chance.often(0.5) ? pair : pair.toReversed()
}
