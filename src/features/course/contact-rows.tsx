/** Knows recorded contacts one under the other, each correctable, a struck one still to be read; refuses to know what they count for. */
import { type Contact } from '../../domain/course/contacts/contact'
import type { SessionId } from '../../domain/protocol/protocol'
import { Amendments } from '../../ui/amendments'
import { LocaleProvider } from '../../ui/locale-provider'
import { Menu } from '../../ui/menu'
import { Icon } from '../../ui/icon'
import { contactDetail, contactMoment, outcomeNames, outsideDaysWords } from '../../ui/wording/contact-words'
import styles from './contacts.module.css'

export interface ContactRowActs {
  readonly onCorrect: (session: SessionId, contact: string) => void
  readonly onStrike: (session: SessionId, contact: string) => void
}

export interface ContactRowsProps {
  readonly contacts: readonly Contact[]
  /** Said before the moment where the place does not tell it. */
  readonly title?: (contact: Contact) => string
  readonly acts: ContactRowActs
}

export function ContactRows({ contacts, title, acts }: ContactRowsProps) {
  return (
    <LocaleProvider>
      <ul className={styles.rows}>
        {contacts.map((contact) => (
          <li key={contact.id} data-struck={contact.struck !== null || undefined}>
            <Icon name={contact.struck !== null ? 'minus' : contact.outcome === 'reached' ? 'tick' : 'cross'} size={14} />
            <Told contact={contact} title={title?.(contact) ?? null} />
            {contact.struck === null && (
              <Menu
                label={`Acts for the contact of ${contactMoment(contact)}`}
                isLabelHidden
                icon="more"
                tone="quiet"
                size="small"
                acts={[
                  { id: 'correct', label: 'Correct', icon: 'pencil', onAct: () => acts.onCorrect(contact.after, contact.id) },
                  { id: 'strike', label: 'Strike out', icon: 'cross', onAct: () => acts.onStrike(contact.after, contact.id) },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </LocaleProvider>
  )
}

function Told({ contact, title }: { readonly contact: Contact; readonly title: string | null }) {
  const { outcome, outsideBy, reason, by, struck } = contact
  const words = `${title === null ? '' : `${title}: `}${contactMoment(contact)}, ${outcomeNames[outcome].toLowerCase()}`
  const detail = contactDetail(contact)
  return (
    <div>
      {struck === null ? <span>{words}</span> : <s>{words}</s>}
      <small>
        {[detail, `recorded by ${by.name}`, ...(outsideBy === 0 ? [] : [outsideDaysWords(outsideBy)]), ...(reason === '' ? [] : [`“${reason}”`])].filter((part) => part !== '').join(' · ')}
      </small>
      <Amendments {...contact} />
    </div>
  )
}
