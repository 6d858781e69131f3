/** Knows how a person or a room is taken out of the form: asked once more, refused while booked; refuses to save anything. */
import { type ReactNode, useState } from 'react'
import { useDesk } from '../../desk/use-desk'
import type { Clinic } from '../../domain/clinic/clinic'
import { sessionsAheadWith } from '../../domain/course/open-sessions'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Dialog } from '../../ui/dialog'
import { clinicRefusalSentences } from '../../ui/wording/refusal-sentence'

interface Leaving {
  readonly what: 'therapist' | 'room'
  readonly id: string
  readonly name: string
}

interface Asked extends Leaving {
  /** The name that is saved, whatever stands in the field by now. */
  readonly called: string
  readonly sessions: number
  readonly remove: () => void
}

export type AskRemoval = (leaving: Leaving, remove: () => void) => void

/** Whoever was never saved leaves unasked; who still has sessions ahead stays. */
export function useRemoval(clinic: Clinic | null): { readonly askRemoval: AskRemoval; readonly dialog: ReactNode } {
  const desk = useDesk()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)

  const askRemoval: AskRemoval = ({ what, id, name }, remove) => {
    const saved = [...(clinic?.therapists ?? []), ...(clinic?.rooms ?? [])].find((one) => one.id === id)
    if (saved === undefined) remove()
    else setAsked({ what, id, name, called: saved.name, sessions: sessionsAheadWith(desk.book.courses(), id), remove })
  }

  return { askRemoval, dialog: asked === null ? null : <RemovalDialog asked={asked} onClose={close} /> }
}

function RemovalDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { what, id, called, sessions, remove } = asked
  if (sessions > 0) {
    return (
      <Dialog title={`${called} is still needed`} isOpen onClose={onClose} acts={<Button onPress={onClose}>Close</Button>}>
        <p>{clinicRefusalSentences({ code: 'still-needed', what, id, name: called, sessions })}</p>
        <p>
          {what === 'therapist'
            ? 'Give these sessions to somebody else first. For a while away, add time off instead.'
            : 'Move these sessions to another room first. For a while out of use, add closed days instead.'}
        </p>
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      title={`Remove ${called}?`}
      isOpen
      onClose={onClose}
      confirmWords="Remove"
      onConfirm={() => {
        remove()
        onClose()
      }}
    >
      No session ahead is booked with {called}. What was held stays recorded. It is done once you save.
    </ConfirmDialog>
  )
}
