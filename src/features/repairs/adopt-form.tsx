/** Knows how a repair is adopted: the reason where rules are left, and what is recorded besides; refuses to adopt by halves. */
import { useState } from 'react'
import { togetherRefusals } from '../../acts/verdict-words'
import { failureSentence } from '../../acts/storage-sentence'
import { useActTogether } from '../../acts/use-act-together'
import { type Disruption, type Repair, adoptionOfRepair } from '../../desk/repairing'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { FormError } from '../../ui/form-error'
import { TextArea } from '../../ui/text-area'
import styles from './calls.module.css'
import { useRecording } from './use-recording'

export interface AdoptFormProps {
  readonly repair: Repair
  readonly asked: Disruption
  /** What stands in the history as the reason of the moves. */
  readonly reason: string
  /** What would be recorded, in words; null where there is nothing to record. */
  readonly recordWords: string | null
  readonly onAdopted: () => void
}

export function AdoptForm({ repair, asked, reason, recordWords, onAdopted }: AdoptFormProps) {
  const desk = useDesk()
  const actTogether = useActTogether(true)
  const { record } = useRecording(asked)
  const [despite, setDespite] = useState('')
  const [isRecording, setRecording] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const leaves = repair.deviations.length > 0

  const adopt = async () => {
    if (leaves && despite.trim() === '') {
      setFault('Give a reason for leaving a rule. One sentence is enough.')
      return
    }
    setBusy(true)
    setFault(null)
    const refused = isRecording ? await record() : null
    if (refused !== null) setFault(refused)
    else {
      const items = adoptionOfRepair(repair, reason, leaves ? despite.trim() : null)
      const outcome = await actTogether(items)
      if (outcome.verdict === 'accepted') onAdopted()
      else setFault(outcome.verdict === 'failed' ? failureSentence(outcome) : togetherRefusals(items, outcome.refusals, desk.book.course).join(' '))
    }
    setBusy(false)
  }

  return (
    <form
      className={styles.adopt}
      onSubmit={(event) => {
        event.preventDefault()
        void adopt()
      }}
    >
      {leaves && <TextArea label="Why a rule is left" isRequired value={despite} onChange={setDespite} rows={2} hint="It stands in the history." />}
      {recordWords !== null && (
        <Checkbox isChecked={isRecording} onChange={setRecording}>
          {recordWords}
        </Checkbox>
      )}
      <FormError>{fault ?? undefined}</FormError>
      <div className={styles.adoptActs}>
        <Button type="submit" tone="primary" icon="tick" isPending={isBusy}>
          Adopt this repair
        </Button>
        <Button icon="print" onPress={() => print()}>
          Print the calls
        </Button>
      </div>
    </form>
  )
}
