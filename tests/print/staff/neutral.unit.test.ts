/** Knows what sheets for staff must never say of a treatment, whatever a protocol or people call a session; refuses their looks. */
import { describe, expect, it } from 'vitest'
import type { Course } from '../../../src/domain/course/course'
import type { CourseEvent } from '../../../src/domain/course/events'
import { sessionLinesOf } from '../../../src/domain/course/session-lines'
import { library } from '../../../src/domain/protocol/library'
import { day } from '../../../src/domain/time/day'
import { clinicMonthSheet } from '../../../src/print/clinic-month/clinic-month-sheet'
import { deskSheet } from '../../../src/print/desk-list/desk-sheet'
import { fortnightSheet } from '../../../src/print/fortnight/fortnight-sheet'
import { pocketSheet } from '../../../src/print/pocket-list/pocket-sheet'
import { roomsSheet } from '../../../src/print/rooms-week/rooms-sheet'
import { runSheet } from '../../../src/print/run-sheet/run-sheet'
import type { Sheet } from '../../../src/print/sheet'
import type { CalendarEntry } from '../../../src/ui/calendar/calendar-entry'
import { slot, specClinic } from '../../support/course-spec'
import { plannedCourse } from '../../support/planned-course'
import { runFactsOf, runInput } from '../../support/run-facts'
import { smallProtocol, visit } from '../../support/small-protocol'
import { staffInput } from '../../support/staff-papers'

const today = day('2027-01-01')
const telling = /caps|madrs|hamd|ptsd|depress|\bdose \d|mdma|psilocybin|ketamine|spravato/i
const entriesOf = (course: Course): readonly CalendarEntry[] => sessionLinesOf(course, { clinic: specClinic, bookingsOn: () => [] }, today).map((line) => ({ courseId: course.id, code: '7KQ4', line }))
/** Keys are opaque to whoever reads the paper. */
const wordsOf = (sheets: readonly Sheet[]) => JSON.stringify(sheets, (name, value: unknown) => (name === 'key' ? '' : value))

function sheetsOf(course: Course): readonly Sheet[] {
  const entries = entriesOf(course)
  const input = staffInput({ clinic: specClinic })
  return entries.flatMap(({ line: { day: on } }) => {
    if (on === null) return []
    const own = entries.filter(({ line }) => line.day === on)
    const fortnight = { person: 'ana', from: on, entries: own, calls: [], booked: [0, 0] } as const
    return [
      fortnightSheet(fortnight, input),
      pocketSheet(fortnight, input),
      roomsSheet({ from: on, entries: own }, input),
      clinicMonthSheet({ day: on, entries: own, weekStart: 'mon' }, input),
      deskSheet({ day: on, entries: own }, input),
    ]
  })
}

describe('sheets for staff', () => {
  it('name no scale and no substance of any template', () => {
    for (const protocol of library) {
      const course = plannedCourse(protocol, '2027-01-11')
      const words = wordsOf(sheetsOf(course))
      expect(telling.exec(words)?.[0], protocol.id).toBeUndefined()
      for (const { kind, id } of protocol.sessions.filter(({ kind, durationMinutes }) => kind === 'dosing' && durationMinutes !== null)) {
        const sheet = runSheet(runInput(runFactsOf(course, id, specClinic, today)))
        expect(telling.exec(wordsOf(sheet === null ? [] : [sheet]))?.[0], `${protocol.id}, ${kind} ${id}`).toBeUndefined()
      }
    }
  })

  it('show no id of a person or a room that the clinic has no more', () => {
    const id = '7b1c2d9e-4c55-4a0f-9a41-8f0f6b0f1a22'
    const moved: readonly CourseEvent[] = [
      { type: 'SessionMoved', session: 'prep-1', from: null, to: slot('2027-01-11', '10:00', 90, { therapists: ['ana', id], room: `room-${id}` }), reason: '', left: [] },
      { type: 'SessionMoved', session: 'exp-1', from: null, to: slot('2027-01-25', '09:00', 480, { therapists: [id, 'ben', `other-${id}`], room: `room-${id}` }), reason: '', left: [] },
    ]
    const course = plannedCourse(smallProtocol, '2027-01-11', undefined, moved)
    const run = runSheet(runInput(runFactsOf(course, 'exp-1', specClinic, today)))
    // A box for each room on the rooms' week is known by its id, which nobody reads.
    const words = wordsOf([...sheetsOf(course), ...(run === null ? [] : [run])]).replaceAll(/"id":"[^"]*"/g, '')
    expect(words).not.toContain(id)
    for (const said of ['with former colleague', 'former room', 'Ben, former colleagues']) expect(words).toContain(said)
  })

  it('call a visit beside the protocol by what it repeats, never by what was typed', () => {
    const again = visit({ id: 'added', kind: 'integration', title: 'PTSD talk after MDMA', after: null, unscheduled: { repeats: 'int-1', counts: 'also' } })
    const added: readonly CourseEvent[] = [
      { type: 'VisitAdded', session: 'added', visit: again, reason: '' },
      { type: 'SessionMoved', session: 'added', from: null, to: slot('2027-01-27', '10:00'), reason: '', left: [] },
    ]
    const words = wordsOf(sheetsOf(plannedCourse(smallProtocol, '2027-01-11', undefined, added)))
    expect(words).not.toContain('talk')
    expect(words).toContain('Integration 1, again')
  })
})
