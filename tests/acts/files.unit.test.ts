/** Knows what each form of table and bundle says of itself, and that it keeps what it says. */
import { describe, expect, it } from 'vitest'
import { calendarFileForm } from '../../src/acts/files/calendar-file-form'
import { fhirForm } from '../../src/acts/files/fhir-form'
import type { FileForm } from '../../src/acts/files/file-form'
import { wholeCourseForm } from '../../src/acts/files/whole-course-form'
import { courseSessionsTable, deviationsTable, hoursTables, sessionsTable } from '../../src/acts/files/table-forms'
import type { Desk } from '../../src/desk/desk'
import { addDays } from '../../src/domain/time/day'
import { adoptPlan, firstDay } from '../desk/small-protocol'
import { deskWithClinic, newStorage } from '../desk/test-desk'

const typed = ['Because of her divorce', 'Her husband wrote']

/** A visit beside the protocol, with what was typed of it. */
async function deskWithAddedVisit(): Promise<Desk> {
  const desk = await deskWithCourse('')
  const [title = '', reason = ''] = typed
  const outcome = await desk.perform('c1', { type: 'AddVisit', kind: 'integration', title, minutes: 60, staff: 'therapist', repeats: null, counts: 'also', reason })
  if (outcome.verdict !== 'accepted') throw new Error('not added')
  return desk
}

async function deskWithCourse(name: string): Promise<Desk> {
  const desk = await deskWithClinic(newStorage())
  const outcome = await desk.perform('c1', adoptPlan('K-17', firstDay, { patient: { code: 'K-17', name } }))
  if (outcome.verdict !== 'accepted') throw new Error('not adopted')
  return desk
}

const within = { from: firstDay, to: addDays(firstDay, 60) }
const formsOf = (desk: Desk): readonly FileForm[] => [
  courseSessionsTable(desk, 'c1'),
  deviationsTable(desk, 'c1'),
  fhirForm(desk, 'c1'),
  sessionsTable(desk, within, () => true, false),
  deviationsTable(desk, null),
  ...hoursTables(desk, within),
]
const textOf = async (form: FileForm, ...chosen: readonly string[]) => {
  const made = await form.make({ chosen: new Set(chosen), onProgress: () => undefined, isStopped: () => false })
  if (made.made !== 'file') throw new Error(made.made)
  return made.text
}

describe('a form of file', () => {
  it('is called by nothing that tells of a patient, and says what it tells', async () => {
    const forms = formsOf(await deskWithCourse('Robin Hale'))
    for (const { fileName, tells, choices } of forms) {
      expect(fileName).toMatch(/^[a-z-]+\.(?:csv|fhir\.json)$/)
      expect(fileName).not.toContain('k-17')
      const all = new Set(choices.map(({ id }) => id))
      for (const chosen of [new Set<string>(), all]) expect(tells(chosen).join(' ')).not.toMatch(/K-17|Robin/)
    }
    for (const { tells, choices } of forms.filter(({ id }) => id !== 'hours-table')) {
      expect(tells(new Set()).join(' ')).toMatch(/code.*, no name\..*no diagnosis, no substance, no dose/i)
      for (const { id } of choices.filter((one) => one.id !== 'semicolons')) expect(tells(new Set([id]))).not.toEqual(tells(new Set()))
    }
  })

  it('tells the name when it is chosen, and only then', async () => {
    const forms = formsOf(await deskWithCourse('Robin Hale'))
    for (const form of forms) expect(await textOf(form)).not.toContain('Robin')
    const sessions = forms.filter(({ id }) => id === 'sessions-table' || id === 'fhir')
    expect(sessions).toHaveLength(3)
    for (const form of sessions) expect(await textOf(form, 'name')).toContain('Robin Hale')
  })

  it('tells what was typed of an added visit where that is chosen and said, and not among the protocol’s words', async () => {
    for (const form of formsOf(await deskWithAddedVisit()).filter(({ id }) => ['sessions-table', 'fhir'].includes(id))) {
      const others = form.choices.map(({ id }) => id).filter((id) => id !== 'words')
      const text = await textOf(form, ...others)
      for (const word of typed) expect(text).not.toContain(word)
      expect(form.tells(new Set(others)).join(' ')).not.toContain('typed')
      if (form.fileName === 'sessions.csv') continue
      expect(await textOf(form, 'words')).toContain(typed[0])
      expect(form.tells(new Set(['words'])).join(' ')).toContain('titles of added visits as people typed them')
    }
  })

  it('offers no name where none is known', async () => {
    const desk = await deskWithCourse('')
    for (const form of [courseSessionsTable(desk, 'c1'), deviationsTable(desk, 'c1'), fhirForm(desk, 'c1')]) expect(form.choices.map(({ id }) => id)).not.toContain('name')
  })

  it('of all courses says how many of them cannot be read and are not in it', async () => {
    const desk = await deskWithCourse('')
    const withDamaged = (...streams: readonly string[]): Desk => ({ ...desk, book: { ...desk.book, damaged: () => streams.map((stream) => ({ stream, reason: 'altered' as const })) } })
    const ofAll = (of: Desk) => [sessionsTable(of, within, () => true, false), deviationsTable(of, null), ...hoursTables(of, within), ...(['clinic', 'person', 'room'] as const).map((whose) => calendarFileForm(of, whose === 'clinic' ? { of: whose } : { of: whose, id: 'ana' }))]
    const ofOne = (of: Desk) => [courseSessionsTable(of, 'c1'), deviationsTable(of, 'c1'), fhirForm(of, 'c1'), calendarFileForm(of, { of: 'course', id: 'c1' })]
    const sentences = (forms: readonly FileForm[]) => forms.map(({ tells }) => tells(new Set()).find((told) => told.includes('cannot be read')))
    expect(new Set(sentences(ofAll(desk)))).toEqual(new Set([undefined]))
    expect(new Set(sentences(ofAll(withDamaged('clinic'))))).toEqual(new Set([undefined]))
    expect(new Set(sentences(ofAll(withDamaged('c7'))))).toEqual(new Set(['One course cannot be read and is not in it.']))
    expect(new Set(sentences(ofAll(withDamaged('c7', 'c8', 'clinic'))))).toEqual(new Set(['2 courses cannot be read and are not in it.']))
    expect(new Set(sentences(ofOne(withDamaged('c7'))))).toEqual(new Set([undefined]))
  })

  it('says what is told beside the sessions: how the course stands, what left the plan, and whose absence', async () => {
    const desk = await deskWithCourse('')
    const chosen = (...ids: readonly string[]) => new Set(ids)
    const saidBy = (form: FileForm, ...ids: readonly string[]) => form.tells(chosen(...ids)).join(' ')
    const bundle = fhirForm(desk, 'c1')
    expect(saidBy(bundle)).toMatch(/How the course stands.*withdrawn or lost to follow-up/)
    expect(saidBy(bundle, 'protocol')).toMatch(/citation.*waived conditions/)
    expect(saidBy(bundle, 'words')).toMatch(/Reasons, notes, assessments, corrective actions and titles of added visits as people typed them/)
    expect(saidBy(deviationsTable(desk, null), 'protocol')).toContain('names of waived conditions')
    expect(saidBy(deviationsTable(desk, null), 'words')).toContain('Reasons, assessments, corrective actions and titles of added visits as people typed them')
    for (const table of [courseSessionsTable(desk, 'c1'), sessionsTable(desk, within, () => true, true)]) expect(saidBy(table)).toContain('such as that somebody is away')
  })

  it('of a course that is gone is refused in a sentence', async () => {
    const desk = await deskWithCourse('')
    for (const form of [courseSessionsTable(desk, 'gone'), deviationsTable(desk, 'gone'), fhirForm(desk, 'gone')]) {
      const made = await form.make({ chosen: new Set(), onProgress: () => undefined, isStopped: () => false })
      expect(made.made === 'refused' && made.sentence).toMatch(/^Nothing was saved: .*\.$/)
    }
  })
})

describe('the course as one file', () => {
  it('says of whom it tells that they are away, and what such a day is called', async () => {
    const desk = await deskWithCourse('')
    const clinic = desk.book.clinic()
    const slot = desk.book.course('c1')?.sessions.find(({ id }) => id === 'prep-1')?.slot
    if (clinic === null || slot == null) throw new Error('nothing is planned')
    const on = addDays(slot.day, 1)
    const therapists = clinic.therapists.map((one) => ({ ...one, away: [{ from: on, to: on, name: `Own matters of ${one.name}` }, { from: addDays(on, 300), to: addDays(on, 300), name: 'Far off' }] }))
    expect((await desk.performClinic({ type: 'ChangeClinic', clinic: { ...clinic, therapists } })).verdict).toBe('accepted')
    const moved = await desk.perform('c1', { type: 'MoveSession', session: 'prep-1', to: { ...slot, day: on }, despite: 'as agreed' })
    expect(moved.verdict).toBe('accepted')
    const form = wholeCourseForm(desk, 'c1')
    const text = await textOf(form)
    expect(text).toMatch(/Own matters of/)
    expect(text).not.toContain('Far off')
    const tells = form.tells(new Set()).join(' ')
    expect(tells).toContain('Who of them is away or not at work, and what the absence is called, where a session was put at such a time all the same')
    expect(tells).toContain('on which days the patient is away')
    expect(tells).not.toContain('not who is away')
  })
})
