/** Knows how one session looks as a block: kind, state and trouble; refuses to know where it lies and what moves it. */
import type { CSSProperties } from 'react'
import type { SessionStatus } from '../domain/course/lifecycle'
import type { KindLook } from '../domain/protocol/kind-look'
import type { ClockTime } from '../domain/time/clock-time'
import { classNames } from './class-names'
import { Icon } from './icon'
import { KindMark } from './kind-mark'
import styles from './session-block.module.css'
import { lookNames, statusNames } from './wording/kind-words'
import { clockTime, counted } from './wording/format'

/** A rule broken ahead, in two words; or a fact lived outside its window, in whole days (negative is early). */
export type Trouble =
  | { readonly type: 'conflict'; readonly words: string }
  | { readonly type: 'out-of-window'; readonly days: number }

export interface SessionBlockProps {
  readonly look: KindLook
  readonly status: SessionStatus
  /** The first line in bold, such as the patient's code. */
  readonly heading: string
  /** The second line, such as the session's short title. */
  readonly detail?: string | undefined
  /** A third, quieter line, such as people and place. */
  readonly more?: string | undefined
  /** The start, at the end of the first line. */
  readonly time?: ClockTime | undefined
  readonly trouble?: Trouble | undefined
  /** Lifted is in the hand, ghost the place it left, along what moves with it. */
  readonly grip?: 'lifted' | 'ghost' | 'along' | undefined
  /** Half a column wide or less: a slimmer spine and smaller insets. */
  readonly isNarrow?: boolean
  /** There is height to spare: the third line may go on in a fourth. */
  readonly isTall?: boolean
  readonly className?: string | undefined
  readonly style?: CSSProperties | undefined
}

/** Made of inline elements only, so that a button or a link may hold it; it fills the box it is given. */
export function SessionBlock(props: SessionBlockProps) {
  const { look, status, heading, detail, more, time, trouble, grip, isNarrow = false, isTall = false, className, style } = props
  const isPencil = status === 'planned'
  return (
    <span
      className={classNames(styles.block, isNarrow && styles.narrow, isTall && styles.tall, className)}
      style={style}
      data-look={look}
      data-status={status}
      data-trouble={trouble?.type}
      data-grip={grip}
    >
      <span className={styles.spine} aria-hidden="true" />
      <span className={styles.head}>
        <KindMark look={look} isOutlined={isPencil} size={isNarrow ? 10 : 12} className={styles.mark} />
        <span className={styles.heading}>{heading}</span>
        {time !== undefined && <time className={styles.time}>{clockTime(time)}</time>}
        <Sign status={status} />
        {trouble !== undefined && <TroubleBadge trouble={trouble} />}
      </span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      {more !== undefined && <span className={styles.more}>{more}</span>}
      <span className="visually-hidden">{`, ${lookNames[look].toLowerCase()}, ${statusNames[status].toLowerCase()}`}</span>
    </span>
  )
}

function Sign({ status }: { readonly status: SessionStatus }) {
  if (status === 'completed') return <Icon name="tick" size={14} strong className={styles.sign} />
  if (status === 'missed' || status === 'no-show') return <Icon name="cross" size={14} strong className={styles.sign} />
  return null
}

function TroubleBadge({ trouble }: { readonly trouble: Trouble }) {
  if (trouble.type === 'conflict') {
    return (
      <span className={classNames(styles.trouble, styles.conflict)}>
        <Icon name="warning" size={14} />
        {trouble.words}
      </span>
    )
  }
  const sign = trouble.days < 0 ? '−' : '+'
  return (
    <span className={classNames(styles.trouble, styles.outOfWindow)}>
      <Icon name="bracket" size={14} />
      {`${sign}${counted(Math.abs(trouble.days), 'day', 'days')}`}
      <span className="visually-hidden"> out of window</span>
    </span>
  )
}
