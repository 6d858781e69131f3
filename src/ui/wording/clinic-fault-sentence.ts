/** Knows how a fault in the clinic's form is said; refuses to know the form's fields beyond their order. */
import type { ClinicFault } from '../../domain/clinic/clinic-commands'
import { weekdays } from '../../domain/time/weekday'
import { sentenceCase, weekdayName } from './format'

/** "Therapist 3: the name is missing." The place is counted as people count, from 1. */
export function clinicFaultSentence({ path, code }: ClinicFault): string {
  return sentenceAt(path, faultWords(code))
}

/** Any other remark on the entry at `path`, such as a day that is still missing. */
export function sentenceAt(path: string, sentence: string): string {
  const place = placeWords(path)
  return place === '' ? sentenceCase(sentence) : `${place}: ${sentence}`
}

function faultWords(code: ClinicFault['code']): string {
  switch (code) {
    case 'name-missing':
      return 'the name is missing.'
    case 'zone-unknown':
      return 'this device does not know the time zone.'
    case 'grid-out-of-range':
      return 'start times lie 5 to 60 whole minutes apart.'
    case 'turnover-out-of-range':
      return 'the turnover is 0 to 240 whole minutes.'
    case 'night-end-out-of-range':
      return 'the end is a time of the next day, after midnight.'
    case 'hours-inverted':
      return 'the hours end before they start.'
    case 'hours-overlap':
      return 'two spans of hours overlap.'
    case 'never-open':
      return 'the clinic is open on no day of the week.'
    case 'range-inverted':
      return 'the last day lies before the first.'
    case 'id-twice':
      return 'the entry is there twice.'
    case 'name-twice':
      return 'another one has the same name.'
    case 'room-without-use':
      return 'the room is for no kind of session.'
  }
}

const lists: Readonly<Record<string, string>> = {
  therapists: 'Therapist',
  rooms: 'Room',
  raters: 'Rater',
  closures: 'Closure',
  away: 'absence',
  closed: 'closure',
}

function placeWords(path: string): string {
  const steps = path.split('.')
  const words = steps.flatMap((step, index): readonly string[] => {
    const list = lists[step]
    if (step === 'night') return ['Night']
    if (list !== undefined) return [`${list} ${Number(steps[index + 1] ?? 0) + 1}`]
    const weekday = weekdays.find((day) => day === step)
    return weekday === undefined ? [] : [weekdayName(weekday)]
  })
  return words.join(', ')
}
