/** Knows how a person has the whole history checked and hears what holds, or which link broke first; refuses to mend it. */
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { brokenLinkSentence } from '../../acts/broken-link-sentence'
import { storageSentence } from '../../acts/storage-sentence'
import type { BrokenLink, Held, HistoryCheck } from '../../desk/history/check-history'
import { type CheckState, useHistoryCheck } from '../../desk/history/use-history-check'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { ProgressBar } from '../../ui/progress-bar'
import { counted } from '../../ui/wording/format'
import styles from './data.module.css'

export function HistoryCheckCard() {
  const { check, start, stop } = useHistoryCheck()
  const act = useRef<HTMLDivElement>(null)
  const isChecking = check.state === 'checking'
  const wasChecking = useRef(false)
  // The button that was pressed gives way to another one; the focus goes over to it.
  useEffect(() => {
    if (wasChecking.current !== isChecking) act.current?.querySelector('button')?.focus()
    wasChecking.current = isChecking
  }, [isChecking])
  return (
    <Card title="The history">
      <p className={styles.words}>
        Every change is appended and chained to the one before by a hash. Whoever edits or removes a row breaks the chain. The check runs here, without
        a network.
      </p>
      <div ref={act} className={styles.acts}>
        {isChecking ? <Button onPress={stop}>Stop</Button> : <Button onPress={start}>Check the whole history</Button>}
        <Link to="/history" className={buttonClass({ tone: 'quiet' })}>
          Read the whole history
        </Link>
      </div>
      {isChecking && (
        <div className={styles.checking}>
          <ProgressBar label="Check of the history" done={check.done} of={check.of} />
          <p>{check.of === 0 ? 'Reading.' : `${check.done} of ${check.of} histories.`}</p>
        </div>
      )}
      <div role="status" className={styles.verdict}>
        <Verdict check={check} />
      </div>
    </Card>
  )
}

function Verdict({ check }: { readonly check: CheckState }) {
  switch (check.state) {
    case 'idle':
    case 'checking':
      return null
    case 'failed':
      return <p>The history cannot be read: {storageSentence(check.failure)}</p>
    case 'done':
      return <Checked check={check.check} />
  }
}

function Checked({ check }: { readonly check: HistoryCheck }) {
  if (check.verdict === 'stopped') return <p>Stopped. {held(check)} until then.</p>
  if (check.verdict === 'holds') {
    return (
      <p className={styles.holds}>
        <Icon name="tick" />
        <span>
          Intact: {held(check)}.
        </span>
      </p>
    )
  }
  const [first, ...others] = check.broken
  return (
    <>
      <p className={styles.broken}>
        <Icon name="warning" />
        <span>
          <BrokenLinkTold link={first} />
        </span>
      </p>
      {others.length > 0 && (
        <details>
          <summary>{counted(others.length, 'other history', 'other histories')} broken as well</summary>
          <ul className={styles.list}>
            {others.map((link) => (
              <li key={link.stream}>
                <span>
                  <BrokenLinkTold link={link} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.words}>
        {held(check)}. Nothing was mended or taken out. What stands before a broken row is as it was written; what it says and what follows it cannot be relied on.
      </p>
    </>
  )
}

/** The code is shown here and nowhere else: it stands in no address, title or file. */
function BrokenLinkTold({ link }: { readonly link: BrokenLink }) {
  const desk = useDesk()
  const { code, zone } = useBook(['broken-link', link.stream], (book) => ({
    code: book.course(link.stream)?.patient.code ?? null,
    zone: book.clinic()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  }))
  const whose = code === null ? (desk.headOf(link.stream) === null ? 'A course whose record cannot be read either' : 'The clinic’s own history') : null
  return (
    <>
      <b>{whose ?? <>The history of <Link to={`/patients/${link.stream}/history`}>{code}</Link></>} does not hold.</b> {brokenLinkSentence(link, zone)}
    </>
  )
}

function held({ rows, courses, hasClinic }: Held): string {
  return `${counted(rows, 'row', 'rows')} of ${counted(courses, 'course', 'courses')}${hasClinic ? ' and of the clinic' : ''} ${rows === 1 ? 'holds' : 'hold'}`
}
