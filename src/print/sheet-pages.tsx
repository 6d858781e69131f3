/** Knows a sheet as boxes of paper, one for each side, with its foot; refuses to know what the sheet says. */
import { clockTime, shortDayYear } from '../ui/wording/format'
import { FlowBlockView } from './flow-block-view'
import { MonthsHeadView, MonthsView } from './months-view'
import './paper.css'
import './paper-schedule.css'
import './paper-months.css'
import './paper-large.css'
import { ScheduleView } from './schedule-view'
import type { Block, Sheet, SheetFoot } from './sheet'
import { versionWords } from './sheet-foot'

/** The sides one after the other, as they are printed; each is a `.page`. */
export function SheetPages({ sheet }: { readonly sheet: Sheet }) {
  const count = sheet.sides.length
  return sheet.sides.map((side, index) => (
    <div className="paper-slot" key={index}>
      <section
        className={sheet.large ? 'page paper-large' : 'page'}
        data-paper={sheet.paper}
        data-sheet={sheet.kind}
        aria-label={`${sheet.name}, page ${index + 1} of ${count}`}
      >
        <div className="paper-body">
          {side.blocks.map((block, place) => (
            <BlockView key={place} block={block} sheet={sheet} />
          ))}
        </div>
        <Foot name={sheet.name} foot={sheet.foot} page={index + 1} of={count} />
      </section>
    </div>
  ))
}

function BlockView({ block, sheet }: { readonly block: Block; readonly sheet: Sheet }) {
  switch (block.type) {
    case 'schedule':
      return <ScheduleView table={block} paper={sheet.paper} large={sheet.large} />
    case 'months-head':
      return <MonthsHeadView head={block} foot={sheet.foot} />
    case 'months':
      return <MonthsView grids={block} />
    case 'letterhead':
    case 'continued':
    case 'addressee':
    case 'title':
    case 'text':
    case 'long-days':
    case 'lists':
    case 'calls':
    case 'questions':
      return <FlowBlockView block={block} foot={sheet.foot} />
  }
}

interface FootProps {
  readonly name: string
  readonly foot: SheetFoot
  readonly page: number
  readonly of: number
}

function Foot({ name, foot, page, of }: FootProps) {
  return (
    <footer className="paper-foot">
      <span>
        {name}, {versionWords(foot)}
        {foot.sample && ', sample data'}
      </span>
      <span className="paper-line">
        printed {shortDayYear(foot.day)}, {clockTime(foot.time)}
      </span>
      <span className="paper-line">
        page {page} of {of}
      </span>
    </footer>
  )
}
