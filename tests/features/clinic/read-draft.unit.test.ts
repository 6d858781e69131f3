/** Knows how a filled-in form becomes a clinic, or says what is missing; refuses to know the screen. */
import { describe, expect, it } from 'vitest'
import { clinicFaults } from '../../../src/domain/clinic/clinic-faults'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { type ClinicDraft, draftOf, isSameClinic, isSameDraft, newDraft } from '../../../src/features/clinic/clinic-draft'
import { faultHere, faultSentence, readDraft } from '../../../src/features/clinic/read-draft'
import { clinic } from '../../support/clinics'

const today = day('2027-01-12')

function draft(changed: Partial<ClinicDraft> = {}): ClinicDraft {
  return { ...draftOf(clinic(), today), ...changed }
}

function sentences(of: ClinicDraft): readonly string[] {
  return (readDraft(of, false).faults ?? []).map(faultSentence)
}

const days = (name: string, from: string, to: string) => ({ name, from: day(from), to: day(to) })

describe('a clinic and its form', () => {
  it('come back from each other unchanged', () => {
    const saved = clinic({
      sample: true,
      night: { stays: 'dosing-room', until: time('08:30') },
      closures: [days('Holiday', '2027-03-29', '2027-03-29')],
      therapists: [
        { id: 'ana', name: 'Ana', away: [days('leave', '2027-02-01', '2027-02-05')] },
        { id: 'ben', name: 'Ben', away: [], hours: { tue: [{ from: time('09:00'), to: time('12:00') }] } },
      ],
      raters: [{ id: 'eva', name: 'Eva' }],
    })
    expect(readDraft(draftOf(saved, today), true)).toEqual({ clinic: saved, faults: null })
  })

  it('say that patients go home where nothing was said of the night', () => {
    expect(readDraft(draft(), false).clinic).toEqual({ ...clinic(), night: { stays: 'home' } })
  })

  it('put days in the order of the calendar and take outer blanks off names', () => {
    const closures = [days(' Late ', '2027-05-01', '2027-05-01'), days('Early', '2027-02-01', '2027-02-01')]
    const read = readDraft(draft({ name: ' Linden ', closures: draftOf(clinic({ closures }), today).closures.toReversed() }), false)
    expect(read.clinic?.name).toBe('Linden')
    expect(read.clinic?.closures.map(({ name }) => name)).toEqual(['Early', 'Late'])
  })

  it('mark days as past from the day after their last', () => {
    const closures = [days('Over', '2027-01-04', '2027-01-11'), days('On', '2027-01-04', '2027-01-12')]
    expect(draftOf(clinic({ closures }), today).closures.map(({ name, isPast }) => [name, isPast])).toEqual([
      ['Over', true],
      ['On', false],
    ])
  })
})

describe('a first set-up', () => {
  const ids = ['one', 'two', 'three']
  const first = newDraft('Europe/Berlin', () => ids.shift() ?? 'more')

  it('starts with office hours, two people and a room, and lacks nothing but names', () => {
    expect(readDraft(first, false).faults).toEqual([
      { path: 'name', code: 'name-missing' },
      { path: 'therapists.0.name', code: 'name-missing' },
      { path: 'therapists.1.name', code: 'name-missing' },
      { path: 'rooms.0.name', code: 'name-missing' },
    ])
    expect(Object.entries(first.open).flatMap(([weekday, hours]) => (hours.length > 0 ? [weekday] : []))).toEqual([
      'mon',
      'tue',
      'wed',
      'thu',
      'fri',
    ])
  })

  it('is without fault once these are given', () => {
    const named = {
      ...first,
      name: 'Linden',
      therapists: first.therapists.map((one, index) => ({ ...one, name: `Name ${index}` })),
      rooms: first.rooms.map((one) => ({ ...one, name: 'Oak' })),
    }
    const { clinic: made } = readDraft(named, false)
    expect(made === null ? 'none' : clinicFaults(made)).toEqual([])
    expect(made?.therapists.map(({ id }) => id)).toEqual(['one', 'two'])
  })
})

describe('an unfinished form', () => {
  it('names a missing time once, and nothing that only follows from it', () => {
    const open = { ...draft().open, mon: [{ from: time('08:00'), to: time('24:00') }, { from: null, to: time('20:00') }] }
    expect(sentences(draft({ open }))).toEqual(['Monday: a time is missing.'])
  })

  it('asks until when a night is held only where patients stay for it', () => {
    expect(sentences(draft({ night: { stays: 'dosing-room', until: null } }))).toEqual(['Night: a time is missing.'])
    expect(sentences(draft({ night: { stays: 'dosing-room', until: time('00:00') } }))).toEqual(['Night: the end is a time of the next day, after midnight.'])
    expect(sentences(draft({ night: { stays: 'home', until: null } }))).toEqual([])
  })

  it('names a missing day at its place', () => {
    const therapists = draft().therapists.map((one, index) =>
      index === 2 ? { ...one, away: [{ key: 'new', name: '', from: day('2027-02-01'), to: null, isPast: false }] } : one,
    )
    const [fault, ...more] = readDraft(draft({ therapists }), false).faults ?? []
    expect(more).toEqual([])
    expect(fault).toEqual({ path: 'therapists.2.away.0', code: 'day-missing' })
    expect(fault === undefined ? '' : faultSentence(fault)).toBe('Therapist 3, absence 1: a day is missing.')
    expect(fault === undefined ? '' : faultHere(fault)).toBe('A day is missing.')
  })

  it('refuses an emptied zone and turnover', () => {
    expect(sentences(draft({ zone: null, turnoverMinutes: null }))).toEqual([
      'This device does not know the time zone.',
      'The turnover is 0 to 240 whole minutes.',
    ])
  })

  it('lists its faults from the top of the form to its end', () => {
    const rooms = draft().rooms.map((room) => ({ ...room, suits: [] }))
    const open = { ...draft().open, tue: [{ from: null, to: null }] }
    expect(sentences(draft({ name: '', rooms, open }))).toEqual([
      'The name is missing.',
      'Tuesday: a time is missing.',
      'Room 1: the room is for no kind of session.',
      'Room 2: the room is for no kind of session.',
    ])
  })
})

describe('comparing', () => {
  it('sees a changed name and nothing in a copy', () => {
    expect(isSameDraft(draft(), draft())).toBe(true)
    expect(isSameDraft(draft(), draft({ name: 'Other' }))).toBe(false)
    expect(isSameClinic(clinic(), clinic({ turnoverMinutes: 10 }), today)).toBe(false)
    expect(isSameClinic(clinic(), clinic({ night: { stays: 'home' } }), today)).toBe(true)
    expect(isSameClinic(clinic(), clinic({ night: { stays: 'dosing-room', until: time('09:00') } }), today)).toBe(false)
  })
})
