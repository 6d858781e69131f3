/** Knows how it is said which booked sessions a change would put in conflict, before it is saved; refuses to move them. */
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { counted } from '../../ui/wording/format'
import { ConflictList } from './conflict-list'
import type { ConflictMade } from './conflicts-made'

export interface ConflictDialogProps {
  readonly conflicts: readonly ConflictMade[]
  readonly isBusy: boolean
  readonly onSave: () => void
  /** Null where no repair is looked for. */
  readonly onRepair: (() => void) | null
  readonly onClose: () => void
}

export function ConflictDialog({ conflicts, isBusy, onSave, onRepair, onClose }: ConflictDialogProps) {
  if (conflicts.length === 0) return null
  return (
    <Dialog
      title={`${counted(conflicts.length, 'booked session', 'booked sessions')} would be in conflict`}
      isOpen
      onClose={onClose}
      size="wide"
      isDismissable={false}
      acts={
        <>
          {onRepair !== null && (
            <Button tone="primary" onPress={onRepair} isPending={isBusy}>
              Save and see repairs
            </Button>
          )}
          <Button {...(onRepair === null && { tone: 'primary' })} onPress={onSave} isPending={isBusy}>
            Save all the same
          </Button>
          <Button onPress={onClose}>Back to the form</Button>
        </>
      }
    >
      <p>
        Saving moves nothing. Each of them is then marked on Today, where it can be given another date
        {onRepair === null ? '.' : '; or see at once how the plans can be mended.'}
      </p>
      <ConflictList conflicts={conflicts} />
    </Dialog>
  )
}
