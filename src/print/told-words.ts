/** Knows the words in which what a patient's sheets tell is written down for their mark; refuses everything that a device may show otherwise. */
import type { DateWords } from './words/date-words'
import { english } from './words/english'
import type { SheetWords } from './words/sheet-words'

/** Days and times as they are kept: how they are shown is the device's own, and the same sheet has one mark everywhere. */
const keptDates: DateWords = {
  dayOfMonth: (of) => of,
  month: (of) => of,
  monthOfYear: (of) => of,
  monthTitle: (of) => of,
  monthYearTitle: (of) => of,
  months: ({ from, to }) => `${from} ${to}`,
  weekday: (of) => of,
  weekdayHead: (of) => of,
  weekdayRun: (first, last) => `${first} ${last}`,
  dayMonth: (of) => of,
  longDay: (of) => of,
  shortDayYear: (of) => of,
  clock: (of) => of,
  times: (from, to) => [from, to].join(' '),
  list: (names) => names.join(', '),
}

export const toldWords: SheetWords = { ...english, dates: keptDates }
