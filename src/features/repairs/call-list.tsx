/** Knows whom to telephone about a repair, what to say, and which calls are made; refuses to make any. */
import { useState } from 'react'
import type { Call, Repair } from '../../desk/repairing'
import type { Clinic } from '../../domain/clinic/clinic'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { useToasts } from '../../ui/toasts'
import { counted, listOf } from '../../ui/wording/format'
import { callCountWords, changeWords, patientText } from '../../ui/wording/repair-words'
import type { KnownNames } from './known-names'
import styles from './calls.module.css'

export interface CallListProps {
  readonly repair: Repair
  readonly clinic: Clinic
  readonly names: KnownNames
  /** Keys of the calls that are made. */
  readonly made: ReadonlySet<string>
  readonly onMade: (key: string, isMade: boolean) => void
}

export function CallList({ repair, clinic, names, made, onMade }: CallListProps) {
  const [shown, setShown] = useState<string | null>(null)
  if (repair.calls.length === 0) return <p className={styles.quiet}>Only rooms change. Nobody has to be telephoned.</p>
  const rated = repair.changes
    .filter(({ course, session, isRoomOnly }) => !isRoomOnly && names.hasRater(course, session))
    .map(({ course, session }) => `${names.code(course)}, ${names.title(course, session)}`)
  const left = repair.calls.filter((call) => !made.has(callKey(call))).length
  return (
    <div className={styles.calls}>
      <p className={styles.callHead}>
        <b>{left === 0 ? 'Everybody has been told' : callCountWords(repair.calls.length)}</b>
        {left > 0 && left < repair.calls.length && <span> · {counted(left, 'call', 'calls')} left</span>}
      </p>
      <ul>
        {repair.calls.map((call) => {
          const key = callKey(call)
          const isShown = shown === key
          return (
            <li key={key} data-made={made.has(key) || undefined}>
              <Checkbox isChecked={made.has(key)} onChange={(isMade) => onMade(key, isMade)} detail={<Say call={call} names={names} />}>
                <b>{call.who === 'patient' ? <bdi>{names.code(call.course)}</bdi> : names.therapist(call.therapist)}</b>
                {call.who === 'patient' && givenNameOf(call, names)}
              </Checkbox>
              {call.who === 'patient' && (
                <div className={styles.textActs}>
                  <Button size="small" tone="quiet" aria-expanded={isShown} onPress={() => setShown(isShown ? null : key)} aria-label={`Text to send to ${names.code(call.course)}`}>
                    Text to send
                  </Button>
                  {isShown && <TextToSend text={textFor(call, clinic, names)} />}
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {rated.length > 0 && (
        <p className={styles.quiet}>
          Tell the rater too: <bdi>{listOf(rated)}</bdi>.
        </p>
      )}
    </div>
  )
}

function TextToSend({ text }: { readonly text: string }) {
  const { show } = useToasts()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => show({ tone: 'done', title: 'Text copied.' }),
      () => show({ tone: 'refused', title: 'The browser does not let the app copy.', text: 'Mark the text and copy it by hand.' }),
    )
  return (
    <div className={styles.text}>
      <pre tabIndex={0} aria-label="Text to send">
        {text}
      </pre>
      <Button size="small" onPress={() => void copy()}>
        Copy
      </Button>
    </div>
  )
}

function Say({ call, names }: { readonly call: Call; readonly names: KnownNames }) {
  return (
    <span className={styles.say}>
      {call.about.map(({ course, session, was, becomes }) => (
        <span key={`${course}/${session}`}>
          {call.who === 'therapist' && (
            <>
              <bdi>{names.code(course)}</bdi>:{' '}
            </>
          )}
          {changeWords(names.title(course, session), was, becomes, names)}
        </span>
      ))}
    </span>
  )
}

function givenNameOf(call: Extract<Call, { who: 'patient' }>, names: KnownNames): string {
  const name = names.givenName(call.course)
  return name === '' ? '' : ` · ${name}`
}

function textFor(call: Extract<Call, { who: 'patient' }>, { name, telephone }: Clinic, names: KnownNames): string {
  return patientText({ givenName: names.givenName(call.course), clinicName: name, telephone, changes: call.about, names })
}

export function callKey(call: Call): string {
  return call.who === 'patient' ? `patient/${call.course}` : `therapist/${call.therapist}`
}
