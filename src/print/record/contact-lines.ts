/** Knows how contacts and scores stand in the record, those that were struck out too; refuses to call any good or bad. */
import type { Contact } from '../../domain/course/contacts/contact'
import { wallTimeAt } from '../../domain/time/zone'
import { contactDetail, contactMoment, contactNoun, outcomeNames, outsideDaysWords, reachedWords } from '../../ui/wording/contact-words'
import { dayAndTime, daySpan, sentenceCase, shortDayYear } from '../../ui/wording/format'
import { confidenceNames } from '../../ui/wording/kind-words'
import { figureWords } from '../../ui/wording/score-words'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import type { RecordFacts } from './record-facts'
import type { RecordLine } from './record-part'

/** A heading for each series, then its contacts in their order; those without a series last. */
export function contactLinesOf({ series, loose }: RecordFacts, titleOf: TitleOf, zone: string): readonly RecordLine[] {
  const own = series.flatMap((line, index): readonly RecordLine[] => {
    const asked = `${sentenceCase(contactNoun(line, true))} after ${nameOf(line.after, titleOf)}, ${daySpan({ from: line.opens, to: line.closes })}: ${reachedWords(line)} (number: ${confidenceNames[line.confidence]})`
    return [heading(`series-${index}`, asked), ...line.contacts.map((contact) => contactLine(contact, zone))]
  })
  return loose.length === 0 ? own : [...own, heading('loose', 'Counting for no series'), ...loose.map((contact) => contactLine(contact, zone))]
}

function contactLine(contact: Contact, zone: string): RecordLine {
  const { id, outcome, outsideBy, reason, by, at } = contact
  const outside = outsideBy === 0 ? '' : outsideDaysWords(outsideBy)
  const detail = [contactDetail(contact), outside, reason, amended(contact, zone)].filter((text) => text !== '').join('. ')
  return { key: id, cells: [contactMoment(contact), outcomeNames[outcome], detail, written(by.name, at, zone)], isHeading: false }
}

/** Scale by scale, each by day. */
export function scoreLinesOf({ measures }: RecordFacts, titleOf: TitleOf, zone: string): readonly RecordLine[] {
  return measures.flatMap(({ scores }) =>
    scores.map((score): RecordLine => {
      const detail = [score.session === null ? '' : nameOf(score.session, titleOf), score.note, amended(score, zone)].filter((text) => text !== '').join('. ')
      return { key: score.id, cells: [score.measure, shortDayYear(score.day), figureWords(score.value), detail, written(score.by.name, score.at, zone)], isHeading: false }
    }),
  )
}

function heading(key: string, text: string): RecordLine {
  return { key, cells: [text], isHeading: true }
}

function amended({ corrected, struck }: Pick<Contact, 'corrected' | 'struck'>, zone: string): string {
  if (struck !== null) return `Struck out: ${struck.reason} (${written(struck.by.name, struck.at, zone)})`
  return corrected === null ? '' : `Corrected: ${corrected.reason} (${written(corrected.by.name, corrected.at, zone)})`
}

function written(name: string, at: string, zone: string): string {
  const { day, time } = wallTimeAt(Date.parse(at), zone)
  return `${name === '' ? 'Somebody' : name}, ${dayAndTime(day, time)}`
}
