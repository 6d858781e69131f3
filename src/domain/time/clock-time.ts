/** Knows times of day on the clinic's wall clock; refuses to know on which day, or whether they exist there. */

declare const timeBrand: unique symbol

/** A time of day, `HH:MM`, from `00:00` to `24:00` (the end of the day, never a start). */
export type ClockTime = string & { readonly [timeBrand]: true }

const form = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

export function parseTime(text: string): ClockTime | undefined {
  return form.test(text) ? (text as ClockTime) : undefined
}

/** A time known to be one, as in code and tests; an impossible time here is a defect and throws. */
export function time(text: string): ClockTime {
  const parsed = parseTime(text)
  if (parsed === undefined) throw new Error('not a time of day')
  return parsed
}

/** Rules compare times by the hundred thousand; there are not many of them. */
const minutes = new Map<ClockTime, number>()

/** Minutes after midnight, 0 to 1440. */
export function minutesOf(of: ClockTime): number {
  const known = minutes.get(of)
  if (known !== undefined) return known
  const read = Number(of.slice(0, 2)) * 60 + Number(of.slice(3, 5))
  minutes.set(of, read)
  return read
}

/** The time `of` minutes after midnight; minutes past 1440 run on into the next day. */
export function timeOfMinutes(of: number): ClockTime {
  const inDay = of === 1440 ? 1440 : ((of % 1440) + 1440) % 1440
  const hours = Math.floor(inDay / 60)
  return `${String(hours).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}` as ClockTime
}

/** The wall-clock time `later` minutes after `from`. */
export function addMinutes(from: ClockTime, later: number): ClockTime {
  return timeOfMinutes(minutesOf(from) + later)
}
