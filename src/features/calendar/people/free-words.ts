/** Knows how free times and what a dosing day lacks are said; refuses to know how they are found. */
import type { DosingDay, DosingObstacle, DosingPlace } from '../../../desk/free-dosing-day'
import { type Clinic, roomName, therapistName } from '../../../domain/clinic/clinic'
import { timeOfMinutes } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { clockTime, length, listOf, longDay, timeSpan } from '../../../ui/wording/format'

/** "12:30", "15:30–16:30": starts on neighbouring points of the grid are one run. */
export function startRuns(starts: readonly number[], gridMinutes: number): readonly string[] {
  const runs: { readonly from: number; to: number }[] = []
  for (const start of starts) {
    const last = runs.at(-1)
    if (last !== undefined && last.to + gridMinutes === start) last.to = start
    else runs.push({ from: start, to: start })
  }
  return runs.map(({ from, to }) => (from === to ? clockTime(timeOfMinutes(from)) : timeSpan(timeOfMinutes(from), timeOfMinutes(to))))
}

/** "Ana and Chidi in Oak, from 09:00" */
export function placeInWords({ pair, room, time }: DosingPlace, clinic: Clinic): string {
  return `${listOf(pair.map((id) => therapistName(clinic, id)))} in ${roomName(clinic, room)}, from ${clockTime(time)}`
}

/** "None on Tuesday 2 March: no dosing room is free for 8 h." */
export function obstacleInWords(day: Day, { minutes, hasNight }: DosingDay, obstacle: DosingObstacle, clinic: Clinic): string {
  const long = `${length(minutes)}${hasNight ? ' and the night' : ''}`
  return `None on ${longDay(day)}: ${reason(obstacle, length(minutes), long, clinic)}.`
}

function reason(obstacle: DosingObstacle, ofDay: string, ofRoom: string, clinic: Clinic): string {
  switch (obstacle.code) {
    case 'closed':
      return `the clinic is not open for ${ofDay}`
    case 'too-late':
      return 'it is too late to begin'
    case 'no-dosing-room':
      return 'the clinic lists no room for dosing'
    case 'rooms-taken':
      return `no dosing room is free for ${ofRoom}`
    case 'people-taken': {
      const [only] = obstacle.free
      return only === undefined ? `no therapist is free for ${ofDay}` : `only ${therapistName(clinic, only)} is free for ${ofDay}`
    }
    case 'not-together':
      return 'no two therapists and a room are free at the same time'
  }
}
