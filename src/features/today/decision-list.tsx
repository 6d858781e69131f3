/** Knows how what needs a person's decision is said, with the way to it; refuses to decide. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { SessionActs } from '../../acts/use-session-acts'
import type { Entry } from '../../desk/lines'
import type { Breach } from '../../domain/rules/breach'
import { Button, buttonClass } from '../../ui/button'
import { FlagBadge } from '../../ui/flag'
import type { IconName } from '../../ui/icon'
import { breachSentence } from '../../ui/wording/breach-sentence'
import { counted, longDay } from '../../ui/wording/format'
import { gateWords } from '../../ui/wording/gate-words'
import styles from './today.module.css'
import type { Decision } from './today-view'

interface DecisionListProps {
  readonly decisions: readonly Decision[]
  readonly onAsk: SessionActs['ask']
}

export function DecisionList({ decisions, onAsk }: DecisionListProps) {
  if (decisions.length === 0) return <p className={styles.quiet}>Nothing waits for a decision.</p>
  return (
    <ul className={styles.decisions}>
      {decisions.map((decision) => (
        <DecisionItem key={keyOf(decision)} decision={decision} onAsk={onAsk} />
      ))}
    </ul>
  )
}

function DecisionItem({ decision, onAsk }: { readonly decision: Decision; readonly onAsk: SessionActs['ask'] }) {
  switch (decision.kind) {
    case 'conflict': {
      const { entry, breach } = decision
      return (
        <Item icon="warning" tone="bad" title={titleOf(entry)} words={breachSentence(breach, () => entry.line.title)}>
          <Button size="small" onPress={() => onAsk('move', entry.courseId, entry.line.session)} aria-label={`Move ${titleOf(entry)}`}>
            Move it
          </Button>
          <RepairsLink to={repairsOf(breach)} of={titleOf(entry)} />
        </Item>
      )
    }
    case 'gates-open': {
      const { entry, gates } = decision
      const [gate] = gates
      const words = gates.length === 1 && gate !== undefined ? `One condition is open: ${gateWords(gate, () => undefined)}.` : `${counted(gates.length, 'condition is', 'conditions are')} open.`
      return (
        <Item icon="gate" tone="plain" title={titleOf(entry)} words={words}>
          <Button size="small" onPress={() => onAsk('gates', entry.courseId, entry.line.session)} aria-label={`Review conditions of ${titleOf(entry)}`}>
            Review conditions
          </Button>
        </Item>
      )
    }
    case 'not-planned-again': {
      const { entry } = decision
      const words = entry.line.status === 'no-show' ? 'The patient did not come.' : 'It was missed.'
      return (
        <Item icon="cross" tone="plain" title={titleOf(entry)} words={`${words} Plan it again, or waive it with a reason.`}>
          <Button size="small" onPress={() => onAsk('plan-again', entry.courseId, entry.line.session)} aria-label={`Plan ${titleOf(entry)} again`}>
            Plan again
          </Button>
          <RepairsLink to={`what=missed&course=${entry.courseId}&session=${entry.line.session}`} of={titleOf(entry)} />
          <Button size="small" onPress={() => onAsk('record', entry.courseId, entry.line.session, 'waived')} aria-label={`Waive ${titleOf(entry)}`}>
            Waive
          </Button>
        </Item>
      )
    }
    case 'all-recorded':
      return (
        <Item icon="tick" tone="plain" title={decision.code} words="Every session is recorded. The course can be completed.">
          <CourseLink courseId={decision.courseId} code={decision.code} />
        </Item>
      )
    case 'on-hold':
      return (
        <Item icon="clock" tone="plain" title={decision.code} words={`The course is on hold: ${decision.reason}`}>
          <CourseLink courseId={decision.courseId} code={decision.code} />
        </Item>
      )
  }
}

/** What happened, as the page of repairs reads it; null where no repair is looked for. */
function repairsOf(breach: Breach): string | null {
  const days = `from=${breach.day}&to=${breach.day}`
  if (breach.code === 'therapist-away' && breach.absence !== null) return `what=therapist&who=${breach.therapist}&${days}`
  if (breach.code === 'clinic-closed' && breach.closure !== null) return `what=clinic&${days}`
  if (breach.code === 'room-busy' && breach.why === 'closed' && breach.room !== null) return `what=room&room=${breach.room}&${days}`
  return null
}

function RepairsLink({ to, of }: { readonly to: string | null; readonly of: string }) {
  return to === null ? null : (
    <Link to={`/repairs?${to}`} className={buttonClass({ size: 'small' })} aria-label={`See repairs of ${of}`}>
      See repairs
    </Link>
  )
}

function CourseLink({ courseId, code }: { readonly courseId: string; readonly code: string }) {
  return (
    <Link to={`/patients/${courseId}`} className={buttonClass({ size: 'small' })} aria-label={`Open the course of ${code}`}>
      Open the course
    </Link>
  )
}

interface ItemProps {
  readonly icon: IconName
  readonly tone: 'plain' | 'bad'
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

function Item({ icon, tone, title, words, children }: ItemProps) {
  return (
    <li className={styles.decision}>
      <FlagBadge tone={tone} icon={icon} />
      <div>
        <p>
          <b>{title}</b>
        </p>
        <p className={styles.facts}>{words}</p>
        <p className={styles.pair}>{children}</p>
      </div>
    </li>
  )
}

function titleOf({ code, line }: Entry): string {
  return `${code}, ${line.title}${line.day === null ? '' : ` on ${longDay(line.day)}`}`
}

function keyOf(decision: Decision): string {
  return 'entry' in decision
    ? `${decision.kind}-${decision.entry.courseId}-${decision.entry.line.session}`
    : `${decision.kind}-${decision.courseId}`
}
