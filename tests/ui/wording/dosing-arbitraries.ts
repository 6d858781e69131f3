/** Knows how to make up everything that is said of a dosing session's record; refuses to make sure that it could happen. */
import fc from 'fast-check'
import type { DosingCommand, DosingEvent } from '../../../src/domain/course/dosing/dosing-commands'
import type { DosingFact, SupplementOutside, TimedFact } from '../../../src/domain/course/dosing/dosing-fact'
import type { CourseRefusal } from '../../../src/domain/course/refusals'
import type { DosingRefusalCode } from '../../../src/ui/wording/dosing-sentence'
import { type Named, type Of, about, bare, day, reason, session, time } from './arbitrary-parts'

const supplementOutside: fc.Arbitrary<SupplementOutside> = fc.record({
  code: fc.constant('supplement-outside-window'), by: fc.constantFrom(-70, -5, 5, 90), earliest: fc.constantFrom(90, 120), latest: fc.constantFrom(120, 150),
})
const note = fc.constantFrom('', 'taken with water')
const figure = fc.option(fc.integer({ min: 40, max: 199 }))
const fact: fc.Arbitrary<DosingFact> = fc.oneof(
  fc.record({ what: fc.constant('initial-dose' as const), note }),
  fc.record({ what: fc.constant('supplement' as const), answer: fc.constantFrom('offered' as const, 'given' as const, 'declined' as const), note }),
  fc.record({ what: fc.constant('vitals' as const), systolic: fc.constant(121), diastolic: fc.constant(78), pulse: figure, temperature: fc.constantFrom(null, 36.6, 37), note }),
  fc.record({ what: fc.constant('event' as const), note: fc.constant('asked for a blanket') }),
  fc.record({ what: fc.constant('discharge' as const), to: fc.constant('Mara, sister'), note }),
)
const noted: fc.Arbitrary<TimedFact> = fc.record({ day, time, fact })
const outside = fc.array(supplementOutside, { maxLength: 1 })

export const dosingRefusals: Of<Extract<CourseRefusal, { code: DosingRefusalCode }>> = {
  'not-a-dosing-session': about('not-a-dosing-session'),
  'entry-unknown': about('entry-unknown'),
  'words-needed': fc.record({ code: fc.constant('words-needed'), what: fc.constantFrom('event' as const, 'discharge' as const, 'vitals' as const) }),
  'pressure-needs-two': bare('pressure-needs-two'),
  'figure-unreadable': fc.record({
    code: fc.constant('figure-unreadable'), figure: fc.constantFrom('systolic' as const, 'diastolic' as const, 'pulse' as const, 'temperature' as const),
  }),
  'no-such-time': fc.record({ code: fc.constant('no-such-time'), day, time }),
  'time-ahead': fc.record({ code: fc.constant('time-ahead'), day, time }),
  'dose-noted-already': fc.record({ code: fc.constant('dose-noted-already'), session, day, time }),
  'before-session-start': fc.record({ code: fc.constant('before-session-start'), session, day, time }),
  'after-session-end': fc.record({ code: fc.constant('after-session-end'), session, day, time }),
  'no-dose-noted': about('no-dose-noted'),
  'before-the-dose': fc.record({ code: fc.constant('before-the-dose'), session, day, time }),
  'supplement-settled': fc.record({ code: fc.constant('supplement-settled'), session, day, time }),
  'supplement-outside-window': supplementOutside,
  'dose-stands': fc.record({ code: fc.constant('dose-stands'), session, day, time }),
}

export const dosingEvents: Named<DosingEvent> = {
  DosingFactNoted: fc.record({ type: fc.constant('DosingFactNoted'), session, entry: fc.constant('x2'), noted, reason, deviations: outside }),
  DosingEntryCorrected: fc.record({ type: fc.constant('DosingEntryCorrected'), session, entry: fc.constant('x2'), from: noted, to: noted, reason, deviations: outside }),
  DosingEntryStruck: fc.record({ type: fc.constant('DosingEntryStruck'), session, entry: fc.constant('x2'), was: noted, reason }),
}

export const dosingCommands: Named<DosingCommand> = {
  NoteDosingFact: fc.record({ type: fc.constant('NoteDosingFact'), session, noted, reason }),
  CorrectDosingEntry: fc.record({ type: fc.constant('CorrectDosingEntry'), session, entry: fc.constant('x2'), to: noted, reason }),
  StrikeDosingEntry: fc.record({ type: fc.constant('StrikeDosingEntry'), session, entry: fc.constant('x2'), reason }),
}
