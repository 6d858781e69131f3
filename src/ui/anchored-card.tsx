/** Knows a small card beside the thing it tells about, closed by Escape or a press elsewhere; refuses to know its contents. */
import { type ReactNode, useMemo } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import popover from './popover.module.css'

export interface AnchoredCardProps {
  readonly label: string
  readonly anchor: HTMLElement
  readonly onClose: () => void
  readonly children: ReactNode
}

const leastPixelsBeside = 640

export function AnchoredCard({ label, anchor, onClose, children }: AnchoredCardProps) {
  const trigger = useMemo(() => ({ current: anchor }), [anchor])
  // Beside it there is no room on a phone.
  const isNarrow = window.innerWidth < leastPixelsBeside
  return (
    <Popover className={popover.popover ?? ''} triggerRef={trigger} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} placement={isNarrow ? 'bottom' : 'end top'}>
      <Dialog className={popover.card ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}
