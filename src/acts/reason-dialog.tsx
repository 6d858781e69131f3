/** Knows how one act that needs a reason is asked for; refuses to know the act. */
import { type ReactNode, useState } from 'react'
import type { DraftPlace } from '../desk/drafts'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import styles from './acts.module.css'
import { useTyped } from './drafts/use-typed'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'

export interface ReasonDialogProps {
  readonly title: string
  /** Where the reason is kept while it is typed. */
  readonly place: DraftPlace
  /** What will be different afterwards. */
  readonly children: ReactNode
  readonly actWords: string
  readonly isHurtful?: boolean
  /** Null when it was done; a sentence when it was refused. */
  readonly onAct: (reason: string) => Promise<string | null>
  readonly onClose: () => void
}

export function ReasonDialog({ title, place, children, actWords, isHurtful = false, onAct, onClose }: ReasonDialogProps) {
  const { typed, change, kept, close } = useTyped({ place, title, first: () => ({ reason: '' }), words: (one) => [one.reason], onClose })
  const { reason } = typed
  const [fault, setFault] = useState<string | null>(null)
  const send = async () => {
    if (reason.trim() === '') {
      setFault('Give a reason. One sentence is enough.')
      return
    }
    const refused = await onAct(reason)
    if (refused === null) close()
    else setFault(refused)
  }
  return (
    <FormDialog
      title={title}
      actWords={actWords}
      isHurtful={isHurtful}
      kept={kept}
      onSend={send}
      onClose={close}
    >
      <div className={styles.lead}>{children}</div>
      <TextArea label="Why" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} autoFocus hint="It stands in the history." />
      <RecorderField />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
