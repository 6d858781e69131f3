/** Knows the patients who are to be planned together, row by row; refuses to judge what is asked for them. */
import { useState } from 'react'
import type { NewPatient } from '../../../desk/clinic-planning/clinic-question'
import { type Clinic, therapistName } from '../../../domain/clinic/clinic'
import { staffNeedOf } from '../../../domain/protocol/protocol'
import { Button, IconButton } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { daySpan, listOf, shortDay, shortDayYear, shortWeekdayName } from '../../../ui/wording/format'
import asking from './asking.module.css'
import styles from './several.module.css'

export interface PatientsTableProps {
  readonly clinic: Clinic
  readonly patients: readonly NewPatient[]
  readonly onChange: (patient: NewPatient) => void
  readonly onTakeOut: (patient: NewPatient) => void
}

/** Rows shown at once; a list of hundreds is opened further when asked. */
const page = 50

export function PatientsTable({ clinic, patients, onChange, onTakeOut }: PatientsTableProps) {
  const [shown, setShown] = useState(page)
  return (
    <>
      <DataTable caption="Patients to plan" className={asking.patients} stacks>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Starts</th>
            <th scope="col">Pair</th>
            <th scope="col">Prefers</th>
            <th scope="col">
              <span className="visually-hidden">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {patients.slice(0, shown).map((patient) => (
            <tr key={patient.id}>
              <th scope="row" className={asking.patient}>
                <bdi>{patient.code}</bdi>
                <small>{patient.protocol.name}</small>
              </th>
              <td className={asking.starts}>
                <span>{startWords(patient)}</span>
                <small>{limitWords(patient)}</small>
              </td>
              <td className={asking.pair}>{pairWords(clinic, patient)}</td>
              <td className={asking.prefers}>
                <span>{preferenceWords(patient)}</span>
                <small>{patient.away.length === 0 ? '' : `away ${listOf(patient.away.map(daySpan))}`}</small>
              </td>
              <td className={asking.rowActs}>
                <span>
                  <IconButton icon="pencil" label={`Change ${patient.code}`} tone="quiet" size="small" onPress={() => onChange(patient)} />
                  <IconButton icon="cross" label={`Take ${patient.code} out`} tone="quiet" size="small" onPress={() => onTakeOut(patient)} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {patients.length > shown && (
        <p className={styles.more}>
          <Button size="small" onPress={() => setShown(shown + 4 * page)}>
            Show more of the {patients.length} patients
          </Button>
        </p>
      )}
    </>
  )
}

function startWords({ start, startLatest }: NewPatient): string {
  return `${shortDayYear(start)}${startLatest === null ? ' or later' : ` to ${shortDay(startLatest)}`}`
}

function limitWords({ end, kept }: NewPatient): string {
  return [end === null ? '' : `last day ${shortDayYear(end)}`, kept.length === 0 ? '' : `${kept.length} fixed`].filter((words) => words !== '').join(' · ')
}

function pairWords(clinic: Clinic, { lead, co, protocol }: NewPatient): string {
  if (lead === null && co === null) return 'whoever fits best'
  const needsPair = protocol.sessions.some((visit) => staffNeedOf(visit) === 'pair')
  const named = [lead, co].filter((id) => id !== null).map((id) => therapistName(clinic, id))
  return named.length === 1 && needsPair ? `${named.join()} and whoever fits best` : listOf(named)
}

const halves = { am: 'mornings', pm: 'afternoons', any: '' } as const

function preferenceWords({ prefers }: NewPatient): string {
  const words = [prefers.days.map(shortWeekdayName).join(', '), halves[prefers.half]].filter((one) => one !== '')
  return words.length === 0 ? 'any day, any time' : words.join(' · ')
}
