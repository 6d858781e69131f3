/** Knows the days and times that a calendar file writes, and lengths; refuses those no calendar has. */
import { type ClockTime, parseTime } from '../../../domain/time/clock-time'
import { type Day, parseDay } from '../../../domain/time/day'
import { type Read, faulty, read } from './file-fault'
import type { FileProperty } from './file-property'

/** A whole day, or a time to the minute on the clock of some zone. */
export interface FileMoment {
  readonly day: Day
  /** Null for a whole day. */
  readonly time: ClockTime | null
  readonly isUtc: boolean
}

const form = /^(\d{4}-\d{2}-\d{2})(?:T(?:::|(\d{2}:\d{2}):\d{2}(Z)?))?$/

/** Undefined where it is neither; of a period, its beginning. */
export function momentOf(value: unknown): FileMoment | undefined {
  const own: unknown = Array.isArray(value) ? value[0] : value
  const found = typeof own === 'string' ? form.exec(own) : null
  const day = parseDay(found?.[1] ?? '')
  if (found === null || day === undefined) return undefined
  if (found[2] === undefined) return { day, time: null, isUtc: false }
  const time = parseTime(found[2])
  return time === undefined || time === '24:00' ? undefined : { day, time, isUtc: found[3] === 'Z' }
}

/** Every value of the property, or the fault that one is none. */
export function momentsOf({ line, name, values }: FileProperty): Read<readonly FileMoment[]> {
  const moments = values.map((value) => momentOf(value))
  const known = moments.filter((moment) => moment !== undefined)
  if (known.length === 0 || known.length < moments.length) {
    return faulty(line, name, 'This is no day and no time of the years 1900 to 2199; they are written like 20270329 or 20270329T093000.')
  }
  return read(known)
}

const duration = /^([+-])?P(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?)$/

/** Days of the calendar, which are longer or shorter where clocks change, and minutes that pass beyond them. */
export interface FileLength {
  readonly days: number
  readonly minutes: number
}

export function lengthOf({ line, name, values }: FileProperty): Read<FileLength> {
  const [value] = values
  const found = typeof value === 'string' ? duration.exec(value) : null
  if (found === null || value === 'P' || found[1] === '-') return faulty(line, name, 'This is no length; lengths are written like P1D or PT2H30M.')
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(2).map((part: string | undefined) => Number(part ?? 0))
  return read({ days: weeks * 7 + days, minutes: hours * 60 + minutes + Math.ceil(seconds / 60) })
}
