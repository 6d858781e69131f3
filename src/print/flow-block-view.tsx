/** Knows how heads, sentences, lists and telephone numbers of a sheet are drawn; refuses to choose them. */
import type { FlowBlock } from './block-height'
import { TickBox } from './kind-sign'
import { LongDaysView } from './long-days-view'
import type { Call, CheckList, SheetFoot } from './sheet'
import { versionWords } from './sheet-foot'
import { PrintedCode } from './staff/printed-code'
import { useSheetWords } from './words/words-context'

export function FlowBlockView({ block, foot }: { readonly block: FlowBlock; readonly foot: SheetFoot }) {
  const words = useSheetWords()
  switch (block.type) {
    case 'letterhead':
      return (
        <div className="paper-letterhead">
          <div>
            <strong>
              <bdi>{block.clinic}</bdi>
            </strong>
            {block.address !== '' && (
              <p>
                <bdi>{block.address}</bdi>
              </p>
            )}
            <p>{block.call}</p>
          </div>
          {block.code === null ? (
            <p className="paper-version">
              {words.letter.bringSheet}
              <br />
              {versionWords(foot, words.foot)}
            </p>
          ) : (
            <PrintedCode code={block.code} foot={foot} />
          )}
        </div>
      )
    case 'continued':
      return (
        <p className="paper-continued">
          <span>
            <bdi>{block.who}</bdi>
          </span>
          <span>
            <bdi>{block.clinic}</bdi>
            {words.comma}
            <bdi dir="ltr" className="paper-line">
              {block.telephone}
            </bdi>
          </span>
        </p>
      )
    case 'addressee':
      return (
        <p>
          <bdi>{block.who}</bdi>
          <br />
          {words.dates.longDay(block.day, true)}
        </p>
      )
    case 'title':
      return (
        <div className="paper-title">
          <h2>{block.text}</h2>
          {block.under !== '' && <p>{block.under}</p>}
        </div>
      )
    case 'text':
      return <p className="paper-text">{block.sentences.join(' ')}</p>
    case 'long-days':
      return <LongDaysView title={block.title} days={block.days} strip={block.strip} />
    case 'lists':
      return <Lists lists={block.lists} />
    case 'calls':
      return <Calls calls={block.calls} />
    case 'questions':
      return (
        <div className="paper-questions">
          <h3>{block.title}</h3>
          {Array.from({ length: block.lines }, (_, index) => (
            <div key={index} />
          ))}
        </div>
      )
  }
}

function Lists({ lists }: { readonly lists: readonly CheckList[] }) {
  return (
    <div className="paper-lists">
      {lists.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map((item) => (
              <li key={item}>
                <TickBox />
                <span>{item}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Calls({ calls }: { readonly calls: readonly Call[] }) {
  return (
    <div className="paper-calls">
      {calls.map(({ when, number, note }) => (
        <div key={when}>
          <p>{when}</p>
          {number !== '' && (
            <b>
              <bdi dir="ltr">{number}</bdi>
            </b>
          )}
          {note !== '' && <p>{note}</p>}
        </div>
      ))}
    </div>
  )
}
