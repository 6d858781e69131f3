/** Knows where Italian articles lose their vowel on a patient's sheets; refuses every other language. */
import { describe, expect, it } from 'vitest'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { scheduleSheet } from '../../src/print/schedule-sheet'
import { fetchWords } from '../../src/print/words/languages'
import { clinic } from '../support/clinics'
import { sheetInput } from '../support/printed-course'

const italian = await fetchWords('it')

describe('in Italian', () => {
  const { letter, dates, lists } = italian

  it('articles lose their vowel before the figures that begin with one, and before no other', () => {
    expect(letter.closedFromTo('8', '11 marzo')).toBe('dall’8 all’11 marzo')
    expect(letter.closedFromTo('11 gennaio', '8 marzo 2027')).toBe('dall’11 gennaio all’8 marzo 2027')
    for (const figures of ['1', '7', '9', '10', '12', '18', '28']) expect(letter.closedFromTo(figures, `${figures} marzo`)).toBe(`dal ${figures} al ${figures} marzo`)
    const input = sheetInput({ words: italian, clinic: clinic({ zone: 'Europe/London', closures: [{ from: day('2027-03-08'), to: day('2027-03-11'), name: '' }] }) })
    expect(JSON.stringify(scheduleSheet(input).sides)).toContain('Siamo chiusi: dall’8 all’11 marzo.')
  })

  it('one o’clock is in the singular, where it is written with one figure', () => {
    expect(dates.times(time('10:00'), time('11:30'))).toBe('dalle 10:00 alle 11:30')
    expect(lists.stay('1:00 AM')).toContain('fino all’1:00 AM della mattina dopo')
    expect(lists.stay('11:00')).toContain('fino alle 11:00 della mattina dopo')
  })
})
