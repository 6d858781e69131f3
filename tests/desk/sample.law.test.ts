import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleClinic, withIllness } from '../../src/desk/sample/sample-clinic'
import { sampleStory } from '../../src/desk/sample/sample-courses'
import { decide } from '../../src/domain/course/decide'
import { evolve } from '../../src/domain/course/evolve'
import { sessionBookings } from '../../src/domain/course/bookings'
import type { Course } from '../../src/domain/course/course'
import { isOngoing } from '../../src/domain/course/lifecycle'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { stageStatesOf } from '../../src/domain/course/stage-of-course'
import type { Booking } from '../../src/domain/rules/breach'
import { protocolById } from '../../src/domain/protocol/library'
import { dayFromNumber, dayNumber, day, daysBetween } from '../../src/domain/time/day'
import { timeOfMinutes } from '../../src/domain/time/clock-time'
import { wallTimeAt } from '../../src/domain/time/zone'

const runs = Number(process.env['EW_RUNS'] ?? 12)
const full = protocolById('mdma-18wk-clinic')
const short = protocolById('mdma-18wk-333')
if (full === undefined || short === undefined) throw new Error('no house template')
const protocols = { full, short }

function story(dayOffset: number, minutes: number, zone: string) {
  const today = dayFromNumber(dayNumber(day('2026-06-01')) + dayOffset)
  const clinic = sampleClinic(today, zone)
  let id = 0
  return { today, clinic, ...sampleStory({ ...protocols, clinic, today, timeNow: timeOfMinutes(minutes), newId: () => `c${(id += 1)}` }) }
}

describe('the sample clinic', () => {
  it('has eight patients, and every command of its past is accepted by the rules, on any day of three years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1095 }), fc.integer({ min: 0, max: 1439 }), fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York'), (offset, minutes, zone) => {
        const { steps, courses, clinic } = story(offset, minutes, zone)
        expect(courses).toHaveLength(8)
        const folded = new Map<string, Course>()
        const booked = new Map<string, readonly Booking[]>()
        for (const { courseId, command, at, by } of steps) {
          const wall = wallTimeAt(Date.parse(at), zone)
          const before = folded.get(courseId) ?? null
          const bookingsOn = (on: string) => [...booked].flatMap(([id, bookings]) => (id === courseId ? [] : bookings.filter((booking) => booking.day === on)))
          const facts = { at, by, change: at, today: wall.day, timeNow: wall.time, clinic, bookingsOn, isPatientCodeTaken: () => false }
          const verdict = decide(command, before, facts)
          if (verdict.verdict === 'refused') throw new Error(`${command.type}: ${JSON.stringify(verdict.refusal)}`)
          let course = before
          for (const event of verdict.events) course = evolve(course, event, { at, by, change: at, sequence: 1 }, courseId)
          if (course === null) continue
          folded.set(courseId, course)
          booked.set(courseId, sessionBookings(course))
        }
      }),
      { numRuns: runs },
    )
  })

  it('shows different stages, a late session, one not recorded, and a conflict somebody has to solve', () => {
    const { courses, today, clinic } = story(273, 624, 'Europe/Berlin')
    const stages = new Set(courses.map((course) => stageStatesOf(course).find(({ state }) => state === 'here')?.title))
    expect(stages.size).toBeGreaterThanOrEqual(5)
    const asked = courses.map(({ patient, start }) => (patient.enquired === undefined ? null : daysBetween(patient.enquired, start)))
    expect(asked.filter((days) => days === null)).toHaveLength(1)
    expect(asked.every((days) => days === null || (days >= 28 && days <= 90))).toBe(true)
    const ill = withIllness(clinic, courses, today)
    const lines = courses
      .filter(({ standing }) => isOngoing(standing))
      .flatMap((course) => sessionLinesOf(course, { clinic: ill, bookingsOn: (on) => courses.filter((one) => one.id !== course.id).flatMap(sessionBookings).filter((booking) => booking.day === on) }, today))
    expect(lines.some(({ outOfWindowBy }) => outOfWindowBy > 0)).toBe(true)
    const contacts = courses.flatMap((course) => course.contacts)
    expect([...new Set(contacts.map(({ outcome }) => outcome))].sort()).toEqual(['not-reached', 'reached'])
    expect(contacts.every(({ outsideBy, day: on }) => outsideBy === 0 && on < today)).toBe(true)
    expect(lines.some(({ overdueDays }) => overdueDays > 0)).toBe(true)
    expect(lines.some(({ conflicts }) => conflicts.some(({ code }) => code === 'therapist-away'))).toBe(true)
  })
})
