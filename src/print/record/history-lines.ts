/** Knows how the whole history of a course stands on paper, oldest first, every row told; refuses to name substance or dose unless asked. */
import { type Clinic, personName } from '../../domain/clinic/clinic'
import type { DosingFact, TimedFact } from '../../domain/course/dosing/dosing-fact'
import type { CourseEvent } from '../../domain/course/events'
import { wallTimeAt } from '../../domain/time/zone'
import { type Told, toldHistory } from '../../ui/history/told-history'
import { toldText, undoWords } from '../../ui/history/told-text'
import { clockTime, sentenceCase, shortDayYear } from '../../ui/wording/format'
import type { TitleOf } from '../../ui/wording/title-of'
import { inPieces, piece } from './in-pieces'
import type { RecordFacts } from './record-facts'
import type { RecordLine } from './record-part'

export function historyLinesOf({ rows, versions }: RecordFacts, titleOf: TitleOf, clinic: Clinic, inDetail: boolean): readonly RecordLine[] {
  return toldHistory(rows).toReversed().flatMap((told) => {
    const { who, deed } = toldText(inDetail ? told : discreet(told), titleOf, (id) => personName(clinic, id))
    const { day, time } = wallTimeAt(Date.parse(told.at), clinic.zone)
    const undo = undoWords(told, clinic.zone)
    const all = [sentenceCase(deed), undo === '' ? '' : `${undo}.`, outOfDate(told, versions, clinic.zone)].filter((text) => text !== '').join(' ')
    return inPieces(all, piece.usual).map((text, index): RecordLine => ({
      key: `${told.key}-${index}`,
      cells: index === 0 ? [shortDayYear(day), clockTime(time), who, text] : ['', '', '(continued)', text],
      isHeading: false,
    }))
  })
}

/** A printed sheet is out of date once the plan it shows has changed. */
function outOfDate({ events }: Told, versions: RecordFacts['versions'], zone: string): string {
  const [printed] = events
  if (printed?.type !== 'SchedulePrinted') return ''
  const next = versions.find(({ version }) => version > printed.version)
  return next === undefined ? '' : `Out of date since ${shortDayYear(wallTimeAt(Date.parse(next.at), zone).day)}, version ${next.version}.`
}

function discreet(told: Told): Told {
  return { ...told, events: told.events.map(withoutSubstance) }
}

/** What people wrote beside a dose may name it, and so may a protocol's name. */
function withoutSubstance(event: CourseEvent): CourseEvent {
  switch (event.type) {
    case 'DosingFactNoted':
      return { ...event, noted: bare(event.noted) }
    case 'DosingEntryCorrected':
      return { ...event, from: bare(event.from), to: bare(event.to) }
    case 'DosingEntryStruck':
      return { ...event, was: bare(event.was) }
    case 'ProtocolAmended':
      return { ...event, to: 'a changed one' }
    default:
      return event
  }
}

function bare(timed: TimedFact): TimedFact {
  return { ...timed, fact: isOfDose(timed.fact) ? { ...timed.fact, note: '' } : timed.fact }
}

function isOfDose({ what }: DosingFact): boolean {
  return what === 'initial-dose' || what === 'supplement'
}
