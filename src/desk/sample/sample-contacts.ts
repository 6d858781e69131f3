/** Knows which calls are told of an invented course: nearly all of them made, one patient tried twice, one call left open; refuses to know the future. */
import type { ContactOutcome } from '../../domain/course/contacts/contact'
import { contactSeriesOf, type SeriesLine } from '../../domain/course/contacts/contact-series'
import { type ClockTime, time } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import type { Telling } from './sample-history'

const hours = ['11:10', '13:30', '12:20', '16:40'].map(time)
const evening = time('17:20')

/** Records the calls suggested before this day that are not told yet, in the order of their days. */
export function callBefore(telling: Telling, before: Day): void {
  const { courseNow, sample, input } = telling
  const course = courseNow()
  if (course === null) return
  const yesterday = addDays(input.today, -1)
  for (const line of contactSeriesOf(course, before).filter(({ isHeld }) => isHeld)) {
    for (const [index, { day }] of line.suggested.entries()) {
      const isOpen = sample.happening === 'smooth' && line.closes >= input.today && day === yesterday
      if (day >= before || isTold(line, day) || isOpen) continue
      const at = hours[(index + line.after.length + sample.code.length) % hours.length] ?? evening
      if (index !== 1) call(telling, line, day, at, 'reached')
      else {
        call(telling, line, day, at, 'not-reached')
        call(telling, line, day, evening, 'reached')
      }
    }
  }
}

function isTold({ contacts }: SeriesLine, day: Day): boolean {
  return contacts.some((contact) => contact.day === day)
}

function call({ perform }: Telling, { after }: SeriesLine, day: Day, at: ClockTime, outcome: ContactOutcome): void {
  const minutes = outcome === 'reached' ? 8 + ((day.charCodeAt(9) + at.charCodeAt(4)) % 5) * 3 : null
  perform({ type: 'RecordContact', session: after, made: { day, time: at, outcome, minutes, caller: null, note: '' }, reason: '' }, day, evening < at ? at : evening)
}
