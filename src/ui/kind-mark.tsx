/** Knows the shape of each kind of session, filled or in outline; refuses to know where sessions lie. */
import type { KindLook } from '../domain/protocol/kind-look'
import { classNames } from './class-names'
import styles from './kind-mark.module.css'

/** The shape of a kind inside a 12 × 12 box, for drawings that bring their own svg. */
export function KindShape({ look }: { readonly look: KindLook }) {
  switch (look) {
    case 'preparation':
      return <path d="M6 1 11.25 10.75H.75z" />
    case 'dosing':
      return <rect x="1.25" y="1.25" width="9.5" height="9.5" rx="1" />
    case 'integration':
      return <circle cx="6" cy="6" r="5" />
    case 'assessment':
      return <path d="M6 .5 11.5 6 6 11.5.5 6z" />
    case 'contact':
      return <circle cx="6" cy="6" r="4.25" className={styles.ring} />
  }
}

export interface KindMarkProps {
  readonly look: KindLook
  /** Planned sessions are outlined: they are still in pencil. */
  readonly isOutlined?: boolean
  /** Edge in pixels: 12 unless told. */
  readonly size?: 10 | 12 | 14 | 16 | 18
  /** The kind in a word where none stands beside the mark. */
  readonly label?: string
  readonly className?: string | undefined
}

export function KindMark({ look, isOutlined = false, size = 12, label, className }: KindMarkProps) {
  return (
    <svg
      className={classNames(styles.mark, isOutlined && styles.outlined, className)}
      data-look={look}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <KindShape look={look} />
    </svg>
  )
}
