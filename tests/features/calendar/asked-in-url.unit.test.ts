/** Knows that whatever is asked of the calendar survives its address, and that an address never names a patient; refuses to know any view. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sessionStatuses } from '../../../src/domain/course/lifecycle'
import { kindLooks } from '../../../src/domain/protocol/kind-look'
import { addDays, day } from '../../../src/domain/time/day'
import { type Asked, askedIn, noFilters, paces, searchFor, spans, views } from '../../../src/features/calendar/asked-in-url'

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 })
const asked: fc.Arbitrary<Asked> = fc.record({
  view: fc.constantFrom(...views),
  day: fc.option(fc.integer({ min: 0, max: 2000 }).map((ahead) => addDays(day('2026-01-01'), ahead)), { nil: null }),
  by: fc.constantFrom(...paces),
  span: fc.constantFrom(...spans),
  asOf: fc.option(fc.integer({ min: 0, max: 2000 }).map((ahead) => addDays(day('2026-01-01'), ahead)), { nil: null }),
  filters: fc.record({
    therapists: ids,
    rooms: ids,
    kinds: fc.subarray([...kindLooks]),
    states: fc.subarray([...sessionStatuses, 'conflict' as const]),
    courses: ids,
  }),
})

it('comes back whole from the address', () => {
  fc.assert(
    fc.property(asked, (one) => {
      expect(askedIn(new URLSearchParams(searchFor(one).toString()))).toEqual(one)
    }),
  )
})

it('takes what is said twice or says nothing once or not at all', () => {
  const { filters } = askedIn(new URLSearchParams('kind=dosing&kind=dosing&who=ana&who=&who=ana&course='))
  expect(filters).toEqual({ ...noFilters, kinds: ['dosing'], therapists: ['ana'] })
})

it('leaves what it does not know at its usual', () => {
  expect(askedIn(new URLSearchParams('view=clock&day=2027-02-30&kind=lunch&state=asleep&span=4&by=year&asof=yesterday'))).toEqual({ view: 'week', day: null, by: 'day', span: '9', asOf: null, filters: noFilters })
})
