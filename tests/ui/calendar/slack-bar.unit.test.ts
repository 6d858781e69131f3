/** Knows where the bars of slack lie in a window; refuses to know how they are drawn. */
import { expect, it } from 'vitest'
import type { SessionSlack } from '../../../src/domain/course/slack'
import { day } from '../../../src/domain/time/day'
import { axisOf } from '../../../src/ui/calendar/axis'
import { slackBar } from '../../../src/ui/calendar/slack-bar'
import { line, shortCourse } from './session-lines'

const axis = axisOf([{ from: day('2027-03-01'), to: day('2027-04-25') }], day('2027-03-01'))
// Window 22 March to 5 April: columns 21 to 35.
const dosing = shortCourse.find(({ session }) => session === 'exp-3') ?? line()

function slack(days: readonly string[], others = days.length): SessionSlack {
  return { session: 'exp-3', booked: null, days: days.map((one) => ({ day: day(one), score: 0 })), others, earlier: 0, later: 0, best: null }
}

it('takes days that follow each other together, and joins them from the first to the last', () => {
  expect(slackBar(axis, dosing, slack(['2027-03-23', '2027-03-24', '2027-03-30']))).toEqual({
    reach: { at: 22, columns: 8 },
    runs: [{ at: 22, columns: 2 }, { at: 29, columns: 1 }],
    isEarlier: false,
    isLater: false,
  })
})

it('ends at the bracket where further days lie past it', () => {
  expect(slackBar(axis, dosing, slack(['2027-03-19', '2027-03-24', '2027-04-07']))).toEqual({
    reach: { at: 21, columns: 15 },
    runs: [{ at: 23, columns: 1 }],
    isEarlier: true,
    isLater: true,
  })
})

it('is nothing where a session cannot move, or has one day that moves only with another', () => {
  const morning = shortCourse.find(({ session }) => session === 'int-2-1') ?? line()
  expect(slackBar(axis, dosing, undefined)).toBeUndefined()
  expect(slackBar(axis, dosing, slack(['2027-03-30'], 0))).toBeUndefined()
  expect(slackBar(axis, morning, slack(['2027-03-02', '2027-03-03']))).toBeUndefined()
  expect(slackBar(axis, dosing, slack(['2027-04-07']))).toBeUndefined()
})

it('has all days inside where there is no window', () => {
  expect(slackBar(axis, { window: null }, slack(['2027-03-02', '2027-03-03']))?.reach).toEqual({ at: 1, columns: 2 })
})
