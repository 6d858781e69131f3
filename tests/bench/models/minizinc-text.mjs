/** Knows the plan as a MiniZinc model written out in text; refuses to know which solver reads it. */

/** `{3,4,5,9}` as `3..5 union {9}` would be read more slowly than plain sets of this size. */
const setOf = (values) => `{${[...new Set(values)].toSorted((one, other) => one - other).join(',')}}`

/**
 * Sessions have a day, a time and a start on one line of grid steps; `disjunctive` stands for a patient, a therapist and
 * a room. Every course is planned: leaving one out is not modelled. Null where a choice is not modelled.
 */
export function textOf({ grid, sessions, courses, roomClasses, turnover, isClinic }) {
  const perDay = 1440 / grid
  const steps = (minutes) => Math.ceil(minutes / grid)
  const firstDay = Math.min(...sessions.flatMap(({ options }) => options.flatMap((all) => [...all.keys()])))
  const lines = ['include "globals.mzn";']
  const points = []
  const offs = []
  const uses = new Map()
  const use = (key, start, length) => uses.set(key, [...(uses.get(key) ?? []), [start, length]])
  for (const course of courses) if (course.pairs.length > 1 && course.sessions.length > 0) lines.push(`var 1..${course.pairs.length}: pair${course.number};`)

  for (const session of sessions) {
    const { number, options } = session
    const startsOf = (all, fits = () => true) => [...all].flatMap(([day, offer]) => offer.starts.filter(fits).map(({ at }) => (day - firstDay) * perDay + at / grid))
    const days = new Map(options.flatMap((all) => [...all].map(([day, offer]) => [day - firstDay, offer.points])))
    const starts = options.flatMap((all) => startsOf(all))
    lines.push(`var ${setOf(days.keys())}: d${number};`, `var ${setOf(starts)}: s${number};`, `var 0..${perDay - 1}: t${number};`)
    lines.push(`constraint s${number} = ${perDay} * d${number} + t${number};`)
    if (options.length > 1) options.forEach((all, index) => lines.push(`constraint pair${session.course} = ${index + 1} -> s${number} in ${setOf(startsOf(all))};`))
    const free = [...days].filter(([, cost]) => cost === 0).map(([day]) => day)
    charge(`d${number}`, [...days.keys()], free, 3)
    const cheap = options.flatMap((all) => startsOf(all, ({ half }) => half === 0))
    const timesOf = (all) => [...new Set(all.map((start) => start % perDay))]
    charge(`t${number}`, timesOf(starts), timesOf(cheap), 2)
    const length = steps(session.minutes)
    use(`patient ${session.course}`, `s${number}`, length)
    const { pairs } = courses[session.course]
    if (isClinic) for (const id of [pairs[0].lead, pairs[0].co].slice(0, session.people)) use(`person ${id}`, `s${number}`, length)
    if (session.room !== null) addRoom(session, startsOf)
  }

  /** Looked up in a list: Chuffed was seen to lose points that were asked for as "not in this set". */
  function charge(variable, possible, free, cost) {
    const [from, to] = [Math.min(...possible), Math.max(...possible)]
    const isFree = new Set(free)
    if ([...possible].every((value) => isFree.has(value))) return
    const list = Array.from({ length: to - from + 1 }, (_, index) => (isFree.has(from + index) ? 0 : cost))
    points.push(`array1d(${from}..${to}, [${list}])[${variable}]`)
  }

  function addRoom({ number, options, minutes }, startsOf) {
    const rooms = roomClasses.flatMap(({ rooms: alike }, index) => alike.map((id) => ({ id, index })))
    const possible = rooms.map(({ index }) => options.flatMap((all) => startsOf(all, ({ classes }) => classes.includes(index))))
    const fitting = rooms.flatMap((_, at) => (possible[at].length > 0 ? [at] : []))
    lines.push(`var ${setOf(fitting)}: r${number};`)
    for (const at of fitting) {
      lines.push(`constraint r${number} = ${at} -> s${number} in ${setOf(possible[at])};`)
      if (isClinic || turnover > 0) use(`room ${at}`, `s${number}`, `bool2int(r${number} = ${at}) * ${steps(minutes + turnover)}`)
    }
  }

  for (const spans of uses.values()) {
    if (spans.length > 1) lines.push(`constraint disjunctive([${spans.map(([start]) => start)}],[${spans.map(([, length]) => length)}]);`)
  }
  for (const course of courses) {
    for (const { a, b, min, max, target, weight, aKept, bKept } of course.relations) {
      const gap = `(${bKept === null ? `d${b}` : bKept.day - firstDay} - ${aKept === null ? `d${a}` : `(${aKept.day - firstDay})`})`
      if (min > -Infinity) lines.push(`constraint ${gap} >= ${min};`)
      if (max < Infinity) lines.push(`constraint ${gap} <= ${max};`)
      if (weight === 0) continue
      const off = `o${offs.length}`
      lines.push(`var 0..${Math.max(Math.abs(max - target), Math.abs(target - min))}: ${off};`, `constraint ${off} = abs(${gap} - ${target});`)
      offs.push(off)
      points.push(`${weight} * ${off}`)
    }
    for (const number of course.sessions) {
      for (const before of sessions[number].before) lines.push(`constraint s${number} >= s${before} + ${steps(sessions[before].minutes)};`)
    }
    addOpening(course)
  }

  function addOpening({ number, openers, sessions: own, start, startLatest, countsLateStart, keptFirst, keptFirstTimed }) {
    if (own.length === 0) return
    if (keptFirst < Infinity && !countsLateStart) return
    const days = [...openers.map((opener) => `d${opener}`), ...(keptFirstTimed < Infinity ? [String(keptFirstTimed - firstDay)] : [])]
    if (keptFirst === Infinity) lines.push(`constraint min([${days}]) <= ${startLatest - firstDay};`)
    if (!countsLateStart) return
    lines.push(`var 0..800: late${number};`, `constraint late${number} = max(0, min([${days}]) - ${start - firstDay});`)
    offs.push(`late${number}`)
    points.push(`late${number}`)
  }

  const fixed = courses.reduce((sum, course) => sum + course.points, 0)
  const all = sessions.map(({ number }) => number)
  const choices = courses.flatMap((course) => (course.pairs.length > 1 && course.sessions.length > 0 ? [`pair${course.number}`] : []))
  lines.push(`var 0..100000: total;`, `constraint total = ${[fixed, ...points].join(' + ')};`)
  lines.push(
    `solve :: seq_search([int_search([${choices}], input_order, indomain_min), int_search([${offs}], dom_w_deg, indomain_min), int_search([${all.map((n) => `d${n}`)}], first_fail, indomain_min), int_search([${all.map((n) => `s${n}`)}], first_fail, indomain_min)]) minimize total;`,
  )
  return { text: lines.join('\n'), firstDay, perDay }
}
