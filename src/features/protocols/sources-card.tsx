/** Knows where a protocol comes from and what its template remarks on; refuses to vouch for it. */
import type { Protocol } from '../../domain/protocol/protocol'
import { protocolById } from '../../domain/protocol/library'
import { shortTitles } from '../../domain/protocol/short-title'
import { Card } from '../../ui/card'
import { DefinitionList } from '../../ui/definition-list'
import { listOf, sentenceCase } from '../../ui/wording/format'
import { wordsOf } from '../../ui/wording/title-of'
import { titleOf } from './protocol-facts'
import styles from './protocol-page.module.css'

export function SourcesCard({ protocol }: { readonly protocol: Protocol }) {
  const { citation, indication, substance, status, missedPolicy, branches = [] } = protocol
  const titles = shortTitles(protocol)
  const notes = notesOf(protocol)
  return (
    <Card title="Source and notes">
      <DefinitionList
        items={[
          { term: 'Source', detail: citation },
          { term: 'For', detail: indication },
          { term: 'Substance', detail: substance },
          { term: 'Status', detail: sentenceCase(status) },
          ...(missedPolicy === undefined
            ? []
            : [{ term: 'Missed sessions', detail: `${missedPolicy.text} (${missedPolicy.confidence})` }]),
          ...branches.map((branch) => ({
            term: `At ${titles.get(branch.at) ?? branch.at}`,
            detail: `If the ${wordsOf(branch.if).replace(/ is /, ' is the ')}, the course goes on as “${nameOf(branch.goto)}”.`,
          })),
        ]}
      />
      {notes.length > 0 && (
        <dl className={styles.notes}>
          {notes.map(({ note, about }) => (
            <div key={note}>
              <dt>{listOf(about)}</dt>
              <dd>{note}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  )
}

function nameOf(protocolId: string): string {
  const other = protocolById(protocolId)
  return other === undefined ? wordsOf(protocolId) : titleOf(other)
}

/** Each remark once, with the sessions it is about. */
function notesOf(protocol: Protocol): readonly { readonly note: string; readonly about: readonly string[] }[] {
  const titles = shortTitles(protocol)
  const notes = new Map<string, string[]>()
  for (const { id, note } of protocol.sessions) {
    if (note !== '') notes.set(note, [...(notes.get(note) ?? []), titles.get(id) ?? id])
  }
  return [...notes].map(([note, about]) => ({ note, about }))
}
