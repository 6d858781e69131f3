/** Knows how patients come in as a file, picked or dropped, and how each of its faults is named; refuses a faulty one whole. */
import { type ReactNode, useState } from 'react'
import { patientsOfRequest } from '../../../desk/clinic-planning/patients-of-request'
import { useDesk, useNow } from '../../../desk/use-desk'
import type { Clinic } from '../../../domain/clinic/clinic'
import { ChooseFile } from '../../../ui/choose-file'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import { counted } from '../../../ui/wording/format'
import asking from './asking.module.css'
import { useSeveralDraft } from './several-draft'

/** Larger files are no request: five hundred courses have about 1 MB. */
const largestBytes = 20_000_000
const faultsShown = 50

interface Fault {
  readonly path: string
  readonly text: string
}

type Verdict = { readonly sentence: string } | { readonly faults: readonly Fault[] }

/** `children` stands between the act and what came of it; a file may be dropped on all of it. */
export function RequestFile({ clinic, children }: { readonly clinic: Clinic; readonly children: (pick: ReactNode) => ReactNode }) {
  const desk = useDesk()
  const { today } = useNow()
  const { patients, change } = useSeveralDraft()
  const [isOver, setOver] = useState(false)
  const [verdict, setVerdict] = useState<Verdict | null>(null)

  const read = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > largestBytes) {
      setVerdict({ sentence: 'Nothing was taken: this file is too large for a request.' })
      return
    }
    const text = await file.text().catch(() => null)
    if (text === null) {
      setVerdict({ sentence: 'The browser could not read this file. Nothing was taken from it.' })
      return
    }
    const json = jsonOf(text)
    if (json === undefined) {
      setVerdict({ sentence: 'Nothing was taken: this file is not written in JSON.' })
      return
    }
    const listed = patients.map(({ code }) => code)
    const answer = patientsOfRequest(json.value, { book: desk.book, clinic, today, listed, newId: desk.newId })
    if (answer.ok) change({ patients: [...patients, ...answer.patients] })
    setVerdict(
      answer.ok
        ? { sentence: `${counted(answer.patients.length, 'patient', 'patients')} taken from the file. They are planned with this clinic’s hours, people and rooms; those in the file are not taken over.` }
        : { faults: answer.faults },
    )
  }

  const pick = <ChooseFile words="Read a file" label="Request for plans" look={{ icon: 'data' }} onFile={(file) => void read(file)} />

  return (
    <div
      className={classNames(asking.drop, isOver && asking.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void read(event.dataTransfer.files[0])
      }}
    >
      {children(pick)}
      <div role="status" className={asking.verdict}>
        {verdict !== null && 'sentence' in verdict && <p>{verdict.sentence}</p>}
        {verdict !== null && 'faults' in verdict && <Faults faults={verdict.faults} />}
      </div>
    </div>
  )
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const shown = faults.slice(0, faultsShown)
  return (
    <div className={asking.faults}>
      <p>
        <Icon name="warning" />
        <span>
          <b>Nothing was taken from this file.</b> It has {faults.length === 1 ? 'a fault' : `${faults.length} faults`}:
        </span>
      </p>
      <ul aria-label="Faults of the file">
        {shown.map(({ path, text }, index) => (
          <li key={index}>
            <code>{path === '' ? 'request' : path}</code> <span>{text}</span>
          </li>
        ))}
      </ul>
      {faults.length > shown.length && <p>And {faults.length - shown.length} more.</p>}
    </div>
  )
}

function jsonOf(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { value }
  } catch {
    return undefined
  }
}
