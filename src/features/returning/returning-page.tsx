/** Knows how a sheet of paper that came back leads to what it is about: its code is typed or scanned; refuses to know what was written on it. */
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ReadPaper, readPaper } from '../../desk/papers/paper-target'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { PageHead } from '../../ui/page-head'
import { CameraScan } from '../../ui/scan/camera-scan'
import { TextField } from '../../ui/text-field'
import { FoundPaper } from './found-paper'
import styles from './returning.module.css'

/** The code stands in the address: it tells nothing to whoever has not these records. */
export function ReturningPage() {
  const [search, setSearch] = useSearchParams()
  const { today } = useNow()
  const code = search.get('code') ?? ''
  const read = useBook(['paper', code, today], (book): ReadPaper | null => (code === '' ? null : readPaper(code, book, today)))
  return (
    <>
      <PageHead title="Back from paper" sub="Opens what a sheet is about, by the code in its corner" />
      <div className={styles.columns}>
        <CodeCard key={code} code={code} fault={read === null ? undefined : faultOf(read)} onCode={(next) => setSearch({ code: next.replaceAll(/[\s:-]/g, '') })} />
        {read?.ok === true && read.targets.map((target) => <FoundPaper key={JSON.stringify(target)} target={target} />)}
      </div>
    </>
  )
}

function faultOf(read: ReadPaper): string | undefined {
  if (!read.ok) return read.sentence
  return read.targets.length > 0 ? undefined : 'No sheet of this clinic has this code. It may be of another clinic, of a course that is not on this device, or of days long gone.'
}

interface CodeCardProps {
  readonly code: string
  readonly fault: string | undefined
  readonly onCode: (code: string) => void
}

function CodeCard({ code, fault, onCode }: CodeCardProps) {
  const [typed, setTyped] = useState(code)
  const [isScanning, setScanning] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') onCode(typed.trim())
  }
  return (
    <Card title="The code" className={styles.code}>
      <form onSubmit={send} className={styles.form}>
        <TextField
          label="Code of the sheet"
          hint="Nine signs beside the square, such as K3T8-ZQ4M-B; a hand scanner may write them here"
          value={typed}
          onChange={setTyped}
          maxLength={40}
          autoFocus
          error={fault}
        />
        <div className={styles.acts}>
          <Button type="submit" tone="primary" isDisabled={typed.trim() === ''}>
            Open
          </Button>
          <Button onPress={() => setScanning(!isScanning)}>{isScanning ? 'Close the camera' : 'Scan with the camera'}</Button>
        </div>
      </form>
      {isScanning && <CameraScan onSeen={onCode} />}
    </Card>
  )
}
