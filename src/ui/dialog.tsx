/** Knows a window over the page that holds the focus until it is closed, a sheet from below on phones; refuses to know its contents. */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from './button'
import { classNames } from './class-names'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The acts at the foot, the primary one first. */
  readonly acts?: ReactNode
  readonly size?: 'normal' | 'wide'
  /** A press beside it closes it; false where something typed would be lost. Escape closes it always. */
  readonly isDismissable?: boolean
  /** Alerts interrupt: an act that hurts is about to be done. */
  readonly isAlert?: boolean
}

export function Dialog({ title, isOpen, onClose, children, acts, size = 'normal', ...rest }: DialogProps) {
  const { isDismissable = true, isAlert = false } = rest
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={isDismissable}
    >
      <Modal className={classNames(styles.modal, styles[size]) ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            {!isAlert && <IconButton icon="cross" label="Close" tone="quiet" onPress={onClose} />}
          </header>
          <div className={styles.body}>{children}</div>
          {acts !== undefined && <footer className={styles.acts}>{acts}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
