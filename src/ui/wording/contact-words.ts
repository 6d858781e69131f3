/** Knows how contacts after a session are said, wherever they are shown; refuses to know what was talked about. */
import type { ContactMade, ContactOutcome } from '../../domain/course/contacts/contact'
import type { SeriesLine, SuggestedContact } from '../../domain/course/contacts/contact-series'
import { counted, dayAndTime, daySpan, length, shortDay } from './format'

export const outcomeNames: Readonly<Record<ContactOutcome, string>> = { reached: 'Reached', 'not-reached': 'Not reached' }

export const suggestedNames: Readonly<Record<SuggestedContact['state'], string>> = {
  ahead: 'ahead',
  due: 'due today',
  overdue: 'overdue',
  done: 'done',
  missed: 'missed',
}

/** "call" for a series by telephone, "contact" for any other. */
export function contactNoun({ mode }: Pick<SeriesLine, 'mode'>, many = false): string {
  return `${mode === 'phone' ? 'call' : 'contact'}${many ? 's' : ''}`
}

/** "Tue 2 Mar, 10:24", or the day alone where no time is known. */
export function contactMoment({ day, time }: Pick<ContactMade, 'day' | 'time'>): string {
  return time === null ? shortDay(day) : dayAndTime(day, time)
}

/** "12 min · called by Ben · will sleep early", of what is known; empty where nothing is. */
export function contactDetail({ minutes, caller, note }: ContactMade): string {
  return [minutes === null ? '' : length(minutes), caller === null ? '' : `called by ${caller.name}`, note].filter((part) => part !== '').join(' · ')
}

/** "2 of 4 reached", "2 reached, at least 1 asked for"; a number the protocol does not name is not made up. */
export function reachedWords({ reached, wanted, isCounted }: Pick<SeriesLine, 'reached' | 'wanted' | 'isCounted'>): string {
  return isCounted ? `${reached} of ${wanted} reached` : `${reached} reached, at least ${wanted} asked for`
}

/** "over, 1 fewer than the least of 4", "1 due now", "opens tomorrow"; what stands beside the title of a series. */
export function seriesStateWords(line: SeriesLine, opensIn: string): string {
  const { state, dueNow, isHeld, closes, reached, wanted, least } = line
  switch (state) {
    case 'ahead':
      return isHeld ? `opens ${opensIn}` : 'not held yet'
    case 'due':
      return dueNow === 0 ? 'none due today' : `${counted(dueNow, contactNoun(line), contactNoun(line, true))} due now`
    case 'done':
      return reached >= wanted ? 'done' : `over since ${shortDay(closes)}`
    case 'short':
      return `${counted(least - reached, contactNoun(line), contactNoun(line, true))} short of the least, ${least}`
  }
}

/** "4 calls on 2 – 8 Mar, at least 0 and at most 7" */
export function askedWords(line: SeriesLine): string {
  const { wanted, least, most, isCounted, opens, closes } = line
  const many = isCounted ? counted(wanted, contactNoun(line), contactNoun(line, true)) : sentenceOfMany(line)
  return `${many} on ${daySpan({ from: opens, to: closes })}${isCounted && least === most ? '' : least === 0 ? `, at most ${most}` : `, at least ${least} and at most ${most}`}`
}

function sentenceOfMany(line: SeriesLine): string {
  const many = contactNoun(line, true)
  return `${many.slice(0, 1).toUpperCase()}${many.slice(1)}`
}

/** "1 day after its days", "2 days before its days" */
export function outsideDaysWords(by: number): string {
  return `${counted(Math.abs(by), 'day', 'days')} ${by > 0 ? 'after' : 'before'} its days`
}
