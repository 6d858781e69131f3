/** Knows who is to be planned for: a code is enough; refuses a code that another ongoing course bears. */
import { useId, useState } from 'react'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { isPatientCode } from '../../domain/course/patient-code'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { TextField } from '../../ui/text-field'
import styles from './planning.module.css'
import { usePlanningDraft } from './planning-draft'

export function PatientStep() {
  const { today } = useNow()
  const { code, name, enquired, change, go } = usePlanningDraft()
  const isTaken = useBook(['code-taken', code], (book) => book.isPatientCodeTaken(code))
  const isAhead = enquired !== null && enquired > today
  const [isSent, setSent] = useState(false)
  const formId = useId()
  const fault = isTaken
    ? `${code.trim()} already has a course that goes on. Open it under Patients, or give another code.`
    : isSent && !isPatientCode(code.trim())
      ? 'Give a code or initials, up to 24 signs.'
      : undefined

  return (
    <Card title="Patient" className={styles.narrow}>
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setSent(true)
          if (!isTaken && !isAhead && isPatientCode(code.trim())) go('protocol')
        }}
      >
        <TextField
          label="Code or initials"
          hint="What staff see on screens and sheets, such as K-17."
          value={code}
          onChange={(next) => change({ code: next })}
          error={fault}
          maxLength={24}
          isRequired
          autoFocus
        />
        <TextField
          label="Name, for the patient’s own letter"
          hint="Optional. It is printed only on the letter, and only when you ask for it."
          value={name}
          onChange={(next) => change({ name: next })}
          maxLength={80}
        />
        <DateField
          label="Day of enquiry"
          hint="Optional. The day the patient first asked."
          value={enquired}
          onChange={(next) => change({ enquired: next })}
          max={today}
          error={isAhead ? 'It lies ahead.' : undefined}
        />
        <div className={styles.acts}>
          <Button tone="primary" type="submit">
            Go on
          </Button>
        </div>
      </form>
    </Card>
  )
}
