/** Knows how a sheet of paper that came back leads to what it is about: its code is typed or scanned; refuses to know what was written on it. */
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ReadPaper, paperCodeIn, readPaper } from '../../desk/papers/paper-target'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { PageHead } from '../../ui/page-head'
import { CameraScan } from '../../ui/scan/camera-scan'
import { TextField } from '../../ui/text-field'
import { FoundPaper } from './found-paper'
import styles from './returning.module.css'

/** The code stands in the address: it tells nothing to whoever has not these records. What is no code may be anything, and never gets there. */
export function ReturningPage() {
  const [search, setSearch] = useSearchParams()
  const { today } = useNow()
  const code = search.get('code') ?? ''
  const [refused, setRefused] = useState<string>()
  const open = (text: string, otherwise?: string) => {
    const next = paperCodeIn(text)
    setRefused(next.ok ? undefined : (otherwise ?? next.sentence))
    if (next.ok) setSearch({ code: next.code })
  }
  const read = useBook(['paper', code, today], (book): ReadPaper | null => (code === '' ? null : readPaper(code, book, today)))
  return (
    <>
      <PageHead title="Back from paper" sub="Opens what a sheet is about, by the code in its corner" />
      <div className={styles.columns}>
        <CodeCard key={code} code={code} fault={refused ?? (read === null ? undefined : faultOf(read))} onCode={open} onTyped={() => setRefused(undefined)} />
        {refused === undefined && read?.ok === true && read.targets.map((target) => <FoundPaper key={JSON.stringify(target)} target={target} />)}
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
  /** What was typed or seen; `otherwise` is said where it is no code. */
  readonly onCode: (text: string, otherwise?: string) => void
  readonly onTyped: () => void
}

function CodeCard({ code, fault, onCode, onTyped }: CodeCardProps) {
  const [typed, setTyped] = useState(code)
  const [isScanning, setScanning] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    onCode(typed)
  }
  // Other codes may lie before the camera as well; it goes on looking.
  const see = (text: string) => onCode(text, 'The camera sees a code that is not of a sheet of this app.')
  return (
    <Card title="The code" className={styles.code}>
      <form onSubmit={send} className={styles.form}>
        <TextField
          label="Code of the sheet"
          hint="Nine signs beside the square, such as K3T8-ZQ4M-B; a hand scanner may write them here"
          value={typed}
          onChange={(next) => {
            setTyped(next)
            onTyped()
          }}
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
      {isScanning && <CameraScan onSeen={see} />}
    </Card>
  )
}
