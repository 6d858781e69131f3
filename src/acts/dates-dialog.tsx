/** Knows how a person chooses where weeks begin and how times read on this device; refuses to know what is worded so. */
import { useDesk } from '../desk/use-desk'
import { type DatesShown, clocks, weekStarts } from '../ui/dates-shown'
import { Dialog } from '../ui/dialog'
import { LocaleProvider } from '../ui/locale-provider'
import { RadioGroup } from '../ui/radio-group'
import { useToasts } from '../ui/toasts'
import { useDatesShown } from '../ui/use-dates-shown'
import { clockNames, weekdayName } from '../ui/wording/format'
import styles from './acts.module.css'
import { keepDates } from './kept-dates'
import { storageSentence } from './storage-sentence'

export interface DatesDialogProps {
  /** Called at each choice; it shows at once. */
  readonly onShow: (dates: DatesShown) => void
  readonly onClose: () => void
}

export function DatesDialog({ onShow, onClose }: DatesDialogProps) {
  const desk = useDesk()
  const dates = useDatesShown()
  const { show } = useToasts()
  const choose = async (part: Partial<DatesShown>) => {
    const next = { ...dates, ...part }
    onShow(next)
    const kept = await keepDates(desk, next)
    if (!kept.ok) show({ tone: 'refused', title: 'Not remembered on this device.', text: storageSentence(kept.failure) })
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
        </div>
      </Dialog>
    </LocaleProvider>
  )
}
