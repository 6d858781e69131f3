import { describe, expect, it } from 'vitest'
import { type PaperTarget, codeOf, daysFoundAgain, printedCode, targetsOf } from '../../../src/desk/papers/paper-target'
import { sessionsOnPaper } from '../../../src/desk/papers/sessions-on-paper'
import { addDays, day } from '../../../src/domain/time/day'
import { readReturnCode } from '../../../src/interchange/return-code'
import { bookWith, named } from '../book-with'

const today = day('2027-02-01')
const book = bookWith(named('course-1', 'K-17'), named('course-2', 'L-20'))
const [course] = book.courses()
const person = book.clinic()?.therapists[0]?.id ?? ''

const targets: readonly PaperTarget[] = [
  { about: 'course', courseId: 'course-1' },
  { about: 'course', courseId: 'course-2' },
  ...(course?.sessions ?? []).map(({ id }) => ({ about: 'session' as const, courseId: 'course-1', session: id })),
  { about: 'fortnight', person, from: day('2027-02-01') },
  { about: 'rooms', from: day('2027-02-01') },
  { about: 'month', from: day('2027-02-01') },
  { about: 'day', from: day('2027-02-01') },
  { about: 'day', from: addDays(today, daysFoundAgain) },
  { about: 'day', from: addDays(today, -daysFoundAgain) },
]

describe('the code on a sheet', () => {
  it('is another one for everything that sheets are about', () => {
    expect(targets.length).toBeGreaterThan(10)
    expect(new Set(targets.map(codeOf)).size).toBe(targets.length)
  })

  it('leads back to what the sheet is about, as it was typed or scanned', () => {
    for (const target of targets) {
      const { inGroups, forMachines } = printedCode(target, '')
      for (const text of [inGroups, forMachines]) {
        const read = readReturnCode(text)
        expect(read.ok && targetsOf(read.code, book, today)).toEqual([target])
      }
    }
  })

  it('means nothing where the course is not', () => {
    expect(targetsOf(codeOf({ about: 'course', courseId: 'elsewhere' }), book, today)).toEqual([])
    expect(targetsOf(codeOf({ about: 'day', from: addDays(today, daysFoundAgain + 1) }), book, today)).toEqual([])
  })

  it('says nothing of a patient: a code or a name leaves no trace in it', () => {
    const renamed = bookWith(named('course-1', 'Z-99'))
    expect(targetsOf(codeOf({ about: 'course', courseId: 'course-1' }), renamed, today)).toHaveLength(1)
  })
})

describe('the sessions on a sheet', () => {
  it('are all of the course, or the one it is about', () => {
    expect(sessionsOnPaper({ about: 'course', courseId: 'course-1' }, book, today)).toHaveLength(course?.sessions.length ?? 0)
    const [session] = course?.sessions ?? []
    expect(sessionsOnPaper({ about: 'session', courseId: 'course-1', session: session?.id ?? '' }, book, today).map(({ line }) => line.session)).toEqual([session?.id])
    expect(sessionsOnPaper({ about: 'course', courseId: 'elsewhere' }, book, today)).toEqual([])
  })

  it('are those of its days, of the person where it is a person’s', () => {
    const dated = sessionsOnPaper({ about: 'course', courseId: 'course-1' }, book, today).find(({ line }) => line.slot !== null && line.day !== null)
    const on = dated?.line.day ?? today
    const ofDay = sessionsOnPaper({ about: 'day', from: on }, book, today)
    expect(ofDay.map(({ line }) => line.day)).toEqual(ofDay.map(() => on))
    expect(ofDay.map(({ courseId }) => courseId)).toContain('course-1')
    const [member = ''] = dated?.line.slot?.therapists ?? []
    const own = sessionsOnPaper({ about: 'fortnight', person: member, from: on }, book, today)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ line }) => line.slot?.therapists.includes(member) === true)).toBe(true)
    expect(sessionsOnPaper({ about: 'fortnight', person: 'nobody', from: on }, book, today)).toEqual([])
  })
})
