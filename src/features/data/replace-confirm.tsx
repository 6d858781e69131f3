/** Asks once more, and for a word to be typed, before everything here gives way to a backup; refuses to be passed by a slip. */
import { useState } from 'react'
import type { Prospect } from '../../desk/backup/prospect'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { TextField } from '../../ui/text-field'
import { goesSentence } from './restore-groups'
import styles from './data.module.css'

export interface ReplaceConfirmProps {
  readonly prospect: Prospect
  readonly onConfirm: () => void
  readonly onClose: () => void
}

const word = 'replace'

export function ReplaceConfirm({ prospect, onConfirm, onClose }: ReplaceConfirmProps) {
  const [typed, setTyped] = useState('')
  return (
    <ConfirmDialog
      title="Replace everything on this device?"
      isOpen
      onClose={onClose}
      confirmWords="Replace everything"
      cancelWords="Change nothing"
      onConfirm={onConfirm}
      isBlocked={typed.trim().toLowerCase() !== word}
    >
      <div className={styles.restore}>
        <p>{goesSentence(prospect)} What is here now is kept for thirty days, or until the next restore, so that this can be undone.</p>
        <TextField label={`Type “${word}” to go on`} value={typed} onChange={setTyped} />
      </div>
    </ConfirmDialog>
  )
}
