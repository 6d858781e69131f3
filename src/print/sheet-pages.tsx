/** Knows a sheet as boxes of paper, one for each side, with its foot; refuses to know what the sheet says. */
import { ClinicMonthView } from './clinic-month/clinic-month-view'
import { DeskNotesView, DeskTableView } from './desk-list/desk-view'
import { FlowBlockView } from './flow-block-view'
import { FortnightView } from './fortnight/fortnight-view'
import { MonthsHeadView, MonthsView } from './months-view'
import './paper.css'
import './paper-schedule.css'
import './paper-months.css'
import './paper-large.css'
import './paper-scripts.css'
import { PocketView } from './pocket-list/pocket-view'
import { RecordPartView } from './record/record-view'
import { RoomsView } from './rooms-week/rooms-view'
import { RunPartView } from './run-sheet/run-view'
import { ScheduleView } from './schedule-view'
import type { Block, Sheet, SheetFoot } from './sheet'
import { versionWords } from './sheet-foot'
import './staff/paper-staff.css'
import './staff/paper-frames.css'
import './clinic-month/paper-clinic-month.css'
import './desk-list/paper-desk-list.css'
import './fortnight/paper-fortnight.css'
import './pocket-list/paper-pocket.css'
import './record/paper-record.css'
import './rooms-week/paper-rooms.css'
import './run-sheet/paper-run.css'
import './run-sheet/paper-run-large.css'
import { SignatureRowView } from './staff/signature-row-view'
import { StaffHeadView } from './staff/staff-head-view'
import { english } from './words/english'
import { SheetWordsProvider, useSheetWords } from './words/words-context'

/** The sides one after the other, as they are printed; each is a `.page`. */
export function SheetPages({ sheet }: { readonly sheet: Sheet }) {
  const count = sheet.sides.length
  const words = sheet.words ?? english
  const sides = sheet.sides.map((side, index) => (
    <div className="paper-slot" key={index}>
      <section
        className={sheet.large ? 'page paper-large' : 'page'}
        data-paper={sheet.paper}
        data-orientation={sheet.orientation}
        data-sheet={sheet.kind}
        lang={words.locale}
        dir={words.direction}
        aria-label={`${sheet.name}${words.comma}${words.foot.page(index + 1, count)}`}
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
  return <SheetWordsProvider value={words}>{sides}</SheetWordsProvider>
}

function BlockView({ block, sheet }: { readonly block: Block; readonly sheet: Sheet }) {
  switch (block.type) {
    case 'schedule':
      return <ScheduleView table={block} paper={sheet.paper} large={sheet.large} />
    case 'months-head':
      return <MonthsHeadView head={block} foot={sheet.foot} />
    case 'months':
      return <MonthsView grids={block} />
    case 'staff-head':
      return <StaffHeadView head={block} foot={sheet.foot} />
    case 'fortnight':
      return <FortnightView grid={block} />
    case 'pocket':
      return <PocketView side={block} />
    case 'rooms-week':
      return <RoomsView week={block} />
    case 'clinic-month':
      return <ClinicMonthView month={block} />
    case 'desk-table':
      return <DeskTableView table={block} />
    case 'desk-notes':
      return <DeskNotesView notes={block.notes} />
    case 'signatures':
      return <SignatureRowView row={block} />
    case 'run':
      return <RunPartView part={block.part} />
    case 'record':
      return <RecordPartView part={block.part} large={sheet.large} />
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
  const { comma, dates, foot: words } = useSheetWords()
  return (
    <footer className="paper-foot">
      <span>
        {name}
        {comma}
        {versionWords(foot, words)}
        {foot.sample && `${comma}${words.sample}`}
      </span>
      <span className="paper-line">
        {words.printed(dates.shortDayYear(foot.day), dates.clock(foot.time))}
      </span>
      <span className="paper-line">
        {words.page(page, of)}
      </span>
    </footer>
  )
}
