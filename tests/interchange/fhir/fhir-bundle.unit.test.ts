/** Knows what holds for the bundle of every kind of course: the published schema, references, codes, and what it keeps to itself. */
import { describe, expect, it } from 'vitest'
import { deviationsOf } from '../../../src/domain/course/deviations/deviations-of'
import { everyKind } from '../../support/told-courses'
import { type Json, type Members, bundleText, extensionOf, faultsOf, isList, isMembers, list, members, readBundle, text } from './read-bundle'
import { tellAll, tellNothing } from './told'

/** From the value sets that R4 requires, of which the schema knows only some. */
const codes: Readonly<Record<string, readonly string[]>> = {
  'Bundle.type': ['document', 'message', 'transaction', 'transaction-response', 'batch', 'batch-response', 'history', 'searchset', 'collection'],
  'PlanDefinition.status': ['draft', 'active', 'retired', 'unknown'],
  'PlanDefinition.action.relatedAction.relationship': ['before-start', 'before', 'before-end', 'concurrent-with-start', 'concurrent', 'concurrent-with-end', 'after-start', 'after', 'after-end'],
  'PlanDefinition.action.participant.type': ['patient', 'practitioner', 'related-person', 'device'],
  'PlanDefinition.action.requiredBehavior': ['must', 'could', 'must-unless-documented'],
  'PlanDefinition.action.cardinalityBehavior': ['single', 'multiple'],
  'PlanDefinition.relatedArtifact.type': ['documentation', 'justification', 'citation', 'predecessor', 'successor', 'derived-from', 'depends-on', 'composed-of'],
  'CarePlan.status': ['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown'],
  'CarePlan.intent': ['proposal', 'plan', 'order', 'option'],
  'CarePlan.activity.detail.status': ['not-started', 'scheduled', 'in-progress', 'on-hold', 'completed', 'cancelled', 'stopped', 'unknown', 'entered-in-error'],
  'Appointment.status': ['proposed', 'pending', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow', 'entered-in-error', 'checked-in', 'waitlist'],
  'Appointment.participant.required': ['required', 'optional', 'information-only'],
  'Appointment.participant.status': ['accepted', 'declined', 'tentative', 'needs-action'],
  'Encounter.status': ['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'cancelled', 'entered-in-error', 'unknown'],
  'Encounter.location.status': ['planned', 'active', 'reserved', 'completed'],
  'DetectedIssue.status': ['registered', 'preliminary', 'final', 'amended', 'corrected', 'cancelled', 'entered-in-error', 'unknown'],
  'Location.status': ['active', 'suspended', 'inactive'],
  'Location.mode': ['instance', 'kind'],
}

/** Codes of others' systems, as those publish them. */
const known: Readonly<Record<string, readonly string[]>> = {
  'http://terminology.hl7.org/CodeSystem/plan-definition-type': ['order-set', 'clinical-protocol', 'eca-rule', 'workflow-definition'],
  'http://terminology.hl7.org/CodeSystem/location-physical-type': ['si', 'bu', 'wi', 'wa', 'lvl', 'co', 'ro', 'bd', 've', 'ho', 'ca', 'rd', 'area', 'jdn', 'vi'],
  'http://terminology.hl7.org/CodeSystem/v3-ParticipationType': ['PPRF', 'SPRF', 'PART', 'ATND', 'CON'],
  'http://terminology.hl7.org/CodeSystem/v3-ActCode': ['AMB', 'EMER', 'FLD', 'HH', 'IMP', 'ACUTE', 'NONAC', 'OBSENC', 'PRENC', 'SS', 'VR'],
  'http://terminology.hl7.org/CodeSystem/v3-ActReason': ['HTEST'],
  'http://unitsofmeasure.org': ['d', 'min'],
  'http://terminology.hl7.org/CodeSystem/usage-context-type': ['gender', 'age', 'focus', 'user', 'workflow', 'task', 'venue', 'species', 'program'],
}

/** Every value of a bundle with the way to it, places in lists left out. */
function* valuesIn(value: Json | undefined, way: string): Generator<readonly [way: string, value: Json | undefined]> {
  yield [way, value]
  if (isList(value)) for (const one of value) yield* valuesIn(one, way)
  else if (isMembers(value)) for (const [key, member] of Object.entries(value)) yield* valuesIn(member, `${way}.${key}`)
}

describe.each(everyKind)('the bundle of $name', (course) => {
  const told = readBundle(course)
  const all = readBundle(course, tellAll)
  const everything = [told, all].flatMap(({ entries }) => entries.flatMap(({ resource }) => [...valuesIn(resource, text(resource['resourceType']))]))

  it('refers to nothing that it does not hold, and names nothing twice', () => {
    for (const { entries, of } of [told, all]) {
      const types = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource['resourceType']]))
      expect(types.size).toBe(entries.length)
      const [plan] = of('PlanDefinition')
      const actions = list(plan?.['action']).map((action) => text(members(action)['id']))
      expect(new Set(actions).size).toBe(actions.length)
      expect(of('CarePlan').map((one) => one['instantiatesCanonical'])).toEqual([[plan?.['url']]])
      const isFound = (value: Members) => {
        const { reference, actionId, url } = value
        if (typeof reference === 'string') return types.has(reference) && types.get(reference) === value['type']
        const action = typeof url === 'string' && url.endsWith('/protocol-visit') ? value['valueId'] : actionId
        return action === undefined || (typeof action === 'string' && actions.includes(action))
      }
      for (const { fullUrl, resource } of entries) {
        expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(fullUrl).toBe(`urn:uuid:${text(resource['id'])}`)
        const lost = [...valuesIn(resource, '')].filter(([, value]) => isMembers(value) && !isFound(value))
        expect(lost).toEqual([])
      }
    }
    const referring = everything.filter(([way]) => way.endsWith('.reference') || way.endsWith('.actionId'))
    expect(referring.length).toBeGreaterThan(10)
  })

  it('holds only codes of the value sets', () => {
    const seen = new Set<string>()
    const faults: string[] = []
    for (const [way, value] of everything) {
      const set = codes[way]
      if (set !== undefined) {
        seen.add(way)
        if (typeof value !== 'string' || !set.includes(value)) faults.push(`${way}: ${JSON.stringify(value)}`)
      }
      // A code that no list above knows would pass unseen.
      else if (/\.(?:status|intent|mode|required|relationship|requiredBehavior|cardinalityBehavior)$/.test(way)) faults.push(`${way} is bound to no list`)
    }
    expect(seen.size).toBeGreaterThan(8)
    for (const [, value] of everything) {
      if (!isMembers(value) || typeof value['system'] !== 'string' || value['code'] === undefined) continue
      const { system, code } = value
      if (system.startsWith('https://eighteen-weeks.invalid/')) continue
      if (typeof code !== 'string' || known[system]?.includes(code) !== true) faults.push(`${system} ${JSON.stringify(code)}`)
    }
    expect(faults).toEqual([])
  })

  it('keeps the rules that FHIR has for single resources', () => {
    for (const { of } of [told, all]) {
      for (const appointment of of('Appointment')) {
        // app-2 to app-4
        expect([appointment['start'], appointment['end']].every((one) => typeof one === 'string')).toBe(true)
        if (appointment['cancelationReason'] !== undefined) expect(['cancelled', 'noshow']).toContain(appointment['status'])
        expect(list(appointment['participant']).every((one) => members(one)['actor'] !== undefined || members(one)['type'] !== undefined)).toBe(true)
        expect(Date.parse(text(appointment['start'])) <= Date.parse(text(appointment['end']))).toBe(true)
      }
      // cpl-3
      for (const activity of of('CarePlan').flatMap((plan) => list(plan['activity'])).map(members)) expect([activity['reference'], activity['detail']].filter((one) => one !== undefined)).toHaveLength(1)
      // per-1
      for (const [way, value] of everything) {
        if (!/[pP]eriod$/.test(way) || !isMembers(value)) continue
        const { start, end } = value
        if (typeof start === 'string' && typeof end === 'string') expect(Date.parse(start) <= Date.parse(end)).toBe(true)
      }
    }
    // ele-1: nothing is empty.
    const isEmpty = (value: Json | undefined) => value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
    expect(everything.filter(([, value]) => isEmpty(value)).map(([way]) => way)).toEqual([])
  })

  it('has every visit, every dated session, every held one and every deviation once', () => {
    const { sessions, protocol } = course.course
    const [plan] = told.of('CarePlan')
    expect(list(plan?.['activity'])).toHaveLength(sessions.length)
    expect(list(told.of('PlanDefinition')[0]?.['action'])).toHaveLength(protocol.sessions.length)
    const timed = sessions.filter(({ id, slot }) => slot !== null && protocol.sessions.find((visit) => visit.id === id)?.durationMinutes != null)
    expect(told.of('Appointment').map((one) => extensionOf(one, '/session-status'))).toEqual(timed.map(({ status }) => status))
    expect(told.of('Encounter').map((one) => one['status'])).toEqual(
      sessions.flatMap(({ status }) => (status === 'completed' ? ['finished'] : status === 'in-progress' ? ['in-progress'] : [])),
    )
    expect(told.of('DetectedIssue')).toHaveLength(deviationsOf(course.course, { today: course.today, zone: course.clinic.zone }).length)
    expect(told.of('Patient')).toHaveLength(1)
  })

  it('tells no name, no substance, no diagnosis, no dose and nothing typed unless asked', () => {
    const shown = bundleText(course)
    expect(shown).not.toMatch(/mdma|psilocybin|ketamine|ptsd|depress|cancer|autis|caps|madrs|hamd|\bmg\b|trauma|Robin|Snow|sleep|transport|Fever|exp-1|int-1/i)
    expect(list(told.of('Patient')[0]?.['identifier']).map((one) => members(one)['value'])).toEqual([course.course.patient.code])
    const whole = bundleText(course, tellAll)
    if (course.course.patient.name !== '') expect(whole).toContain(course.course.patient.name)
    expect(all.of('PlanDefinition')[0]?.['title']).toBe(course.course.protocol.name)
  })

  it('is named the same whatever people are called, whenever it is written and whatever it tells', () => {
    const { course: own, clinic } = course
    const renamed = { ...course, course: { ...own, patient: { code: 'OTHER', name: 'Somebody Else' } }, clinic: { ...clinic, therapists: clinic.therapists.map((one) => ({ ...one, name: `Dr ${one.name}` })) } }
    const urls = (of: typeof told) => of.entries.map(({ fullUrl }) => fullUrl)
    expect(urls(readBundle(renamed))).toEqual(urls(told))
    expect(urls(all)).toEqual(urls(told))
    expect(bundleText(course)).toBe(bundleText(course))
  })
})

describe('the schema', () => {
  const [first] = everyKind
  if (first === undefined) throw new Error('no course')
  const bundle = bundleText(first)

  it.each([
    ['a status that is none', /"status": "active"/, '"status": "going"'],
    ['a member that R4 does not know', /"actionId"/g, '"targetId"'],
    ['a day that is none', /"start": "2027-[^"]*"/, '"start": "soon"'],
    ['a resource that is none', /"resourceType": "CarePlan"/, '"resourceType": "Plan"'],
    ['an instant without an offset', /("start": "[^"]*T[^"+]*)\+\d\d:\d\d"/, '$1"'],
  ])('refuses %s', (_, from, to) => {
    expect(bundle).toMatch(from)
    expect(faultsOf(JSON.parse(bundle.replace(from, to)))).not.toEqual([])
  })

  it('has nothing against what is written', () => {
    expect(faultsOf(JSON.parse(bundleText(first, tellNothing)))).toEqual([])
  })
})
