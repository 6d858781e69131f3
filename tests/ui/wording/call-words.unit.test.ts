/** Knows how suggested calls are said; refuses to know where. */
import { expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { callCount, callPlace, callsSentence } from '../../../src/ui/wording/call-words'
import { suggestedCall } from '../calendar/suggested-call'

const on = '2027-03-02'

it('tells its place in the series, and makes no number up', () => {
  expect(callPlace(suggestedCall('K-17', on))).toBe('call 2 of 4')
  expect(callPlace(suggestedCall('K-17', on, { isCounted: false, mode: 'video', number: 1, wanted: 2 }))).toBe('contact 1 of at least 2')
})

it('counts calls, and contacts where one is by other means', () => {
  expect(callCount([suggestedCall('K-17', on)])).toBe('1 call')
  expect(callCount([suggestedCall('K-17', on), suggestedCall('R-23', on, { mode: 'video' })])).toBe('2 contacts')
})

it('says that nothing is booked, names up to five and counts the rest', () => {
  expect(callsSentence(day(on), [suggestedCall('K-17', on), suggestedCall('R-23', on, { state: 'overdue', number: 1 })])).toBe(
    'Tuesday 2 March, 2 calls suggested by the app, not booked: K-17, call 2 of 4 after Dosing 1, due today; R-23, call 1 of 4 after Dosing 1, overdue',
  )
  const many = Array.from({ length: 85 }, (_, index) => suggestedCall(`C-${index}`, on))
  expect(callsSentence(day(on), many)).toMatch(/^Tuesday 2 March, 85 calls suggested by the app, not booked: C-0, .*; C-4, [^;]*; and 80 more$/)
})
