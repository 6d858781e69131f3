import { describe, expect, it } from 'vitest'
import { draftOf, encounterOf, expectedPeople, likelyEncounter } from '../../../src/acts/encounter/encounter-draft'
import type { Session } from '../../../src/domain/course/course'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { adopt, courseAfter, slot, specClinic } from '../../support/course-spec'
import { smallProtocol, visit } from '../../support/small-protocol'

const [planned] = courseAfter([{ command: adopt }]).sessions
const [prep] = smallProtocol.sessions
if (planned === undefined || prep === undefined) throw new Error('no session')
const session: Session = planned
const at = (on: string, clock: string) => ({ day: day(on), time: time(clock) })
const night: Session = { ...session, slot: slot('2027-01-11', '22:30', 150) }

describe('what is suggested', () => {
  it('is the plan, with all who were to come, once its end has come', () => {
    const draft = likelyEncounter(session, prep, specClinic, at('2027-01-11', '11:30'))
    expect(draft).toEqual({ day: '2027-01-11', from: '10:00', to: '11:30', isNextDay: false, mode: 'in-person', present: [{ id: 'ana', minutes: null }, { id: 'ben', minutes: null }], note: '' })
    expect(encounterOf(draft, prep, specClinic.zone)).toEqual({
      day: '2027-01-11', from: '10:00', to: '11:30', note: '', mode: 'in-person', attended: [{ id: 'ana', minutes: 90 }, { id: 'ben', minutes: 90 }],
    })
  })

  it.each([
    ['2027-01-11', '10:40', '10:00', '10:40'],
    ['2027-01-11', '10:00', '10:00', null],
    ['2027-01-11', '09:59', null, null],
  ])('is never ahead: on %s at %s it is %s to %s', (on, clock, from, to) => {
    expect(likelyEncounter(session, prep, specClinic, at(on, clock))).toMatchObject({ from, to })
  })

  it.each([
    ['2027-01-12', '08:00', '01:00', true],
    ['2027-01-12', '00:20', '00:20', true],
    ['2027-01-12', '00:00', '24:00', false],
    ['2027-01-11', '23:10', '23:10', false],
  ])('runs over midnight where the plan does: on %s at %s until %s', (on, clock, to, isNextDay) => {
    const draft = likelyEncounter(night, prep, specClinic, at(on, clock))
    expect(draft).toMatchObject({ from: '22:30', to, isNextDay })
    expect(encounterOf(draft, prep, specClinic.zone)?.endDay).toBe(isNextDay ? '2027-01-12' : undefined)
  })

  it('is a telephone for a contact, and a picture where no room is booked for what may be remote', () => {
    const roomless: Session = { ...session, slot: slot('2027-01-11', '10:00', 90, { room: null }) }
    const modeOf = (of: Session, more: Partial<typeof prep>) => likelyEncounter(of, visit({ ...prep, ...more }), specClinic, at('2027-01-12', '10:00')).mode
    expect([modeOf(session, { kind: 'contact' }), modeOf(roomless, { remoteAllowed: true }), modeOf(session, { remoteAllowed: true }), modeOf(roomless, {})]).toEqual(['telephone', 'video', 'in-person', 'in-person'])
    const unplanned: Session = { ...session, slot: null }
    expect([modeOf(unplanned, { remoteAllowed: true }), modeOf(unplanned, { kind: 'contact' })]).toEqual([null, 'telephone'])
  })

  it('names the rater where the clinic has one, and nobody where it has to be said', () => {
    const rating = visit({ ...prep, staff: 'independent-rater' })
    const rater = (id: string) => ({ id, name: id })
    const people = (...ids: string[]) => expectedPeople(slot('2027-01-11', '10:00', 90, { therapists: [] }), rating, { ...specClinic, raters: ids.map(rater) })
    expect([people('mia'), people('mia', 'noa'), people()]).toEqual([['mia'], [], []])
  })
})

describe('what is corrected', () => {
  it('stands in the form as it was recorded, and comes out the same', () => {
    const encounter = { day: day('2027-01-11'), from: time('22:30'), to: time('00:15'), endDay: day('2027-01-12'), note: 'late', mode: 'video' as const, attended: [{ id: 'ana', minutes: 105 }, { id: 'ben', minutes: 40 }] }
    const draft = draftOf(encounter, specClinic.zone)
    expect(draft.present).toEqual([{ id: 'ana', minutes: null }, { id: 'ben', minutes: 40 }])
    expect(encounterOf(draft, prep, specClinic.zone)).toEqual(encounter)
  })

  it('claims nothing that nobody said', () => {
    const bare = { day: day('2027-01-11'), from: time('10:00'), to: time('11:30'), note: '' }
    expect(encounterOf(draftOf(bare, specClinic.zone), prep, specClinic.zone)).toEqual(bare)
  })

  it('drops the next day when the end is later than the start again', () => {
    const draft = { ...draftOf({ day: day('2027-01-11'), from: time('22:30'), to: time('00:15'), endDay: day('2027-01-12'), note: '' }, specClinic.zone), to: time('23:15') }
    expect(encounterOf(draft, prep, specClinic.zone)?.endDay).toBeUndefined()
  })
})
