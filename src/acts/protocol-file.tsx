/** Knows how a protocol of the clinic's own or a study of others comes in as a file, what of it is shown first, and how each of its faults is named; refuses a faulty one whole. */
import { useRef, useState } from 'react'
import type { UsdmAnswers } from '../desk/files/protocol-files'
import type { Protocol } from '../domain/protocol/protocol'
import { Button } from '../ui/button'
import { ChooseFile } from '../ui/choose-file'
import styles from './acts.module.css'
import { FileQuestions } from './protocols/file-questions'
import { ProtocolPreview } from './protocols/protocol-preview'
import own from './protocols/protocols.module.css'
import { failureSentence } from './storage-sentence'

type Files = typeof import('../desk/files/protocol-files')
type Opened = ReturnType<Files['openProtocolFile']>

/** A study with its whole document has a few megabytes; the library's largest protocol has about 20 kB. */
const largestBytes = 20_000_000
const mostFaults = 50

type Verdict =
  | { readonly came: 'sentence'; readonly sentence: string }
  | { readonly came: 'file'; readonly turn: number; readonly opened: Opened; readonly answers: UsdmAnswers; readonly isTaken: boolean }

export interface ProtocolFileProps {
  /** What is said of a sound one: what becomes of it. */
  readonly taken: string
  readonly onTake: (protocol: Protocol) => void
}

/** The app's own form says all there is to know and is taken at once; from any other a person takes what is shown. */
export function ProtocolFile({ taken, onTake }: ProtocolFileProps) {
  const reading = useRef(0)
  const [verdict, setVerdict] = useState<Verdict | null>(null)

  const read = async (file: File) => {
    // Of two files opened one after the other the last counts, whichever is read first.
    const turn = (reading.current += 1)
    const opened = await openedFile(file)
    if (turn !== reading.current) return
    if (typeof opened === 'string') {
      setVerdict({ came: 'sentence', sentence: opened })
      return
    }
    const first = opened(new Map())
    if (first.form === 'own' && first.parsed.ok) onTake(first.parsed.protocol)
    setVerdict({ came: 'file', turn, opened, answers: new Map(), isTaken: first.form === 'own' && first.parsed.ok })
  }

  return (
    <div className={styles.file}>
      <ChooseFile words="Open a protocol file" label="Protocol file" look={{ size: 'small' }} onFile={(file) => void read(file)} />
      {verdict?.came === 'file' && (
        <FileRead
          key={verdict.turn}
          {...verdict}
          taken={taken}
          onAnswer={(id, answer) => setVerdict({ ...verdict, isTaken: false, answers: new Map([...verdict.answers, [id, answer]]) })}
          onTake={(protocol) => {
            onTake(protocol)
            setVerdict({ ...verdict, isTaken: true })
          }}
        />
      )}
      <div role="status">{verdict?.came === 'sentence' && <p>{verdict.sentence}</p>}</div>
    </div>
  )
}

/** What reads the file, or a sentence why nothing can. */
async function openedFile(file: File): Promise<Opened | string> {
  if (file.size > largestBytes) return 'This file is too large for a protocol.'
  const [files, text] = await Promise.all([import('../desk/files/protocol-files').catch(() => null), file.text().catch(() => null)])
  if (files === null) return failureSentence({ verdict: 'failed', failure: { code: 'part-not-loaded' } })
  return text === null ? 'The browser could not read this file. Nothing was taken from it.' : files.openProtocolFile(text)
}

interface FileReadProps extends Pick<Extract<Verdict, { came: 'file' }>, 'opened' | 'answers' | 'isTaken'> {
  readonly taken: string
  readonly onAnswer: (id: string, answer: string) => void
  readonly onTake: (protocol: Protocol) => void
}

function FileRead({ opened, answers, isTaken, taken, onAnswer, onTake }: FileReadProps) {
  const [isShown, setShown] = useState(false)
  const read = opened(answers)
  if (read.form === 'none') return <Faults form="This is no JSON, which protocols are written in." faults={[]} />
  if (read.form === 'own') {
    return read.parsed.ok ? <p role="status">{taken}</p> : <Faults form="It was read as a protocol of this app." faults={read.parsed.faults} />
  }
  const { isOurs, questions, outcome } = read.reading
  const form = isOurs ? 'It was read as a USDM study that this app wrote.' : 'It was read as a USDM study of another program.'
  if (outcome.came === 'faults' && questions.length === 0) return <Faults form={form} faults={outcome.faults} />
  return (
    <div className={own.read}>
      <p role="status">
        {form} {isTaken ? taken : outcome.came === 'questions' ? 'It leaves open what only you can say.' : 'Nothing is taken before you say so.'}
      </p>
      {!isTaken && <FileQuestions questions={questions} onAnswer={onAnswer} />}
      {outcome.came === 'faults' && <Faults form="" faults={outcome.faults} />}
      {outcome.came === 'protocol' && (
        <>
          {(!isTaken || isShown) && <ProtocolPreview protocol={outcome.protocol} questions={isTaken ? [] : questions} remarks={outcome.remarks} onAnswer={onAnswer} />}
          {/* One and the same button, so that the focus stays where it was pressed. */}
          <Button tone={isTaken ? 'plain' : 'primary'} size={isTaken ? 'small' : 'normal'} {...(isTaken && { 'aria-expanded': isShown })} onPress={() => (isTaken ? setShown(!isShown) : onTake(outcome.protocol))}>
            {isTaken ? 'What was read' : 'Take this protocol'}
          </Button>
        </>
      )}
    </div>
  )
}

interface FaultsProps {
  /** What the file was taken for. */
  readonly form: string
  readonly faults: readonly { readonly path: string; readonly text: string }[]
}

function Faults({ form, faults }: FaultsProps) {
  const more = faults.length - mostFaults
  return (
    <div role="status">
      <p>
        <b>Nothing was taken from this file.</b> {form}{' '}
        {faults.length > 0 && <>It has {faults.length === 1 ? 'a fault' : `${faults.length} faults`}:</>}
      </p>
      <ul className={styles.faults}>
        {faults.slice(0, mostFaults).map(({ path, text }, index) => (
          <li key={index}>
            {path !== '' && <code>{path}</code>} {text}
          </li>
        ))}
        {more > 0 && <li>And {more} more.</li>}
      </ul>
    </div>
  )
}
