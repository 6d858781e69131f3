/** Knows the line that says what is not saved yet, with the way to save or drop it; refuses to know what was changed. */
import { useState } from 'react'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Icon } from '../../ui/icon'
import styles from './clinic.module.css'

export interface SaveBarProps {
  readonly isFirst: boolean
  readonly isChanged: boolean
  readonly isOvertaken: boolean
  readonly isBusy: boolean
  readonly onDiscard: () => void
}

/** Its Save submits the form around it. */
export function SaveBar({ isFirst, isChanged, isOvertaken, isBusy, onDiscard }: SaveBarProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <div className={styles.bar} data-shown={isFirst || isChanged || undefined}>
      <p className={styles.barWords} role="status">
        {(isFirst || isChanged) && (
          <>
            <Icon name="pencil" />
            <span>
              {isFirst && !isChanged ? 'Nothing is saved yet' : 'Not saved yet'}
              {isOvertaken && <small>Another tab has changed the clinic meanwhile. Saving puts this version in its place.</small>}
            </span>
          </>
        )}
      </p>
      {(isFirst || isChanged) && (
        <div className={styles.barActs}>
          {isChanged && <Button onPress={() => setAsking(true)}>Discard</Button>}
          <Button tone="primary" type="submit" isPending={isBusy}>
            {isFirst ? 'Set up the clinic' : 'Save'}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={isFirst ? 'Discard what you entered?' : 'Discard your changes?'}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmWords="Discard"
        cancelWords="Keep editing"
        onConfirm={() => {
          setAsking(false)
          onDiscard()
        }}
      >
        {isFirst ? 'The form starts afresh.' : 'The form goes back to what is saved.'}
      </ConfirmDialog>
    </div>
  )
}
