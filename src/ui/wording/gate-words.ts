/** Knows what each condition before a session is called in plain words; refuses to know whether it is met. */
import { type GateName, gateStemOf } from '../../domain/protocol/protocol'
import { sentenceCase } from './format'
import { type TitleOf, titledAs, wordsOf } from './title-of'

/** The named conditions of the library. */
const named: ReadonlyMap<GateName, string> = new Map([
  ['informed-consent-signed', 'Informed consent signed'],
  ['eligibility-provisionally-met', 'Eligibility provisionally met'],
  ['eligibility-confirmed', 'Eligibility confirmed'],
  ['enrollment-confirmed', 'Enrolment confirmed'],
  ['medication-taper-complete', 'Medication tapered off'],
  ['psychotropic-taper-complete', 'Psychiatric medication tapered off'],
  ['medication-washout-complete', 'Medication washed out'],
  ['prohibited-medication-washout-complete', 'Medication that is not allowed washed out'],
  ['pregnancy-test-negative-if-applicable', 'Pregnancy test negative, where it applies'],
  ['fasting-instructions-followed', 'Fasting instructions followed'],
  ['no-food-2h-no-liquid-30min', 'No food for 2 h and no liquid for 30 min'],
  ['suicide-risk-screen-reviewed', 'Suicide risk screen reviewed'],
  ['safety-screen', 'Safety screen done'],
  ['vitals-within-protocol-limits', 'Vital signs within the protocol’s limits'],
  ['vitals-within-limits', 'Vital signs within limits'],
  ['bp-acceptable-pre-dose', 'Blood pressure acceptable before the dose'],
  ['medical-intake-complete', 'Medical intake complete'],
  ['both-therapists-and-room-booked', 'Both therapists and the room booked'],
  ['transport-home-arranged', 'Transport home arranged'],
  ['transport-plan', 'Transport plan agreed'],
  ['support-person-for-transport', 'Support person for the way home named'],
  ['client-information-form', 'Client information form filled in'],
  ['touch-contract', 'Agreement on touch signed'],
  ['fee-agreement', 'Agreement on fees signed'],
  ['arm-is-active', 'Unblinded: active arm'],
  ['authorised-prescriber-approval-current', 'Authorised prescriber’s approval current'],
  ['rems-enrolled', 'Enrolled in the safety programme (REMS)'],
])

/**
 * A condition as a checklist shows it, without a full stop: "Preparation 3 completed", "Transport home arranged".
 * A name that no table holds is read as words.
 */
export function gateWords(gate: GateName, titleOf: TitleOf): string {
  const known = named.get(gate)
  if (known !== undefined) return known
  const asked = gateStemOf(gate)
  const title = asked === undefined ? undefined : titledAs(asked.session, titleOf)
  if (asked === undefined || title === undefined) return sentenceCase(wordsOf(gate))
  return `${title} completed${asked.orWaived ? ' or waived' : ''}`
}

/** Whether the library's table has this condition's own words. */
export function isNamedGate(gate: GateName): boolean {
  return named.has(gate)
}
