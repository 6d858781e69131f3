/** Knows how a session becomes a row of the patient's schedule; refuses to know where on the paper the row comes to stand. */
import type { SessionLine } from '../domain/course/session-line'
import { type SessionStatus, isOpen } from '../domain/course/lifecycle'
import { addDays } from '../domain/time/day'
import type { MetWhere } from './met-where'
import type { RowState, RowTime, ScheduleRow } from './sheet'
import type { SheetWords, TableWords } from './words/sheet-words'

const states: Readonly<Record<SessionStatus, RowState>> = {
  planned: 'to-do',
  confirmed: 'to-do',
  'in-progress': 'to-do',
  completed: 'done',
  missed: 'missed',
  'no-show': 'missed',
  cancelled: 'cancelled',
  waived: 'left out',
}

/** Said in place of a box where there is nothing to tick; empty for a box. */
export function stateWord(state: RowState, { missed, cancelled, leftOut }: TableWords): string {
  switch (state) {
    case 'to-do':
    case 'done':
      return ''
    case 'missed':
      return missed
    case 'cancelled':
      return cancelled
    case 'left out':
      return leftOut
  }
}

export interface RowFacts {
  /** All sessions of the course, to tell a morning after. */
  readonly all: readonly SessionLine[]
  readonly names: ReadonlyMap<string, string>
  readonly met: MetWhere
  readonly longDays: boolean
  readonly words: SheetWords
}

export function rowOf(line: SessionLine, facts: RowFacts): ScheduleRow {
  return {
    session: line.session,
    look: line.look,
    name: facts.names.get(line.session) ?? line.session,
    aside: asideOf(line, facts),
    note: facts.met.noteOf(line),
    when: rowTime(line),
    length: line.minutes === null ? '' : facts.words.lengths.spoken(line.minutes),
    state: states[line.status],
    heavy: facts.longDays && line.kind === 'dosing',
  }
}

function asideOf(line: SessionLine, { longDays, all, words: { table } }: RowFacts): string {
  if (line.nightUntil !== null && isOpen(line.status)) return table.andNight
  return longDays && isMorningAfter(line, all) ? table.morningAfter : ''
}

/** Said in place of a date. A session that is not to come needs none. */
export function undatedWords({ state }: Pick<ScheduleRow, 'state'>, { undated, noDate }: TableWords): string {
  return state === 'to-do' || state === 'missed' ? undated : noDate
}

/** Whether an integration session follows by one night a dosing session that takes place or was held. */
export function isMorningAfter(line: SessionLine, all: readonly SessionLine[]): boolean {
  const { day, kind, time } = line
  if (kind !== 'integration' || day === null || time === null || time >= '12:00') return false
  return all.some((other) => other.kind === 'dosing' && isLived(states[other.status]) && other.day !== null && addDays(other.day, 1) === day)
}

function isLived(state: RowState): boolean {
  return state === 'to-do' || state === 'done'
}

/** Rows with the year written where it changes and on the first dated row; as they are where the course stays in one year. */
export function withYears(rows: readonly ScheduleRow[], years: boolean): readonly ScheduleRow[] {
  let year = ''
  return rows.map((row) => {
    if (row.when === null) return row
    const changes = years && row.when.day.slice(0, 4) !== year
    year = row.when.day.slice(0, 4)
    return { ...row, when: { ...row.when, year: changes } }
  })
}

function rowTime({ day, time, endTime }: SessionLine): RowTime | null {
  return day === null ? null : { day, from: time, to: endTime, year: false }
}
