/** Knows how react-big-calendar is mounted, with its drag and drop; refuses to measure. */
import { format, getDay, parse, startOfWeek } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Calendar, dateFnsLocalizer } from 'react-big-calendar'
import withDragAndDropModule from 'react-big-calendar/lib/addons/dragAndDrop'
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css'
import 'react-big-calendar/lib/css/react-big-calendar.css'
import { clock, monday } from './sessions.js'

const withDragAndDrop = withDragAndDropModule.default ?? withDragAndDropModule
const Draggable = withDragAndDrop(Calendar)
const localizer = dateFnsLocalizer({ format, parse, startOfWeek: (date) => startOfWeek(date, { weekStartsOn: 1 }), getDay, locales: { 'en-GB': enGB } })
const shown = new Date(`${monday}T00:00:00`)
const [min, max] = [new Date(`${monday}T08:00:00`), new Date(`${monday}T18:00:00`)]
const views = { week: ['work_week'], month: ['month'] }
const nothing = () => undefined

const eventOf = ({ id, code, title, day, from, minutes }) => ({ id, title: `${code} ${title}`, start: new Date(`${day}T${clock(from)}:00`), end: new Date(`${day}T${clock(from + minutes)}:00`) })

export const givenOf = (sessions) => sessions.map(eventOf)

export function mount(host, view, given) {
  const root = createRoot(host)
  let events = given
  const draw = () =>
    flushSync(() =>
      root.render(<Draggable localizer={localizer} culture="en-GB" events={events} view={views[view][0]} views={views[view]} date={shown} min={min} max={max} onView={nothing} onNavigate={nothing} style={{ height: 800 }} />),
    )
  draw()
  return {
    move(_before, after) {
      events = events.map((event) => (event.id === after.id ? eventOf(after) : event))
      draw()
    },
    unmount: () => root.unmount(),
  }
}
