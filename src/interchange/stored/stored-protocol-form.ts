/** Knows the written form of a protocol as a course keeps it, with visits that people added; refuses to ask whether its windows agree. */
import * as z from 'zod/mini'
import type { Protocol, Visit } from '../../domain/protocol/protocol'
import { protocolForm } from '../../domain/protocol/protocol-form'
import { contactForm, visitForm } from '../../domain/protocol/visit-form'
import { time } from '../written-form'
import { exactly } from './exact-form'
import { id, words } from './stored-parts-form'

/** What people added bears a title and a note in their own words. */
export const storedVisit = exactly<Visit>()(
  z.strictObject({
    ...visitForm.shape,
    title: words,
    note: words,
    startBetween: z.optional(z.tuple([time, time])),
    unscheduled: z.optional(z.strictObject({ repeats: z.nullable(id), counts: z.enum(['also', 'instead']) })),
  }),
)

/** A course's copy may have more visits than a protocol, and an amended one windows that no longer meet. */
export const storedProtocol = exactly<Protocol>()(z.strictObject({ ...protocolForm.shape, contactSeries: z.array(contactForm), sessions: z.array(storedVisit) }))
