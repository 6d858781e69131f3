/** Draws a session that has a day and no time, in a line; refuses to know where it stands. */
import { KindMark } from '../kind-mark'
import type { CalendarEntry } from './calendar-entry'
import { LineSign } from './line-sign'
import css from './untimed-face.module.css'

/** Its button bears the sentence for those who do not see it. */
export function UntimedFace({ entry: { code, line } }: { readonly entry: CalendarEntry }) {
  return (
    <span className={css.box} aria-hidden="true">
      <span className={css.face} data-status={line.status}>
        <KindMark look={line.look} isOutlined={line.status === 'planned'} size={10} className={css.mark} />
        <span className={css.words}>
          {code !== null && <b>{code}</b>} <span className={code === null ? undefined : css.title}>{line.title}</span>
        </span>
        <LineSign line={line} size={14} conflictClass={css.conflict} />
      </span>
    </span>
  )
}
