/** Knows what has to be answered before a protocol's sessions start; refuses to know what was answered. */
import type { GateName, Protocol, SessionId, Visit } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import { startConditionsOf } from '../../domain/protocol/start-conditions'
import { Card } from '../../ui/card'
import { listOf } from '../../ui/wording/format'
import { gateWords } from '../../ui/wording/gate-words'
import styles from './protocol-page.module.css'

interface Asked {
  readonly gate: GateName
  readonly before: readonly SessionId[]
}

export function StartConditionsCard({ protocol }: { readonly protocol: Protocol }) {
  const titles = shortTitles(protocol)
  const titleOf = (id: SessionId) => titles.get(id)
  const dosings = protocol.sessions.filter(({ kind }) => kind === 'dosing')
  const asked = conditionsBefore(dosings, protocol)
  const others = protocol.sessions.filter((visit) => visit.kind !== 'dosing')
  const elsewhere = conditionsBefore(others, protocol)
  const sessionsFirst = dosings.flatMap((visit) => {
    const first = startConditionsOf(visit, protocol).filter(({ session }) => session !== null)
    return first.length === 0 ? [] : [{ visit, names: first.map(({ gate }) => gateWords(gate, titleOf)) }]
  })
  return (
    <Card title="Before a dosing session">
      <ul className={styles.list}>
        {asked.map(({ gate, before }) => (
          <li key={gate}>
            {gateWords(gate, titleOf)}
            {before.length < dosings.length && <span className={styles.aside}> before {namesOf(before, titles)}</span>}
          </li>
        ))}
      </ul>
      {asked.length === 0 && <p className={styles.text}>The protocol names no condition of its own.</p>}
      {sessionsFirst.length > 0 && (
        <dl className={styles.pairs}>
          {sessionsFirst.map(({ visit, names }) => (
            <div key={visit.id}>
              <dt>{titles.get(visit.id)}</dt>
              <dd>{listOf(names)}</dd>
            </div>
          ))}
        </dl>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3 className={styles.under}>Earlier and later</h3>
          <ul className={styles.list}>
            {elsewhere.map(({ gate, before }) => (
              <li key={gate}>
                {gateWords(gate, titleOf)} <span className={styles.aside}>before {namesOf(before, titles)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

/** Conditions that people confirm, each once, with the sessions that ask for it. */
function conditionsBefore(visits: readonly Visit[], protocol: Protocol): readonly Asked[] {
  const found = new Map<GateName, SessionId[]>()
  for (const visit of visits) {
    for (const { gate, session } of startConditionsOf(visit, protocol)) {
      if (session === null) found.set(gate, [...(found.get(gate) ?? []), visit.id])
    }
  }
  return [...found].map(([gate, before]) => ({ gate, before }))
}

function namesOf(ids: readonly SessionId[], titles: ReadonlyMap<SessionId, string>): string {
  return listOf(ids.map((id) => titles.get(id) ?? id))
}
