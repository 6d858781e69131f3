/** Knows the app's own week and month as the calendar page mounts them; refuses to measure. */
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { addMinutes, time, timeOfMinutes } from '../../../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../../../src/domain/time/day'
import type { CalendarEntry } from '../../../../src/ui/calendar/calendar-entry'
import { MonthCalendar } from '../../../../src/ui/calendar/month-calendar'
import { type PiecesMemory, piecesOnDays } from '../../../../src/ui/calendar/time-grid/pieces'
import { TimeGrid } from '../../../../src/ui/calendar/time-grid/time-grid'
import '../../../../src/ui/base.css'
import '../../../../src/ui/fonts.css'
import '../../../../src/ui/tokens.css'
import { monday as first } from './sessions.js'

interface Session {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly kind: CalendarEntry['line']['look']
  readonly day: string
  readonly from: number
  readonly minutes: number
}

/** As the app's own store, which knows what lies on a day. */
type ByDay = ReadonlyMap<Day, readonly CalendarEntry[]>

const monday = day(first)
const hours = [{ from: time('08:00'), to: time('18:00') }]
const open = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }
const nothing = () => undefined

function entryOf({ id, code, title, kind, day: on, from, minutes }: Session): CalendarEntry {
  const start = timeOfMinutes(from)
  return {
    courseId: id,
    code,
    line: {
      session: 's', title, neutralTitle: title, kind: 'integration', look: kind, status: 'confirmed', week: 3, day: day(on), time: start, endTime: addMinutes(start, minutes), minutes, slot: null, encounter: null, therapistNames: ['Ana', 'Ben'], roomName: 'Oak',
      attended: [], nightUntil: null, window: null, isAnchor: false, isOptional: false, unscheduled: null, isMilestone: false, offTarget: null, conflicts: [], outOfWindowBy: 0, overdueDays: 0, openGates: [], reason: '',
    },
  }
}

function within(byDay: ByDay, from: Day, count: number): readonly CalendarEntry[] {
  const entries: CalendarEntry[] = []
  for (let ahead = 0; ahead < count; ahead += 1) entries.push(...(byDay.get(addDays(from, ahead)) ?? []))
  return entries
}

function Week({ byDay }: { readonly byDay: ByDay }) {
  const [memory] = useState<PiecesMemory>(() => new Map())
  const columns = useMemo(() => {
    const days = Array.from({ length: 5 }, (_, ahead) => addDays(monday, ahead))
    const pieces = piecesOnDays(days, within(byDay, addDays(monday, -1), 7), memory)
    return days.map((on) => ({ key: on, day: on, name: null, sub: null, ground: [], step: null, pieces: pieces.get(on) ?? [] }))
  }, [byDay, memory])
  return <TimeGrid label="Week" corner="Week 9" zone="Europe/Berlin" open={open} columns={columns} today={monday} now={time('10:00')} onOpen={nothing} />
}

function Month({ byDay }: { readonly byDay: ByDay }) {
  const entries = useMemo(() => within(byDay, addDays(monday, -7), 42), [byDay])
  return <MonthCalendar month={monday} today={monday} entries={entries} closures={[]} restDays={[]} weekStart="mon" weekCount={{ by: 'year' }} onMonth={nothing} onOpen={nothing} />
}

export function givenOf(sessions: readonly Session[]): ByDay {
  const byDay = new Map<Day, CalendarEntry[]>()
  for (const session of sessions) {
    const entry = entryOf(session)
    const on = day(session.day)
    byDay.set(on, byDay.get(on) ?? [])
    byDay.get(on)?.push(entry)
  }
  return byDay
}

export function mount(host: HTMLElement, view: 'week' | 'month', given: ByDay) {
  let byDay = given
  const root = createRoot(host)
  const draw = () => flushSync(() => root.render(view === 'week' ? <Week byDay={byDay} /> : <Month byDay={byDay} />))
  draw()
  return {
    move(before: Session, after: Session) {
      const changed = new Map(byDay)
      const [from, to] = [day(before.day), day(after.day)]
      changed.set(from, (changed.get(from) ?? []).filter(({ courseId }) => courseId !== before.id))
      changed.set(to, [...(changed.get(to) ?? []), entryOf(after)])
      byDay = changed
      draw()
    },
    unmount: () => root.unmount(),
  }
}
