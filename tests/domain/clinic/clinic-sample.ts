/** Knows one small clinic that is without fault, to be changed by each test; refuses to be realistic. */
import type { Clinic } from '../../../src/domain/clinic/clinic'
import { time } from '../../../src/domain/time/clock-time'

const hours = [{ from: time('08:00'), to: time('18:00') }]

export const smallClinic: Clinic = {
  name: 'North Clinic',
  address: '1 North Street',
  telephone: '100',
  nightTelephone: '',
  zone: 'Europe/Berlin',
  gridMinutes: 30,
  turnoverMinutes: 0,
  open: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
  closures: [],
  therapists: [
    { id: 'ana', name: 'Ana', away: [] },
    { id: 'ben', name: 'Ben', away: [] },
  ],
  rooms: [{ id: 'r1', name: 'Room 1', suits: ['dosing', 'consult'], closedOn: [], closed: [] }],
  raters: [],
  sample: false,
}
