/** Knows what a list for the pocket must show: each session and call once, on panels that it fits; refuses its looks. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/time/day'
import { dealPanels } from '../../../src/print/pocket-list/deal-panels'
import type { PocketItem, PocketSide } from '../../../src/print/pocket-list/pocket-panels'
import { pocketSheet } from '../../../src/print/pocket-list/pocket-sheet'
import type { Sheet } from '../../../src/print/sheet'
import type { StaffInput } from '../../../src/print/staff/staff-input'
import { entryKey } from '../../../src/ui/calendar/calendar-entry'
import type { CalendarEntry } from '../../../src/ui/calendar/calendar-entry'
import { booked, callOn, firstMonday, harbour, manySessions, ofPerson, staffInput, typicalEntries } from '../../support/staff-papers'

const calls = [callOn('7KQ4', addDays(firstMonday, 2), 1), callOn('7KQ4', addDays(firstMonday, 5), 2)]
const sheetOf = (entries: readonly CalendarEntry[], input: Partial<StaffInput> = {}): Sheet => pocketSheet({ person: 'al', from: firstMonday, entries, calls, booked: [0, 0] }, staffInput(input))
const sidesOf = (sheet: Sheet): readonly PocketSide[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'pocket' ? [block] : [])))
const daysOf = (sheet: Sheet) => sidesOf(sheet).flatMap(({ panels }) => panels.flatMap(({ days }) => days))
const itemsOf = (sheet: Sheet): readonly PocketItem[] => daysOf(sheet).flatMap(({ items }) => items)

describe('a pocket list', () => {
  it.each([0, 1, 15, 60])('lists each of %i sessions once, and each call', (count) => {
    const entries = manySessions(count, firstMonday, 14)
    for (const [paper, large] of [['a4', false], ['letter', false], ['a4', true]] as const) {
      const items = itemsOf(sheetOf(entries, { paper, large }))
      expect(items.flatMap((item) => (item.type === 'session' ? [item.session.key] : [])).sort()).toEqual(entries.map(entryKey).sort())
      expect(items.filter(({ type }) => type === 'call')).toHaveLength(2)
    }
  })

  it('says of every open day what is on, if only that nothing is, and passes over days of rest', () => {
    const sheet = sheetOf(ofPerson(typicalEntries, 'al'))
    expect(daysOf(sheet).map(({ day: on }) => on)).toEqual([0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11].map((ahead) => addDays(firstMonday, ahead)))
    expect(daysOf(sheet).find(({ day: on }) => on === addDays(firstMonday, 9))?.items).toEqual([{ type: 'words', words: 'nothing booked' }])
  })

  it('says time, code, what, how long, where and with whom', () => {
    const [item] = itemsOf(sheetOf(ofPerson(typicalEntries, 'al')))
    expect(item).toMatchObject({ type: 'session', session: { code: '7KQ4', from: '09:00', to: '17:00' }, words: 'Dosing 1, 8\u00a0h, Cedar, with Ben O.' })
  })

  it('says of a rating that names nobody that one of several raters will do it', () => {
    const rating = [booked('2TZY', 'assessment', firstMonday, '15:00', { title: 'Assessment 2', people: [] })]
    const raters = [{ id: 'r', name: 'Rita Orr' }, { id: 's', name: 'Sam Poe' }]
    expect(itemsOf(sheetOf(rating, { clinic: { ...harbour, raters } }))[0]).toMatchObject({ words: 'Assessment 2, 1½\u00a0h, Linden, rater not named' })
  })

  it('says on the day after what goes on past midnight, where it would say that nothing is booked', () => {
    const sheet = sheetOf([booked('7KQ4', 'dosing', firstMonday, '20:00', { title: 'Dosing 1' })])
    expect(daysOf(sheet).find(({ day: on }) => on === addDays(firstMonday, 1))?.items).toEqual([{ type: 'words', words: 'until 04:00: 7KQ4, Dosing 1' }])
  })

  it('says that somebody is away without saying why', () => {
    const therapists = harbour.therapists.map((one) => ({ ...one, away: [{ from: firstMonday, to: firstMonday, name: 'a private reason' }] }))
    const sheet = sheetOf([], { clinic: { ...harbour, therapists } })
    expect(itemsOf(sheet)[0]).toEqual({ type: 'words', words: 'away' })
    expect(JSON.stringify(sheet)).not.toContain('private')
  })

  it('numbers its panels, says on each whose they are, and holds four or two a side', () => {
    const sheet = sheetOf(manySessions(60, firstMonday, 14))
    const panels = sidesOf(sheet).flatMap((side) => side.panels)
    expect(panels.map(({ number }) => number)).toEqual(panels.map((_, index) => index + 1))
    for (const { of, heading } of panels) expect([of, heading]).toEqual([panels.length, `Ana Lindqvist, 1 to 14 February 2027, mark ${sheet.foot.mark}`])
    for (const { panels: onSide } of sidesOf(sheet)) expect(onSide.length).toBeLessThanOrEqual(4)
    for (const { panels: onSide } of sidesOf(sheetOf(manySessions(60, firstMonday, 14), { large: true }))) expect(onSide.length).toBeLessThanOrEqual(2)
  })
})

describe('dealing a list onto panels', () => {
  const words = (count: number): readonly PocketItem[] => Array.from({ length: count }, (_, index) => ({ type: 'words', words: `${index}` }))
  const room = { room: () => 10, heading: 2, height: () => 3 }

  it('keeps a day whole where a panel holds it, and repeats its heading where it does not', () => {
    const days = [words(1), words(2), words(7)].map((items, index) => ({ day: addDays(firstMonday, index), continued: false, items }))
    const panels = dealPanels(days, room)
    expect(panels.map((panel) => panel.map(({ day: on, continued, items }) => `${on.slice(-2)}${continued ? ' goes on' : ''} ${items.length}`))).toEqual([
      ['01 1'],
      ['02 2'],
      ['03 2'],
      ['03 goes on 2'],
      ['03 goes on 2'],
      ['03 goes on 1'],
    ])
  })

  it('has one empty panel where there is nothing', () => {
    expect(dealPanels([], room)).toEqual([[]])
  })
})
