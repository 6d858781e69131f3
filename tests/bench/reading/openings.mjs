/** Knows when clinic, people, rooms and patient are free beside everything fixed; refuses to know windows and order. */
import { liesInAny, minutesOf, weekdayOf } from './calendar.mjs'
import { pointsOfDay, pointsOfStart } from './points.mjs'

/** Fixed facts of a request, asked day by day. */
export class Openings {
  #clinic
  #request
  #grid
  #turnover
  #held

  constructor(request, drafts) {
    this.#request = request
    this.#clinic = request.clinic
    this.#grid = request.clinic.gridMinutes ?? 30
    this.#turnover = request.clinic.turnoverMinutes ?? 0
    this.#held = drafts.flatMap(heldBy)
    /** Rooms that differ in nothing; `rooms` names them. */
    this.roomClasses = this.#classes()
  }

  protocolOf(course) {
    return course.protocol ?? this.#request.protocol
  }

  /** Day → `{ points, starts: [{ at, classes, half }] }` for this session with this pair, from `from` to `to`. */
  optionsOf(draft, visit, pair, from, to) {
    const options = new Map()
    for (let day = from; day <= to; day += 1) {
      if (liesInAny(draft.course.away, day) || liesInAny(this.#clinic.closures, day)) continue
      const starts = this.#startsOn(draft, visit, pair, day)
      if (starts.length > 0) options.set(day, { points: pointsOfDay(day, draft.prefers), starts })
    }
    return options
  }

  #startsOn(draft, visit, pair, day) {
    const people = [pair.lead, pair.co].slice(0, visit.people)
    const hours = people.map((id) => this.#hoursOf(id, day))
    const held = this.#held.filter((one) => Math.abs(one.from - day * 1440) < 2880)
    const starts = []
    for (const [open, close] of this.#clinic.open[weekdayOf(day)] ?? []) {
      const first = Math.ceil(minutesOf(open) / this.#grid) * this.#grid
      for (let at = first; at + visit.minutes <= minutesOf(close); at += this.#grid) {
        const span = { from: day * 1440 + at, to: day * 1440 + at + visit.minutes }
        const isPossible =
          visit.between[0] <= at &&
          at <= visit.between[1] &&
          hours.every((own) => own.some(([opens, closes]) => opens <= at && at + visit.minutes <= closes)) &&
          !held.some((one) => meets(one, span, 0) && (one.course === draft.course.id || one.people.some((id) => people.includes(id)))) &&
          keepsOrder(draft, visit, span)
        if (!isPossible) continue
        const classes = this.#classesAt(visit, day, span)
        if (visit.room === null || classes.length > 0) starts.push({ at, classes, half: pointsOfStart(visit, at, draft.prefers) })
      }
    }
    return starts
  }

  #hoursOf(id, day) {
    const therapist = (this.#clinic.therapists ?? []).find((one) => one.id === id)
    if (therapist === undefined || liesInAny(therapist.away, day)) return []
    if (therapist.hours === undefined) return [[0, 1440]]
    return (therapist.hours[weekdayOf(day)] ?? []).map(([from, to]) => [minutesOf(from), minutesOf(to)])
  }

  #classesAt(visit, day, span) {
    if (visit.room === null) return []
    return this.roomClasses.flatMap(({ suits, closedOn, held }, index) =>
      suits.includes(visit.room) && !closedOn.includes(weekdayOf(day)) && !held.some((one) => meets(one, span, this.#turnover)) ? [index] : [],
    )
  }

  #classes() {
    const classes = new Map()
    for (const { id, suits, closedOn } of this.#clinic.rooms ?? []) {
      const held = this.#held.filter(({ room }) => room === id)
      const key = held.length > 0 ? id : JSON.stringify([[...suits].sort(), [...(closedOn ?? [])].sort()])
      const known = classes.get(key)
      if (known === undefined) classes.set(key, { suits, closedOn: closedOn ?? [], held, rooms: [id] })
      else known.rooms.push(id)
    }
    return [...classes.values()]
  }
}

function heldBy({ course, visits }) {
  return visits.flatMap(({ kept, isTimed, minutes, people }) => {
    if (kept === null || !isTimed) return []
    const from = kept.day * 1440 + kept.start
    return [{ course: course.id, from, to: from + minutes, room: kept.room, people: [course.lead, course.co].slice(0, people).filter((id) => id !== undefined) }]
  })
}

function meets(one, other, space) {
  return one.from < other.to + space && other.from < one.to + space
}

/** On a day shared with a kept session, what comes first ends before the other starts. */
function keepsOrder({ visits }, visit, span) {
  return visits.every(({ id, kept, isTimed, minutes, predecessors }) => {
    if (kept === null || !isTimed) return true
    const from = kept.day * 1440 + kept.start
    if (visit.predecessors.includes(id) && from + minutes > span.from) return false
    return !(predecessors.includes(visit.id) && span.to > from)
  })
}
