import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../src/domain/course/commands'
import { time } from '../../src/domain/time/clock-time'
import { addDays } from '../../src/domain/time/day'
import type { Book } from '../../src/desk/book'
import { foldRows } from '../../src/desk/fold'
import { byDayAndTime, entriesBetween, siteFor } from '../../src/desk/lines'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { adoptPlan, firstDay, smallProtocol } from './small-protocol'
import { contentsOf, deskOn, deskWithClinic, eventually, newStorage } from './test-desk'

const session = fc.constantFrom(...smallProtocol.sessions.map(({ id }) => id))
const reason = fc.constantFrom('', 'as agreed')
const course = fc.constantFrom('c1', 'c2', 'c3')
const days = fc.integer({ min: 0, max: 30 })

const command: fc.Arbitrary<CourseCommand> = fc.oneof(
  fc.tuple(fc.constantFrom('K-17', 'M-08', 'k -17'), days).map(([code, ahead]) => adoptPlan(code, addDays(firstDay, ahead))),
  session.map((id): CourseCommand => ({ type: 'ConfirmSession', session: id })),
  fc.tuple(session, days, fc.constantFrom('08:00', '10:00')).map(([id, ahead, at]): CourseCommand => {
    const minutes = smallProtocol.sessions.find((visit) => visit.id === id)?.durationMinutes ?? 0
    const to = { day: addDays(firstDay, ahead), time: time(at), minutes, therapists: ['ana', 'ben'], room: 'r1' }
    return { type: 'MoveSession', session: id, to, despite: 'as agreed' }
  }),
  fc.tuple(session, reason).map(([id, text]): CourseCommand => ({ type: 'CancelSession', session: id, reason: text })),
  fc.tuple(session, reason).map(([id, text]): CourseCommand => ({ type: 'ReopenSession', session: id, reason: text })),
  fc.tuple(session, reason).map(([id, text]): CourseCommand => ({ type: 'WaiveSession', session: id, reason: text })),
  fc.constantFrom<CourseCommand>(
    { type: 'PutOnHold', reason: 'as agreed' },
    { type: 'ResumeCourse', reason: 'as agreed' },
    { type: 'WithdrawCourse', reason: 'as agreed' },
    { type: 'RecordPrint', sheet: 'letter', mark: 'm' },
  ),
)

const [from, to, today] = [addDays(firstDay, 5), addDays(firstDay, 20), addDays(firstDay, 8)]

/** Every line worked out anew. */
function entriesFromScratch(book: Book) {
  return book
    .courses()
    .flatMap((of) => {
      const site = siteFor(book, of.id)
      return site === null ? [] : sessionLinesOf(of, site, today).map((line) => ({ courseId: of.id, code: of.patient.code, line }))
    })
    .filter(({ line }) => line.day !== null && line.day >= from && line.day <= to)
    .sort(byDayAndTime)
}

describe('whatever two tabs do', () => {
  it('every book is the one built from scratch, and every course is what its log folds to, and every list of sessions is up to date', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), course, command, fc.boolean()), { maxLength: 25 }), async (acts) => {
        const storage = newStorage()
        const one = await deskWithClinic(storage)
        const other = await deskOn(storage)
        let accepted = 0
        const running: Promise<unknown>[] = []
        for (const [isOne, courseId, intent, isAwaited] of acts) {
          const act = (isOne ? one : other).perform(courseId, intent).then(({ verdict }) => {
            expect(verdict).not.toBe('failed')
            if (verdict === 'accepted') accepted += 1
            // What was read in between must not outlive what it rests on.
            expect(entriesBetween(one.book, from, to, today)).toEqual(entriesFromScratch(one.book))
          })
          running.push(act)
          if (isAwaited) await act
        }
        await Promise.all(running)
        await eventually(() => one.book.revision() === 1 + accepted && other.book.revision() === 1 + accepted)

        const scratch = await deskOn(storage)
        expect(contentsOf(one)).toEqual(contentsOf(scratch))
        expect(contentsOf(other)).toEqual(contentsOf(scratch))
        const log = await scratch.wholeLog()
        if (!log.ok) throw new Error(log.failure.code)
        expect(log.value.reduce((count, { rows }) => count + rows.length, 0)).toBe(1 + accepted)
        for (const { stream, rows, broken } of log.value) {
          expect(broken).toBeNull()
          const state = foldRows(rows)
          expect(state.kind === 'course' ? state.course : state.clinic).toEqual(
            state.kind === 'course' ? scratch.book.course(stream) : scratch.book.clinic(),
          )
        }
        for (const desk of [one, other, scratch]) desk.close()
      }),
    )
  })
})
