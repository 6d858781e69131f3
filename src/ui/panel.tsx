/** Knows a small window that opens beside its button, a sheet from below on phones; refuses to know its contents. */
import type { ReactNode, RefObject } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { IconButton } from './button'
import { classNames } from './class-names'
import { Dialog } from './dialog'
import styles from './panel.module.css'
import popover from './popover.module.css'
import { useMedia } from './use-media'

export interface PanelProps {
  readonly title: string
  /** The title is only heard, as where the contents say it. */
  readonly isTitleHidden?: boolean
  readonly isOpen: boolean
  /** Escape, the cross, or a press beside it. */
  readonly onClose: () => void
  /** What it opens beside. */
  readonly anchor: RefObject<Element | null>
  readonly placement?: 'bottom start' | 'bottom end'
  readonly children: ReactNode
  readonly acts?: ReactNode
}

export function Panel({ title, isTitleHidden = false, isOpen, onClose, anchor, placement = 'bottom start', children, acts }: PanelProps) {
  const isPhone = useMedia('(width < 640px)')
  if (isPhone) {
    return (
      <Dialog title={title} isOpen={isOpen} onClose={onClose} acts={acts}>
        {children}
      </Dialog>
    )
  }
  return (
    <Popover
      className={classNames(popover.popover, styles.panel) ?? ''}
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      triggerRef={anchor}
      placement={placement}
    >
      <AriaDialog className={styles.dialog ?? ''}>
        <header className={isTitleHidden ? 'visually-hidden' : styles.head}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          {!isTitleHidden && <IconButton icon="cross" label="Close" tone="quiet" size="small" onPress={onClose} />}
        </header>
        <div className={styles.body}>{children}</div>
        {acts !== undefined && <footer className={styles.acts}>{acts}</footer>}
      </AriaDialog>
    </Popover>
  )
}
