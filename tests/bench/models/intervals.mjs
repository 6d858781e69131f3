/** Knows the plan as spans of time on one line of grid steps, for CP-SAT; refuses to know how it is searched. */
import { pointsUnplanned } from '../reading/points.mjs'

const domainOf = (values) => {
  const inOrder = [...new Set(values)].toSorted((one, other) => one - other)
  const pairs = []
  for (const value of inOrder) {
    if (pairs.length > 0 && pairs.at(-1)[1] === value - 1) pairs.at(-1)[1] = value
    else pairs.push([value, value])
  }
  return pairs
}

/**
 * Each session has a start on the line, whose domain holds just the starts that fixed facts allow, and a day; windows
 * bind days, one no-overlap each stands for a patient, a therapist and a room. `Domain` and the model are CP-SAT's.
 */
export function addIntervals(model, Domain, problem) {
  const { grid, sessions, courses, roomClasses, turnover, isClinic } = problem
  const perDay = 1440 / grid
  const steps = (minutes) => Math.ceil(minutes / grid)
  const first = Math.min(...sessions.flatMap(({ options }) => options.flatMap((all) => [...all.keys()])))
  const cost = []
  let fixed = 0
  const uses = new Map()
  const use = (key, interval) => uses.set(key, [...(uses.get(key) ?? []), interval])
  const isIn = courses.map((course) => (isClinic && course.sessions.length > 0 ? model.newBoolVar('') : null))
  const pairOf = courses.map(({ pairs }) => (pairs.length > 1 ? pairs.map(() => model.newBoolVar('')) : null))
  for (const pair of pairOf) if (pair !== null) model.addExactlyOne(pair)
  for (const course of courses) {
    const isOptional = isIn[course.number] !== null
    fixed += isOptional ? pointsUnplanned : course.points
    if (isOptional) cost.push(isIn[course.number].times(course.points - pointsUnplanned))
  }
  const enforced = (constraint, course) => (isIn[course] === null ? constraint : constraint.onlyEnforceIf(isIn[course]))
  const domain = (values) => Domain.fromIntervals(domainOf(values))

  const placed = sessions.map((session) => {
    const startsOf = (options, fits = () => true) => [...options].flatMap(([day, offer]) => offer.starts.filter(fits).map(({ at }) => (day - first) * perDay + at / grid))
    const all = session.options.flatMap((options) => startsOf(options))
    const start = model.newIntVarFromDomain(domain(all), '')
    const day = model.newIntVarFromDomain(domain(session.options.flatMap((options) => [...options.keys()])), '')
    const time = model.newIntVar(0, perDay - 1, '')
    model.addLinearConstraint(start.minus(day.times(perDay)).minus(time), -first * perDay, -first * perDay)
    const choice = pairOf[session.course]
    if (choice !== null) session.options.forEach((options, index) => only(model, start, startsOf(options), choice[index]))
    addPoints(session, start, day, startsOf)
    addSpan(session, start, startsOf)
    return { start, day }
  })

  function only(target, variable, values, literal) {
    if (values.length === 0) target.addBoolOr([literal.not()])
    else target.addLinearConstraint(variable, 0, 0, domainOf(values).flat()).onlyEnforceIf(literal)
  }

  function addPoints(session, start, day, startsOf) {
    const days = new Map(session.options.flatMap((options) => [...options].map(([number, { points }]) => [number, points])))
    const dear = [...days.values()].filter((points) => points > 0)
    if (dear.length > 0) charge(session, day, [...days].filter(([, points]) => points === 0).map(([number]) => number), dear[0])
    const cheap = session.options.flatMap((options) => startsOf(options, ({ half }) => half === 0))
    if (cheap.length < session.options.flatMap((options) => startsOf(options)).length) charge(session, start, cheap, 2)
  }

  /** So many points unless the variable lies among these values. */
  function charge(session, variable, free, points) {
    const paid = model.newBoolVar('')
    const isCounted = isIn[session.course]
    cost.push(paid.times(points))
    if (free.length === 0) model.addBoolOr(isCounted === null ? [paid] : [paid, isCounted.not()])
    else model.addLinearConstraint(variable, 0, 0, domainOf(free).flat()).onlyEnforceIf(isCounted === null ? [paid.not()] : [paid.not(), isCounted])
  }

  function addSpan(session, start, startsOf) {
    const size = steps(session.minutes)
    const spanFor = (literal, length = size) => (literal === null ? model.newFixedSizeIntervalVar(start, length, '') : model.newOptionalFixedSizeIntervalVar(start, length, literal, ''))
    const present = isIn[session.course]
    const span = spanFor(present)
    use(`patient ${session.course}`, span)
    const { pairs } = courses[session.course]
    if (isClinic) for (const id of [pairs[0].lead, pairs[0].co].slice(0, session.people)) use(`person ${id}`, span)
    if (session.room === null) return
    const rooms = roomClasses.flatMap(({ rooms: alike }, index) => alike.map((id) => ({ id, index })))
    const fitting = rooms.flatMap(({ id, index }) => {
      const possible = session.options.flatMap((options) => startsOf(options, ({ classes }) => classes.includes(index)))
      return possible.length === 0 ? [] : [{ id, possible, literal: model.newBoolVar('') }]
    })
    session.inRoom = fitting
    const literals = fitting.map(({ literal }) => literal)
    if (present === null) model.addExactlyOne(literals)
    else model.addLinearConstraint(literals.reduce((sum, literal) => sum.plus(literal), present.times(-1)), 0, 0)
    for (const { id, possible, literal } of fitting) {
      only(model, start, possible, literal)
      use(`room ${id}`, spanFor(literal, steps(session.minutes + turnover)))
    }
  }

  for (const spans of uses.values()) if (spans.length > 1) model.addNoOverlap(spans)
  for (const course of courses) {
    for (const relation of course.relations) addRelation(course, relation)
    addOpening(course)
  }

  function addRelation(course, { a, b, min, max, target, weight, aKept, bKept }) {
    const [from, to] = [aKept === null ? placed[a].day : aKept.day, bKept === null ? placed[b].day : bKept.day]
    const gap = typeof to === 'number' ? from.times(-1).plus(to) : to.minus(from)
    enforced(model.addLinearConstraint(gap, Math.max(min, -2000), Math.min(max, 2000)), course.number)
    if (weight === 0) return
    const off = model.newIntVar(0, 2000, '')
    enforced(model.addLinearConstraint(off.minus(gap), -target, 4000), course.number)
    enforced(model.addLinearConstraint(off.plus(gap), target, 4000), course.number)
    cost.push(off.times(weight))
  }

  function addOpening({ number, openers, start, startLatest, countsLateStart, keptFirst, keptFirstTimed, sessions: own }) {
    for (const session of own) {
      for (const before of sessions[session].before) {
        const length = steps(sessions[before].minutes)
        enforced(model.addLinearConstraint(placed[session].start.minus(placed[before].start), length, 4000 * perDay), number)
      }
    }
    if (own.length === 0) return
    const days = openers.map((opener) => placed[opener].day)
    if (keptFirst < Infinity && !countsLateStart) return
    const opening = model.newIntVar(start, start + 800, '')
    if (days.length === 1 && keptFirstTimed === Infinity) model.addLinearConstraint(opening.minus(days[0]), 0, 0)
    else model.addMinEquality(opening, [...days, ...(keptFirstTimed < Infinity ? [model.newConstant(keptFirstTimed)] : [])])
    if (keptFirst === Infinity) enforced(model.addLinearConstraint(opening, start, startLatest), number)
    if (!countsLateStart) return
    const late = model.newIntVar(0, 800, '')
    enforced(model.addLinearConstraint(late.minus(opening), -start, 4000), number)
    cost.push(late)
  }

  model.minimize(cost.reduce((sum, term) => sum.plus(term), model.newConstant(0).plus(fixed)))
  return { placed, pairOf, isIn, first, perDay }
}
