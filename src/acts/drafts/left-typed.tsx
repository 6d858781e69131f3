/** Lists what was typed and left without being noted, to go on with, to copy or to discard; refuses to throw anything away unasked. */
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Draft } from '../../desk/drafts'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { useToasts } from '../../ui/toasts'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import styles from './drafts.module.css'
import { useMoment } from './typed-earlier'

/** What was left in forms that are not open, in every tab of this device. */
export function useLeftTyped(): readonly Draft[] {
  const { drafts } = useDesk()
  return useSyncExternalStore(drafts.subscribe, drafts.left)
}

/** The session it is about; empty where it is about none, or its title says so. */
export function sessionSaid({ session, title }: Draft, titleOf: TitleOf): string {
  const name = session === null ? '' : nameOf(session, titleOf)
  return title.includes(name) ? '' : name
}

export interface LeftTypedProps {
  readonly drafts: readonly Draft[]
  /** Where it belongs, as far as the page and its title do not say. */
  readonly whose?: (draft: Draft) => ReactNode
  /** Opens its form with what was typed; undefined where this page has not got it, or it can no longer be recorded. */
  readonly goOn?: (draft: Draft) => (() => void) | undefined
}

export function LeftTyped({ drafts, whose = () => null, goOn = () => undefined }: LeftTypedProps) {
  if (drafts.length === 0) return null
  const ways = drafts.map(goOn)
  return (
    <Card title="Typed and not yet noted">
      <ul className={styles.left}>
        {drafts.map((draft, index) => (
          <Left key={`${draft.courseId} ${draft.session ?? ''} ${draft.form} ${draft.about} ${draft.shape}`} draft={draft} whose={whose(draft)} onGoOn={ways[index]} />
        ))}
      </ul>
      {ways.includes(undefined) && <p className={styles.quiet}>It stands in no record. Where its form still opens, it stands there again.</p>}
    </Card>
  )
}

function Left({ draft, whose, onGoOn }: { readonly draft: Draft; readonly whose: ReactNode; readonly onGoOn: (() => void) | undefined }) {
  const desk = useDesk()
  const moment = useMoment()
  const { show } = useToasts()
  const { title, words, at } = draft
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.join('\n'))
      show({ tone: 'done', title: 'Copied.' })
    } catch {
      show({ tone: 'refused', title: 'Not copied.', text: 'The browser does not allow it here. Select the words and copy them.' })
    }
  }
  const discard = () => {
    void desk.drafts.drop(draft)
    show({ tone: 'done', title: 'Discarded.', text: title, act: { words: 'Undo', onAct: () => void desk.drafts.keep(draft) } })
  }
  return (
    <li>
      <div className={styles.words}>
        <p>
          <b>{title}</b>
          {whose !== null && whose !== '' && <> · {whose}</>} · from {moment(at)}
        </p>
        {words.map((word) => (
          <blockquote key={word} dir="auto">
            {word}
          </blockquote>
        ))}
      </div>
      <div className={styles.acts} role="group" aria-label={title}>
        {onGoOn !== undefined && (
          <Button size="small" icon="pencil" onPress={onGoOn}>
            Go on
          </Button>
        )}
        {words.length > 0 && (
          <Button size="small" onPress={() => void copy()}>
            Copy
          </Button>
        )}
        <Button size="small" onPress={discard}>
          Discard
        </Button>
      </div>
    </li>
  )
}
