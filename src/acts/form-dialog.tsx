/** Knows a dialog that is one form with one act, sent by its button or by Enter, and at most one other, and says what was typed into it earlier; refuses to know what is asked in it. */
import { type ReactNode, useId } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './acts.module.css'
import { TypedEarlier } from './drafts/typed-earlier'
import type { KeptTyped } from './drafts/use-typed'

export interface FormDialogProps {
  readonly title: string
  readonly actWords: string
  /** An act that hurts bears the colour of a warning and no tick. */
  readonly isHurtful?: boolean
  readonly isBlocked?: boolean
  readonly leaveWords?: string
  /** What else can be done with what stands in the form. */
  readonly other?: { readonly words: string; readonly isBlocked: boolean; readonly onSend: () => Promise<void> } | undefined
  readonly size?: 'normal' | 'wide'
  /** What it keeps of what is typed, until `onClose` lets go of it. */
  readonly kept: KeptTyped
  readonly onSend: () => Promise<void>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What was typed is not lost by a press beside it, nor with the browser. */
export function FormDialog(props: FormDialogProps) {
  const { title, actWords, isHurtful = false, isBlocked = false, leaveWords = 'Leave as it is', size = 'normal', other, kept, onSend, onClose, children } = props
  const id = useId()
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size={size}
      isDismissable={false}
      acts={
        <>
          <Button type="submit" form={id} tone={isHurtful ? 'bad' : 'primary'} isDisabled={isBlocked} {...(!isHurtful && { icon: 'tick' })}>
            {actWords}
          </Button>
          {other !== undefined && (
            <Button isDisabled={other.isBlocked} onPress={() => void other.onSend()}>
              {other.words}
            </Button>
          )}
          <Button onPress={onClose}>{leaveWords}</Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void onSend()
        }}
      >
        <TypedEarlier kept={kept} />
        {children}
      </form>
    </Dialog>
  )
}
