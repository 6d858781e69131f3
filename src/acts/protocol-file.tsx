/** Knows how a protocol of the clinic's own comes in as a file, and how each of its faults is named; refuses a faulty one whole. */
import { useRef, useState } from 'react'
import type { Protocol } from '../domain/protocol/protocol'
import type { ProtocolFault } from '../domain/protocol/protocol-fault'
import { parseProtocol } from '../domain/protocol/protocol-form'
import { Button } from '../ui/button'
import styles from './acts.module.css'

/** Larger files are no protocol; the library's largest has about 20 kB. */
const largestBytes = 1_000_000

type Verdict = { readonly faults: readonly ProtocolFault[] } | { readonly sentence: string }

export interface ProtocolFileProps {
  /** What is said of a sound one: what becomes of it. */
  readonly taken: string
  readonly onTake: (protocol: Protocol) => void
}

export function ProtocolFile({ taken, onTake }: ProtocolFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)

  const read = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > largestBytes) {
      setVerdict({ sentence: 'This file is too large for a protocol.' })
      return
    }
    const parsed = parseProtocol(jsonOf(await file.text()))
    if (parsed.ok) onTake(parsed.protocol)
    setVerdict(parsed.ok ? { sentence: taken } : { faults: parsed.faults })
  }

  return (
    <div className={styles.file}>
      <Button size="small" onPress={() => input.current?.click()}>
        Open a protocol file
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="Protocol file"
        hidden
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div role="status">
        {verdict !== null && 'sentence' in verdict && <p>{verdict.sentence}</p>}
        {verdict !== null && 'faults' in verdict && (
          <>
            <p>
              <b>Nothing was taken from this file.</b> It has {verdict.faults.length === 1 ? 'a fault' : `${verdict.faults.length} faults`}:
            </p>
            <ul className={styles.faults}>
              {verdict.faults.map(({ path, text }, index) => (
                <li key={index}>
                  {path !== '' && <code>{path}</code>} {text}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

/** What is no JSON comes out as undefined, which no protocol is. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
