/** Knows that the sample's courses are asked about as they stand: a plan that keeps every rule is among those found; refuses to know how they are found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replanningOf } from '../../src/desk/replanning'
import { sampleClinic } from '../../src/desk/sample/sample-clinic'
import { sampleStory } from '../../src/desk/sample/sample-courses'
import { sessionBookings } from '../../src/domain/course/bookings'
import type { Course, Session } from '../../src/domain/course/course'
import { planOf } from '../../src/domain/course/plan-of-course'
import { protocolById } from '../../src/domain/protocol/library'
import type { Site } from '../../src/domain/rules/placement'
import { breachesOfPlan } from '../../src/domain/rules/rule-book'
import { type Day, addDays, day, dayFromNumber, dayNumber } from '../../src/domain/time/day'
import { time, timeOfMinutes } from '../../src/domain/time/clock-time'
import { outlookOf } from '../../src/planner/slack/outlook'
import { slackOf } from '../../src/planner/slack/slack-of'

const houseTemplate = (id: string) => {
  const found = protocolById(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const full = houseTemplate('mdma-18wk-clinic')
const short = houseTemplate('mdma-18wk-333')

function story(offset: number) {
  const today = dayFromNumber(dayNumber(day('2026-06-01')) + offset)
  const clinic = sampleClinic(today, 'Europe/Berlin')
  let id = 0
  const { courses } = sampleStory({ full, short, clinic, today, timeNow: timeOfMinutes(600), newId: () => `c${(id += 1)}` })
  const siteOf = (course: Course): Site => {
    const others = courses.filter((one) => one.id !== course.id).flatMap(sessionBookings)
    return { clinic, bookingsOn: (on) => others.filter((booking) => booking.day === on) }
  }
  return { today, courses, siteOf }
}

const withSession = (course: Course, id: string, change: Partial<Session>): Course => ({
  ...course,
  sessions: course.sessions.map((session) => (session.id === id ? { ...session, ...change } : session)),
})

function daysOf(course: Course, site: Site, today: Day) {
  const replanning = replanningOf(course, site, today)
  if (replanning === null) return null
  const booked = replanning.open.map(({ session, slot }) => ({ session, day: slot.day }))
  return slackOf(outlookOf(replanning.request), booked)
}

describe('a course to plan again', () => {
  it('finds every session ahead where it is booked, wherever the course keeps the rules, on any day of three years', () => {
    let checked = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1095 }), (offset) => {
        const { today, courses, siteOf } = story(offset)
        for (const course of courses) {
          const site = siteOf(course)
          if (breachesOfPlan(planOf(course), site).some(({ day: on }) => on >= today)) continue
          for (const { session, booked, days } of daysOf(course, site, today) ?? []) {
            expect(days.map((one) => one.day), `${course.patient.code} ${session}`).toContain(booked)
            expect(days.every((one) => one.day >= today)).toBe(true)
            checked += 1
          }
        }
      }),
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 20) },
    )
    expect(checked).toBeGreaterThan(0)
  })

  const { today, courses, siteOf } = story(273)
  const named = (code: string) => {
    const course = courses.find(({ patient }) => patient.code === code)
    if (course === undefined) throw new Error(`no ${code}`)
    return course
  }

  it('keeps what lies in the past unrecorded, and moves what lies today', () => {
    const course = named('B-11')
    const open = replanningOf(course, siteOf(course), today)?.open.map(({ session }) => session)
    const first = course.sessions.find(({ id }) => id === open?.[0])
    const earlier = withSession(course, first?.id ?? '', { slot: first?.slot == null ? null : { ...first.slot, day: addDays(today, -1) } })
    const again = replanningOf(earlier, siteOf(course), today)
    expect(again?.open.map(({ session }) => session)).toEqual(open?.slice(1))
    expect(again?.request.kept.find(({ session }) => session === first?.id)).toMatchObject({ done: true, slot: { day: addDays(today, -1) } })
    const now = withSession(course, first?.id ?? '', { slot: first?.slot == null ? null : { ...first.slot, day: today } })
    expect(replanningOf(now, siteOf(course), today)?.open[0]?.session).toBe(first?.id)
  })

  it('takes the day of a cancelled session as a date that holds nobody and that nothing waits for', () => {
    const course = named('S-09')
    const of = (id: string) => course.sessions.find((session) => session.id === id)?.slot ?? null
    const daysWith = (on: Day, id: string) => {
      const slot = of('int-1-3')
      const cancelled = withSession(course, 'int-1-3', { status: 'cancelled', slot: slot === null ? null : { ...slot, day: on, time: time('08:00'), minutes: 600 } })
      return daysOf(cancelled, siteOf(course), today)?.find(({ session }) => session === id)?.days.map((one) => one.day)
    }
    const booked = of('int-1-2')?.day ?? today
    expect(daysWith(booked, 'int-1-2')).toContain(booked)
    const dosing = of('exp-2')?.day ?? today
    expect(daysWith(addDays(dosing, 3), 'exp-2')).toContain(dosing)
  })

  it('leaves a visit without a date out, and an optional one that has a date in', () => {
    const course = named('S-09')
    const undated = withSession(course, 'outcome', { slot: null })
    expect(replanningOf(undated, siteOf(course), today)?.request.protocol.sessions.map(({ id }) => id)).not.toContain('outcome')
    const protocol = { ...course.protocol, sessions: course.protocol.sessions.map((visit) => (visit.id === 'outcome' ? { ...visit, optional: true } : visit)) }
    expect(daysOf({ ...course, protocol }, siteOf(course), today)?.map(({ session }) => session)).toContain('outcome')
  })

  it('looks four weeks beyond the planned beginning where the course names no latest start', () => {
    const course = named('D-14')
    const first = course.sessions.map(({ slot }) => slot?.day ?? '9999').sort()[0] ?? ''
    expect(replanningOf(course, siteOf(course), today)).toMatchObject({ weeksAround: 4, request: { startLatest: addDays(day(first), 28) } })
    const bound = { ...course, startLatest: addDays(day(first), 2) }
    expect(replanningOf(bound, siteOf(course), today)).toMatchObject({ weeksAround: null, request: { startLatest: addDays(day(first), 2) } })
    expect(replanningOf(named('S-09'), siteOf(named('S-09')), today)?.weeksAround).toBeNull()
  })

  it('is no question while a course is on hold, has ended, or has nothing ahead', () => {
    const course = named('S-09')
    for (const standing of ['on-hold', 'withdrawn', 'completed'] as const) expect(replanningOf({ ...course, standing }, siteOf(course), today)).toBeNull()
    expect(replanningOf(named('J-12'), siteOf(named('J-12')), today)).toBeNull()
  })
})
