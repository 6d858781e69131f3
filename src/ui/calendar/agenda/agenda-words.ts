/** Knows what a list says of a session beyond its slot: a broken rule, a lateness, a night; refuses to know how it is laid out. */
import { breachInTwoWords } from '../../wording/breach-sentence'
import { nightWords } from '../../wording/night-words'
import type { CalendarEntry } from '../calendar-entry'
import { type Remark, remarkOf } from '../session-words'
import { pieceSentence } from '../time-grid/piece-words'

/** What is wrong with a session, the most pressing first; undefined where its state says all. */
export function agendaRemark({ line }: CalendarEntry): Remark | undefined {
  if (line.conflicts.length === 0 && line.outOfWindowBy === 0 && line.overdueDays === 0) return undefined
  const remark = remarkOf(line, { lines: [], closures: [], wordBreach: breachInTwoWords })
  return remark?.tone === 'plain' ? undefined : remark
}

/** "Monday 1 March, 09:00–17:00, 8 h, Dosing 1, patient K-17, Ana and Ben, Oak, week 4, confirmed, night in Oak until 09:00" */
export function agendaSentence(entry: CalendarEntry, remark: Remark | undefined): string {
  const { day } = entry.line
  if (day === null) return entry.line.title
  const parts = [pieceSentence({ entry, part: 'session', isFromBefore: false }, day), remark?.text ?? '', nightWords(entry.line)]
  return parts.filter((part) => part !== '').join(', ')
}
