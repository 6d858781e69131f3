/** Knows that windows of a PlanDefinition turn back into the protocol's own days, and that its instants are those of the clinic's clock. */
import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OffsetDays, type Protocol, visitOf } from '../../../src/domain/protocol/protocol'
import { addDays, day, dayFromNumber, dayNumber } from '../../../src/domain/time/day'
import { timeOfMinutes } from '../../../src/domain/time/clock-time'
import { stretchOf } from '../../../src/interchange/fhir/zoned'
import { smallProtocol, visit } from '../../support/small-protocol'
import { type ToldCourse, ownWays, templates } from '../../support/told-courses'
import { extensionOf, list, members, readBundle, text } from './read-bundle'

interface Read {
  readonly window: OffsetDays | null
  readonly restsOn: unknown
}

/** The windows of a bundle in the protocol's order, read by the guide alone: days from the other visit, in the way the relationship points. */
function windowsIn(course: ToldCourse): readonly Read[] {
  const actions = list(readBundle(course).of('PlanDefinition')[0]?.['action']).map(members)
  return actions.map((action) => {
    const related = list(action['relatedAction']).map(members).filter((one) => one['offsetDuration'] !== undefined)
    expect(related.length).toBeLessThan(2)
    const [one] = related
    if (one === undefined) return { window: null, restsOn: null }
    const range = members(extensionOf(one, '/AcceptableOffsetRangeSoa'))
    const [target, low, high] = [one['offsetDuration'], range['low'], range['high']].map((quantity) => {
      const { value, code, system } = members(quantity)
      expect([code, system]).toEqual(['d', 'http://unitsofmeasure.org'])
      return Number(value)
    })
    if (target === undefined || low === undefined || high === undefined) throw new Error('no window')
    expect(low <= target && target <= high && target >= 0).toBe(true)
    const isBefore = text(one['relationship']) === 'before'
    const turned = (days: number) => (days === 0 ? 0 : -days)
    const window = isBefore ? { target: turned(target), earliest: turned(high), latest: turned(low) } : { target, earliest: low, latest: high }
    return { window, restsOn: list(members(extensionOf(one, '/window-rests-on'))['coding']).map((coding) => members(coding)['code'])[0] }
  })
}

const ownWindows = ({ sessions }: Protocol): readonly Read[] =>
  sessions.map(({ after, offsetDays: { target, earliest, latest }, windowConfidence }) => (after === null ? { window: null, restsOn: null } : { window: { target, earliest, latest }, restsOn: windowConfidence }))

describe('windows', () => {
  it.each(templates)('of $name turn back into its days, with what they rest on', (course) => {
    expect(windowsIn(course)).toEqual(ownWindows(course.course.protocol))
  })

  it('are absolute from the visit they are counted from, whichever way they lie', () => {
    const [base] = ownWays
    if (base === undefined) throw new Error('no course')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.nat(20), fc.nat(20)), { minLength: 5, maxLength: 5 }), (drawn) => {
        const sessions = smallProtocol.sessions.map((own, at) => {
          const [target, early, late] = drawn[at - 1] ?? [0, 0, 0]
          return at === 0 ? own : visit({ ...own, gates: [], offsetDays: { target, earliest: target - early, latest: target + late } })
        })
        const course = { ...base, course: { ...base.course, protocol: { ...smallProtocol, sessions } } }
        expect(windowsIn(course)).toEqual(ownWindows(course.course.protocol))
      }),
    )
  })

  it('are written as the guide writes them: 28 days with 21 to 35, and before a visit 14 with 12 to 16', () => {
    const [base] = ownWays
    if (base === undefined) throw new Error('no course')
    const sessions = smallProtocol.sessions.map((own) => {
      if (own.id === 'exp-1') return { ...own, offsetDays: { target: 28, earliest: 21, latest: 35 } }
      return own.id === 'prep-2' ? { ...own, offsetDays: { target: -14, earliest: -16, latest: -12 } } : own
    })
    const [, prep, dose] = list(readBundle({ ...base, course: { ...base.course, protocol: { ...smallProtocol, sessions } } }).of('PlanDefinition')[0]?.['action'])
    const days = (value: number) => ({ value, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' })
    const url = 'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa'
    const relation = (of: typeof prep) => {
      const [related] = list(members(of)['relatedAction'])
      const { relationship, offsetDuration, extension } = members(related)
      return { relationship, offsetDuration, range: list(extension)[0] }
    }
    expect(relation(dose)).toEqual({ relationship: 'after', offsetDuration: days(28), range: { url, valueRange: { low: days(21), high: days(35) } } })
    expect(relation(prep)).toEqual({ relationship: 'before', offsetDuration: days(14), range: { url, valueRange: { low: days(12), high: days(16) } } })
  })

  it.each(templates)('of the sessions of $name are its days, from the earliest to the latest', (course) => {
    const { sessions, protocol } = course.course
    const asked = sessions.flatMap(({ id, slot }) => {
      const own = visitOf(protocol, id)
      if (slot === null || own === undefined || own.durationMinutes === null) return []
      const { earliest, latest, target } = own.offsetDays
      const reference = protocol.sessions.find((one) => one.id === own.after)
      const isDated = reference !== undefined && reference.durationMinutes !== null
      // Every session here lies on its target.
      return [isDated ? [{ start: addDays(slot.day, earliest - target), end: addDays(slot.day, latest - target) }] : []]
    })
    expect(readBundle(course).of('Appointment').map((one) => list(one['requestedPeriod']))).toEqual(asked)
  })
})

describe('instants', () => {
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'] as const

  it('are those at which the clinic’s clock shows the time, as another library has them, and last as long as time passes', () => {
    // Days on which clocks are set, and the night before, more often than others.
    const days = fc.oneof(fc.integer({ min: dayNumber(day('2026-01-01')), max: dayNumber(day('2029-12-31')) }).map(dayFromNumber), fc.constantFrom('2027-03-28', '2027-03-27', '2027-10-31', '2027-10-30', '2027-04-04', '2027-10-03', '2027-03-14', '2027-11-07', '2027-09-05', '2027-04-03').map(day))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }), fc.constantFrom(...zones), (on, from, minutes, zone) => {
        const found = stretchOf({ day: on, time: timeOfMinutes(from), minutes, therapists: [], room: null }, zone)
        const wall = Temporal.PlainDateTime.from(`${on}T${timeOfMinutes(from)}`)
        const start = wall.toZonedDateTime(zone, { disambiguation: 'compatible' })
        expect(found.start).toBe(start.toString({ timeZoneName: 'never', smallestUnit: 'second' }))
        expect(Date.parse(found.end) - Date.parse(found.start)).toBe(found.minutes * 60_000)
        expect(Temporal.Instant.from(found.end).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })).toBe(found.end)
        // Where both ends are shown once, the end is what the clock shows then.
        const [first, last] = (['earlier', 'later'] as const).map((disambiguation) => wall.add({ minutes }).toZonedDateTime(zone, { disambiguation }).epochMilliseconds)
        const isPlain = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds === wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds
        if (first === last && isPlain) expect(Date.parse(found.end)).toBe(first)
      }),
    )
  })

  it('of sessions held over a clock change or a night are written out', () => {
    const read = (name: string) => {
      const found = ownWays.find((one) => one.name === name)
      if (found === undefined) throw new Error('no such course')
      return readBundle(found)
    }
    const changes = read('as clocks go forward and back')
    expect(changes.of('Encounter').map(({ period, length }) => [period, members(length)['value']])).toEqual([
      [{ start: '2027-03-28T01:30:00+01:00', end: '2027-03-28T03:30:00+02:00' }, 60],
      [{ start: '2027-10-30T22:00:00+02:00', end: '2027-10-31T06:00:00+01:00' }, 540],
    ])
    expect(changes.of('Appointment').filter(({ start }) => /T(?:01|02|22)/.test(text(start))).map(({ start, end, minutesDuration }) => [start, end, minutesDuration])).toEqual([
      ['2027-03-28T01:00:00+01:00', '2027-03-28T04:00:00+02:00', 120],
      ['2027-10-30T22:00:00+02:00', '2027-10-31T06:00:00+01:00', 540],
      ['2027-10-31T02:30:00+02:00', '2027-10-31T04:00:00+01:00', 150],
    ])
    expect(read('where clocks are set by half an hour').of('Encounter').map(({ period }) => period)).toEqual([{ start: '2027-10-02T23:00:00+10:30', end: '2027-10-03T03:00:00+11:00' }])
    expect(read('at the end of a day').of('Encounter').map(({ period }) => period)).toEqual([{ start: '2027-01-11T22:30:00-05:00', end: '2027-01-12T00:00:00-05:00' }])
  })
})
