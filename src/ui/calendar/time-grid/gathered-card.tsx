/** Lists the sessions gathered behind one number, beside it; refuses to know why there was no room for them. */
import { AnchoredCard } from '../../anchored-card'
import type { CalendarEntry } from '../calendar-entry'
import { EntryList } from '../entry-list'
import { gatheredName } from './gathered-pieces'
import type { Gathered } from './crowd'
import css from './gathered-pieces.module.css'

export interface GatheredCardProps {
  readonly gathered: Gathered
  readonly anchor: HTMLElement
  readonly onOpen: ((entry: CalendarEntry) => void) | undefined
  readonly onClose: () => void
}

export function GatheredCard({ gathered, anchor, onOpen, onClose }: GatheredCardProps) {
  return (
    <AnchoredCard label={gatheredName(gathered)} anchor={anchor} onClose={onClose}>
      <h2 className={css.title}>{gatheredName(gathered)}</h2>
      <EntryList entries={gathered.entries} onOpen={onOpen} />
    </AnchoredCard>
  )
}
