/** Knows whom and where a patient's letter names, once people and rooms have left the clinic; refuses to know dates. */
import { describe, expect, it } from 'vitest'
import { formerColleague, formerRoom } from '../../src/domain/clinic/clinic'
import type { SessionLine } from '../../src/domain/course/session-line'
import { day } from '../../src/domain/time/day'
import { hasLongDays } from '../../src/print/patient-words'
import { metWhere } from '../../src/print/met-where'
import { scheduleSheet } from '../../src/print/schedule-sheet'
import { english } from '../../src/print/words/english'
import { fetchWords, sheetLanguages } from '../../src/print/words/languages'
import { linesOf } from '../../src/desk/lines'
import { specClinic } from '../support/course-spec'
import { plannedCourse } from '../support/planned-course'
import { clinic } from '../support/clinics'
import { linesOfProtocol, printedLine, sheetInput } from '../support/printed-course'
import { smallProtocol } from '../support/small-protocol'
import { bookWith } from '../desk/book-with'

const course = linesOfProtocol('mdma-18wk-clinic')
const met = (lines: readonly SessionLine[]) => metWhere(lines, clinic(), english, hasLongDays(lines))
/** The first `count` sessions as they were, the others as they are. */
const after = (count: number, was: Partial<SessionLine>, is: Partial<SessionLine> = {}) => course.map((line, index) => ({ ...line, ...(index < count ? { status: 'completed' as const, ...was } : is) }))

describe('whom and where the letter names', () => {
  it('is as the sessions still to come have them, however many were otherwise', () => {
    const lines = after(14, { therapistNames: ['Ana', 'Zoe'], roomName: 'Rowan' }, { therapistNames: ['Ana', 'Ben'], roomName: 'Linden' })
    const { sentences, noteOf } = met(lines)
    expect(sentences).toEqual(['You meet Ana and Ben, unless another name stands below.', 'Long days are in Rowan, the others in Linden.'])
    expect(lines.map(noteOf)).toContain('with Ana and Zoe, in Rowan')
    expect(noteOf(printedLine({ session: 'next', kind: 'integration', therapistNames: ['Ana', 'Ben'] }))).toBe('')
  })

  it('is as all were, where none is to come, and nothing of what was cancelled', () => {
    expect(met(after(16, { therapistNames: ['Ana'], roomName: 'Rowan' })).sentences).toEqual(['You meet Ana, unless another name stands below.', 'The room is Rowan.'])
    expect(met(course.map((line) => ({ ...line, status: 'cancelled' as const }))).sentences).toEqual([])
  })

  it('are never people or rooms that the clinic lists no more', () => {
    const { sentences, noteOf } = met(after(10, { therapistNames: ['Ana', formerColleague, formerColleague], roomName: formerRoom }, { therapistNames: ['Ana', 'Ben'], roomName: 'Linden' }))
    expect(sentences).toEqual(['You meet Ana and Ben, unless another name stands below.', 'The room is Linden.'])
    const talk = { session: 'talk', kind: 'integration' } as const
    expect(noteOf(printedLine({ ...talk, status: 'completed', therapistNames: ['Ana', formerColleague, formerColleague], roomName: formerRoom }))).toBe('with Ana and a former colleague')
    expect(noteOf(printedLine({ ...talk, therapistNames: ['Ana', 'Ben'], roomName: formerRoom }))).toBe('in another room')
    expect(met(course.map((line) => ({ ...line, therapistNames: [formerColleague], roomName: formerRoom }))).sentences).toEqual([])
  })

  it.each(sheetLanguages)('show no id in %s after somebody has left and a room was given up', async (language) => {
    const words = await fetchWords(language)
    const id = '7b1c2d9e-4c55-4a0f-9a41-8f0f6b0f1a22'
    const planned = plannedCourse(smallProtocol, '2027-01-11', { code: '7KQ4', name: '' })
    const left = { ...planned, sessions: planned.sessions.map((session, index) => (session.slot === null || index > 2 ? session : { ...session, slot: { ...session.slot, therapists: ['ana', id], room: `${id}-room` } })) }
    const lines = linesOf(bookWith(left), left, day('2027-01-01'))
    const text = JSON.stringify(scheduleSheet(sheetInput({ lines, words, clinic: specClinic })).sides)
    expect(text).not.toContain(id)
    expect(text).toContain(words.table.formerColleague)
    if (language !== 'en') expect(text).not.toContain(formerColleague)
    expect(text).not.toContain(formerRoom)
  })
})
