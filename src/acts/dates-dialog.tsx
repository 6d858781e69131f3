/** Knows how a person chooses where weeks begin and how times read on this device; refuses to know what is worded so. */
import { useState } from 'react'
import { type DatesShown, clocks, weekStarts } from '../ui/dates-shown'
import { Dialog } from '../ui/dialog'
import { FormError } from '../ui/form-error'
import { LocaleProvider } from '../ui/locale-provider'
import { RadioGroup } from '../ui/radio-group'
import { useDatesShown } from '../ui/use-dates-shown'
import { clockNames } from '../ui/wording/clock-names'
import { weekdayName } from '../ui/wording/format'
import styles from './acts.module.css'
import type { DatesChoice } from './dates-choice'
import { storageSentence } from './storage-sentence'

export interface DatesDialogProps {
  /** Called at each choice, which shows at once. */
  readonly onChoose: DatesChoice['choose']
  readonly onClose: () => void
}

export function DatesDialog({ onChoose, onClose }: DatesDialogProps) {
  const dates = useDatesShown()
  const [fault, setFault] = useState<string>()
  const choose = async (part: Partial<DatesShown>) => {
    const kept = await onChoose({ ...dates, ...part })
    setFault(kept.ok ? undefined : `It holds until this tab is closed: ${storageSentence(kept.failure)}`)
  }
  return (
    <LocaleProvider>
      <Dialog title="Dates and times" isOpen onClose={onClose}>
        <div className={styles.form}>
          <RadioGroup
            label="Weeks begin on"
            hint="Weeks keep their ISO numbers, which count from Monday."
            choices={weekStarts.map((id) => ({ id, label: weekdayName(id) }))}
            value={dates.weekStart}
            onChange={(weekStart) => void choose({ weekStart })}
          />
          <RadioGroup
            label="Times"
            hint="On screen and on paper. Remembered on this device."
            choices={clocks.map((id) => ({ id, label: clockNames[id] }))}
            value={dates.clock}
            onChange={(clock) => void choose({ clock })}
          />
          <FormError>{fault}</FormError>
        </div>
      </Dialog>
    </LocaleProvider>
  )
}
