/** Knows that a course leaves the desk as a file that is read again as the same course, and when it does not. */
import { describe, expect, it } from 'vitest'
import { courseAsFile } from '../../../src/desk/files/course-file'
import { readCourseFile } from '../../../src/interchange/course-file/read-course-file'
import { hashOf } from '../../../src/store/chain'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskWithClinic, newStorage } from '../test-desk'

async function deskWithCourse(name = 'Mara Lind') {
  const desk = await deskWithClinic(newStorage())
  const { verdict } = await desk.perform('c1', adoptPlan('K-17', firstDay, { patient: { code: 'K-17', name } }))
  expect(verdict).toBe('accepted')
  expect((await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })).verdict).toBe('accepted')
  return desk
}

describe('a course as one file', () => {
  it('is read again as the course of the book, with its name only where that was asked for', async () => {
    const desk = await deskWithCourse()
    for (const named of [true, false]) {
      const made = await courseAsFile(desk, 'c1', named)
      if (!made.ok || made.value.made !== 'file') throw new Error('not made')
      const read = readCourseFile(JSON.parse(made.value.text), hashOf)
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      expect(made.value.text.includes('Mara')).toBe(named)
      const course = desk.book.course('c1')
      expect(read.file.course).toEqual({ ...course, patient: { code: 'K-17', name: named ? 'Mara Lind' : '' } })
      expect(read.file.at).toBe(desk.now().at)
    }
  })

  it('is not made of a course that is not here', async () => {
    expect(await courseAsFile(await deskWithCourse(), 'c2', true)).toEqual({ ok: true, value: { made: 'nothing' } })
  })

  it('is not made of a history that does not hold', async () => {
    const desk = await deskWithCourse()
    const log = await desk.historyOf('c1')
    if (!log.ok) throw new Error('no log')
    const broken = { ...desk, historyOf: () => Promise.resolve({ ok: true as const, value: { ...log.value, broken: { sequence: 2, why: 'altered' as const } } }) }
    expect(await courseAsFile(broken, 'c1', true)).toEqual({ ok: true, value: { made: 'broken' } })
  })
})
