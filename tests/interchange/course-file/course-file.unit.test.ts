/** Knows what a course file tells, that it keeps a name to itself where it should, and which place of a changed one is named. */
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { nameAt, withNamesPutBack } from '../../../src/interchange/course-file/name-left-out'
import { readCourseFile } from '../../../src/interchange/course-file/read-course-file'
import { courseFile } from '../../../src/interchange/course-file/write-course-file'
import { checkChain, hashOf } from '../../../src/store/chain'
import { fullCourse, fullCourseFile, readText, writtenAt, writtenCourse } from '../../support/course-files'
import { changesOf, logOf } from '../../support/course-logs'
import { adoption, slot, smallSlots, specClinic } from '../../support/course-spec'
import { type Path, withPart } from '../../support/spoilt-json'

const input = JSON.parse(fullCourseFile()) as Readonly<Record<string, unknown>>

function faultsWith(path: string, value: unknown): readonly string[] {
  const keys: Path = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  const read = readCourseFile(withPart(input, keys, value), hashOf)
  return read.ok ? [] : read.faults.map((fault) => `${fault.path}: ${fault.text}`)
}

describe('a file', () => {
  it('tells the plan and what happened in names that need no key', () => {
    expect(input).toMatchObject({
      format: 'eighteen-weeks-course/1',
      writtenAt,
      patient: { code: 'K-17', name: 'Mara Lindt', firstAskedOn: '2026-11-02' },
      course: { id: 'course-1', standing: 'active', leadTherapist: { id: 'ana', name: 'Ana' } },
    })
    const sessions = input['sessions'] as readonly Record<string, unknown>[]
    expect(sessions[2]).toMatchObject({
      id: 'exp-1',
      title: 'Dosing session 1',
      kind: 'dosing',
      status: 'completed',
      window: { countedFrom: 'prep-1', earliestDay: '2027-01-21', targetDay: '2027-01-25', latestDay: '2027-02-01', confidence: 'assumption' },
      planned: { day: '2027-01-25', time: '09:00', lengthMinutes: 480, therapists: [{ name: 'Ana' }, { name: 'Ben' }], room: { name: 'Oak' } },
      actual: { day: '2027-01-25', from: '10:00', to: '11:30' },
      deviations: [{ what: 'contacts-too-few', contacts: { least: 2, reached: 1, firstDay: '2027-01-26', lastDay: '2027-02-01' } }],
    })
    expect(sessions[3]).toMatchObject({ status: 'waived', reason: 'snow', deviations: [{ what: 'not-held', notHeld: 'left-out' }] })
    expect(input['contacts']).toMatchObject([{ afterSession: 'exp-1', day: '2027-01-27', outcome: 'reached', lengthMinutes: 12, caller: { name: 'Ben' } }])
    expect(input['scores']).toMatchObject([{ scale: 'PCL-5', value: 41.5 }])
    expect(input['dosingRecords']).toMatchObject([{ session: 'exp-1', what: 'vitals', systolicMmHg: 120, temperatureCelsius: 36.6 }, { what: 'initial-dose' }])
    expect(checkChain(input['history'] as never)).toBeNull()
  })

  it('is the same bytes, whatever order the parts were kept in', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, turned(part)])) : value
    const rows = turned(logOf(changesOf(fullCourse))) as ReturnType<typeof logOf>
    expect(courseFile({ rows, clinic: turned(specClinic) as typeof specClinic, at: writtenAt }, hashOf, true)).toBe(fullCourseFile())
  })

  it('is not written of a history that does not hold', () => {
    const rows = logOf(changesOf(fullCourse))
    expect(courseFile({ rows: rows.slice(1), clinic: specClinic, at: writtenAt }, hashOf, true)).toBeNull()
    expect(courseFile({ rows: rows.map((row) => ({ ...row, at: writtenAt })), clinic: specClinic, at: writtenAt }, hashOf, true)).toBeNull()
    expect(courseFile({ rows: [], clinic: specClinic, at: writtenAt }, hashOf, true)).toBeNull()
  })

  it('tells who is away only where a session was put on such a day knowingly, as the history has it', () => {
    expect(fullCourseFile()).not.toContain('holiday')
    const slots = smallSlots.map((own) => (own.session === 'int-1' ? { ...own, slot: slot('2027-02-02', '10:00') } : own))
    const { history, ...others } = JSON.parse(writtenCourse(changesOf([{ ...adoption, slots, despite: 'as agreed' }]))) as Readonly<Record<string, unknown>>
    expect(JSON.stringify(history)).toMatch(/"code":"therapist-away"[^{}]*"absence":"holiday"/)
    expect(JSON.stringify(others)).not.toContain('holiday')
  })
})

describe('a file without the name', () => {
  const text = fullCourseFile(false)

  it('has it nowhere, and says where it was', () => {
    expect(text).not.toContain('Mara')
    expect(JSON.parse(text)).toMatchObject({
      patient: { code: 'K-17', name: null },
      nameLeftOut: [{ row: 1, event: 0, field: 'patient', sameAs: 1 }, { row: 9, event: 0, field: 'from', sameAs: 1 }, { row: 9, event: 0, field: 'to', sameAs: 2 }],
    })
  })

  it('is read, and holds again as a whole once the names are put back, and only then', () => {
    const read = readText(text)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const { rows, nameLeftOut, course } = read.file
    expect(course.patient.name).toBe('')
    expect(checkChain(rows)).toEqual({ sequence: 1, why: 'altered' })
    expect(checkChain(withNamesPutBack(rows, nameLeftOut, ['Mara Lind', 'Mara Lindt']))).toBeNull()
    expect(checkChain(withNamesPutBack(rows, nameLeftOut, ['Mara Lind', 'Mara']))).toEqual({ sequence: 9, why: 'altered' })
    expect(nameLeftOut.map((place) => nameAt(rows, place))).toEqual(['', '', ''])
  })

  it('says of nobody that a name was left out where there was none', () => {
    const changes = changesOf(fullCourse.flatMap((command): readonly CourseCommand[] => (command.type === 'AdoptPlan' ? [{ ...command, patient: { code: 'K-17', name: '' } }] : command.type === 'CorrectPatient' ? [] : [command])))
    const nameless = courseFile({ rows: logOf(changes), clinic: specClinic, at: writtenAt }, hashOf, false)
    expect(nameless).toBe(courseFile({ rows: logOf(changes), clinic: specClinic, at: writtenAt }, hashOf, true))
    expect(JSON.parse(nameless ?? '')).toMatchObject({ patient: { name: null }, nameLeftOut: [] })
  })
})

const differs = 'The history of this file says something else.'

describe('a changed file', () => {
  it.each([
    ['sessions.2.planned.day', '2027-01-26', [`sessions.2.planned.day: ${differs}`]],
    ['sessions.2.status', 'planned', [`sessions.2.status: ${differs}`]],
    ['sessions.2.window.latestDay', '2027-02-08', [`sessions.2.window.latestDay: ${differs}`]],
    ['scores.0.value', 12, [`scores.0.value: ${differs}`]],
    ['dosingRecords', [], [`dosingRecords: ${differs}`]],
    ['patient.name', null, [`patient.name: ${differs}`]],
    ['protocol.sessions.0.title', 'First talk', [`protocol.sessions.0.title: ${differs}`]],
    ['sessions.2.planned.day', '2027-02-30', ['sessions.2.planned.day: A day of the calendar from 1900 to 2199 is needed, such as 2027-03-29.']],
    ['sessions.2.remark', 'x', ['sessions.2.remark: The form has no such field here.']],
    ['format', 'eighteen-weeks-course/2', ['format: One of these is needed: eighteen-weeks-course/1.']],
    ['history.1.at', '2027-01-05T08:00:00.000Z', ['history.1.hash: The row is not what it was when this hash was made of it.']],
    ['history.2.previous', 'a'.repeat(64), ['history.2.previous: This is not the hash of the row before.']],
    ['history.1.sequence', 3, ['history.1.sequence: Row 2 is needed here: a row is missing, or they are in another order.']],
    ['history.1.stream', 'course-2', ['history.1.stream: This row belongs to another course.']],
    ['history', [], ['history: Too little: the least is 1.']],
    ['nameLeftOut', [{ row: 1, event: 0, field: 'patient', sameAs: 1 }], ['nameLeftOut.0: A name stands at this place, and was not left out.']],
    ['nameLeftOut', [{ row: 1, event: 0, field: 'patient', sameAs: 2 ** 52 }], ['nameLeftOut.0.sameAs: Too much: the most is 1000.']],
    ['nameLeftOut', [{ row: 2, event: 0, field: 'patient', sameAs: 1 }], ['nameLeftOut.0: The history has no patient’s name at this place.']],
  ])('is named at its place: %s', (path, value, faults) => {
    expect(faultsWith(path, value)).toEqual(faults)
  })

  it('is named in all its places', () => {
    const twice = withPart(withPart(input, ['patient', 'code'], 'M-08'), ['sessions', 0, 'reason'], 'other')
    const read = readCourseFile(twice, hashOf)
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(['patient.code', 'sessions.0.reason'])
    const malformed = withPart(withPart(input, ['course', 'notBefore'], 'soon'), ['history', 0, 'at'], 'late')
    const other = readCourseFile(malformed, hashOf)
    expect(other.ok ? [] : other.faults.map(({ path }) => path)).toEqual(['course.notBefore', 'history.0.at'])
  })

  it('is not noticed in what is no part of the course', () => {
    expect(faultsWith('clinic.name', 'Another clinic')).toEqual([])
  })
})
