/** Knows how open conditions are answered beside the act that needs them; refuses to know what they mean clinically. */
import type { GateAnswerGiven } from '../domain/course/commands'
import type { GateState } from '../domain/course/start-gates'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { TextField } from '../ui/text-field'
import { gateWords } from '../ui/wording/gate-words'
import type { TitleOf } from '../ui/wording/title-of'
import styles from './acts.module.css'

export type Answers = ReadonlyMap<string, GateAnswerGiven>

export interface GateAnswersProps {
  readonly states: readonly GateState[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly titleOf: TitleOf
}

/** Named conditions are ticked; any condition may be waived with a reason; another session cannot be ticked off here. */
export function GateAnswers({ states, answers, onChange, titleOf }: GateAnswersProps) {
  const open = states.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const named = open.filter(({ session }) => session === null)
  const unanswered = named.filter(({ gate }) => !answers.has(gate))

  const put = (gate: string, answer: GateAnswerGiven | null) => {
    const next = new Map(answers)
    if (answer === null) next.delete(gate)
    else next.set(gate, answer)
    onChange(next)
  }

  return (
    <fieldset className={styles.gates}>
      <legend className={styles.legend}>Before it could start</legend>
      {named.length > 2 && unanswered.length > 0 && (
        <Button
          size="small"
          icon="tick"
          onPress={() => onChange(new Map([...answers, ...unanswered.map(({ gate }) => [gate, met(gate)] as const)]))}
        >
          All were met
        </Button>
      )}
      <ul className={styles.gateList}>
        {open.map(({ gate, session }) => {
          const answer = answers.get(gate)
          const words = gateWords(gate, titleOf)
          return (
            <li key={gate} className={styles.gate}>
              {session === null && answer?.answer !== 'waived' ? (
                <Checkbox isChecked={answer?.answer === 'met'} onChange={(ticked) => put(gate, ticked ? met(gate) : null)}>
                  {words}
                </Checkbox>
              ) : (
                <span>{words}</span>
              )}
              {answer?.answer === 'waived' ? (
                <div className={styles.waiver}>
                  <TextField
                    label={`Why it is waived: ${words}`}
                    isLabelHidden
                    placeholder="Why it is waived"
                    value={answer.reason}
                    onChange={(reason) => put(gate, { gate, answer: 'waived', reason })}
                    autoFocus
                    isRequired
                  />
                  <Button size="small" tone="quiet" onPress={() => put(gate, null)} aria-label={`Do not waive: ${words}`}>
                    Do not waive
                  </Button>
                </div>
              ) : (
                <Button
                  size="small"
                  tone="quiet"
                  onPress={() => put(gate, { gate, answer: 'waived', reason: '' })}
                  aria-label={`Waive: ${words}`}
                >
                  Waive
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

function met(gate: string): GateAnswerGiven {
  return { gate, answer: 'met', reason: '' }
}
