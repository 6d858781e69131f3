/** Knows the words for what a USDM file asks, assumes and leaves out; refuses to know how it is read. */
import type { UsdmQuestion, UsdmRemark, WindowReading } from '../../desk/files/protocol-files'
import type { VisitKind } from '../../domain/protocol/protocol'
import { counted, length, listOf } from '../../ui/wording/format'
import { dayWords } from '../../ui/wording/window-words'

export const visitKindNames: Readonly<Record<VisitKind, string>> = {
  screening: 'Screening',
  enrollment: 'Enrolment',
  preparation: 'Preparation',
  assessment: 'Assessment',
  dosing: 'Dosing',
  integration: 'Integration',
  contact: 'Call',
  followup: 'Follow-up',
  termination: 'End of the course',
}

type WindowQuestion = Extract<UsdmQuestion, { readonly about: 'windows' }>
export type NamedQuestion = Extract<UsdmQuestion, { readonly about: 'version' | 'design' | 'timeline' | 'way' }>
export type LengthQuestion = Extract<UsdmQuestion, { readonly about: 'length' }>

export function questionWords(question: NamedQuestion): string {
  switch (question.about) {
    case 'version':
      return 'Which version of the study'
    case 'design':
      return 'Which study design'
    case 'timeline':
      return 'Which timeline'
    case 'way':
      return question.after === null ? 'Which way from the start' : `Which way after ${question.after}`
  }
}

const readingNames: Readonly<Record<WindowReading, string>> = {
  'around-in-time': 'Days around the target: lower is earlier, upper is later',
  'around-by-type': 'Days around the target: lower is nearer to the other visit, upper is further from it',
  'from-in-time': 'Days from the other visit: lower is earlier, upper is later',
  'from-by-type': 'Days from the other visit: lower is the lesser number, upper the greater',
}

/** The readings of a window's sides, each with what it would mean for visits of this very file. */
export function readingChoices({ options }: WindowQuestion) {
  return options.map(({ id, examples }) => ({
    id,
    label: readingNames[id],
    detail: examples.map(({ visit, from, days }) => `${visit}: ${dayWords(days)}, counted from ${from}`).join('; '),
  }))
}

export function lengthLabel({ kind, count }: LengthQuestion): string {
  return `${visitKindNames[kind]} (${counted(count, 'visit', 'visits')})`
}

/** Null for a milestone. */
export function lengthWords(minutes: number | null): string {
  return minutes === null ? 'a date to tick' : length(minutes)
}

/** One sentence for each thing that a person should know before taking the protocol. */
export function remarkSentence({ what, names }: UsdmRemark): string {
  const those = someOf(names)
  switch (what) {
    case 'no-window':
      return `No window is given for ${those}: the target day alone holds.`
    case 'elapsed-hours':
      return `Hours became days for ${those}. 24 hours that pass are not the next day at the same time where clocks change in between; the app counts days of the calendar.`
    case 'kind':
      return 'Kinds were taken from the names of the visits. Change what is wrong above.'
    case 'length':
      return 'The file tells no lengths. What is left as a date to tick is not planned.'
    case 'staff':
      return 'Each visit is with one therapist: the file does not say who is there.'
    case 'overnight':
      return `Whether anybody stays the night is unknown after ${those}.`
    case 'conditions':
      return `Rules in words became conditions that people confirm, before ${those}.`
    case 'start-to-start':
      return `It is not said of ${those} what is measured; the app counts from start to start.`
    case 'no-exit':
      return 'The timeline ends without an exit; the last visit was taken for the end.'
    case 'names':
      return `Names were shortened or made up, as they have to begin with a letter or a figure: ${those}.`
    case 'window-reading':
      return 'The two sides of its windows are read as you chose; USDM does not settle it.'
    case 'timelines':
      return `Other timelines: ${those}.`
    case 'inner-timelines':
      return `What happens hour by hour within ${those}.`
    case 'end-rules':
      return `Rules for the end of ${those}; they stand in the note.`
    case 'unreached':
      return `Visits on no way from the entry: ${those}.`
    case 'arms':
      return `That there are arms (${those}): the app knows one course for everybody.`
    case 'ways':
      return `Ways that are not taken: ${those}. They stand among the branches.`
  }
}

const mostNamed = 4

function someOf(names: readonly string[]): string {
  const more = names.length - mostNamed
  return more > 1 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : listOf(names)
}
