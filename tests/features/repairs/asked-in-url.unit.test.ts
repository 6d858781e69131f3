/** Knows that what happened is read from the address as it was put there; refuses to know what it leads to. */
import { describe, expect, it } from 'vitest'
import type { Disruption } from '../../../src/desk/repairing'
import { day } from '../../../src/domain/time/day'
import { askedIn, begunIn, partOf, searchFor } from '../../../src/features/repairs/asked-in-url'

const days = { from: day('2027-03-03'), to: day('2027-03-05') }
const all: readonly Disruption[] = [
  { kind: 'therapist-away', therapist: 'ana', days, part: null },
  { kind: 'therapist-away', therapist: 'ana', days, part: partOf('morning') },
  { kind: 'therapist-away', therapist: 'ana', days, part: partOf('afternoon') },
  { kind: 'room-closed', room: 'oak', days },
  { kind: 'clinic-closed', days },
  { kind: 'patient-away', course: 'c1', days },
  { kind: 'session-missed', course: 'c1', session: 'int-1-2' },
]

describe('what happened, in the address', () => {
  it('comes back as it was put there', () => {
    for (const asked of all) expect(askedIn(new URLSearchParams(searchFor(asked).toString()))).toEqual(asked)
  })

  it('is nothing where it is not whole, and says what is known already', () => {
    for (const text of ['', 'what=therapist', 'what=therapist&who=ana', 'what=therapist&who=ana&from=2027-02-30', 'what=room&from=2027-03-03', 'what=clinic&from=2027-03-05&to=2027-03-03', 'what=missed&course=c1', 'what=else']) {
      expect(askedIn(new URLSearchParams(text))).toBeNull()
    }
    expect(begunIn(new URLSearchParams('what=patient&course=c1'))).toEqual({ kind: 'patient-away', who: 'c1' })
    expect(begunIn(new URLSearchParams(''))).toBeNull()
  })

  it('takes one day where no last one is named', () => {
    expect(askedIn(new URLSearchParams('what=clinic&from=2027-03-03'))).toEqual({ kind: 'clinic-closed', days: { from: '2027-03-03', to: '2027-03-03' } })
  })
})
