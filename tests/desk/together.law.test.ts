/** Knows what several courses as one change must keep, by rules written out here; refuses to ask the rule book. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CourseCommand, PlacedSlot } from '../../src/domain/course/commands'
import type { Course, Slot } from '../../src/domain/course/course'
import { minutesOf, time } from '../../src/domain/time/clock-time'
import { addDays, dayNumber } from '../../src/domain/time/day'
import { type CourseIndex, createCourseIndex } from '../../src/desk/course-index'
import { executeClinic, executeCourse } from '../../src/desk/execute'
import { type Stage, stageOver } from '../../src/desk/stage'
import { type Part, executeTogether } from '../../src/desk/together'
import { smallClinic } from '../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from './small-protocol'

const runs = Number(process.env['EW_RUNS'] ?? 200)
const people = ['ana', 'ben', 'chidi', 'dana']
const clinic = {
  ...smallClinic,
  therapists: people.map((id) => ({ id, name: id, away: [] })),
  rooms: ['r1', 'r2'].map((id) => ({ id, name: id, suits: ['dosing', 'consult'] as const, closedOn: [], closed: [] })),
}
const moment = { at: '2026-12-01T07:00:00.000Z', wall: { day: firstDay, time: time('08:00') }, by: { id: 'ana', name: 'Ana' } }
let ids = 0
const newId = () => `id-${(ids += 1)}`

function commit(index: CourseIndex, act: (stage: Stage) => { readonly verdict: string } | null): void {
  const stage = stageOver(index)
  const answer = act(stage)
  if (answer === null || answer.verdict === 'accepted') for (const record of stage.records()) index.put(record)
}

interface Course0 {
  readonly start: number
  readonly people: readonly string[]
  readonly room: string
}

function clinicWith(courses: readonly Course0[]): CourseIndex {
  const index = createCourseIndex()
  commit(index, (stage) => executeClinic(stage, { type: 'SetUpClinic', clinic }, { ...moment, change: newId(), rowId: newId() }) && { verdict: 'refused' })
  courses.forEach(({ start, people: pair, room }, number) => {
    const plan = adoptPlan(`P-${number}`, addDays(firstDay, start))
    const slots = plan.slots.map(({ session, slot }) => ({ session, slot: { ...slot, room, therapists: pair.slice(0, slot.therapists.length) } }))
    commit(index, (stage) => executeCourse(stage, `c${number}`, { ...plan, slots }, { ...moment, change: newId(), rowId: newId() }) && { verdict: 'refused' })
  })
  return index
}

/** Each session of each course takes the slot of the same session of some course, now and then shifted by days. */
interface Shuffle {
  readonly session: string
  readonly takes: readonly number[]
  readonly shift: readonly number[]
}

function movesOf(courses: readonly Course[], shuffles: readonly Shuffle[]): ReadonlyMap<string, readonly PlacedSlot[]> {
  const moves = new Map<string, readonly PlacedSlot[]>()
  courses.forEach((course, number) => {
    const changed = shuffles.flatMap(({ session, takes, shift }): readonly PlacedSlot[] => {
      const from = courses[(takes[number] ?? number) % courses.length]
      const slot = from?.sessions.find(({ id }) => id === session)?.slot
      const own = course.sessions.find(({ id }) => id === session)?.slot
      if (slot == null || own == null) return []
      const to: Slot = { ...slot, day: addDays(slot.day, shift[number] ?? 0) }
      return isSame(to, own) ? [] : [{ session, slot: to }]
    })
    if (changed.length > 0) moves.set(course.id, changed)
  })
  return moves
}

/** The same people in another order are no change. */
function isSame(one: Slot, other: Slot): boolean {
  const told = (slot: Slot) => JSON.stringify([slot.day, slot.time, slot.minutes, slot.room, slot.therapists.toSorted()])
  return told(one) === told(other)
}

/** The written rules of the small protocol and of this clinic, over all courses as they would lie. */
function keepsRules(courses: readonly Course[], moves: ReadonlyMap<string, readonly PlacedSlot[]>): boolean {
  const final = courses.map(({ id, start, sessions }) => {
    const own = new Map(sessions.flatMap(({ id: session, slot }) => (slot === null ? [] : [[session, slot] as const])))
    for (const { session, slot } of moves.get(id) ?? []) own.set(session, slot)
    return { id, start, own }
  })
  const windows = [['prep-1', 'exp-1', 3, 60], ['exp-1', 'int-1-1', 1, 60], ['exp-1', 'end', 1, 90]] as const
  for (const { own, start } of final) {
    for (const [after, session, earliest, latest] of windows) {
      const [from, to] = [own.get(after), own.get(session)]
      if (from === undefined || to === undefined) return false
      const gap = dayNumber(to.day) - dayNumber(from.day)
      if (gap < earliest || gap > latest) return false
    }
    if ([...own.values()].some(({ day }) => day < start || day < firstDay)) return false
  }
  const all = final.flatMap(({ id, own }) => [...own].map(([session, slot]) => ({ id, session, slot, from: dayNumber(slot.day) * 1440 + minutesOf(slot.time) })))
  return all.every((one, index) =>
    all.slice(index + 1).every((other) => {
      const apart = one.from + one.slot.minutes <= other.from || other.from + other.slot.minutes <= one.from
      if (apart) return true
      const sharesPeople = one.slot.therapists.some((id) => other.slot.therapists.includes(id))
      return one.id !== other.id && one.slot.room !== other.slot.room && !sharesPeople
    }),
  )
}

function calendarOf(index: CourseIndex) {
  return Array.from({ length: 140 }, (_, ahead) => index.bookingsOn(addDays(firstDay, ahead)))
}

const course0: fc.Arbitrary<Course0> = fc.record({
  start: fc.integer({ min: 0, max: 12 }),
  people: fc.constantFrom(['ana', 'ben'], ['chidi', 'dana'], ['ben', 'ana']),
  room: fc.constantFrom('r1', 'r2'),
})
/** Two that share nobody and no room are in nobody's way before anything is changed. */
const apart: fc.Arbitrary<readonly Course0[]> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 0, 1, 4))
  .map(([one, later]) => [{ start: one, people: ['ana', 'ben'], room: 'r1' }, { start: one + later, people: ['chidi', 'dana'], room: 'r2' }])
const someCourses = fc.oneof(apart, fc.array(course0, { minLength: 2, maxLength: 4 }))
const numbers = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 })
const shifts = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -2, 5), { minLength: 4, maxLength: 4 })
const shuffle: fc.Arbitrary<Shuffle> = fc.record({
  session: fc.constantFrom('prep-1', 'exp-1', 'int-1-1', 'end'),
  // Exchanges, most of which keep the rules, are met more often than moves at random, hardly any of which do.
  takes: fc.oneof({ arbitrary: numbers, weight: 1 }, { arbitrary: fc.constantFrom([1, 0, 3, 2], [1, 2, 3, 0], [0, 2, 1, 3]), weight: 3 }),
  shift: fc.oneof({ arbitrary: fc.constant([0, 0, 0, 0]), weight: 3 }, { arbitrary: shifts, weight: 1 }),
})

describe('courses changed together', () => {
  it('are accepted exactly when the final state keeps the rules; the index is what a rebuild gives; undo gives the same calendar', () => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(someCourses, fc.uniqueArray(shuffle, { minLength: 1, maxLength: 3, selector: ({ session }) => session }), (given, shuffles) => {
        const index = clinicWith(given)
        const courses = index.courses()
        const moves = movesOf(courses, shuffles)
        if (moves.size === 0) return
        const before = calendarOf(index)
        const items: readonly Part[] = [...moves].map(([courseId, slots]) => ({ courseId, command: { type: 'ReplanSessions', slots, despite: null, reason: '' } }))
        const change = newId()
        let verdict = ''
        commit(index, (stage) => {
          const answer = executeTogether(stage, items, { ...moment, change }, newId)
          verdict = answer.verdict
          return answer
        })
        expect(verdict).toBe(keepsRules(courses, moves) ? 'accepted' : 'refused')
        seen[verdict === 'accepted' ? 'accepted' : 'refused'] += 1

        const rebuilt = createCourseIndex()
        for (const record of index.records()) rebuilt.put(record)
        expect(calendarOf(index)).toEqual(calendarOf(rebuilt))
        if (verdict !== 'accepted') {
          expect(calendarOf(index)).toEqual(before)
          return
        }
        commit(index, (stage) => {
          const undo: CourseCommand = { type: 'UndoChange', change }
          const answer = executeTogether(stage, items.map(({ courseId }) => ({ courseId, command: undo })), { ...moment, change: newId() }, newId)
          expect(answer.verdict).toBe('accepted')
          return answer
        })
        expect(calendarOf(index)).toEqual(before)
      }),
      { numRuns: runs },
    )
    expect(seen.accepted).toBeGreaterThan(runs / 20)
    expect(seen.refused).toBeGreaterThan(runs / 20)
  })
})
