/** Knows that every form keeps what is typed into it until it is noted or cancelled, whatever becomes of the browser; refuses to know what they ask. */
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { AssessDialog } from '../../../src/acts/assess-dialog'
import { ContactForm } from '../../../src/acts/contact-form'
import { CorrectDialog } from '../../../src/acts/correct-dialog'
import type { FormName } from '../../../src/acts/drafts/form-place'
import { GateList } from '../../../src/acts/gate-list'
import { LocalContactDialog } from '../../../src/acts/contact-dialog'
import { MoveDialog } from '../../../src/acts/move-dialog'
import { PatientDialog } from '../../../src/acts/patient-dialog'
import { RecordDialog } from '../../../src/acts/record-dialog'
import { ScoreForm } from '../../../src/acts/score-form'
import { LocalSessionDialog } from '../../../src/acts/session-dialog'
import { titlesOf } from '../../../src/acts/titles'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { siteFor } from '../../../src/desk/lines'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { sessionOf } from '../../../src/domain/course/course'
import { deviationsOf } from '../../../src/domain/course/deviations/deviations-of'
import { visitOf } from '../../../src/domain/protocol/protocol'
import { AddVisitDialog } from '../../../src/features/course/add-visit-dialog'
import { AmendDialog } from '../../../src/features/course/amend-dialog'
import { HoldDialog } from '../../../src/features/course/hold-dialog'
import { NoteDialog } from '../../../src/features/dosing/note-dialog'
import { ToastsProvider } from '../../../src/ui/toasts'
import { type Storage, deskOn, newStorage } from '../../desk/test-desk'
import { dosed, record } from '../../support/contact-spec'
import { specClinic } from '../../support/course-spec'

const typed = 'half a wor'
const evening = Date.parse('2027-03-01T16:00:00Z')

/** A first dose held and called after, the morning after not kept, the second dose overdue; Monday 1 March 2027, 17:00. */
async function storageWithCourse(): Promise<Storage> {
  const storage = newStorage()
  let now = 0
  const desk = await deskOn(storage, { clock: () => now })
  const run = async (command: CourseCommand, on: string, at: string) => {
    now = Date.parse(`${on}T${at}:00+01:00`)
    const outcome = await desk.perform('c1', command)
    if (outcome.verdict !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
  }
  now = Date.parse('2027-01-04T09:00:00+01:00')
  await desk.performClinic({ type: 'SetUpClinic', clinic: specClinic })
  for (const { command, given } of dosed) await run(command, given?.today ?? '2027-01-04', given?.timeNow ?? '09:00')
  await run({ type: 'MarkNoShow', session: 'int-1', reason: 'Did not come.' }, '2027-01-26', '12:00')
  await run(record('2027-01-27', '10:00'), '2027-01-27', '12:00')
  desk.close()
  return storage
}

interface Form {
  readonly open: (desk: Desk, onClose: () => void) => ReactElement
  /** The field that is typed into. */
  readonly field: string | RegExp
  /** What lets go of it on purpose. */
  readonly leave: string
}

function partsOf(desk: Desk, id: string) {
  const course = desk.book.course('c1')
  const session = course === undefined ? undefined : sessionOf(course, id)
  const visit = course === undefined ? undefined : visitOf(course.protocol, id)
  if (course === undefined || session === undefined || visit === undefined) throw new Error('no such session')
  return { course, session, visit }
}

const give = () => Promise.resolve(null)

/** Every form there is: a new one does not compile here until it is kept too. */
const forms: Readonly<Record<FormName, Form>> = {
  note: { open: (desk, onClose) => <NoteDialog {...partsOf(desk, 'exp-1')} kinds={['event']} entry={null} onClose={onClose} />, field: 'What happened', leave: 'Do not note' },
  record: { open: (desk, onClose) => <RecordDialog {...partsOf(desk, 'exp-2')} clinic={specClinic} onClose={onClose} />, field: 'Short note', leave: 'Leave as it is' },
  correct: {
    open: (desk, onClose) => {
      const { session, ...parts } = partsOf(desk, 'prep-1')
      if (session.encounter === null) throw new Error('not held')
      return <CorrectDialog {...parts} session={session} encounter={session.encounter} clinic={specClinic} onClose={onClose} />
    },
    field: 'Why it is corrected',
    leave: 'Leave as it is',
  },
  reopen: { open: (_, onClose) => <LocalSessionDialog asked={{ act: 'reopen', courseId: 'c1', session: 'prep-1' }} onClose={onClose} />, field: 'Why', leave: 'Leave as it is' },
  move: {
    open: (desk, onClose) => {
      const site = siteFor(desk.book, 'c1')
      if (site === null) throw new Error('no clinic')
      return <MoveDialog {...partsOf(desk, 'exp-2')} site={site} mode="move" onClose={onClose} />
    },
    field: 'Why it moves there all the same',
    leave: 'Leave it where it is',
  },
  contact: { open: (desk, onClose) => <ContactForm course={partsOf(desk, 'exp-1').course} session="exp-1" contact={null} onClose={onClose} />, field: 'Short note', leave: 'Not now' },
  score: { open: (desk, onClose) => <ScoreForm course={partsOf(desk, 'exp-1').course} session={null} score={null} onClose={onClose} />, field: 'Short note', leave: 'Not now' },
  assess: {
    open: (desk, onClose) => {
      const { course } = partsOf(desk, 'int-1')
      const [deviation] = deviationsOf(course, { today: desk.now().day, zone: specClinic.zone })
      if (deviation === undefined) throw new Error('no deviation')
      return <AssessDialog courseId="c1" deviation={deviation} titleOf={titlesOf(course.protocol)} clinic={specClinic} onClose={onClose} />
    },
    field: 'Corrective action',
    leave: 'Leave as it is',
  },
  waiver: { open: (desk) => <GateList {...partsOf(desk, 'exp-2')} zone={specClinic.zone} />, field: /^Why it is waived: Transport/, leave: 'Discard' },
  strike: {
    open: (desk, onClose) => <LocalContactDialog asked={{ act: 'strike', courseId: 'c1', session: 'exp-1', contact: partsOf(desk, 'exp-1').course.contacts[0]?.id ?? '' }} onClose={onClose} />,
    field: 'Why',
    leave: 'Leave as it is',
  },
  patient: { open: (desk, onClose) => <PatientDialog course={partsOf(desk, 'exp-1').course} onClose={onClose} />, field: 'Why it is corrected', leave: 'Leave as it is' },
  visit: { open: (desk, onClose) => <AddVisitDialog course={partsOf(desk, 'exp-1').course} titleOf={() => undefined} onGive={give} onClose={onClose} />, field: 'Why', leave: 'Do not add' },
  amend: { open: (desk, onClose) => <AmendDialog course={partsOf(desk, 'exp-1').course} titleOf={() => undefined} onGive={give} onClose={onClose} />, field: 'Why', leave: 'Leave as it is' },
  standing: { open: (desk, onClose) => <HoldDialog course={partsOf(desk, 'exp-1').course} lines={[]} onGive={give} onClose={onClose} />, field: 'Why', leave: 'Leave as it is' },
}

async function open(storage: Storage, form: Form) {
  const desk = await deskOn(storage, { clock: () => evening })
  const onClose = vi.fn()
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>{form.open(desk, onClose)}</ToastsProvider>
    </DeskProvider>,
  )
  return { desk, onClose, user: userEvent.setup({ delay: null }) }
}

/** All at once, as from a clipboard: typed letter by letter it takes a browser of tests a second more for each form. */
async function typeInto(user: UserEvent, field: HTMLElement): Promise<void> {
  await user.click(field)
  await user.paste(typed)
}

describe('what is typed into a form', () => {
  it.each(Object.entries(forms))('stands there again after the browser ended, and is let go on purpose: %s', async (name, form) => {
    const storage = await storageWithCourse()
    const first = await open(storage, form)
    if (name === 'waiver') await first.user.click(screen.getByRole('button', { name: /^Waive: Transport/ }))
    expect(screen.queryByText(/^Typed earlier/)).toBeNull()
    await typeInto(first.user, await screen.findByRole('textbox', { name: form.field }))
    const otherTab = await deskOn(storage)
    await waitFor(() => expect(otherTab.drafts.left().flatMap(({ words }) => words)).toContain(typed))
    otherTab.close()
    cleanup()
    first.desk.close()

    const second = await open(storage, form)
    expect(await screen.findByRole('textbox', { name: form.field })).toHaveValue(typed)
    expect(screen.getByText('Typed earlier and not yet noted, from 17:00')).toBeVisible()
    expect(second.desk.drafts.left()).toEqual([])
    await second.user.click(screen.getByRole('button', { name: form.leave }))
    if (name !== 'waiver') expect(second.onClose).toHaveBeenCalledOnce()
    cleanup()
    await waitFor(() => expect(second.desk.drafts.left()).toEqual([]))
    second.desk.close()
    expect((await deskOn(storage)).drafts.left()).toEqual([])
  })

  it('is told of by what it is called and what was typed, where its form is not open', async () => {
    const storage = await storageWithCourse()
    const { desk, user } = await open(storage, forms.contact)
    await typeInto(user, await screen.findByRole('textbox', { name: 'Short note' }))
    cleanup()
    expect(desk.drafts.left()).toMatchObject([{ courseId: 'c1', session: 'exp-1', form: 'contact', title: 'Contact after Dosing 1', words: [typed] }])
  })

  it('can be discarded, and brought back until something else is typed', async () => {
    const storage = await storageWithCourse()
    const { user } = await open(storage, forms.note)
    await typeInto(user, screen.getByRole('textbox', { name: 'What happened' }))
    cleanup()
    const second = await open(storage, forms.note)
    const field = () => screen.getByRole('textbox', { name: 'What happened' })
    await second.user.click(screen.getByRole('button', { name: 'Discard' }))
    expect(field()).toHaveValue('')
    await second.user.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(field()).toHaveValue(typed)
    await second.user.click(screen.getByRole('button', { name: 'Discard' }))
    await second.user.type(field(), 'anew')
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull()
    cleanup()
    expect(second.desk.drafts.left()).toMatchObject([{ words: ['anew'] }])
  })

  it('is not kept where nothing was changed, or all of it was taken back', async () => {
    const storage = await storageWithCourse()
    const { desk, user } = await open(storage, forms.correct)
    const field = await screen.findByRole('textbox', { name: 'Why it is corrected' })
    await typeInto(user, field)
    await user.clear(field)
    cleanup()
    expect(desk.drafts.left()).toEqual([])
  })
})
