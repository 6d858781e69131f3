/** Knows that a day which the clinic's calendar leaves out is shut for everybody, and no day beside it; refuses to know pixels. */
import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/domain/time/day'
import { agendaWeeks } from '../../../../src/ui/calendar/agenda/agenda-weeks'
import { shutDays } from '../../../../src/ui/calendar/shut-days'
import { groundOfClinic, groundOfRoom, groundOfTherapist } from '../../../../src/ui/calendar/time-grid/ground'
import { specClinic } from '../../../support/course-spec'

const samoa = { ...specClinic, zone: 'Pacific/Apia' }
const december = { from: day('2011-12-01'), to: day('2011-12-31') }

describe('a day that never was', () => {
  it('is shut for clinic, people and rooms, and says why', () => {
    const grounds = (on: string) => [
      groundOfClinic(samoa, day(on)),
      ...samoa.therapists.map((therapist) => groundOfTherapist(samoa, therapist, day(on))),
      ...samoa.rooms.map((room) => groundOfRoom(samoa, room, day(on))),
    ]
    for (const ground of grounds('2011-12-30')) expect(ground).toEqual([{ from: 0, to: 1440, words: 'No such day' }])
    for (const beside of ['2011-12-29', '2011-12-31']) expect(grounds(beside).flat().map(({ words }) => words)).not.toContain('No such day')
  })

  it('stands among the closures where it lies, and nowhere else', () => {
    expect(shutDays(samoa, december).slice(samoa.closures.length)).toEqual([{ from: '2011-12-30', to: '2011-12-30', name: 'No such day' }])
    expect(shutDays(specClinic, december)).toBe(specClinic.closures)
    expect(shutDays(samoa, { from: day('2027-01-01'), to: day('2027-12-31') })).toBe(samoa.closures)
  })

  it('is told in the week of a list in which it is missing', () => {
    const everybody = { therapists: [], rooms: [] }
    const told = agendaWeeks({ from: day('2011-12-19'), to: day('2012-01-08') }, [], samoa, everybody)
    expect(told.map(({ from, notes }) => [from, notes])).toEqual([['2011-12-26', ['No Fri 30 Dec: the calendar of Apia leaves it out']]])
  })
})
