/** Knows that keys lead a session in the hand through allowed slots alone; refuses to know rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayOption, SlotOption } from '../../../src/desk/placing'
import type { Slot } from '../../../src/domain/course/course'
import type { Breach } from '../../../src/domain/rules/breach'
import { time } from '../../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../../src/domain/time/day'
import { type Choices, nearestAllowed, slotAfterKey, slotAtMinute } from '../../../src/acts/hand/held-steps'

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
