/** Knows how FullCalendar is mounted and moves an event by its own call, which is quicker than handing it all events anew; refuses to measure. */
import FullCalendar from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import '@fullcalendar/react/skeleton.css'
import theme from '@fullcalendar/react/themes/classic'
import '@fullcalendar/react/themes/classic/palette.css'
import '@fullcalendar/react/themes/classic/theme.css'
import timeGrid from '@fullcalendar/react/timegrid'
import { createRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { clock, monday } from './sessions.js'

const eventOf = ({ id, code, title, day, from, minutes }) => ({ id, title: `${code} ${title}`, start: `${day}T${clock(from)}:00`, end: `${day}T${clock(from + minutes)}:00` })

export const givenOf = (sessions) => sessions.map(eventOf)

export function mount(host, view, events, isGathered = false) {
  const root = createRoot(host)
  const ref = createRef()
  flushSync(() =>
    root.render(
      <FullCalendar
        ref={ref}
        plugins={[timeGrid, dayGrid, interaction, theme]}
        initialView={view === 'week' ? 'timeGridWeek' : 'dayGridMonth'}
        initialDate={monday}
        firstDay={1}
        weekends={view === 'month'}
        editable
        allDaySlot={false}
        slotMinTime="08:00"
        slotMaxTime="18:00"
        dayMaxEvents={view === 'month' ? 4 : undefined}
        eventMaxStack={isGathered ? 7 : undefined}
        height={800}
        events={events}
      />,
    ),
  )
  return {
    move(_before, after) {
      const { start, end } = eventOf(after)
      flushSync(() => ref.current.getApi().getEventById(after.id).setDates(start, end))
    },
    unmount: () => root.unmount(),
  }
}
