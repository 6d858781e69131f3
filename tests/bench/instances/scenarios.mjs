/** Knows the repairs that are measured: a clinic whose plan stands, and somebody ill on a day; refuses to make a plan or to repair one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chanceOf } from './chance.mjs'

const given = (name) => JSON.parse(readFileSync(join(import.meta.dirname, '../given', `${name}.json`), 'utf8'))

const clinicSeed = 41
const courseSeed = 42
const many = 40
const few = 20

/**
 * A scenario is `{ name, kind, request, standing, event }`. `request` is the clinic as a planning-request/1, `standing` the
 * slots of every course's sessions, `event` who is ill on which day, known the evening before at 20:00. Of kind `clinic`
 * all that is hit is repaired and others may give way; of kind `course` one hit course, beside all others as they stand.
 * @returns {readonly { name: string, kind: 'clinic' | 'course', request: any, standing: any, event: { therapist: string, day: string, course: string | null } }[]}
 */
export function repairScenarios() {
  const hundred = given('hundred')
  const standing = given('hundred-plan')
  const planned = new Set(standing.map(({ id }) => id))
  const request = { ...hundred, courses: hundred.courses.filter(({ id }) => planned.has(id)) }
  return [...scenarios(request, standing, 'clinic', clinicSeed, many), ...scenarios(request, standing, 'course', courseSeed, few)]
}

function scenarios(request, standing, kind, seed, count) {
  const chance = chanceOf(seed)
  const days = [...new Set(standing.flatMap(({ sessions }) => sessions.map(([, day]) => day)))].toSorted()
  const found = new Map()
  while (found.size < count) {
    const day = days[chance.whole(20, days.length - 20)]
    const { id: therapist } = chance.one(request.clinic.therapists)
    const hit = coursesHit(request, standing, therapist, day)
    if (hit.length === 0) continue
    const course = kind === 'course' ? chance.one(hit) : null
    const name = kind === 'course' ? `${therapist} ill on ${day}, ${course} alone` : `${therapist} ill on ${day}, ${hit.length} hit`
    found.set(name, { name, kind, request, standing, event: { therapist, day, course } })
  }
  return [...found.values()]
}

function coursesHit(request, standing, therapist, day) {
  return request.courses.flatMap(({ id, lead, co, protocol }) => {
    const { sessions } = protocol ?? request.protocol
    const own = standing.find((one) => one.id === id).sessions
    const needs = (session) => {
      const { staff } = sessions.find((visit) => visit.id === session)
      return ['independent-rater', 'coordinator'].includes(staff) ? [] : staff === 'therapist-pair' ? [lead, co] : [lead]
    }
    return own.some(([session, on]) => on === day && needs(session).includes(therapist)) ? [id] : []
  })
}
