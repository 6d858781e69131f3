/** Knows how patients come on the list and off it, one by one or from a file; refuses to plan them. */
import type { Clinic } from '../../../domain/clinic/clinic'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { counted } from '../../../ui/wording/format'
import { PatientDialog } from './patient-dialog'
import { PatientsTable } from './patients-table'
import { RequestFile } from './request-file'
import { useSeveralDraft } from './several-draft'
import asking from './asking.module.css'
import styles from './several.module.css'

export interface NewPatientsProps {
  readonly clinic: Clinic
  /** The patient whose form is open: an id, `new`, or null. */
  readonly editing: string | null
  readonly onEdit: (id: string | null) => void
}

const newOne = 'new'

export function NewPatients({ clinic, editing, onEdit }: NewPatientsProps) {
  const { patients, takeOut } = useSeveralDraft()
  const patient = patients.find(({ id }) => id === editing) ?? null
  return (
    <Card title="New patients" aside={patients.length === 0 ? undefined : counted(patients.length, 'patient', 'patients')} isFlush>
      <RequestFile clinic={clinic}>
        {(pick) => (
          <>
            {patients.length > 0 && <PatientsTable clinic={clinic} patients={patients} onChange={({ id }) => onEdit(id)} onTakeOut={({ id }) => takeOut(id)} />}
            <div className={asking.add}>
              {patients.length === 0 && <p className={styles.lead}>Add each patient by hand, or read or drop a file with a request for plans.</p>}
              <div className={styles.acts}>
                <Button icon="plus" onPress={() => onEdit(newOne)}>
                  Add a patient
                </Button>
                {pick}
              </div>
            </div>
          </>
        )}
      </RequestFile>
      {(editing === newOne || patient !== null) && <PatientDialog key={editing} clinic={clinic} patient={patient} onClose={() => onEdit(null)} />}
    </Card>
  )
}
