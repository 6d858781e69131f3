/** Knows the sessions every calendar is given, from one seed; refuses to know how any of them is drawn. */

export const monday = '2027-03-01'
const kinds = ['preparation', 'dosing', 'integration', 'assessment', 'contact']
const lengths = [60, 90, 90, 90, 480]

/** Days over which the sessions lie, from the Monday: five of a week, a month of four weeks, or half a year of working days. */
const days = {
  crowd: { week: fromTo(5), month: fromTo(28) },
  stored: { week: workingDays(26), month: workingDays(26) },
}

/**
 * `count` sessions that begin on the half hour and end by 18:00. A `crowd` lies in the week or the month shown, all of it; what
 * is `stored` is spread over half a year, of which one week or month is shown.
 */
export function sessionsOf(spread, view, count) {
  let state = 7
  const pick = (below) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  const own = days[spread][view]
  return Array.from({ length: count }, (_, k) => {
    const minutes = lengths[pick(lengths.length)]
    return { id: `c${k}`, code: `P-${k}`, title: 'Integration 2.1', kind: kinds[pick(kinds.length)], day: own[pick(own.length)], from: 480 + pick(Math.floor((600 - minutes) / 30) + 1) * 30, minutes }
  })
}

/** Where the session that is moved lies before any move, and after each. */
export function placeOf(view, step) {
  const ahead = view === 'week' ? (step * 2) % 5 : (step * 5) % 28
  return { day: plus(ahead), from: 480 + (step % 9) * 30 }
}

export function clock(minutes) {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function fromTo(count) {
  return Array.from({ length: count }, (_, ahead) => plus(ahead))
}

function workingDays(weeks) {
  return fromTo(weeks * 7).filter((_, ahead) => ahead % 7 < 5)
}

function plus(ahead) {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10)
}
