/** Knows how Schedule-X is mounted and told of an event that moved; refuses to measure. */
import { createCalendar, createViewMonthGrid, createViewWeek } from '@schedule-x/calendar'
import { createEventsServicePlugin } from '@schedule-x/events-service'
import '@schedule-x/theme-default/dist/index.css'
import 'temporal-polyfill/global'
import { clock, monday } from '../page/sessions.js'

const zone = 'Europe/Berlin'
const at = (day, minutes) => Temporal.ZonedDateTime.from(`${day}T${clock(minutes)}:00[${zone}]`)
const eventOf = ({ id, code, title, day, from, minutes }) => ({ id, title: `${code} ${title}`, start: at(day, from), end: at(day, from + minutes) })

export const givenOf = (sessions) => sessions.map(eventOf)

export function mount(host, view, given) {
  const service = createEventsServicePlugin()
  const frame = document.createElement('div')
  frame.style.height = '800px'
  host.append(frame)
  const own = view === 'week' ? createViewWeek() : createViewMonthGrid()
  const calendar = createCalendar(
    {
      views: [own],
      defaultView: own.name,
      selectedDate: Temporal.PlainDate.from(monday),
      timezone: zone,
      isResponsive: false,
      dayBoundaries: { start: '08:00', end: '18:00' },
      weekOptions: { nDays: 5, gridHeight: 800 },
      monthGridOptions: { nEventsPerDay: 4 },
      events: given,
    },
    [service],
  )
  calendar.render(frame)
  return {
    move: (_before, after) => service.update(eventOf(after)),
    unmount: () => {
      calendar.destroy()
      frame.remove()
    },
  }
}
