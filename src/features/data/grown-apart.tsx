/** Knows how a person chooses, course by course, which of two histories stands that went on apart; refuses to choose for them. */
import { type Beside, courseThere } from '../../desk/backup/prospect'
import { FirstFew } from '../../ui/first-few'
import { Segmented } from '../../ui/radio-group'
import { counted } from '../../ui/wording/format'
import styles from './data.module.css'
import { useWhen } from './use-when'

export interface GrownApartProps {
  readonly besides: readonly Beside[]
  readonly theirs: ReadonlySet<string>
  readonly onTheirs: (theirs: ReadonlySet<string>) => void
}

const few = 10

export function GrownApart({ besides, theirs, onTheirs }: GrownApartProps) {
  if (besides.length === 0) return null
  const choose = (stream: string, isTheirs: boolean) => onTheirs(new Set(isTheirs ? [...theirs, stream] : [...theirs].filter((own) => own !== stream)))
  return (
    <section className={styles.apart} aria-label="Went on both here and in the file">
      <h3>{counted(besides.length, 'history', 'histories')} went on both here and in the file</h3>
      <p className={styles.words}>They cannot be joined. Each stays as it is here unless you take the file’s; the other one’s later changes are then not in it.</p>
      <FirstFew items={besides} few={few} wordAll={(count) => `All ${count}`}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((beside) => (
              <One key={beside.there.stream} beside={beside} isTheirs={theirs.has(beside.there.stream)} onChoose={(isTheirs) => choose(beside.there.stream, isTheirs)} />
            ))}
          </ul>
        )}
      </FirstFew>
    </section>
  )
}

function One({ beside, isTheirs, onChoose }: { readonly beside: Beside; readonly isTheirs: boolean; readonly onChoose: (isTheirs: boolean) => void }) {
  const when = useWhen()
  const { relation, lastHere, lastThere } = beside
  const code = courseThere(beside)?.patient.code ?? 'The clinic'
  const here = relation.is === 'hurt-here' ? 'damaged here' : `here ${counted(relation.here, 'later change', 'later changes')}${lastHere === null ? '' : `, the last ${when(lastHere)}`}`
  const there = `in the file ${counted(relation.there, 'later change', 'later changes')}, the last ${when(lastThere)}`
  return (
    <li>
      <span>
        <bdi>
          <b>{code}</b>
        </bdi>
        <br />
        <small>
          {here}; {there}
        </small>
      </span>
      <Segmented
        label={`Which history of ${code} stands`}
        isLabelHidden
        value={isTheirs ? 'there' : 'here'}
        onChange={(chosen) => onChoose(chosen === 'there')}
        choices={[
          { id: 'here', label: 'As here' },
          { id: 'there', label: 'As in the file' },
        ]}
      />
    </li>
  )
}
