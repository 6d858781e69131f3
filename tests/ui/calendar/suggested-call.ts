/** Knows how a test has a suggested call; refuses to know a course. */
import type { SuggestedCall } from '../../../src/domain/course/contacts/suggested-calls'
import { day } from '../../../src/domain/time/day'

export function suggestedCall(code: string, on: string, more: Partial<SuggestedCall> = {}): SuggestedCall {
  return { courseId: code, code, after: 'exp-1', title: 'Dosing 1', mode: 'phone', day: day(on), state: 'due', number: 2, wanted: 4, isCounted: true, pair: ['ana', 'ben'], ...more }
}
