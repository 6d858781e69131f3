/** Knows days as whole numbers since 1970, clock times as minutes and weekdays by name; refuses to know any clinic. */

const weekdayNames = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed']

/** @param {string} date `YYYY-MM-DD` */
export function dayOf(date) {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** @param {number} day */
export function dateOf(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** @param {number} day @returns {string} `mon` to `sun` */
export function weekdayOf(day) {
  return weekdayNames[((day % 7) + 7) % 7] ?? 'thu'
}

/** @param {string} clock `HH:MM` */
export function minutesOf(clock) {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** @param {number} minutes */
export function clockOf(minutes) {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** @param {readonly { from: string, to: string }[] | undefined} ranges @param {number} day */
export function liesInAny(ranges, day) {
  return (ranges ?? []).some(({ from, to }) => dayOf(from) <= day && day <= dayOf(to))
}
