/** Says how far one session could still move: the one pointed at, else the tightest; refuses to know where it is drawn. */
import type { SessionLine } from '../../domain/course/session-line'
import { type SessionSlack, tightestOf } from '../../domain/course/slack'
import type { SessionId } from '../../domain/protocol/protocol'
import { slackWords } from '../wording/slack-words'
import css from './ribbon.module.css'

export interface RibbonSlackProps {
  readonly lines: readonly SessionLine[]
  readonly slack: ReadonlyMap<SessionId, SessionSlack>
  readonly told: SessionId | null
}

export function RibbonSlack({ lines, slack, told }: RibbonSlackProps) {
  const tightest = tightestOf({ sessions: [...slack.values()] })
  const pointed = told === null ? undefined : slack.get(told)
  const shown = pointed ?? tightest
  const line = lines.find(({ session }) => session === shown?.session)
  return (
    <p className={css.told}>
      {shown !== null && line !== undefined && (
        <>
          {pointed === undefined && 'Tightest: '}
          <b>{line.title}</b> {slackWords(shown, line)}.
        </>
      )}
    </p>
  )
}
