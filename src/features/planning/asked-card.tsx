/** Knows what a proposal was asked for, in words; refuses to know the answer. */
import type { Wish } from '../../desk/proposing'
import { type Clinic, therapistName } from '../../domain/clinic/clinic'
import { type Pair, membersOf } from '../../domain/course/course'
import { Card } from '../../ui/card'
import { DefinitionList } from '../../ui/definition-list'
import { Flag } from '../../ui/flag'
import { daySpan, listOf, shortDay, weekdayName } from '../../ui/wording/format'
import { clinicNightWords, nightAgainst } from '../../ui/wording/timeline-words'
import styles from './planning.module.css'

export interface AskedCardProps {
  readonly wish: Wish & { readonly pair: Pair }
  readonly code: string
  readonly clinic: Clinic
}

const halves = { am: 'mornings', pm: 'afternoons', any: '' } as const

export function AskedCard({ wish, code, clinic }: AskedCardProps) {
  const { protocol, start, startLatest, end, pair, prefers, away } = wish
  const night = clinicNightWords(protocol, clinic)
  const against = nightAgainst(protocol, clinic)
  const prefersWords = [prefers.days.length === 0 ? '' : listOf(prefers.days.map(weekdayName)), halves[prefers.half]].filter((words) => words !== '')
  return (
    <Card title="What was asked">
      <DefinitionList
        items={[
          { term: 'Patient', detail: <bdi>{code}</bdi> },
          { term: 'Protocol', detail: protocol.name },
          { term: 'Start', detail: `${shortDay(start)} or later${startLatest === null ? '' : `, not after ${shortDay(startLatest)}`}` },
          ...(end === null ? [] : [{ term: 'Last day', detail: shortDay(end) }]),
          { term: 'Pair', detail: listOf(membersOf(pair).map((id) => therapistName(clinic, id))) },
          ...(night === '' ? [] : [{ term: 'Nights', detail: night }]),
          { term: 'Prefers', detail: prefersWords.length === 0 ? 'any day, any time' : prefersWords.join(', ') },
          ...(away.length === 0 ? [] : [{ term: 'Away', detail: listOf(away.map(daySpan)) }]),
        ]}
      />
      {against !== '' && (
        <p className={styles.against}>
          <Flag tone="warn" icon="warning">
            {against}
          </Flag>
        </p>
      )}
    </Card>
  )
}
