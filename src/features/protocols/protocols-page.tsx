/** Knows how the whole library is listed, the house's own first; refuses to recommend one. */
import { Link } from 'react-router'
import { defaultProtocolId, library } from '../../domain/protocol/library'
import type { Protocol } from '../../domain/protocol/protocol'
import { Card } from '../../ui/card'
import { Flag } from '../../ui/flag'
import { PageHead } from '../../ui/page-head'
import { counted, sentenceCase } from '../../ui/wording/format'
import { phase3Sentence } from './about-card'
import { ConfidenceLegend } from './confidence-legend'
import { factsOf, protocolGroups, titleOf } from './protocol-facts'
import page from './protocol-page.module.css'
import styles from './protocols-page.module.css'
import { WindowShareLine } from './window-share'

export function ProtocolsPage() {
  return (
    <>
      <PageHead title="Protocols" sub={`${counted(library.length, 'template', 'templates')} to plan a course from`} />
      <Card label="What the templates rest on" className={page.about}>
        <div>
          <h2 className={page.lead}>Templates, not advice</h2>
          <p>{phase3Sentence}</p>
          <p>Every session and every window says what it rests on. Nothing here advises a dose.</p>
        </div>
        <ConfidenceLegend />
      </Card>
      {protocolGroups().map(({ title, protocols }) => (
        <Card key={title} title={title} isFlush>
          <ul className={styles.list}>
            {protocols.map((protocol) => (
              <Entry key={protocol.id} protocol={protocol} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  )
}

function Entry({ protocol }: { readonly protocol: Protocol }) {
  const { id, status, retracted } = protocol
  return (
    <li className={styles.entry}>
      <div>
        <h3 className={styles.name}>
          <Link to={`/protocols/${encodeURIComponent(id)}`}>{titleOf(protocol)}</Link>
        </h3>
        <p className={styles.status}>
          {sentenceCase(status)}
          {id === defaultProtocolId && ', the one a new course starts from'}
        </p>
        {retracted && <Flag tone="bad">A paper it rests on was retracted.</Flag>}
      </div>
      <div>
        <p className={styles.facts}>
          {factsOf(protocol)}
        </p>
        <WindowShareLine protocol={protocol} />
      </div>
    </li>
  )
}
