/** Knows that nobody and no room is in two places at once; refuses to know windows and order. */
import { endOf, startOf } from './written.mjs'

/** `held`: all sessions of all courses, with `course`. Facts that stand against each other are nobody's fault. */
export function faultsBetween(clinic, held) {
  const turnover = clinic.turnoverMinutes ?? 0
  const faults = []
  const clashes = (sessions, space, what) => {
    const inTime = sessions.toSorted((one, other) => startOf(one) - startOf(other))
    inTime.forEach((one, index) => {
      for (const other of inTime.slice(index + 1)) {
        if (startOf(other) >= endOf(one) + space) break
        if (!(one.isKept && other.isKept)) faults.push(`${what}: ${one.course} ${one.session} and ${other.course} ${other.session} on ${other.day}`)
      }
    })
  }
  const ids = new Set(held.flatMap(({ therapists }) => therapists))
  for (const id of ids) clashes(held.filter(({ therapists }) => therapists.includes(id)), 0, `${id} is in two places`)
  const rooms = new Set(held.map(({ room }) => room).filter((room) => room !== null))
  for (const id of rooms) clashes(held.filter(({ room }) => room === id), turnover, `room ${id} is taken twice`)
  return faults
}
