/** Knows that keys lead a session in the hand through allowed slots alone; refuses to know rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayOption, SlotOption } from '../../../src/desk/placing'
import type { Slot } from '../../../src/domain/course/course'
import type { Breach } from '../../../src/domain/rules/breach'
import { time } from '../../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../../src/domain/time/day'
import { type Choices, dayAfterKey, nearestAllowed, slotAfterKey, slotAtMinute, slotOnDay } from '../../../src/acts/hand/held-steps'

const first = day('2027-03-29')
const hours = ['08:00', '09:00', '10:00', '14:00'] as const
const breach: Breach = { code: 'off-grid', session: 'int-1', day: first, time: time('08:00'), gridMinutes: 30 }
const slotOf = (on: Day, at: string): Slot => ({ day: on, time: time(at), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' })

/** Some hours of some days are allowed; the clinic's grid is the four hours above. */
function choicesOf(allowed: readonly (readonly boolean[])[]): Choices {
  const timesOn = (on: Day): readonly SlotOption[] => {
    const row = allowed.find((_, ahead) => addDays(first, ahead) === on) ?? []
    return hours.map((at, k) => ({ slot: slotOf(on, at), breaches: row[k] === true ? [] : [breach] }))
  }
  const days = allowed.map((row, ahead): DayOption => {
    const on = addDays(first, ahead)
    const best = row.indexOf(true)
    return { day: on, isAllowed: best !== -1, slot: slotOf(on, hours[Math.max(0, best)] ?? '08:00'), breaches: best === -1 ? [breach] : [] }
  })
  return { days, timesOn }
}

const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End')
const grids = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 })

describe('a session in the hand', () => {
  it('is led to allowed slots alone, whatever keys are pressed from wherever it lies', () => {
    fc.assert(
      fc.property(grids, fc.nat(11), fc.constantFrom(...hours), fc.array(keys, { maxLength: 10 }), fc.boolean(), (allowed, ahead, at, pressed, isRightToLeft) => {
        const choices = choicesOf(allowed)
        const own = slotOf(addDays(first, ahead % allowed.length), at)
        let slot = own
        for (const key of pressed) {
          const next = slotAfterKey(key, slot, own.time, choices, isRightToLeft)
          if (next === undefined) throw new Error('a key that means nothing')
          if (next !== slot) expect(choices.timesOn(next.day).find((option) => option.slot.time === next.time)?.breaches).toEqual([])
          slot = next
        }
      }),
    )
  })

  it('goes to the next allowed day at the hour wanted, where that is free, and by a week', () => {
    const none = [false, false, false, false]
    const choices = choicesOf([[true, false, true, true], none, [true, true, false, false], [false, false, true, false], none, none, none, none, [true, true, true, true]])
    const from = slotOf(first, '10:00')
    const after = (key: string, slot = from) => {
      const next = slotAfterKey(key, slot, time('10:00'), choices, false)
      return next === undefined ? undefined : `${next.day} ${next.time}`
    }
    expect(after('ArrowRight')).toBe('2027-03-31 08:00')
    expect(after('ArrowRight', slotOf(addDays(first, 2), '08:00'))).toBe('2027-04-01 10:00')
    expect(after('ArrowLeft')).toBe('2027-03-29 10:00')
    expect(after('ArrowDown')).toBe('2027-03-29 14:00')
    expect(after('ArrowUp')).toBe('2027-03-29 08:00')
    expect(after('PageDown')).toBe('2027-04-06 10:00')
    expect(after('End')).toBe('2027-04-06 10:00')
    expect(after('x')).toBeUndefined()
    expect(slotAfterKey('ArrowLeft', from, from.time, choices, true)?.day).toBe('2027-03-31')
  })

  it('is laid on the grid of the clinic, and a place that is not allowed knows the nearest that are', () => {
    const choices = choicesOf([[true, false, true, true], [false, false, false, false], [true, true, false, false]])
    const own = slotOf(first, '14:00')
    expect(slotAtMinute(addDays(first, 1), 9 * 60 + 14, own, 30, choices.timesOn).time).toBe('09:00')
    expect(slotAtMinute(first, 9 * 60 + 16, own, 30, choices.timesOn)).toEqual({ ...own, time: '09:30' })
    expect(slotAtMinute(first, 99_999, own, 30, choices.timesOn).time).toBe('23:30')
    const near = (slot: Slot) => nearestAllowed(slot, own, choices, 3).map(({ day: on, time: at }) => `${on} ${at}`)
    expect(near(slotOf(first, '09:00'))).toEqual(['2027-03-29 08:00', '2027-03-31 08:00'])
    expect(near(slotOf(addDays(first, 1), '09:00'))).toEqual(['2027-03-29 08:00', '2027-03-31 08:00'])
  })
})

describe('a session led by days alone', () => {
  const free = [true, true, true, true]
  const none = [false, false, false, false]
  // Allowed: Mon 29 and Tue 30 March, Mon 5 April at 14:00 alone, Fri 9 April.
  const choices = choicesOf([free, free, none, none, none, none, none, [false, false, false, true], none, none, none, free])
  const after = (key: string, ahead: number, isRightToLeft = false) => {
    const own = slotOf(addDays(first, ahead), '10:00')
    const next = dayAfterKey(key, own, own.time, choices, isRightToLeft)
    return next === own ? 'stays' : next === undefined ? undefined : `${next.day} ${next.time}`
  }

  it('goes up and down to the allowed day nearest to a week away, at the hour wanted or the best of that day', () => {
    expect(after('ArrowDown', 0)).toBe('2027-04-05 14:00')
    expect(after('ArrowDown', 1)).toBe('2027-04-05 14:00')
    expect(after('ArrowUp', 7)).toBe('2027-03-29 10:00')
    expect(after('ArrowUp', 11)).toBe('2027-04-05 14:00')
    expect(after('ArrowUp', 0)).toBe('stays')
    expect(after('PageDown', 0)).toBe('2027-04-09 10:00')
    expect(after('PageUp', 11)).toBe('2027-03-29 10:00')
    expect(after('ArrowLeft', 0, true)).toBe('2027-03-30 10:00')
    expect(after('x', 0)).toBeUndefined()
  })

  it('is put on any day at the hour wanted, at the nearest allowed hour where that is not free, and at its hour where none is', () => {
    const put = (ahead: number, wanted: string) => slotOnDay(addDays(first, ahead), slotOf(first, '08:00'), time(wanted), choices.timesOn)
    expect(put(1, '10:00').time).toBe('10:00')
    expect(put(7, '10:00').time).toBe('14:00')
    expect(put(2, '09:00')).toMatchObject({ day: '2027-03-31', time: '09:00' })
    expect(put(30, '09:30')).toMatchObject({ time: '09:30' })
  })
})
