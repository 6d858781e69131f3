/** Knows that a ledger after any takes and gives reads like one on which only what is left was taken. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber, day } from '../../../src/domain/time/day'
import { Ledger } from '../../../src/planner/clinic/ledger'
import { clinicHours } from '../../../src/planner/hours/clinic-hours'
import { Occupancy } from '../../../src/planner/hours/occupancy'
import { clinic } from '../../support/clinics'

const first = dayNumber(day('2027-01-04'))
const stretches = [
  { minutes: 30, nightUntil: null },
  { minutes: 90, nightUntil: null },
  { minutes: 480, nightUntil: 9 * 60 },
]
const hold = fc.record({
  resource: fc.integer({ min: 1, max: 6 }),
  from: fc.integer({ min: 0, max: 14 * 96 }).map((quarter) => first * 1440 + quarter * 15),
  minutes: fc.constantFrom(30, 50, 90, 480, 1500),
})

it('gives back exactly what was taken', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hold, fc.boolean()), { maxLength: 25 }), fc.constantFrom(15, 30, 60), (holds, gridMinutes) => {
      const hours = clinicHours(clinic({ gridMinutes }), stretches, first, first + 20)
      const base = new Occupancy(hours)
      const ledger = new Ledger(base)
      const all = holds.map(([{ resource, from, minutes }, stays], course) => ({ course, stays, hold: { resource, from, to: from + minutes } }))
      for (const { course, hold: one } of all) ledger.take(course, [one])
      for (const { course, hold: one, stays } of all) if (!stays) ledger.give(course, [one])
      const fresh = new Ledger(base)
      for (const { course, hold: one, stays } of all) if (stays) fresh.take(course, [one])
      expect(ledger.masks).toEqual(fresh.masks)
      for (let resource = 1; resource <= 6; resource += 1) {
        for (let on = first; on < first + 16; on += 1) {
          const courses = (of: Ledger) => of.heldOn(resource, on).map(({ course }) => course).toSorted((a, b) => a - b)
          expect(courses(ledger)).toEqual(courses(fresh))
        }
      }
    }),
  )
}, 60_000)
