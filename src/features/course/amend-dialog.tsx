/** Shows what a running course would become under another protocol, and lets it go on under it with the dates shown; refuses to change what is done. */
import { useMemo, useState } from 'react'
import rows from '../../acts/acts.module.css'
import { formPlace } from '../../acts/drafts/form-place'
import { useTyped } from '../../acts/drafts/use-typed'
import { FormDialog } from '../../acts/form-dialog'
import { ProtocolFile } from '../../acts/protocol-file'
import { RecorderField } from '../../acts/recorder-field'
import { type Amending, amendingOf } from '../../desk/amending'
import { siteFor } from '../../desk/lines'
import { useDesk, useNow } from '../../desk/use-desk'
import type { Course } from '../../domain/course/course'
import { isAhead } from '../../domain/course/lifecycle'
import { library } from '../../domain/protocol/library'
import type { Protocol, SessionId } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import { Checkbox } from '../../ui/checkbox'
import { FormError } from '../../ui/form-error'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { counted, listOf } from '../../ui/wording/format'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import type { GiveCommand } from './give-command'
import { PlannedTable } from './planned-table'

export interface AmendDialogProps {
  readonly course: Course
  readonly titleOf: TitleOf
  readonly onGive: GiveCommand
  readonly onClose: () => void
}

export function AmendDialog({ course, titleOf, onGive, onClose }: AmendDialogProps) {
  const desk = useDesk()
  const { today } = useNow()
  const [own, setOwn] = useState<Protocol | null>(null)
  const [next, setNext] = useState<Protocol | null>(null)
  const [plans, setPlans] = useState(true)
  const { typed, change, kept, close } = useTyped({
    place: formPlace('amend', course.id, null),
    title: 'Amend the protocol',
    first: () => ({ reason: '' }),
    words: (one) => [one.reason],
    onClose,
  })
  const { reason } = typed
  const [fault, setFault] = useState<string | null>(null)
  const amending = useMemo(() => {
    const site = siteFor(desk.book, course.id)
    return next === null || site === null ? null : amendingOf(course, next, site, today)
  }, [desk, course, next, today])
  const choices = own === null ? library : [own, ...library]
  const plan = plans ? (amending?.plan ?? null) : null
  const newTitles = amending === null ? titleOf : titlesUnder(amending, titleOf)

  const send = async () => {
    if (next === null) {
      setFault('Choose the protocol that holds from now on.')
      return
    }
    const refused = await onGive({ type: 'AmendProtocol', protocol: next, reason, slots: plan?.slots ?? [], despite: plan === null || plan.left.length === 0 ? null : reason })
    if (refused === null) close()
    else setFault(refused)
  }

  return (
    <FormDialog title="Amend the protocol" actWords="Amend" size="wide" kept={kept} onSend={send} onClose={close}>
      <p className={rows.lead}>
        The course goes on under another version. What is done stays under {course.protocol.name}; nothing moves before you amend.
      </p>
      <Select
        label="From now on"
        choices={choices.map((protocol, index) => ({ id: String(index), label: protocol.name }))}
        value={next === null ? null : String(choices.indexOf(next))}
        onChange={(id) => setNext(choices[Number(id)] ?? null)}
        placeholder="Choose a protocol"
      />
      <ProtocolFile
        taken="The protocol is sound. See below what it would change."
        onTake={(protocol) => {
          setOwn(protocol)
          setNext(protocol)
        }}
      />
      {amending !== null && (
        <>
          <ul className={rows.faults} aria-label="What changes">
            {changesOf(amending, course, titleOf, newTitles).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {amending.plan === null ? (
            <p className={rows.deviation}>No dates were found that keep to it with the people and rooms there are. It can be amended all the same; conflicts are marked, and each session is planned by itself.</p>
          ) : (
            amending.plan.slots.length > 0 && (
              <Checkbox isChecked={plans} onChange={setPlans} detail="Otherwise sessions keep their dates, and conflicts are marked.">
                {`Plan ${counted(amending.plan.slots.length, 'session', 'sessions')} anew with it`}
              </Checkbox>
            )
          )}
          {plan !== null && <PlannedTable sessions={plan.sessions} left={plan.left} titleOf={newTitles} />}
        </>
      )}
      <TextArea label="Why" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} hint="Such as the version and when it was approved. It stands in the history." />
      <RecorderField />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}

/** Titles as they would be; what leaves keeps the one it has. */
function titlesUnder({ course }: Amending, titleOf: TitleOf): TitleOf {
  const titles = shortTitles(course.protocol)
  return (session) => titles.get(session) ?? titleOf(session)
}

function changesOf({ dropped, gained, changed, contacts }: Amending, course: Course, titleOf: TitleOf, newTitles: TitleOf): readonly string[] {
  const closed = course.sessions.filter(({ status }) => !isAhead(status)).length
  const named = (ids: readonly SessionId[], of: TitleOf) => listOf(ids.map((id) => nameOf(id, of)))
  return [
    closed === 0 ? 'Nothing is done yet.' : `${counted(closed, 'session is', 'sessions are')} done or closed and stay as they are.`,
    dropped.length === 0 ? '' : `Leaves the course: ${named(dropped, titleOf)}. Their people and rooms are given free.`,
    gained.length === 0 ? '' : `Comes in: ${named(gained, newTitles)}.`,
    changed.length === 0 ? '' : `Window, length or conditions change: ${named(changed, newTitles)}.`,
    contacts.length === 0 ? '' : `Calls change after ${named(contacts, newTitles)}.`,
    dropped.length + gained.length + changed.length + contacts.length === 0 ? 'Nothing ahead changes.' : '',
  ].filter((words) => words !== '')
}
