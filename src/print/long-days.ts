/** Knows what a patient is told about the long days still to come; refuses to know the rest of the course. */
import type { SessionLine } from '../domain/course/session-line'
import { isOpen } from '../domain/course/lifecycle'
import { minutesOf } from '../domain/time/clock-time'
import { addDays } from '../domain/time/day'
import { clockTime } from '../ui/wording/format'
import { hasLongDays, lowered, numberWord, type PatientWording } from './patient-words'
import { isMorningAfter } from './schedule-rows'
import type { CheckList, DayStrip, LongDay } from './sheet'

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
export function longDaysPart(lines: readonly SessionLine[], wording: PatientWording, nightTelephone: string): LongDaysPart | null {
  if (!hasLongDays(lines)) return null
  const ahead = lines.filter(({ kind, status }) => kind === 'dosing' && isOpen(status))
  const days = ahead.flatMap((line) => longDayOf(line, lines) ?? [])
  if (days.length === 0) return null
  const all = lines.filter(({ kind }) => kind === 'dosing')
  return {
    title: titleOf(days.length, all.length, wording),
    days: days.length > mostListed ? [] : days,
    strip: stripOf(days),
    lists: listsFor(wording, nightTelephone, days),
  }
}

function titleOf(count: number, all: number, { longDay, longDays }: PatientWording): string {
  const number = count === 1 ? '' : `${numberWord(count)} `
  const word = lowered(count === 1 ? longDay : longDays)
  return count === all ? `Your ${number}${word}` : `Your ${number}${word} still to come`
}

function longDayOf({ day, time, endTime, nightUntil }: SessionLine, all: readonly SessionLine[]): LongDay | undefined {
  if (day === null || time === null || endTime === null) return undefined
  const next = all.find((line) => line.day === addDays(day, 1) && isMorningAfter(line, all) && isOpen(line.status))
  const hasTimes = next !== undefined && next.time !== null && next.endTime !== null
  return { day, from: time, to: endTime, night: nightUntil, after: hasTimes ? { from: next.time, to: next.endTime } : null }
}

function stripOf(days: readonly LongDay[]): DayStrip | null {
  const [first, ...others] = days
  if (first === undefined || others.some((other) => !isAlike(first, other))) return null
  const after = first.after
  if (minutesOf(first.to) <= minutesOf(first.from)) return null
  return {
    from: minutesOf(first.from),
    to: minutesOf(first.to),
    after: after === null ? null : { from: minutesOf(after.from) + 1440, to: minutesOf(after.to) + 1440 },
    night: first.night === null ? 'the night at home' : 'the night with us',
  }
}

function isAlike(one: LongDay, other: LongDay): boolean {
  const isTimedAlike = one.from === other.from && one.to === other.to && one.night === other.night
  return isTimedAlike && one.after?.from === other.after?.from && one.after?.to === other.after?.to
}

function listsFor({ longDay }: PatientWording, nightTelephone: string, days: readonly LongDay[]): readonly CheckList[] {
  const until = days.flatMap(({ night }) => night ?? [])[0]
  const when = days.every(({ night }) => night !== null) ? ' the next morning' : ''
  const ring = nightTelephone === '' ? 'Do you feel unwell or worried? Ring us.' : 'Do you feel unwell or worried? Ring the night number.'
  return [
    {
      title: 'Before',
      items: [
        `Ask an adult you trust to fetch you${when}. Tell us the name and number.`,
        `Plan nothing else for the ${lowered(longDay)} and the day after.`,
        'With medicines, change only what our doctor has agreed.',
        'Eat and drink as we have agreed with you.',
        'Are you ill, or has your health changed? Ring us first.',
      ],
    },
    {
      title: 'Bring',
      items: [
        'Soft, warm clothes',
        ...(until === undefined ? [] : ['What you need for the night']),
        'Your daily medicines, in their boxes',
        'Glasses or hearing aids, if you use them',
        'Something that comforts you',
        'This sheet',
      ],
    },
    {
      title: 'Afterwards',
      items: [
        ...(until === undefined ? [] : [`${when === '' ? 'Where it is agreed, you' : 'You'} stay the night with us. The room is yours until ${clockTime(until)} the next morning.`]),
        'Do not drive or cycle until you have slept and seen us.',
        'Eat something light, drink water and rest.',
        'Leave big decisions for another day.',
        ring,
      ],
    },
  ]
}
