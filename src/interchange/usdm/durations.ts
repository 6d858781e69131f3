/** Knows how stretches of days are written in ISO 8601 and which of those written can be counted in days; refuses to know what they measure. */

export type ReadDuration =
  /** `isElapsed` where it was written in hours: so many hours that pass, which are not always so many days of the calendar. */
  | { readonly ok: true; readonly days: number; readonly isElapsed: boolean }
  | { readonly ok: false; readonly sentence: string }

const longest = 40
const form =
  /^(-)?P(?=.)(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?=.)(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/

/** `days` is not negative. */
export function durationOf(days: number): string {
  return `P${days}D`
}

/** Whole days, not negative. Months and years are refused, for they have no one length; so is what leaves part of a day. */
export function readDuration(written: string): ReadDuration {
  const text = written.trim()
  const found = text.length > longest ? null : form.exec(text)
  if (found === null) return refused(text, 'is no duration as ISO 8601 writes it, such as P7D or P2W')
  const minus: string | undefined = found[1]
  const parts: readonly (string | undefined)[] = found.slice(2)
  const [years, months, weeks, days, hours, minutes, seconds] = parts.map((part) => Number((part ?? '0').replace(',', '.')))
  if (minus !== undefined) return refused(text, 'is negative; the type of a timing tells whether it lies before or after')
  if (years !== 0 || months !== 0) return refused(text, 'counts months or years, which are not all of one length; the app counts days, so it has to be written in weeks or days')
  const elapsed = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)
  const whole = (weeks ?? 0) * 7 + (days ?? 0) + elapsed / secondsOfDay
  if (!Number.isInteger(whole)) return refused(text, 'is no whole number of days; the app’s windows are days of the calendar')
  return { ok: true, days: whole, isElapsed: elapsed > 0 }
}

const secondsOfDay = 86_400

function refused(text: string, reason: string): ReadDuration {
  return { ok: false, sentence: `“${text.slice(0, longest)}” ${reason}.` }
}
