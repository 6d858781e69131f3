/** Knows what dealing rows onto sides must keep: all of them, in order, none alone, no side over its height. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DealtSide, dealRows } from '../../src/print/deal-rows'

interface Row {
  readonly id: number
  readonly height: number
  readonly keeps: boolean
}

const heading = 8
const groupsOfRows = fc
  .array(fc.array(fc.record({ height: fc.integer({ min: 5, max: 16 }), keeps: fc.boolean() }), { minLength: 1, maxLength: 20 }), {
    minLength: 1,
    maxLength: 8,
  })
  .filter((groups) => groups.flat().length <= 60)
  .map((groups) => {
    let id = 0
    // A long run of rows kept together would be higher than a side, as no schedule has it.
    return groups.map((rows) => rows.map((row, index): Row => ({ id: id++, ...row, keeps: row.keeps && index % 3 === 0 })))
  })
const rooms = fc.record({ first: fc.integer({ min: 120, max: 200 }), next: fc.integer({ min: 150, max: 260 }) })

function deal(groups: readonly (readonly Row[])[], room: { readonly first: number; readonly next: number }) {
  return dealRows(
    groups.map((rows) => ({ rows, heading })),
    { ...room, height: ({ height }) => height, keepsNext: ({ keeps }) => keeps },
  )
}

const rowsOf = (side: DealtSide<Row>) => side.parts.flatMap(({ rows }) => rows)

describe('dealing rows', () => {
  it('loses no row and keeps their order', () => {
    fc.assert(
      fc.property(groupsOfRows, rooms, (groups, room) => {
        expect(deal(groups, room).flatMap(rowsOf)).toEqual(groups.flat())
      }),
    )
  })

  it('fills no side over its height, headings counted wherever a group goes on', () => {
    fc.assert(
      fc.property(groupsOfRows, rooms, (groups, room) => {
        deal(groups, room).forEach((side, index) => {
          const height = side.parts.length * heading + rowsOf(side).reduce((total, row) => total + row.height, 0)
          expect(side.height).toBe(height)
          expect(height).toBeLessThanOrEqual(index === 0 ? room.first : room.next)
        })
      }),
    )
  })

  it('leaves at least two rows on every side, unless there is only one row in all', () => {
    fc.assert(
      fc.property(groupsOfRows, rooms, (drawn, room) => {
        const groups = drawn.map((rows) => rows.map((row) => ({ ...row, keeps: false })))
        const sides = deal(groups, room)
        if (sides.length > 1) for (const side of sides) expect(rowsOf(side).length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  it('never parts a row from the next where it keeps it', () => {
    fc.assert(
      fc.property(groupsOfRows, rooms, (groups, room) => {
        for (const side of deal(groups, room)) {
          for (const { group, rows } of side.parts) {
            const last = rows.at(-1)
            const isGroupsLast = groups[group]?.at(-1) === last
            expect(last?.keeps === true && !isGroupsLast).toBe(false)
          }
        }
      }),
    )
  })

  it('rather keeps what belongs together than spare a side its lone row', () => {
    const rows = [0, 1, 2].map((id): Row => ({ id, height: 30, keeps: id === 0 }))
    expect(deal([rows], { first: 70, next: 70 }).map((side) => rowsOf(side).length)).toEqual([2, 1])
  })

  it('says where a group goes on', () => {
    const rows = Array.from({ length: 12 }, (_, id): Row => ({ id, height: 10, keeps: false }))
    const sides = deal([rows], { first: 80, next: 80 })
    expect(sides.map(({ parts }) => parts.map(({ continued, rows: inside }) => [continued, inside.length]))).toEqual([
      [[false, 7]],
      [[true, 5]],
    ])
  })

  it('has no side where there is no row', () => {
    expect(deal([[]], { first: 100, next: 100 })).toEqual([])
  })
})
