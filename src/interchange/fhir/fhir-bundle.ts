/** Knows a course as one FHIR R4 bundle in which everything referred to is found; refuses to say what is treated, or who the patient is, unless asked. */
import { deviationsOf } from '../../domain/course/deviations/deviations-of'
import { wallTimeAt } from '../../domain/time/zone'
import type { CourseForFile } from '../course-for-file'
import type { Told } from '../told'
import { appointmentsOf } from './appointments'
import { carePlanOf } from './care-plan'
import { testData } from './code-systems'
import { issuesOf, writersOf } from './detected-issues'
import type { Resource } from './elements'
import { encountersOf } from './encounters'
import { type Digest, idsOf } from './ids'
import { patientOf, peopleIn, practitionersOf, roomsOf } from './people-and-places'
import { protocolPlan } from './protocol-plan'

/** The text of the file. Days lie in the clinic's zone, instants bear its offset; everything is named by opaque ids, the same in every bundle. */
export function fhirBundle(from: CourseForFile, told: Told, digest: Digest): string {
  const { course, clinic, at } = from
  const telling = { from, told, ids: idsOf(course, digest) }
  const deviations = deviationsOf(course, { today: wallTimeAt(Date.parse(at), clinic.zone).day, zone: clinic.zone })
  const resources: readonly Resource[] = [
    protocolPlan(telling),
    carePlanOf(telling),
    patientOf(telling),
    ...practitionersOf(peopleIn(course, clinic, writersOf(deviations)), telling),
    ...roomsOf(telling),
    ...appointmentsOf(telling),
    ...encountersOf(telling),
    ...issuesOf(deviations, telling),
  ]
  const bundle = {
    resourceType: 'Bundle',
    ...(course.sample && { meta: { tag: [testData] } }),
    type: 'collection',
    timestamp: at,
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource: course.sample ? { ...resource, meta: { tag: [testData] } } : resource })),
  }
  return `${JSON.stringify(bundle, null, 2)}\n`
}
