/** Knows what the chain of one course says of itself, and its end in signs short enough for paper; refuses to check other courses. */
import { brokenLinkSentence } from '../../acts/broken-link-sentence'
import type { History } from '../../desk/desk'
import type { BrokenLink } from '../../desk/history/check-history'
import { Icon } from '../../ui/icon'
import { counted } from '../../ui/wording/format'
import styles from './history-page.module.css'

/** Signs of the last hash that are shown. */
const signs = 12

export interface ChainLineProps {
  readonly log: History
  /** The first link that does not hold; null where all do. */
  readonly link: BrokenLink | null
  readonly zone: string
}

export function ChainLine({ log, link, zone }: ChainLineProps) {
  const last = log.rows.at(-1)
  if (link !== null || last === undefined) {
    return (
      <p className={styles.chain} data-broken role="alert">
        <Icon name="warning" />
        <span>
          <b>The chain does not hold.</b> {link === null ? '' : brokenLinkSentence(link, zone)}
        </span>
      </p>
    )
  }
  return (
    <p className={styles.chain}>
      <Icon name="tick" />
      <span>
        Chain intact over {counted(log.rows.length, 'row', 'rows')}. After row {last.sequence} it ends in{' '}
        <code className={styles.head} aria-label={[...last.hash.slice(0, signs)].join(' ')}>
          {grouped(last.hash.slice(0, signs))}
        </code>
        . Written on paper, these signs show later whether anything up to that row was changed.
      </span>
    </p>
  )
}

function grouped(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ')
}
