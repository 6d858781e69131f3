/** Knows how sessions share one day, exactly: starts and rooms at the least cost, or that they cannot; refuses to know other days. */

const mostSteps = 200_000

/**
 * `group` are sessions that all lie on `day`, `pairOf` gives the number of each course's pair.
 * Answers `{ points, places }`, null where they cannot share the day, or undefined where the search was given up.
 */
export function shareDay(problem, day, group, pairOf) {
  const parts = connected(problem, group, pairOf)
  const places = []
  let points = 0
  for (const part of parts) {
    const found = shareAmong(problem, day, part, pairOf)
    if (found === null || found === undefined) return found
    points += found.points
    places.push(...found.places)
  }
  return { points, places }
}

/** What each session costs by its start at least, were it alone. */
export function leastAlone(problem, day, number, pair) {
  return Math.min(...problem.sessions[number].options[pair].get(day).starts.map(({ half }) => half))
}

/** Smallest subset that already costs more together than its parts alone by as much as any; found by leaving out one after the other. */
export function smallestClash(problem, day, group, pairOf) {
  const extra = (part) => {
    const shared = shareDay(problem, day, part, pairOf)
    if (shared === null) return Infinity
    if (shared === undefined) return 0
    return shared.points - part.reduce((sum, number) => sum + leastAlone(problem, day, number, pairOf(problem.sessions[number].course)), 0)
  }
  const whole = extra(group)
  if (whole === 0) return null
  let part = group
  for (const number of group) {
    const without = part.filter((other) => other !== number)
    if (without.length > 1 && extra(without) >= whole) part = without
  }
  return { part, extra: whole }
}

function peopleOf(problem, number, pairOf) {
  const { people, course } = problem.sessions[number]
  const pair = problem.courses[course].pairs[pairOf(course)]
  return [pair?.lead, pair?.co].slice(0, people)
}

/** Groups that have a patient, a therapist or a kind of room in common. */
function connected(problem, group, pairOf) {
  const keysOf = (number) => {
    const { course, room } = problem.sessions[number]
    return [`patient ${course}`, ...peopleOf(problem, number, pairOf).map((id) => `person ${id}`), ...(room === null ? [] : ['rooms'])]
  }
  const parts = []
  for (const number of group) {
    const keys = new Set(keysOf(number))
    const joined = parts.filter((part) => [...keys].some((key) => part.keys.has(key)))
    for (const part of joined) parts.splice(parts.indexOf(part), 1)
    parts.push({ keys: new Set([...keys, ...joined.flatMap((part) => [...part.keys])]), members: [...joined.flatMap(({ members }) => members), number] })
  }
  return parts.map(({ members }) => members)
}

function shareAmong(problem, day, group, pairOf) {
  const { sessions, turnover, roomClasses } = problem
  const lists = group
    .map((number) => {
      const session = sessions[number]
      const people = peopleOf(problem, number, pairOf)
      const starts = session.options[pairOf(session.course)].get(day)?.starts ?? []
      const options = starts.flatMap(({ at, classes, half }) =>
        (session.room === null ? [null] : classes).map((roomClass) => ({ number, session, people, from: at, to: at + session.minutes, half, roomClass })),
      )
      return { options: options.toSorted((one, other) => one.half - other.half), least: Math.min(...options.map(({ half }) => half)) }
    })
    .toSorted((one, other) => one.options.length - other.options.length)
  if (lists.some(({ options }) => options.length === 0)) return null
  const rest = lists.map((_, index) => lists.slice(index).reduce((sum, { least }) => sum + least, 0))
  let best = null
  let steps = 0
  const chosen = []
  const place = (index, points) => {
    if (index === lists.length) {
      best = { points, places: chosen.map((option) => ({ number: option.number, at: option.from, room: option.roomClass })) }
      return
    }
    for (const option of lists[index].options) {
      const least = points + option.half + (rest[index + 1] ?? 0)
      if (best !== null && least >= best.points) return
      steps += 1
      if (steps > mostSteps) return
      if (!chosen.every((other) => agree(option, other)) || !hasRoom(option, chosen, roomClasses, turnover)) continue
      chosen.push(option)
      place(index + 1, points + option.half)
      chosen.pop()
    }
  }
  place(0, 0)
  return best === null && steps > mostSteps ? undefined : best
}

function agree(one, other) {
  const together = one.from < other.to && other.from < one.to
  if (together && (one.session.course === other.session.course || one.people.some((id) => other.people.includes(id)))) return false
  if (one.session.before.includes(other.number) && other.to > one.from) return false
  return !(other.session.before.includes(one.number) && one.to > other.from)
}

/** As spans in time need no more rooms than meet at one moment, counting is enough for rooms that differ in nothing. */
function hasRoom(option, chosen, roomClasses, turnover) {
  if (option.roomClass === null) return true
  const same = [option, ...chosen.filter(({ roomClass }) => roomClass === option.roomClass)]
  return same.every(({ from }) => same.filter((one) => one.from <= from && from < one.to + turnover).length <= roomClasses[option.roomClass].rooms.length)
}
