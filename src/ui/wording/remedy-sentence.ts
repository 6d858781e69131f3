/** Knows how a change that would make a plan possible is asked for, and who can make it; refuses to make it. */
import type { RoomUse } from '../../domain/clinic/clinic'
import type { Remedy } from '../../domain/rules/remedy'
import { type Names, apart, gapInWords, hoursInWords, onDays, weekdaysInWords } from './fact-words'
import { clockTime, counted, listOf, longDayYear, sentenceCase } from './format'
import { nameOf } from './title-of'

const useWords: Readonly<Record<RoomUse, string>> = { dosing: 'dosing sessions', consult: 'sessions other than dosing' }

/** One sentence that asks for it, such as "Let Integration 2.1 be one day later: 1 to 2 days after Dosing 2." */
export function remedySentence(remedy: Remedy, names: Names): string {
  return remediesSentence([remedy], names)
}

/** Several that have to be made together, as one sentence. */
export function remediesSentence(remedies: readonly Remedy[], names: Names): string {
  return `${sentenceCase(remedies.map((remedy) => saidOf(remedy, names)).join(', and '))}.`
}

function saidOf(remedy: Remedy, names: Names): string {
  const session = (id: string) => nameOf(id, names.titleOf)
  switch (remedy.kind) {
    case 'window': {
      const { earliest, latest, was, after } = remedy
      const isLater = latest > was.latest
      const more = `${counted(isLater ? latest - was.latest : was.earliest - earliest, 'day', 'days')} ${isLater ? 'later' : 'earlier'}`
      return `let ${session(remedy.session)} be up to ${more}: ${gapInWords(earliest, latest, after, names.titleOf)}`
    }
    case 'start-hours':
      return remedy.to > remedy.was.to
        ? `let ${session(remedy.session)} start as late as ${clockTime(remedy.to)} instead of ${clockTime(remedy.was.to)}`
        : `let ${session(remedy.session)} start as early as ${clockTime(remedy.from)} instead of ${clockTime(remedy.was.from)}`
    case 'start':
      return `let the course start ${apart(remedy.day, remedy.was)} earlier, on ${longDayYear(remedy.day)}`
    case 'latest-start':
      return `let the course start up to ${apart(remedy.was, remedy.day)} later, by ${longDayYear(remedy.day)}`
    case 'end':
      return `let the patient come until ${longDayYear(remedy.day)}, ${apart(remedy.was, remedy.day)} longer`
    case 'course-length':
      return `let preparation, dosing and integration take ${remedy.days} days instead of ${remedy.was}`
    case 'pair':
      return pairWords(remedy, names)
    case 'therapist-there':
      return `have ${names.therapist(remedy.therapist)} come ${onDays(remedy.days)} in spite of the absence`
    case 'therapist-works':
      return `have ${names.therapist(remedy.therapist)} work ${onDays(remedy.days)}, ${hoursInWords(remedy.hours)}`
    case 'one-more-therapist':
      return 'have one more therapist'
    case 'closure-lifted':
      return `open the clinic ${onDays(remedy.days)} in spite of the closure`
    case 'clinic-opens':
      return `open the clinic ${onDays(remedy.days)}, ${hoursInWords(remedy.hours)}, with its people there`
    case 'opening-hours':
      return `open the clinic ${hoursInWords(remedy.hours)} instead of ${hoursInWords(remedy.was)} on ${weekdaysInWords(remedy.weekdays)}`
    case 'room-opens':
      return `open ${names.room(remedy.room)} ${onDays(remedy.days)}`
    case 'one-more-room':
      return `have one more room for ${useWords[remedy.use]}`
    case 'patient-there':
      return `have the patient come ${onDays(remedy.days)} after all`
    case 'session-moves':
      return `move ${session(remedy.session)} away from ${longDayYear(remedy.day)}, ${clockTime(remedy.time)}`
    case 'booking-moves': {
      const { title, patientCode, day, time } = remedy.booking
      return `move ${title}${patientCode === '' ? '' : ` of ${patientCode}`} away from ${longDayYear(day)}, ${clockTime(time)}`
    }
    case 'without-optional':
      return `leave out what the protocol calls optional: ${listOf(remedy.sessions.map(session))}`
  }
}

function pairWords({ lead, co, was }: Extract<Remedy, { kind: 'pair' }>, names: Names): string {
  const people = (...ids: readonly (string | null)[]) => listOf(ids.flatMap((id) => (id === null ? [] : [names.therapist(id)])))
  return `plan with ${people(lead, co)} instead of ${people(was.lead, was.co)}`
}
