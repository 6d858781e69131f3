/** Knows how the page tells of its keys and lets them be turned off on this device; refuses to know what they do. */
import { useSyncExternalStore } from 'react'
import { useDesk } from '../../desk/use-desk'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import styles from './calendar.module.css'
import { keyWords } from './calendar-keys'

const preference = 'calendar-keys'

/** Whether single keys are heard here: they are until somebody on this device turns them off. */
export function useKeysWanted(): boolean {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.preference(preference)) !== 'off'
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const isOn = useKeysWanted()
  return (
    <Dialog title="Keys of the calendar" isOpen onClose={onClose}>
      <dl className={styles.keys} data-off={!isOn || undefined}>
        {keyWords.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key, at) => (
                <span key={key}>
                  {at > 0 && ' or '}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        isChecked={isOn}
        onChange={(next) => void desk.setPreference(preference, next ? 'on' : 'off')}
        detail="Turn them off where speech or another tool types letters. Remembered on this device."
      >
        Single keys do this
      </Checkbox>
      <p className={styles.quietLine}>Arrow keys, Home, End and Enter lead through sessions and days in any case.</p>
    </Dialog>
  )
}
