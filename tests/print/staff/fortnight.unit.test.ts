/** Knows what a therapist's fortnight must show: every session once, to scale, on as many sides as it takes; refuses its looks. */
import { describe, expect, it } from 'vitest'
import { time } from '../../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../../src/domain/time/day'
import type { FortnightBlock, FortnightGrid } from '../../../src/print/fortnight/fortnight-grid'
import type { FortnightFacts } from '../../../src/print/fortnight/fortnight-facts'
import { fortnightSheet } from '../../../src/print/fortnight/fortnight-sheet'
import type { Sheet } from '../../../src/print/sheet'
import type { StaffInput } from '../../../src/print/staff/staff-input'
import { entryKey } from '../../../src/ui/calendar/calendar-entry'
import { booked, callOn, crowdedEntries, firstMonday, harbour, manySessions, ofPerson, openAllWeek, staffInput, typicalEntries } from '../../support/staff-papers'

const sheetOf = (facts: Partial<FortnightFacts> = {}, input: Partial<StaffInput> = {}): Sheet =>
  fortnightSheet({ person: 'al', from: firstMonday, entries: ofPerson(typicalEntries, 'al'), calls: [], booked: [885, 855], ...facts }, staffInput(input))
const gridsOf = (sheet: Sheet): readonly FortnightGrid[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'fortnight' ? [block] : [])))
const daysOf = (sheet: Sheet) => gridsOf(sheet).flatMap(({ weeks }) => weeks.flatMap(({ days }) => days))
const blocksOf = (sheet: Sheet): readonly FortnightBlock[] => daysOf(sheet).flatMap(({ blocks }) => blocks)
const keysOf = (sheet: Sheet) => blocksOf(sheet).map(({ session }) => session.key).sort()
const papers = [['a4', false], ['letter', false], ['a4', true], ['letter', true]] as const

describe('a fortnight', () => {
  it.each([0, 1, 15, 60])('shows each of %i sessions once, on either paper and in large type', (count) => {
    const entries = manySessions(count, firstMonday, 14)
    for (const [paper, large] of papers) expect(keysOf(sheetOf({ entries }, { paper, large }))).toEqual(entries.map(entryKey).sort())
  })

  it('has a row for every day on which the clinic opens, and for a day of rest only where something lies on it', () => {
    expect(daysOf(sheetOf()).map(({ day: on }) => on)).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((ahead) => addDays(firstMonday, ahead)))
    const onSaturday = [booked('7KQ4', 'integration', addDays(firstMonday, 12), '10:00')]
    expect(daysOf(sheetOf({ entries: onSaturday }))).toHaveLength(12)
    expect(daysOf(sheetOf({}, { clinic: openAllWeek }))).toHaveLength(14)
  })

  it('gives a day of rest with nothing but a call a row without hours', () => {
    const sheet = sheetOf({ calls: [callOn('7KQ4', addDays(firstMonday, 6), 2)] })
    expect(daysOf(sheet).filter(({ hasScale }) => !hasScale).map(({ day: on }) => on)).toEqual([addDays(firstMonday, 6), addDays(firstMonday, 13)])
    expect(sheet.sides).toHaveLength(1)
  })

  it('draws an hour alike all over a side, and a session as long as it lasts', () => {
    for (const grid of gridsOf(sheetOf())) {
      for (const { session, top, height } of grid.weeks.flatMap(({ days }) => days.flatMap(({ blocks }) => blocks))) {
        expect(top).toBeCloseTo((session.start / 60 - grid.firstHour) * grid.perHour)
        expect(height).toBeGreaterThanOrEqual((session.minutes / 60) * grid.perHour - 1e-9)
      }
    }
    const [dosing] = blocksOf(sheetOf())
    expect(dosing?.height).toBeCloseTo(8 * (gridsOf(sheetOf())[0]?.perHour ?? 0))
  })

  it('lays no two sessions of a day over each other, however many there are', () => {
    for (const entries of [manySessions(60, firstMonday, 14), ofPerson(crowdedEntries(firstMonday, 14), 'cm'), manySessions(24, firstMonday, 2)]) {
      for (const { blocks } of daysOf(sheetOf({ entries, person: 'cm' }))) {
        for (const one of blocks) {
          for (const other of blocks) {
            if (one === other) continue
            const areApart = one.top + one.height <= other.top + 1e-9 || other.top + other.height <= one.top + 1e-9
            const areBeside = one.lane / one.lanes >= (other.lane + 1) / other.lanes - 1e-9 || other.lane / other.lanes >= (one.lane + 1) / one.lanes - 1e-9
            expect(areApart || areBeside, `${one.session.key} and ${other.session.key}`).toBe(true)
          }
        }
      }
    }
  })

  it('takes more sides rather than a scale on which nothing has room', () => {
    const crowded = sheetOf({ entries: ofPerson(crowdedEntries(firstMonday, 14), 'al') }, { clinic: openAllWeek })
    expect(crowded.sides.length).toBeGreaterThan(1)
    for (const { perHour } of gridsOf(crowded)) expect(perHour).toBeGreaterThanOrEqual(2.6)
    expect(sheetOf().sides).toHaveLength(1)
  })

  it('says what is off in words: away, closed, not at work', () => {
    const therapists = harbour.therapists.map((therapist) =>
      therapist.id === 'al'
        ? { ...therapist, away: [{ from: addDays(firstMonday, 9), to: addDays(firstMonday, 9), name: 'a private reason' }], hours: { ...harbour.open, fri: [{ from: time('08:00'), to: time('12:00') }] } }
        : therapist,
    )
    const closures = [{ from: addDays(firstMonday, 8), to: addDays(firstMonday, 8), name: 'Staff day' }]
    const sheet = sheetOf({}, { clinic: { ...harbour, therapists, closures } })
    const wordsOn = (on: Day) => daysOf(sheet).filter((one) => one.day === on).flatMap(({ off, notes }) => [...off.map(({ words }) => words), ...notes])
    expect(wordsOn(addDays(firstMonday, 9))).toEqual(['away'])
    expect(wordsOn(addDays(firstMonday, 4))).toEqual(['12:00–18:00 not at work'])
    // Sessions lie on the closed day, so the word stands above them.
    expect(wordsOn(addDays(firstMonday, 8))).toContain('closed: Staff day')
    expect(JSON.stringify(sheet)).not.toContain('private')
  })

  it('tells calls by their day, once each', () => {
    const calls = [callOn('7KQ4', addDays(firstMonday, 2), 1), callOn('3MXD', addDays(firstMonday, 2), 1), callOn('7KQ4', addDays(firstMonday, 7), 4)]
    const told = daysOf(sheetOf({ calls })).flatMap(({ day: on, calls: own }) => own.map(({ code, place }) => `${on} ${code} ${place}`))
    expect(told).toEqual(['2027-02-03 7KQ4 call 1 of 4', '2027-02-03 3MXD call 1 of 4', '2027-02-08 7KQ4 call 4 of 4'])
  })

  it('tells nights, partners and how long a session really lasts where clocks are set within it', () => {
    const entries = [
      booked('3MXD', 'dosing', firstMonday, '09:00', { title: 'Dosing 2', room: 'cedar', nightUntil: time('09:30') }),
      booked('5HGB', 'preparation', addDays(firstMonday, 1), '01:00', { title: 'Preparation 1', minutes: 30, endTime: time('02:30') }),
    ]
    const [dosing, short] = blocksOf(sheetOf({ entries }))
    expect(dosing).toMatchObject({ rest: 'Dosing 2, 8\u00a0h, Cedar, with Ben O.', night: 'stays until 09:30' })
    expect(short?.session).toMatchObject({ clocksSet: true, minutes: 30, end: 150 })
    expect(short?.rest).toContain('30\u00a0min')
  })

  it('tells a rater of a rating that names nobody, and says so where the clinic lists several', () => {
    const entries = [booked('2TZY', 'assessment', firstMonday, '15:00', { title: 'Assessment 2', room: 'rowan', people: [] })]
    const sheetFor = (names: readonly string[]) => sheetOf({ entries, person: 'r0' }, { clinic: { ...harbour, raters: names.map((name, index) => ({ id: `r${index}`, name })) } })
    expect(blocksOf(sheetFor(['Rita Orr']))[0]?.rest).toBe('Assessment 2, Rowan')
    expect(blocksOf(sheetFor(['Rita Orr', 'Sam Poe']))[0]?.rest).toBe('Assessment 2, 1½\u00a0h, Rowan, rater not named')
    expect(sheetFor(['Rita Orr', 'Sam Poe']).foot.mark).not.toBe(sheetFor(['Rita Orr']).foot.mark)
  })

  it('tells on the day after what goes on past midnight, also from the night before its first day and into a day of rest', () => {
    const late = (on: Day) => booked('7KQ4', 'dosing', on, '20:00', { title: 'Dosing 1' })
    const notesOn = (sheet: Sheet, on: Day) => daysOf(sheet).filter((one) => one.day === on).flatMap(({ notes }) => notes)
    const before = sheetOf({ entries: [late(addDays(firstMonday, -1))] })
    expect(notesOn(before, firstMonday)).toEqual(['until 04:00: 7KQ4, Dosing 1'])
    expect(keysOf(before)).toEqual([])
    expect(before.foot.mark).not.toBe(sheetOf({ entries: [] }).foot.mark)
    const onFriday = sheetOf({ entries: [late(addDays(firstMonday, 4))] })
    expect(notesOn(onFriday, addDays(firstMonday, 5))).toEqual(['until 04:00: 7KQ4, Dosing 1'])
    expect(keysOf(onFriday)).toHaveLength(1)
    const toMidnight = booked('7KQ4', 'dosing', addDays(firstMonday, -1), '16:00', { title: 'Dosing 1' })
    expect(sheetOf({ entries: [toMidnight] }).foot.mark).toBe(sheetOf({ entries: [] }).foot.mark)
  })

  it('says on which day clocks are set', () => {
    const [head] = sheetOf({ from: day('2027-03-22'), entries: [] }).sides[0]?.blocks ?? []
    expect(head).toMatchObject({ under: 'Clocks go forward 1 h on Sunday 28 March.' })
  })

  it('leaves out what takes nobody’s time, and every name of a patient', () => {
    const off = (['cancelled', 'missed', 'no-show', 'waived'] as const).map((status, index) => booked(`Q-${index}`, 'preparation', firstMonday, '09:00', { status }))
    expect(keysOf(sheetOf({ entries: off }))).toEqual([])
    const held = booked('7KQ4', 'preparation', firstMonday, '09:00', { status: 'completed', title: 'Preparation 1' })
    expect(blocksOf(sheetOf({ entries: [held] }))[0]?.rest).toContain('held')
  })

  it('has another mark once anything on it is another, and the same in every size', () => {
    const mark = sheetOf().foot.mark
    for (const [paper, large] of papers) expect(sheetOf({}, { paper, large }).foot.mark).toBe(mark)
    expect(sheetOf({ entries: ofPerson(typicalEntries, 'al').slice(1) }).foot.mark).not.toBe(mark)
    expect(sheetOf({ calls: [callOn('7KQ4', firstMonday, 1)] }).foot.mark).not.toBe(mark)
  })
})
