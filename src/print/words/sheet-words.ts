/** Knows which words a patient's sheets need in every language; refuses to know any language. */
import type { DateWords } from './date-words'
import type { SheetLanguage } from './languages'
import type { LengthWords } from './length-words'

/** All that is ever read on a patient's sheets beside names, numbers and the clinic's own words; a language that lacks one does not compile. */
export interface SheetWords {
  readonly language: SheetLanguage
  /** As pages and readers of screens are told the language: "pt-BR". */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** Between the parts of a phrase, with its space; and between whole phrases. */
  readonly comma: string
  readonly semicolon: string
  readonly dates: DateWords
  readonly lengths: LengthWords
  readonly names: NameWords
  readonly counts: CountWords
  readonly groups: GroupWords
  readonly letter: LetterWords
  readonly table: TableWords
  readonly longDays: LongDayWords
  readonly lists: ListWords
  readonly calls: CallWords
  readonly months: MonthWords
  readonly foot: FootWords
}

/** What a session is called; a number may follow. */
export interface NameWords {
  readonly preparation: string
  /** A dosing session that fills a day; and one that does not. */
  readonly longDay: string
  readonly session: string
  readonly integration: string
  readonly talk: string
  /** The last rating of the course. */
  readonly closing: string
  readonly call: string
  readonly followUp: string
  readonly screening: string
  readonly enrolment: string
  readonly lastVisit: string
  readonly extraTalk: string
  readonly extraCall: string
  readonly again: (name: string) => string
}

/** A number of each, 1 or more: "15 sessions", "one closing talk". */
export interface CountWords {
  readonly sessions: (count: number) => string
  readonly talks: (count: number) => string
  readonly calls: (count: number) => string
  readonly closings: (count: number) => string
}

export interface GroupWords {
  readonly yourDates: string
  readonly gettingReady: string
  /** "First long day"; the word alone where `count` is 1. `index` counts from 0. */
  readonly numberedDay: (index: number, count: number) => string
  readonly andAfter: (day: string) => string
  /** Of dosing sessions that do not fill a day. */
  readonly yourSessions: string
  readonly atEnd: string
}

export interface LetterWords {
  /** Opens the letter; `name` is null where none is to stand there, `counts` where no date is left to count. */
  readonly opening: (name: string | null, counts: string | null) => string
  readonly undated: (count: number) => string
  readonly meet: (people: string) => string
  readonly oneRoom: (room: string) => string
  readonly rooms: (rooms: { readonly areLong: boolean; readonly dosing: string; readonly others: string }) => string
  readonly anotherDate: string
  /** `closures` are made of the three below and joined as a list. */
  readonly closed: (closures: string) => string
  readonly closedOn: (day: string) => string
  readonly closedFromTo: (from: string, to: string) => string
  readonly because: (reason: string) => string
  readonly noSuchDay: (day: string) => string
  /** Clocks are set by so many minutes in the night to this day. */
  readonly clocks: (set: { readonly isForward: boolean; readonly minutes: number; readonly day: string }) => string
  /** By when it was printed, which stands at its foot: the version does not rise with the clinic’s own details. */
  readonly newerSheet: string
  /** Only where asked for: the protocol's own words for what is treated and with what. */
  readonly treatment: (of: { readonly indication: string; readonly substance: string }) => string
  readonly questions: string
  readonly telephone: (number: string) => string
  readonly bringSheet: string
}

export interface TableWords {
  readonly what: string
  readonly day: string
  readonly date: string
  readonly times: string
  readonly length: string
  readonly done: string
  /** Heard in place of a box. */
  readonly boxToDo: string
  readonly boxDone: string
  readonly missed: string
  readonly cancelled: string
  readonly leftOut: string
  readonly undated: string
  readonly noDate: string
  readonly continued: (heading: string) => string
  readonly andNight: string
  readonly morningAfter: string
  readonly with: (people: string) => string
  readonly withColleague: string
  /** Named after `with`, alone or in a list, in place of people whom the clinic lists no more. */
  readonly formerColleague: string
  readonly inRoom: (room: string) => string
  /** Of a session ahead in a room that the clinic lists no more. */
  readonly otherRoom: string
  readonly weRing: string
  /** Of a session to which nobody comes; whether it is the one or the other is agreed on. */
  readonly byVideo: string
}

export interface LongDayWords {
  /** `isAll`: none of them is over. */
  readonly title: (count: number, isAll: boolean) => string
  /** Before the times of the next morning, in a list of days. */
  readonly andNextMorning: string
  readonly withUs: string
  readonly midnight: string
  readonly nextMorning: string
  readonly nightAtHome: string
  readonly nightWithUs: string
  /** Heard in place of the picture; `after` is null where nothing follows in the morning. */
  readonly drawn: (day: { readonly times: string; readonly night: string; readonly after: string | null }) => string
}

export interface ListWords {
  readonly before: string
  readonly fetch: string
  readonly fetchNextMorning: string
  readonly planNothing: string
  readonly medicines: string
  readonly eat: string
  readonly ill: string
  readonly bring: string
  readonly clothes: string
  readonly forNight: string
  readonly dailyMedicines: string
  readonly glasses: string
  readonly comfort: string
  readonly thisSheet: string
  readonly afterwards: string
  readonly stay: (until: string) => string
  readonly stayWhereAgreed: (until: string) => string
  readonly noDriving: string
  readonly rest: string
  readonly decisions: string
  readonly ringUs: string
  readonly ringNight: string
}

export interface CallWords {
  readonly questions: string
  readonly nightAfter: (isLong: boolean) => string
  readonly teamAnswers: string
  readonly danger: string
  readonly emergency: string
}

export interface MonthWords {
  readonly months: string
  readonly noName: string
  readonly sameCode: string
  /** Above the weeks' numbers, as short as two letters. */
  readonly week: string
  readonly weekMeans: string
  /** In a day's cell, some seven letters at most. */
  readonly closed: string
  readonly signs: string
  readonly done: string
  readonly bar: string
}

export interface FootWords {
  readonly version: (version: number, mark: string) => string
  readonly sample: string
  readonly printed: (day: string, time: string) => string
  readonly page: (page: number, of: number) => string
}
