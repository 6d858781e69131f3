/** Knows how changes of the clinic are told; refuses to know who may make them. */
import { expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import { day } from '../../../src/domain/time/day'
import { clinicEventSentence } from '../../../src/ui/wording/clinic-event-sentence'
import { plainText } from '../../../src/ui/wording/event-sentence'
import { smallClinic } from '../../domain/clinic/clinic-sample'

const ben = { id: 'ben', name: 'Ben' }
const told = (clinic: Clinic, before: Clinic | null = smallClinic) =>
  plainText(clinicEventSentence({ type: before === null ? 'ClinicSetUp' : 'ClinicChanged', clinic }, ben, before))
const [first, ...others] = smallClinic.therapists

it('tells the clinic’s beginning', () => {
  expect(told(smallClinic, null)).toMatch(/^Ben set up the clinic, with \d+ therapists? and \d+ rooms?\.$/)
})

it('tells a change by what it changed', () => {
  if (first === undefined) throw new Error('nobody')
  const ill = { from: day('2027-02-08'), to: day('2027-02-12'), name: 'ill' }
  const away = { ...smallClinic, therapists: [{ ...first, away: [...first.away, ill] }, ...others] }
  expect(told(away)).toBe(`Ben changed the clinic: ${first.name} away 8 – 12 Feb (ill).`)
  expect(told(smallClinic, away)).toBe(`Ben changed the clinic: ${first.name} no longer away 8 – 12 Feb (ill).`)
  expect(told({ ...smallClinic, closures: [...smallClinic.closures, { ...ill, name: '' }] })).toBe('Ben changed the clinic: closed 8 – 12 Feb.')
  expect(told({ ...smallClinic, raters: [{ id: 'new', name: 'Mia' }] })).toContain('Mia added as a rater')
  expect(told({ ...smallClinic, therapists: others })).toBe(`Ben changed the clinic: ${first.name} taken out.`)
  expect(told({ ...smallClinic, therapists: [{ ...first, name: 'Zoe' }, ...others] })).toBe(`Ben changed the clinic: ${first.name} is now called Zoe.`)
  expect(told({ ...smallClinic, telephone: '1', turnoverMinutes: 45 })).toBe(
    'Ben changed the clinic: its name, address or telephone; start times or the time between bookings.',
  )
})

it('says so where nothing changed', () => {
  expect(told(smallClinic)).toBe('Ben saved the clinic as it was.')
})
