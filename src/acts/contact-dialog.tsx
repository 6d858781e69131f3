/** Knows which dialog answers for a contact: one to record or correct it, one to strike it out; refuses to know the page behind it. */
import { useBook } from '../desk/use-book'
import type { CourseId } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import { LocaleProvider } from '../ui/locale-provider'
import { contactMoment, outcomeNames } from '../ui/wording/contact-words'
import { nameOf } from '../ui/wording/title-of'
import { ContactForm } from './contact-form'
import { formPlace } from './drafts/form-place'
import { ReasonDialog } from './reason-dialog'
import { titlesOf } from './titles'
import { useGive } from './use-act'

export interface ContactAsked {
  readonly act: 'record' | 'correct' | 'strike'
  readonly courseId: CourseId
  readonly session: SessionId
  /** Null while it is not recorded yet. */
  readonly contact: string | null
}

export interface ContactDialogProps {
  readonly asked: ContactAsked
  readonly onClose: () => void
}

/** The dialog with its controls in the app's language, wherever it opens. */
export function LocalContactDialog(props: ContactDialogProps) {
  return (
    <LocaleProvider>
      <ContactDialog {...props} />
    </LocaleProvider>
  )
}

function ContactDialog({ asked, onClose }: ContactDialogProps) {
  const give = useGive()
  const course = useBook(['course', asked.courseId], (book) => book.course(asked.courseId) ?? null)
  if (course === null) return null
  const titleOf = titlesOf(course.protocol)
  const contact = course.contacts.find(({ id }) => id === asked.contact) ?? null
  if (asked.act !== 'strike') return <ContactForm course={course} session={asked.session} contact={contact} onClose={onClose} />
  if (contact === null) return null
  return (
    <ReasonDialog
      title={`Strike out the contact after ${nameOf(asked.session, titleOf)}?`}
      place={formPlace('strike', course.id, asked.session, `contact ${contact.id}`)}
      actWords="Strike it out"
      onClose={onClose}
      onAct={(reason) => give(course.id, { type: 'StrikeContact', session: asked.session, contact: contact.id, reason })}
    >
      {contactMoment(contact)}, {outcomeNames[contact.outcome].toLowerCase()}. It counts for nothing any more, and stays to be read, struck through.
    </ReasonDialog>
  )
}
