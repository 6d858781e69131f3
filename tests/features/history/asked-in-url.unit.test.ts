/** Knows that the filters of a history survive its address, and what they leave; refuses to know any page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtered, filtersIn, isFiltering, noFilters, searchWith, type HistoryFilters } from '../../../src/features/history/asked-in-url'
import { actKinds } from '../../../src/ui/history/act-kinds'
import { toldHistory } from '../../../src/ui/history/told-history'

const id = fc.option(fc.string({ minLength: 1, maxLength: 12 }), { nil: null })
const filters: fc.Arbitrary<HistoryFilters> = fc.record({ session: id, who: id, kind: fc.option(fc.constantFrom(...actKinds), { nil: null }), course: id })

const rows = (stream: string, who: string) => [
  { stream, sequence: 1, at: '2027-03-01T10:00:00.000Z', by: { id: who, name: who }, change: `${stream}-1`, events: [{ type: 'SessionConfirmed', session: 'exp-1' }] as const },
  { stream, sequence: 2, at: '2027-03-01T11:00:00.000Z', by: { id: 'eva', name: 'Eva' }, change: `${stream}-2`, events: [{ type: 'CourseCompleted' }] as const },
]
const told = [...toldHistory(rows('c1', 'ana')), ...toldHistory(rows('c2', 'ben'))]
const left = (changed: Partial<HistoryFilters>) => filtered(told, { ...noFilters, ...changed }).map(({ stream, sequence }) => `${stream} ${sequence}`)

describe('filters of a history', () => {
  it('come back whole from the address', () => {
    fc.assert(
      fc.property(filters, (one) => {
        expect(filtersIn(new URLSearchParams(searchWith(one).toString()))).toEqual(one)
        expect(isFiltering(one)).toBe(searchWith(one).size > 0)
      }),
    )
  })

  it('leave what they do not know at all', () => {
    expect(filtersIn(new URLSearchParams('kind=lunch&who='))).toEqual(noFilters)
  })

  it('leave the entries that each of them holds', () => {
    expect(left({})).toHaveLength(4)
    expect(left({ course: 'c2' })).toEqual(['c2 2', 'c2 1'])
    expect(left({ who: 'ana' })).toEqual(['c1 1'])
    expect(left({ kind: 'standing' })).toEqual(['c1 2', 'c2 2'])
    expect(left({ session: 'exp-1' })).toEqual(['c1 1', 'c2 1'])
    expect(left({ session: 'exp-1', who: 'eva' })).toEqual([])
  })
})
