/** Knows how repairs are said, and that a patient's message tells nothing but appointments. */
import { describe, expect, it } from 'vitest'
import type { Slot } from '../../../src/domain/course/course'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { callCountWords, changeWords, movedWords, patientText, pointsWords } from '../../../src/ui/wording/repair-words'

const names = { therapist: (id: string) => ({ ana: 'Ana', ben: 'Ben', chidi: 'Chidi' })[id] ?? id, room: () => 'Fern' }
const was: Slot = { day: day('2027-01-12'), time: time('10:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' }
const later: Slot = { ...was, day: day('2027-01-14'), time: time('11:00') }

describe('a change, to staff', () => {
  it('says no more than what is new', () => {
    expect(changeWords('Integration 1.2', was, later, names)).toBe('Integration 1.2 moves from Tue 12 Jan, 10:00 to Thu 14 Jan, 11:00.')
    expect(changeWords('Integration 1.2', was, { ...later, room: 'fern' }, names)).toBe('Integration 1.2 moves from Tue 12 Jan, 10:00 to Thu 14 Jan, 11:00, in Fern.')
    expect(changeWords('Integration 1.2', was, { ...was, therapists: ['chidi', 'ben'] }, names)).toBe('Integration 1.2 stays on Tue 12 Jan, 10:00, with Chidi and Ben.')
    expect(changeWords('Integration 1.2', was, { ...was, therapists: ['ben'] }, names)).toBe('Integration 1.2 stays on Tue 12 Jan, 10:00, with Ben alone.')
    expect(changeWords('Integration 1.2', null, later, names)).toBe('Integration 1.2 is on Thu 14 Jan, 11:00, in Fern, with Ana and Ben.')
    expect(changeWords('Integration 1.2', was, null, names)).toBe('Integration 1.2 on Tue 12 Jan, 10:00 is left out.')
    expect(changeWords('Integration 1.2', null, null, names)).toBe('Integration 1.2 is left out.')
  })

  it('counts moves, calls and points', () => {
    expect([movedWords(1), movedWords(3)]).toEqual(['1 session moves', '3 sessions move'])
    expect([0, 1, 5].map(callCountWords)).toEqual(['nobody to telephone', '1 person to telephone', '5 people to telephone'])
    expect([0, 4, -2, 0.5].map(pointsWords)).toEqual(['same score', 'score +4', 'score −2', 'score +0.5'])
  })
})

describe('a text to a patient', () => {
  const text = (givenName: string, changes: Parameters<typeof patientText>[0]['changes'], telephone = '030 12') =>
    patientText({ givenName, clinicName: 'Lindenhof', telephone, changes, names })

  it('names days, hours and the clinic’s number', () => {
    expect(text('Mara', [{ was, becomes: later }])).toBe(
      ['Hello Mara,', 'Your appointment on Tuesday 12 January, 10:00–11:30 is now on Thursday 14 January, 11:00–12:30.', 'Please call us at 030 12 if that does not suit you.', 'Lindenhof'].join('\n'),
    )
    expect(text('', [{ was, becomes: null }, { was: null, becomes: later }], '')).toBe(
      ['Hello,', 'Your appointment on Tuesday 12 January, 10:00–11:30 does not take place.', 'Your next appointment is on Thursday 14 January, 11:00–12:30.', 'Please tell us if that does not suit you.', 'Lindenhof'].join('\n'),
    )
    expect(text('', [{ was, becomes: { ...was, therapists: ['chidi', 'ben'] } }])).toContain('Your appointment on Tuesday 12 January, 10:00–11:30 stays. You will meet Chidi and Ben.')
  })

  it('never names a session, a treatment or a code', () => {
    for (const becomes of [later, null, { ...was, therapists: ['ben'] }]) expect(text('Mara', [{ was, becomes }, { was: null, becomes }])).not.toMatch(/session|dosing|integration|preparation|therap|dose/i)
  })
})
