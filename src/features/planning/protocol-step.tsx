/** Knows how a protocol is chosen, with what it asks for and rests on; refuses to recommend one. */
import { useState } from 'react'
import { Link } from 'react-router'
import { ProtocolFile } from '../../acts/protocol-file'
import { library } from '../../domain/protocol/library'
import type { Protocol, VisitKind } from '../../domain/protocol/protocol'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Checkbox } from '../../ui/checkbox'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { counted } from '../../ui/wording/format'
import styles from './planning.module.css'
import { usePlanningDraft } from './planning-draft'

const houseIds = ['mdma-18wk-clinic', 'mdma-18wk-333']
const other = 'other'
const own = 'own'

export function ProtocolStep() {
  const { protocol, includeOptional, change, go } = usePlanningDraft()
  const house = library.filter(({ id }) => houseIds.includes(id))
  const published = library.filter(({ id }) => !houseIds.includes(id))
  const isHouse = protocol !== null && house.includes(protocol)
  const isOwn = protocol !== null && !library.includes(protocol)
  const [wantsOwn, setWantsOwn] = useState(isOwn)
  const optional = protocol?.sessions.filter((visit) => visit.optional === true && visit.durationMinutes !== null) ?? []
  const choose = (id: string) => {
    const found = library.find((one) => one.id === id)
    if (found !== undefined) change({ protocol: found, includeOptional: false })
  }

  return (
    <Card title="Protocol" className={styles.narrow}>
      <div className={styles.form}>
        <RadioGroup
          label="Template"
          choices={[
            ...house.map((one) => ({ id: one.id, label: one.name, detail: summary(one) })),
            { id: other, label: 'Another protocol of the library', detail: `${published.length} published and clinic programmes.` },
            { id: own, label: 'A protocol of your own', detail: isOwn ? protocol.name : 'From a file.' },
          ]}
          value={wantsOwn || isOwn ? own : protocol === null ? null : isHouse ? protocol.id : other}
          onChange={(id) => {
            setWantsOwn(id === own)
            if (id !== own) choose(id === other ? (published[0]?.id ?? '') : id)
          }}
        />
        {wantsOwn && <ProtocolFile taken="The protocol is sound. It is planned with and copied into the course." onTake={(taken) => change({ protocol: taken, includeOptional: false })} />}
        {protocol !== null && !isHouse && !isOwn && !wantsOwn && (
          <Select
            label="Which one"
            choices={published.map(({ id, name, status }) => ({ id, label: name, detail: status }))}
            value={protocol.id}
            onChange={choose}
          />
        )}
        {protocol !== null && (isOwn || !wantsOwn) && <Grounds protocol={protocol} />}
        {optional.length > 0 && (
          <Checkbox
            isChecked={includeOptional}
            onChange={(next) => change({ includeOptional: next })}
            detail="They can also be planned later, one by one."
          >
            Plan the {counted(optional.length, 'optional session', 'optional sessions')} too
          </Checkbox>
        )}
        <div className={styles.acts}>
          <Button tone="primary" isDisabled={protocol === null || (wantsOwn && !isOwn)} onPress={() => go('people')}>
            Go on
          </Button>
          <Button onPress={() => go('patient')}>Back</Button>
        </div>
      </div>
    </Card>
  )
}

function Grounds({ protocol }: { readonly protocol: Protocol }) {
  const windows = protocol.sessions.filter(({ after }) => after !== null)
  const own = windows.filter(({ windowConfidence }) => windowConfidence === 'assumption').length
  return (
    <p className={styles.grounds}>
      {protocol.retracted && <b>A publication behind this protocol was retracted. </b>}
      {own === 0 ? (
        'Every window of it was read in a source or computed from one.'
      ) : (
        <>
          {own} of its {windows.length} windows are <ConfidenceMark confidence="assumption" />: defaults without a source, yours to change.
        </>
      )}{' '}
      {library.includes(protocol) && <Link to={`/protocols/${protocol.id}`}>Every session and what it rests on</Link>}
    </p>
  )
}

/** "3 preparation, 3 dosing, 9 integration, 1 assessment" */
function summary({ sessions }: Protocol): string {
  const kinds: readonly VisitKind[] = ['preparation', 'dosing', 'integration', 'assessment']
  return kinds
    .map((kind) => ({ kind, count: sessions.filter((visit) => visit.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(', ')
}
