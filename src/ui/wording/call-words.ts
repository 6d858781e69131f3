/** Knows how a suggested call is said, and that it is only suggested; refuses to know where it is drawn. */
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { Day } from '../../domain/time/day'
import { contactNoun, suggestedNames } from './contact-words'
import { counted, longDay } from './format'

/** "call 2 of 4"; "call 2 of at least 4" where the protocol names no number. */
export function callPlace(call: Pick<SuggestedCall, 'mode' | 'number' | 'wanted' | 'isCounted'>): string {
  return `${contactNoun(call)} ${call.number} of ${call.isCounted ? '' : 'at least '}${call.wanted}`
}

/** "12 calls", or "12 contacts" where one of them is by other means. */
export function callCount(calls: readonly Pick<SuggestedCall, 'mode'>[]): string {
  const mode = calls.every((call) => call.mode === 'phone') ? 'phone' : ''
  return counted(calls.length, contactNoun({ mode }), contactNoun({ mode }, true))
}

/** "K-17, call 2 of 4 after Dosing 1, due today" */
export function callInWords(call: SuggestedCall): string {
  return `${call.code}, ${callPlace(call)} after ${call.title}, ${suggestedNames[call.state]}`
}

/** More than these are only counted. */
const mostNamed = 5

/** "Tuesday 2 March, 2 calls suggested by the app, not booked: K-17, call 2 of 4 after Dosing 1, due today; R-23, …" */
export function callsSentence(day: Day, calls: readonly SuggestedCall[]): string {
  const named = calls.slice(0, mostNamed).map(callInWords)
  const rest = calls.length - named.length
  return `${longDay(day)}, ${callCount(calls)} suggested by the app, not booked: ${named.join('; ')}${rest === 0 ? '' : `; and ${rest} more`}`
}

/** Stands wherever suggested calls are shown with their patients. */
export const onlySuggested = 'The protocol names how many and within which days. The days are the app’s own, spread evenly, and book nobody.'
