/** Knows what a patient is told about the long days still to come; refuses to know the rest of the course. */
import type { SessionLine } from '../domain/course/session-line'
import { isOpen } from '../domain/course/lifecycle'
import { minutesOf } from '../domain/time/clock-time'
import { addDays } from '../domain/time/day'
import { hasLongDays } from './patient-words'
import { isMorningAfter } from './schedule-rows'
import type { CheckList, DayStrip, LongDay } from './sheet'
import type { SheetWords } from './words/sheet-words'

/** More of them are read in the table, where they stand anyway. */
const mostListed = 6

export interface LongDaysPart {
  readonly title: string
  /** None where there are too many to name again. */
  readonly days: readonly LongDay[]
  /** Null where the days differ in time, so that one picture would be wrong of some. */
  readonly strip: DayStrip | null
  readonly lists: readonly CheckList[]
}

/** Null where no long day with a date lies ahead. */
export function longDaysPart(lines: readonly SessionLine[], words: SheetWords, nightTelephone: string): LongDaysPart | null {
  if (!hasLongDays(lines)) return null
  const ahead = lines.filter(({ kind, status }) => kind === 'dosing' && isOpen(status))
  const days = ahead.flatMap((line) => longDayOf(line, lines) ?? [])
  if (days.length === 0) return null
  const all = lines.filter(({ kind }) => kind === 'dosing')
  // Where another is to come that has no date yet, these are not those still to come.
  const isOneUndated = ahead.length > days.length
  return {
    title: words.longDays.title(days.length, isOneUndated || days.length === all.length),
    days: days.length > mostListed ? [] : days,
    strip: stripOf(days, words),
    lists: listsFor(words, nightTelephone, days),
  }
}

function longDayOf({ day, time, endTime, nightUntil }: SessionLine, all: readonly SessionLine[]): LongDay | undefined {
  if (day === null || time === null || endTime === null) return undefined
  const next = all.find((line) => line.day === addDays(day, 1) && isMorningAfter(line, all) && isOpen(line.status))
  const hasTimes = next !== undefined && next.time !== null && next.endTime !== null
  return { day, from: time, to: endTime, night: nightUntil, after: hasTimes ? { from: next.time, to: next.endTime } : null }
}

function stripOf(days: readonly LongDay[], { longDays: words }: SheetWords): DayStrip | null {
  const [first, ...others] = days
  if (first === undefined || others.some((other) => !isAlike(first, other))) return null
  const after = first.after
  if (minutesOf(first.to) <= minutesOf(first.from)) return null
  return {
    from: minutesOf(first.from),
    to: minutesOf(first.to),
    after: after === null ? null : { from: minutesOf(after.from) + 1440, to: minutesOf(after.to) + 1440 },
    night: first.night === null ? words.nightAtHome : words.nightWithUs,
  }
}

function isAlike(one: LongDay, other: LongDay): boolean {
  const isTimedAlike = one.from === other.from && one.to === other.to && one.night === other.night
  return isTimedAlike && one.after?.from === other.after?.from && one.after?.to === other.after?.to
}

function listsFor({ lists: words, dates }: SheetWords, nightTelephone: string, days: readonly LongDay[]): readonly CheckList[] {
  const until = days.flatMap(({ night }) => night ?? [])[0]
  const isNightAfterAll = days.every(({ night }) => night !== null)
  const stay = isNightAfterAll ? words.stay : words.stayWhereAgreed
  return [
    {
      title: words.before,
      items: [isNightAfterAll ? words.fetchNextMorning : words.fetch, words.planNothing, words.medicines, words.eat, words.ill],
    },
    {
      title: words.bring,
      items: [words.clothes, ...(until === undefined ? [] : [words.forNight]), words.dailyMedicines, words.glasses, words.comfort, words.thisSheet],
    },
    {
      title: words.afterwards,
      items: [
        ...(until === undefined ? [] : [stay(dates.clock(until))]),
        words.noDriving,
        words.rest,
        words.decisions,
        nightTelephone === '' ? words.ringUs : words.ringNight,
      ],
    },
  ]
}
