/** Given these commands, when a score is entered, corrected or struck out, then exactly these events or this refusal. */
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../../src/domain/course/commands'
import { measureInTitle, measureLinesOf, measuresToOffer, readFigure } from '../../../../src/domain/course/measures/measure-lines'
import type { ScoreEntered } from '../../../../src/domain/course/measures/score-commands'
import { protocolById } from '../../../../src/domain/protocol/library'
import { day } from '../../../../src/domain/time/day'
import { type Step, adopt, courseAfter, expectEvents, expectRefusal, when } from '../../../support/course-spec'

const later = { today: '2027-03-08', timeNow: '18:00' }
const entered = (value: number | null, more: Partial<ScoreEntered> = {}): ScoreEntered => ({ measure: 'CAPS-5', day: day('2027-03-08'), value, note: '', ...more })
const enter = (value: number | null, more: Partial<ScoreEntered> = {}): CourseCommand => ({ type: 'RecordScore', session: 'outcome', entered: entered(value, more) })
const after = (...commands: readonly CourseCommand[]) => courseAfter([{ command: adopt }, ...commands.map((command): Step => ({ command, given: later }))])

describe('entering a score', () => {
  it('keeps the scale, the day and the figure', () => {
    expectEvents(when(enter(27.5, { measure: '  CAPS-5 ', note: ' by video ' }), after(), later), [
      { type: 'ScoreRecorded', session: 'outcome', score: 'change-now', taken: { measure: 'CAPS-5', day: day('2027-03-08'), value: 27.5, note: 'by video' } },
    ])
    expect(after(enter(0)).scores).toMatchObject([{ session: 'outcome', value: 0, by: { id: 'ana' }, corrected: null, struck: null }])
    expect(after({ type: 'RecordScore', session: null, entered: entered(-3, { measure: 'PCL-5' }) }).scores).toMatchObject([{ session: null, value: -3 }])
  })

  it('refuses what cannot be read, a day ahead, and a scale without a name', () => {
    const course = after()
    for (const value of [null, Number.NaN, Infinity, 27.55, 10_000]) expectRefusal(when(enter(value), course, later), { code: 'score-unreadable' })
    expectRefusal(when(enter(27, { day: day('2027-03-09') }), course, later), { code: 'day-ahead', day: '2027-03-09', today: '2027-03-08' })
    expectRefusal(when(enter(27, { measure: ' ' }), course, later), { code: 'measure-needed' })
    expectRefusal(when(enter(27, { measure: 'x'.repeat(25) }), course, later), { code: 'measure-too-long', longest: 24 })
    expectRefusal(when({ type: 'RecordScore', session: 'none', entered: entered(27) }, course, later), { code: 'session-unknown' })
  })
})

describe('correcting a score', () => {
  const course = after(enter(27))
  const score = course.scores[0]?.id ?? ''

  it('asks for a reason and keeps both in the log', () => {
    const correct = (value: number | null, reason: string): CourseCommand => ({ type: 'CorrectScore', score, to: entered(value), reason })
    expectRefusal(when(correct(29, ''), course, later), { code: 'reason-needed', for: 'CorrectScore' })
    expectRefusal(when(correct(27, 'x'), course, later), { code: 'nothing-changes' })
    expectRefusal(when(correct(null, 'x'), course, later), { code: 'score-unreadable' })
    const taken = { measure: 'CAPS-5', day: day('2027-03-08'), value: 27, note: '' }
    expectEvents(when(correct(29, 'misread'), course, later), [{ type: 'ScoreCorrected', session: 'outcome', score, from: taken, to: { ...taken, value: 29 }, reason: 'misread' }])
    expect(after(enter(27), correct(29, 'misread')).scores).toMatchObject([{ value: 29, corrected: { reason: 'misread' } }])
  })

  it('strikes out what stays to be read, once, and undo brings it back', () => {
    const strike: CourseCommand = { type: 'StrikeScore', score, reason: 'another patient' }
    expectRefusal(when({ ...strike, reason: ' ' }, course, later), { code: 'reason-needed' })
    const struck = after(enter(27), strike)
    expect(struck.scores).toMatchObject([{ value: 27, struck: { reason: 'another patient' } }])
    expectRefusal(when(strike, struck, later), { code: 'score-unknown' })
    const back = after(enter(27), strike, { type: 'UndoChange', change: struck.undoable.at(-1)?.change ?? '' })
    expect(back.scores).toEqual(course.scores)
    expect(back.version).toBe(course.version)
  })
})

describe('scales', () => {
  it('are read one by one, by day; names that differ in case or spaces are one', () => {
    const course = after(enter(27), enter(41, { day: day('2027-01-11'), measure: 'caps 5' }), enter(33, { measure: 'PCL-5' }))
    expect(measureLinesOf(course).map(({ measure, points }) => [measure, points.map(({ value }) => value)])).toEqual([
      ['CAPS-5', [41, 27]],
      ['PCL-5', [33]],
    ])
  })

  it.each([
    ['CAPS-5 T1 (baseline)', 'CAPS-5'],
    ['Baseline MADRS', 'MADRS'],
    ['GRID-HAMD week 5', 'GRID-HAMD'],
    ['CAPS 4 days after session 1', 'CAPS'],
    ['Outcome assessment, week 18', ''],
    ['1 day before dose 1', ''],
  ])('“%s” names “%s”', (title, measure) => expect(measureInTitle({ title })).toBe(measure))

  it('are offered from the visit, the course and the protocol, each once', () => {
    const protocol = protocolById('mapp-phase3')
    const visit = protocol?.sessions.find(({ id }) => id === 't1') ?? null
    if (protocol === undefined || visit === null) throw new Error('the library lacks the trial')
    const { scores } = after(enter(33, { measure: 'PCL-5' }))
    expect(measuresToOffer({ scores, protocol }, visit)).toEqual(['CAPS-5', 'PCL-5'])
    expect(measuresToOffer({ scores, protocol }, null)).toEqual(['PCL-5', 'CAPS-5'])
  })

  it.each([
    ['27', 27],
    [' 27,5 ', 27.5],
    ['-3', -3],
    ['0', 0],
    ['27.55', null],
    ['27 of 80', null],
    ['', null],
    ['1e3', null],
  ])('“%s” reads as %s', (text, figure) => expect(readFigure(text)).toBe(figure))
})
