/** Draws where a course stands among its stages and what leads out of it; refuses to know which act is allowed, or why. */
import type { ReactNode } from 'react'
import type { KindLook } from '../../domain/protocol/kind-look'
import { useMeasuredWidth } from '../calendar/use-measured-width'
import { Icon } from '../icon'
import { KindMark } from '../kind-mark'
import css from './course-machine.module.css'
import { stageColumns } from './machine-columns'

export interface MachineStage {
  readonly id: string
  readonly title: string
  /** A count or a day, such as "3 of 3"; empty where there is none. */
  readonly detail: string
  /** Null for a stage that is no session's. */
  readonly look: KindLook | null
  readonly state: 'done' | 'not-held' | 'here' | 'ahead' | 'left'
}

export interface MachineExit {
  readonly id: string
  readonly title: string
  readonly disabled: boolean
}

export interface CourseMachineProps {
  /** Names the list of stages, such as "Where the course stands". */
  readonly label: string
  readonly stages: readonly MachineStage[]
  readonly exits: readonly MachineExit[]
  /** What has to be met next; null where nothing is. */
  readonly gateSentence: ReactNode
  readonly onExit?: ((id: string) => void) | undefined
}

/** Below this the stages stand one under the other. */
const leastPixelsForRow = 560

export function CourseMachine({ label, stages, exits, gateSentence, onExit }: CourseMachineProps) {
  const [ref, width] = useMeasuredWidth('machine', 1120)
  const isUpright = width < leastPixelsForRow
  const columns = isUpright ? 1 : stageColumns(stages.length, width)
  return (
    <div ref={ref}>
      <ol
        className={css.stages}
        aria-label={label}
        data-upright={isUpright || undefined}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {stages.map((stage) => (
          <Stage key={stage.id} stage={stage} />
        ))}
      </ol>
      {(exits.length > 0 || (gateSentence !== null && gateSentence !== undefined)) && (
        <div className={css.foot}>
          {gateSentence !== null && gateSentence !== undefined && (
            <p className={css.gate}>
              <Icon name="gate" />
              <span>{gateSentence}</span>
            </p>
          )}
          {exits.length > 0 && <Exits exits={exits} onExit={onExit} />}
        </div>
      )}
    </div>
  )
}

const stateWords = { done: 'done', 'not-held': 'not held', here: 'the course is here', ahead: 'ahead', left: 'not reached' } as const

function Stage({ stage }: { readonly stage: MachineStage }) {
  const { title, detail, look, state } = stage
  return (
    <li className={css.stage} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
      <span className={css.node} aria-hidden="true">
        {state === 'done' && <Icon name="tick" />}
        {state === 'not-held' && <Icon name="minus" />}
        {state === 'here' && look !== null && <KindMark look={look} size={14} className={css.hereMark} />}
        {(state === 'ahead' || state === 'left') && look !== null && <KindMark look={look} isOutlined />}
      </span>
      <span className={css.title}>
        {title}
        <span className="visually-hidden">, {stateWords[state]}</span>
      </span>
      {detail !== '' && (
        <span className={css.detail}>
          <span className="visually-hidden">, </span>
          {detail}
        </span>
      )}
    </li>
  )
}

function Exits({ exits, onExit }: Pick<CourseMachineProps, 'exits' | 'onExit'>) {
  return (
    <ul className={css.exits} aria-label="Exits">
      {exits.map((exit) => (
        <li key={exit.id}>
          {onExit === undefined ? (
            <span className={css.exit} data-disabled={exit.disabled || undefined}>
              {exit.title}
            </span>
          ) : (
            <button type="button" className={css.exit} disabled={exit.disabled} onClick={() => onExit(exit.id)}>
              {exit.title}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
