/** Knows the short words that sheets for staff share: spans of days, names, titles, lengths; refuses words for patients. */
import type { Clinic } from '../../domain/clinic/clinic'
import { type Day, type DayRange, daysWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { clockStepOn } from '../../domain/time/zone'
import { dayOfMonth, elapsed, longDate, longDay, monthName } from '../../ui/wording/format'

/** "1 to 12 February 2027", "29 March to 2 April 2027", "28 December 2026 to 3 January 2027". */
export function daysInWords({ from, to }: DayRange): string {
  if (from === to) return longDate(to)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${longDate(from)} to ${longDate(to)}`
  return `${dayOfMonth(from)}${from.slice(0, 7) === to.slice(0, 7) ? '' : ` ${monthName(from)}`} to ${longDate(to)}`
}

/** "Ana L." for each person by id; the whole name where it is one word, or where two would be called the same. */
export function shortNames({ therapists, raters }: Pick<Clinic, 'therapists' | 'raters'>): ReadonlyMap<string, string> {
  const people = [...therapists, ...raters].map(({ id, name }) => ({ id, name, short: shortName(name) }))
  const isShared = (short: string) => people.filter((other) => other.short === short).length > 1
  return new Map(people.map(({ id, name, short }) => [id, isShared(short) ? name : short]))
}

function shortName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const last = words.at(-1)
  return words.length < 2 || last === undefined ? name : `${words[0]} ${last.slice(0, 1)}.`
}

/** "Prep. 3", "Int. 1.1", where the whole title has no room. */
export function shorterTitle(title: string): string {
  return title.replace(/^Preparation(?= \d)/, 'Prep.').replace(/^Integration(?= \d)/, 'Int.')
}

const parts = ['', '¼', '½', '¾']

/** "8 h", "1½ h", "50 min", "1 h 43 min"; no line breaks within it. */
export function lengthInShort(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return hours === 0 || minutes % 15 !== 0 ? elapsed(minutes).replaceAll(' ', '\u00a0') : `${hours}${parts[(minutes % 60) / 15]}\u00a0h`
}

/** "Clocks go forward 1 h on Sunday 28 March.", for each day on which they are set. */
export function clockWords(zone: string, range: DayRange): readonly string[] {
  return daysWithin(range).flatMap((day) => {
    const step = clockStepOn(day, zone)
    return step === null ? [] : [step.by >= minutesInDay ? `The calendar leaves out ${longDay(day)}.` : `Clocks go ${setWords(day, step.by)}.`]
  })
}

function setWords(day: Day, by: number): string {
  return `${by > 0 ? 'forward' : 'back'} ${elapsed(Math.abs(by))} on ${longDay(day)}`
}
