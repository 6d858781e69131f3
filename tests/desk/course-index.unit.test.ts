import { describe, expect, it } from 'vitest'
import type { Course } from '../../src/domain/course/course'
import { time } from '../../src/domain/time/clock-time'
import { addDays } from '../../src/domain/time/day'
import { createCourseIndex } from '../../src/desk/course-index'
import { foldCourse } from '../../src/desk/fold'
import { adoptPlan, firstDay } from './small-protocol'

const stamp = { at: '2026-12-01T07:00:00.000Z', by: { id: 'a', name: 'A' }, change: 'x', sequence: 1 }

function courseOf(id: string, code: string): Course {
  const { type: _, slots, despite, ...opened } = adoptPlan(code)
  const course = foldCourse(null, [{ type: 'CourseOpened', ...opened }, { type: 'PlanAdopted', slots, despite, left: [] }], stamp, id)
  if (course === null) throw new Error('no course')
  return course
}

function recordOf(course: Course) {
  return { stream: course.id, head: { sequence: 1, hash: '' }, state: { kind: 'course', course } } as const
}

describe('the index', () => {
  it('finds a session past midnight on both days, and forgets it on both', () => {
    const index = createCourseIndex()
    const course = courseOf('c1', 'K-17')
    const [first, ...rest] = course.sessions
    if (first?.slot == null) throw new Error('no slot')
    const night = { ...first, slot: { ...first.slot, time: time('20:00'), minutes: 480 } }
    index.put(recordOf({ ...course, sessions: [night, ...rest] }))
    const nextDay = addDays(firstDay, 1)
    expect([firstDay, nextDay, addDays(firstDay, 2)].map((on) => index.bookingsOn(on).length)).toEqual([1, 1, 0])
    index.put(recordOf(course))
    expect(index.bookingsOn(nextDay)).toEqual([])
  })

  it('ends a booking at midnight on its own day', () => {
    const index = createCourseIndex()
    const course = courseOf('c1', 'K-17')
    const [first, ...rest] = course.sessions
    if (first?.slot == null) throw new Error('no slot')
    index.put(recordOf({ ...course, sessions: [{ ...first, slot: { ...first.slot, time: time('16:00'), minutes: 480 } }, ...rest] }))
    expect(index.bookingsOn(addDays(firstDay, 1))).toEqual([])
  })

  it('never changes an array it has handed out', () => {
    const index = createCourseIndex()
    index.put(recordOf(courseOf('c1', 'K-17')))
    const [booked, listed] = [index.bookingsOn(firstDay), index.courses()]
    index.put(recordOf(courseOf('c2', 'M-08')))
    expect(booked).toHaveLength(1)
    expect(listed).toHaveLength(1)
    expect(index.bookingsOn(firstDay)).toHaveLength(2)
    expect(index.courses()).toBe(index.courses())
  })

  it('compares codes without case or blanks, among ongoing courses only', () => {
    const index = createCourseIndex()
    const course = courseOf('c1', 'K-17')
    index.put(recordOf(course))
    expect(index.bearersOf(' k -17')).toEqual(['c1'])
    index.put(recordOf({ ...course, standing: 'withdrawn' }))
    expect(index.bearersOf('K-17')).toEqual([])
  })

  it('keeps a discarded course off the list', () => {
    const index = createCourseIndex()
    index.put(recordOf({ ...courseOf('c1', 'K-17'), standing: 'discarded' }))
    expect(index.courses()).toEqual([])
    expect(index.course('c1')?.standing).toBe('discarded')
  })
})
