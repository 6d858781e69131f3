/** Knows the written form of a clinic as it is stored; refuses to ask whether anybody may change it. */
import * as z from 'zod/mini'
import type { Clinic } from '../../domain/clinic/clinic'
import type { ClinicEvent } from '../../domain/clinic/clinic-commands'
import { minutesOf } from '../../domain/time/clock-time'
import { weekdays } from '../../domain/time/weekday'
import { day, nextDay, time, zone } from '../written-form'
import { exactly } from './exact-form'
import { id, words } from './stored-parts-form'

const hours = z.array(z.strictObject({ from: time, to: time }).check(z.refine(({ from, to }) => minutesOf(from) < minutesOf(to), 'These hours end before they begin.')))
const week = z.partialRecord(z.enum(weekdays), hours)
const namedDays = z.array(z.strictObject({ from: day, to: day, name: words }).check(z.refine(({ from, to }) => from <= to, 'These days end before they begin.')))

export const storedClinic = exactly<Clinic>()(
  z.strictObject({
    name: words,
    address: words,
    telephone: words,
    nightTelephone: words,
    zone,
    gridMinutes: z.int().check(z.gte(5), z.lte(60)),
    turnoverMinutes: z.int().check(z.gte(0), z.lte(240)),
    night: z.optional(z.discriminatedUnion('stays', [z.strictObject({ stays: z.literal('home') }), z.strictObject({ stays: z.literal('dosing-room'), until: nextDay })])),
    open: week,
    closures: namedDays,
    therapists: z.array(z.strictObject({ id, name: words, hours: z.optional(week), away: namedDays })),
    rooms: z.array(z.strictObject({ id, name: words, suits: z.array(z.enum(['dosing', 'consult'])), closedOn: z.array(z.enum(weekdays)), closed: namedDays })),
    raters: z.array(z.strictObject({ id, name: words })),
    sample: z.boolean(),
  }),
)

export const clinicEvent = exactly<ClinicEvent>()(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('ClinicSetUp'), clinic: storedClinic }),
    z.strictObject({ type: z.literal('ClinicChanged'), clinic: storedClinic }),
  ]),
)
