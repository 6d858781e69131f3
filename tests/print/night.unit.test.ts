/** Knows what a patient's paper says of the night after a long day; refuses to know whether one is held. */
import { describe, expect, it } from 'vitest'
import type { SessionLine } from '../../src/domain/course/session-line'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { papers } from '../../src/print/paper'
import { printedFacts } from '../../src/print/printed-facts'
import { scheduleSheet } from '../../src/print/schedule-sheet'
import type { Block } from '../../src/print/sheet'
import { clinic } from '../support/clinics'
import { linesOfProtocol, sheetInput } from '../support/printed-course'

const atHome = linesOfProtocol('mdma-18wk-clinic')
const withNights = (has: (line: SessionLine) => boolean, lines = atHome) => lines.map((line) => (line.kind === 'dosing' && has(line) ? { ...line, nightUntil: time('09:00') } : line))
const staying = withNights(() => true)

const blocksOf = (lines: readonly SessionLine[]): readonly Block[] => scheduleSheet(sheetInput({ lines })).sides.flatMap(({ blocks }) => blocks)
const itemsOf = (lines: readonly SessionLine[]) => blocksOf(lines).flatMap((block) => (block.type === 'lists' ? block.lists.flatMap(({ items }) => items) : []))
const nightOf = (lines: readonly SessionLine[]) => blocksOf(lines).flatMap((block) => (block.type === 'long-days' ? (block.strip?.night ?? 'not drawn') : []))
const asidesOf = (lines: readonly SessionLine[]) =>
  blocksOf(lines).flatMap((block) => (block.type === 'schedule' ? block.groups.flatMap(({ rows }) => rows.filter(({ heavy }) => heavy).map(({ aside }) => aside)) : []))

describe('the night after a long day', () => {
  it('is spent at home where the clinic sends people home', () => {
    expect(nightOf(atHome)).toEqual(['the night at home'])
    expect(itemsOf(atHome)).toContain('Ask an adult you trust to fetch you. Tell us the name and number.')
    expect(itemsOf(atHome).join(' ')).not.toContain('night with us')
    expect(asidesOf(atHome)).toEqual(['', '', ''])
  })

  it('is spent with the clinic, and who fetches comes the next morning', () => {
    expect(nightOf(staying)).toEqual(['the night with us'])
    expect(itemsOf(staying)).toContain('Ask an adult you trust to fetch you the next morning. Tell us the name and number.')
    expect(itemsOf(staying)).toContain('What you need for the night')
    expect(itemsOf(staying)).toContain('You stay the night with us. The room is yours until 09:00 the next morning.')
    expect(asidesOf(staying)).toEqual(['and the night', 'and the night', 'and the night'])
  })

  it('is not drawn as one where it differs from day to day', () => {
    const some = withNights(({ session }) => session === 'exp-1')
    expect(nightOf(some)).toEqual(['not drawn'])
    expect(itemsOf(some)).toContain('Ask an adult you trust to fetch you. Tell us the name and number.')
    expect(itemsOf(some)).toContain('Where it is agreed, you stay the night with us. The room is yours until 09:00 the next morning.')
    expect(asidesOf(some)).toEqual(['and the night', '', ''])
  })

  it('is not promised after a day that is over', () => {
    expect(asidesOf(staying.map((line) => (line.session === 'exp-1' ? { ...line, status: 'completed' as const } : line)))[0]).toBe('')
  })

  it('takes no side more, in one year or across two', () => {
    for (const paper of papers) {
      for (const start of ['2027-01-11', '2026-11-09']) {
        const home = linesOfProtocol('mdma-18wk-clinic', day(start))
        const sidesOf = (lines: readonly SessionLine[]) => scheduleSheet(sheetInput({ lines, paper })).sides.length
        expect(sidesOf(withNights(() => true, home))).toBe(sidesOf(home))
      }
    }
  })

  it('changes the mark of a sheet only where one is spent', () => {
    expect(printedFacts(staying, clinic())).not.toBe(printedFacts(atHome, clinic()))
    expect(printedFacts(atHome, clinic({ night: { stays: 'home' } }))).toBe(printedFacts(atHome, clinic()))
    expect(printedFacts(atHome.slice(0, 1), clinic())).toBe(printedFacts(staying.slice(0, 1), clinic()))
  })
})

describe('the morning after', () => {
  const mornings = (changed: Partial<SessionLine>) =>
    blocksOf(atHome.map((line) => (line.session === 'exp-1' ? { ...line, ...changed } : line))).flatMap((block) =>
      block.type === 'schedule' ? block.groups.flatMap(({ rows }) => rows.filter(({ aside }) => aside === 'the morning after')) : [],
    ).length

  it.each(['cancelled', 'missed', 'no-show', 'waived'] as const)('is none after a long day that is %s', (status) => {
    expect(mornings({ status })).toBe(mornings({}) - 1)
    expect(mornings({ status: 'completed' })).toBe(mornings({}))
  })
})
