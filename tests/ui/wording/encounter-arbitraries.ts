/** Knows how to make up everything that is said of held sessions and of deviations; refuses to make sure that it could happen. */
import fc from 'fast-check'
import type { Encounter } from '../../../src/domain/course/course'
import type { AssessmentGiven, DeviationFact } from '../../../src/domain/course/deviations/deviation'
import type { DeviationCommand, DeviationEvent } from '../../../src/domain/course/deviations/deviation-commands'
import type { StandingRecord } from '../../../src/domain/course/encounter/recorded-already'
import type { DeviationRefusal, EncounterRefusal } from '../../../src/domain/course/refusals'
import { type Named, type Of, about, bare, day, gate, minutes, name, reason, session, time } from './arbitrary-parts'

export const attendance = fc.array(fc.record({ id: fc.constantFrom('ana', 'ben'), minutes }), { maxLength: 2 })

const encounter: fc.Arbitrary<Encounter> = fc.record({
  day, from: fc.option(time), to: fc.option(time), note: fc.constant(''), endDay: fc.option(day, { nil: undefined }), mode: fc.constantFrom(undefined, 'video' as const),
})
const by = fc.record({ id: fc.constant('p1'), name: fc.constantFrom('Ben', '') })

export const standingRecord: fc.Arbitrary<StandingRecord> = fc.record({
  by, day, time, encounter: fc.option(encounter), attended: fc.array(fc.record({ name, minutes }), { maxLength: 3 }), isSame: fc.boolean(),
})

const grade = fc.constantFrom('minor' as const, 'major' as const)
const given: fc.Arbitrary<AssessmentGiven> = fc.record({ grade, reason: fc.constantFrom('the patient was ill', 'Ana is ill.'), action: fc.constantFrom('', 'A second therapist is asked in advance.') })

export const fact: fc.Arbitrary<DeviationFact> = fc.oneof(
  fc.record({ what: fc.constant('rule' as const), breach: fc.record({ code: fc.constant('therapist-missing' as const), session, day, needed: fc.constantFrom(1, 2), given: fc.constantFrom(0, 1) }) }),
  fc.record({
    what: fc.constant('rule' as const),
    breach: fc.record({ code: fc.constant('outside-window' as const), why: fc.constant('window' as const), session, day, after: session, opens: day, closes: day, by: fc.constantFrom(-3, 1, 12) }),
  }),
  fc.record({ what: fc.constant('rule' as const), breach: fc.record({ code: fc.constant('outside-window' as const), why: fc.constantFrom('before-start' as const, 'after-latest-start' as const), session, day, limit: day }) }),
  fc.record({ what: fc.constant('rule' as const), breach: fc.record({ code: fc.constant('out-of-order' as const), session, day, earlier: session, later: session, anEarlierDay: fc.boolean() }) }),
  fc.record({ what: fc.constant('not-held' as const), how: fc.constantFrom('missed' as const, 'no-show' as const, 'left-out' as const), window: fc.option(fc.record({ opens: day, closes: day })) }),
  fc.record({ what: fc.constant('condition' as const), gate }),
  fc.record({
    what: fc.constant('contacts' as const), mode: fc.constantFrom('phone', 'video'), least: fc.constantFrom(1, 4), reached: fc.constant(0), tried: fc.constantFrom(0, 1, 3), opens: day, closes: day,
  }),
  fc.record({
    what: fc.constant('supplement' as const), day, time,
    outside: fc.record({ code: fc.constant('supplement-outside-window' as const), by: fc.constantFrom(-5, 12), earliest: fc.constant(90), latest: fc.constant(150) }),
  }),
)

export const encounterRefusals: Of<EncounterRefusal> & Of<DeviationRefusal> = {
  'end-ahead': fc.record({ code: fc.constant('end-ahead'), session, day, time }),
  'nobody-attended': about('nobody-attended'),
  'person-unknown': bare('person-unknown'),
  'person-twice': fc.record({ code: fc.constant('person-twice'), name }),
  'minutes-unreadable': fc.record({ code: fc.constant('minutes-unreadable'), name }),
  'minutes-beyond-session': fc.record({ code: fc.constant('minutes-beyond-session'), name, minutes, lasted: minutes }),
  'dose-outside-session': fc.record({ code: fc.constant('dose-outside-session'), session, day, time }),
  'corrected-meanwhile': fc.record({ code: fc.constant('corrected-meanwhile'), session, recorded: standingRecord }),
  'deviation-unknown': about('deviation-unknown'),
  'assessed-meanwhile': fc.record({ code: fc.constant('assessed-meanwhile'), by, day, time, grade, reason: reason.map((words) => words.trim() || 'the patient was ill') }),
}

export const assessmentEvents: Named<DeviationEvent> = {
  DeviationAssessed: fc.record({ type: fc.constant('DeviationAssessed'), session, deviation: fc.constant('missed:x1'), fact, from: fc.option(given), to: given }),
}

export const assessmentCommands: Named<DeviationCommand> = {
  AssessDeviation: fc.record({ type: fc.constant('AssessDeviation'), session, deviation: fc.constant('missed:x1'), assessment: given, seen: fc.constant(null) }),
}
