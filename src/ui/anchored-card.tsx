/** Knows a small card beside the thing it tells about, closed by Escape or a press elsewhere; refuses to know its contents. */
import { type ReactNode, useMemo, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import popover from './popover.module.css'

export interface AnchoredCardProps {
  readonly label: string
  readonly anchor: HTMLElement
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The card with the gaps around it: where neither side of the anchor has so much, it stands under or above it. */
const cardPixels = { wide: 380, high: 300 }
/** Of an anchor that fills the window this much is left uncovered at its top. */
const leftUncovered = 56

export function AnchoredCard({ label, anchor, onClose, children }: AnchoredCardProps) {
  const trigger = useMemo(() => ({ current: anchor }), [anchor])
  // As it was opened: it does not wander while it is read.
  const [place] = useState(() => placeBy(anchor.getBoundingClientRect()))
  return (
    <Popover className={popover.popover ?? ''} triggerRef={trigger} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} {...place}>
      <Dialog className={popover.card ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}

function placeBy({ left, right, top, bottom, height }: DOMRect) {
  if (left >= cardPixels.wide || right <= window.innerWidth - cardPixels.wide) return { placement: 'end top' } as const
  if (top >= cardPixels.high || bottom <= window.innerHeight - cardPixels.high) return { placement: 'bottom' } as const
  return { placement: 'bottom', offset: leftUncovered - height } as const
}
