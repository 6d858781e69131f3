/** Knows the small readings that sheets rest on: lengths, hours, papers, marks, widths. */
import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { clockSentences, openingWords } from '../../src/print/course-notes'
import { markOf } from '../../src/print/mark'
import { parsePaper, usualPaper } from '../../src/print/paper'
import { linesOf } from '../../src/print/text-measure'
import { english, englishWith, lowered, usualWording } from '../../src/print/words/english'
import { clinic } from '../support/clinics'

describe('lengths', () => {
  it.each([
    [45, '45 min', '¾ h'],
    [55, '55 min', '55 min'],
    [60, '1 hour', '1 h'],
    [90, '1½ hours', '1½ h'],
    [103, '1 h 43 min', '1 h 43 min'],
    [480, '8 hours', '8 h'],
  ])('%i minutes', (minutes, spoken, short) => {
    expect([english.lengths.spoken(minutes), english.lengths.short(minutes)]).toEqual([spoken, short])
  })
})

describe('words', () => {
  it('numbers days as long as there is a word for it', () => {
    expect([0, 2, 10].map((index) => english.groups.numberedDay(index, 12))).toEqual(['First long day', 'Third long day', 'Long day 11'])
    expect(english.groups.numberedDay(0, 1)).toBe('Long day')
  })

  it('takes the clinic’s own word inside its sentences', () => {
    const { groups, calls } = englishWith({ ...usualWording, longDay: 'MRI day' })
    expect([groups.numberedDay(1, 3), calls.nightAfter(true)]).toEqual(['Second MRI day', 'The night after a MRI day'])
  })

  it('leaves abbreviations as they are', () => {
    expect([lowered('Long day'), lowered('MRI day')]).toEqual(['long day', 'MRI day'])
  })

  it('puts weekdays of equal hours together', () => {
    const hours = [{ from: time('08:00'), to: time('18:00') }]
    const short = [{ from: time('08:00'), to: time('12:00') }]
    expect(openingWords(clinic({ open: { mon: hours, tue: hours, wed: hours, thu: hours, fri: short } }), 'mon', english)).toBe(
      'Monday to Thursday, 08:00 to 18:00; Friday, 08:00 to 12:00',
    )
    expect(openingWords(clinic({ open: { mon: hours, thu: hours } }), 'mon', english)).toBe('Monday, 08:00 to 18:00; Thursday, 08:00 to 18:00')
    expect(openingWords(clinic({ open: {} }), 'mon', english)).toBe('')
    expect(openingWords(clinic({ open: { sun: hours, mon: hours, tue: hours } }), 'sun', english)).toBe('Sunday to Tuesday, 08:00 to 18:00')
  })

  it('says which way the clocks go, by how much, and nothing where they do not', () => {
    const year = { from: day('2027-01-01'), to: day('2027-12-31') }
    expect(clockSentences('Europe/London', year, english)).toEqual([
      'Clocks go forward one hour in the night to Sunday 28 March.',
      'Clocks go back one hour in the night to Sunday 31 October.',
    ])
    expect(clockSentences('Australia/Lord_Howe', year, english).every((text) => text.includes('30 min'))).toBe(true)
    expect(clockSentences('Asia/Tokyo', year, english)).toEqual([])
  })
})

describe('papers', () => {
  it.each([
    ['en-US', 'letter'],
    ['fr-CA', 'letter'],
    ['es-MX', 'letter'],
    ['en-GB', 'a4'],
    ['de', 'a4'],
    ['zh-Hant-TW', 'a4'],
  ])('%s is used to %s', (language, paper) => {
    expect(usualPaper(language)).toBe(paper)
  })

  it('reads only papers it knows', () => {
    expect([parsePaper('letter'), parsePaper('A4'), parsePaper(null)]).toEqual(['letter', undefined, undefined])
  })
})

describe('the mark', () => {
  it('is four hexadecimal signs that tell near texts apart', () => {
    const marks = Array.from({ length: 200 }, (_, index) => markOf(`2027-01-11 session ${index}`))
    expect(marks.every((mark) => /^[0-9A-F]{4}$/.test(mark))).toBe(true)
    expect(new Set(marks).size).toBeGreaterThan(195)
  })
})

describe('lines of a text', () => {
  it('breaks between words, and inside one that is wider than the column', () => {
    expect(linesOf('Preparation 1', 12, 60)).toBe(1)
    expect(linesOf('', 12, 60)).toBe(1)
    expect(linesOf('one two three four five six seven eight nine ten eleven', 12, 60)).toBe(2)
    expect(linesOf('W'.repeat(100), 12, 60)).toBeGreaterThanOrEqual(6)
  })
})
