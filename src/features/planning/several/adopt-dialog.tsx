/** Knows how it is asked once more before plans are adopted together; refuses to adopt them itself. */
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import type { AdoptWords } from './adopt-words'
import changes from './changes.module.css'
import styles from './several.module.css'

export interface AdoptDialogProps {
  readonly words: AdoptWords
  readonly isBusy: boolean
  readonly onAdopt: () => void
  readonly onClose: () => void
}

export function AdoptDialog({ words, isBusy, onAdopt, onClose }: AdoptDialogProps) {
  return (
    <Dialog
      title={`${words.act}?`}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button tone="primary" icon="tick" onPress={onAdopt} isPending={isBusy} autoFocus>
            {words.act}
          </Button>
          <Button onPress={onClose}>Not yet</Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p>{words.long}</p>
        <div>
          <h3 className={changes.tellHead}>To be told</h3>
          <ul className={changes.tell}>
            {words.toTell.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  )
}
