/** Knows how a calendar file of closures is picked, and how each of its faults is named; refuses a faulty one whole. */
import { useState } from 'react'
import { failureSentence } from '../../acts/storage-sentence'
import type { CalendarFault, ClosuresFound } from '../../desk/files/closures-range'
import { useNow } from '../../desk/use-desk'
import type { Clinic } from '../../domain/clinic/clinic'
import { ChooseFile } from '../../ui/choose-file'
import { Icon } from '../../ui/icon'
import { ClosuresDialog } from './closures-dialog'
import styles from './closures.module.css'
import type { AddClosures } from './use-add-closures'

/** Larger files are no list of closures: a year's holidays have about 20 kB. */
const largestBytes = 2_000_000
const faultsShown = 50

type Verdict = { readonly sentence: string } | { readonly faults: readonly CalendarFault[] }

export interface ClosuresFileProps {
  /** The saved clinic; null before the first set-up. */
  readonly clinic: Clinic | null
  /** In which days and times are read. */
  readonly zone: string
  readonly adding: AddClosures
}

export function ClosuresFile({ clinic, zone, adding }: ClosuresFileProps) {
  const { today } = useNow()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [found, setFound] = useState<ClosuresFound | null>(null)

  const read = async (file: File) => {
    setVerdict(null)
    if (file.size > largestBytes) {
      setVerdict({ sentence: 'Nothing was taken: this file is too large for a list of closures. It may have up to 2 MB.' })
      return
    }
    const part = await import('../../desk/files/closures-file').catch(() => null)
    if (part === null) {
      setVerdict({ sentence: failureSentence({ verdict: 'failed', failure: { code: 'part-not-loaded' } }) })
      return
    }
    const text = await file.text().catch(() => null)
    if (text === null) {
      setVerdict({ sentence: 'The browser could not read this file. Nothing was taken from it.' })
      return
    }
    const answer = part.readClosures(text, { zone, closures: clinic?.closures ?? [] }, today)
    if (answer.ok) setFound(answer.value)
    else setVerdict({ faults: answer.faults })
  }

  return (
    <div className={styles.file}>
      <ChooseFile words="Read a calendar file" label="Calendar file of closures" accept="text/calendar,.ics,.ical,.ifb" look={{ size: 'small', icon: 'calendar' }} onFile={(file) => void read(file)} />
      <div role="status">
        {verdict !== null && 'sentence' in verdict && <p>{verdict.sentence}</p>}
        {verdict !== null && 'faults' in verdict && <Faults faults={verdict.faults} />}
      </div>
      {found !== null && (
        <ClosuresDialog
          found={found}
          clinic={clinic}
          isAtOnce={adding.isAtOnce}
          isBusy={adding.isBusy}
          onAdd={(closures, repairs) => void adding.add(closures, repairs).then(() => setFound(null))}
          onClose={() => setFound(null)}
        />
      )}
    </div>
  )
}

function Faults({ faults }: { readonly faults: readonly CalendarFault[] }) {
  const shown = faults.slice(0, faultsShown)
  return (
    <div className={styles.faults}>
      <p>
        <Icon name="warning" />
        <span>
          <b>Nothing was taken from this file.</b> It has {faults.length === 1 ? 'a fault' : `${faults.length} faults`}:
        </span>
      </p>
      <ul aria-label="Faults of the file">
        {shown.map(({ line, property, text }, index) => (
          <li key={index}>
            <b>Line {line}</b>
            {property !== '' && <code>{property}</code>} {text}
          </li>
        ))}
      </ul>
      {faults.length > shown.length && <p>And {faults.length - shown.length} more.</p>}
    </div>
  )
}
