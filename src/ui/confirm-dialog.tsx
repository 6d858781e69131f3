/** Knows how an act that hurts is asked about once more; refuses to know the act. */
import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

export interface ConfirmDialogProps {
  /** The question, naming the thing: "Remove the sample clinic?" */
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What will be different afterwards, and whether it can be undone. */
  readonly children: ReactNode
  /** The act in a word or two: "Remove it". */
  readonly confirmWords: string
  readonly onConfirm: () => void
  readonly cancelWords?: string
  readonly isPending?: boolean
  /** Not to be confirmed yet, as while a word has to be typed. */
  readonly isBlocked?: boolean
}

/** The focus begins on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onClose, children, confirmWords, onConfirm, cancelWords = 'Keep it' } = props
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      isAlert
      isDismissable={false}
      acts={
        <>
          <Button
            tone="bad"
            onPress={onConfirm}
            isPending={props.isPending ?? false}
            isDisabled={props.isBlocked ?? false}
          >
            {confirmWords}
          </Button>
          <Button onPress={onClose} autoFocus>
            {cancelWords}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
