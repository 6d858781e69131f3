import { describe, expect, it } from 'vitest'
import type { Encounter } from '../../../src/domain/course/course'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { attendanceWords, attendedWords, correctionWords, endDayWords, heldTimes, heldWords } from '../../../src/ui/wording/encounter-words'

const held: Encounter = { day: day('2027-01-11'), from: time('08:05'), to: time('09:48'), note: '' }
const night: Encounter = { ...held, from: time('22:30'), to: time('01:15'), endDay: day('2027-01-12') }
const [ana, ben] = [{ name: 'Ana', minutes: 90 }, { name: 'Ben', minutes: 90 }]

describe('a session that was held', () => {
  it('says its day and times, and the day it ended where that was another', () => {
    expect([held, night, { ...held, to: null }, { ...held, from: null, to: null }].map(heldWords)).toEqual([
      'Mon 11 Jan, 08:05–09:48', 'Mon 11 Jan, 22:30 to Tue 12 Jan, 01:15', 'Mon 11 Jan, 08:05', 'Mon 11 Jan',
    ])
    expect([held, night, { ...night, endDay: day('2027-01-13') }].map(heldTimes)).toEqual(['08:05–09:48', '22:30–01:15 next day', '22:30–01:15 on Wed 13 Jan'])
  })

  it('says in a list on which day it ended', () => {
    expect([held, night, { ...night, endDay: day('2027-01-13') }].map(endDayWords)).toEqual(['', 'ends next day', 'ends Wed 13 Jan'])
  })

  it('says who was there, each alone only where they stayed for other times', () => {
    expect([[], [ana], [ana, ben], [ana, { ...ben, minutes: 200 }]].map(attendedWords)).toEqual(['', 'Ana, 90 min', 'Ana and Ben, 90 min each', 'Ana 90 min and Ben 3 h 20 min'])
    expect([attendanceWords([ana, ben], 'video'), attendanceWords([], 'telephone'), attendanceWords([ana], undefined)]).toEqual(['Ana and Ben, 90 min each, by video', 'by telephone', 'Ana, 90 min'])
  })

  it('says what a correction changed', () => {
    const there = { ...held, attended: [{ id: 'ana', minutes: 90 }], mode: 'video' as const }
    expect([correctionWords(held, held), correctionWords(held, there), correctionWords(held, night), correctionWords(there, { ...night, note: 'x' })]).toEqual([
      '', ' in who was there and how it was held', ' from Mon 11 Jan, 08:05–09:48 to Mon 11 Jan, 22:30 to Tue 12 Jan, 01:15', ' from Mon 11 Jan, 08:05–09:48 to Mon 11 Jan, 22:30 to Tue 12 Jan, 01:15, with who was there, how it was held and the note',
    ])
  })
})
