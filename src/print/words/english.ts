/** Knows a patient's sheets in English; refuses every word that says what is treated, unless it is handed in. */
import { clockTime, dayOfMonth, listOf, longDay, longDayYear, monthName, monthYear, shortDayYear, timeSpanInWords, weekdayName } from '../../ui/wording/format'
import type { DateWords } from './date-words'
import { figures, lengthsIn } from './length-words'
import type { SheetWords } from './sheet-words'

/** Words a clinic may change. */
export interface PatientWording {
  /** A dosing session of four hours or more, and several of them. */
  readonly longDay: string
  readonly longDays: string
  /** A dosing session that is shorter. */
  readonly shortDosing: string
  /** The last rating of the course. */
  readonly closing: string
}

export const usualWording: PatientWording = {
  longDay: 'Long day',
  longDays: 'Long days',
  shortDosing: 'Session',
  closing: 'Closing talk',
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "three", up to twelve; figures above. */
function numberWord(count: number): string {
  return numbers[count] ?? String(count)
}

function some(count: number, one: string, many: string): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`
}

/** The word inside a sentence: its first letter small, unless the next is a capital as in an abbreviation. */
export function lowered(word: string): string {
  const isAbbreviation = /^\p{Lu}\p{Lu}/u.test(word)
  return isAbbreviation ? word : word.slice(0, 1).toLowerCase() + word.slice(1)
}

const dates: DateWords = {
  dayOfMonth,
  month: monthName,
  monthOfYear: monthYear,
  monthTitle: monthName,
  monthYearTitle: monthYear,
  months({ from, to }) {
    if (from.slice(0, 7) === to.slice(0, 7)) return monthYear(to)
    return `${from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : monthYear(from)} to ${monthYear(to)}`
  },
  weekday: weekdayName,
  weekdayHead: (of) => weekdayName(of).slice(0, 2),
  weekdayRun: (first, last) => `${weekdayName(first)} to ${weekdayName(last)}`,
  dayMonth: (of, isWithYear) => `${dayOfMonth(of)} ${isWithYear ? monthYear(of) : monthName(of)}`,
  longDay: (of, isWithYear) => (isWithYear ? longDayYear(of) : longDay(of)),
  shortDayYear,
  clock: clockTime,
  times: timeSpanInWords,
  list: listOf,
}

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => (whole === 1 && !isHalfMore ? '1 hour' : `${figures(whole, isHalfMore)} hours`),
  hour: 'h',
  minute: 'min',
  hourInCell: 'h',
  minuteInCell: 'min',
})

export function englishWith(wording: PatientWording): SheetWords {
  return {
    language: 'en',
    locale: 'en',
    direction: 'ltr',
    comma: ', ',
    semicolon: '; ',
    dates,
    lengths,
    names: {
      preparation: 'Preparation',
      longDay: wording.longDay,
      session: wording.shortDosing,
      integration: 'Integration',
      talk: 'Talk',
      closing: wording.closing,
      call: 'Phone call',
      followUp: 'Follow-up',
      screening: 'Screening',
      enrolment: 'Enrolment',
      lastVisit: 'Closing visit',
      extraTalk: 'Extra talk',
      extraCall: 'Extra call',
      again: (name) => `${name}, again`,
    },
    counts: {
      sessions: (count) => some(count, 'session', 'sessions'),
      talks: (count) => some(count, 'talk', 'talks'),
      calls: (count) => some(count, 'phone call', 'phone calls'),
      closings: (count) => some(count, lowered(wording.closing), lowered(wording.closing)),
    },
    groups: {
      yourDates: 'Your dates',
      gettingReady: 'Getting ready',
      numberedDay(index, count) {
        if (count === 1) return wording.longDay
        const ordinal = ordinals[index]
        return ordinal === undefined ? `${wording.longDay} ${index + 1}` : `${ordinal} ${lowered(wording.longDay)}`
      },
      andAfter: (day) => `${day}, and after`,
      yourSessions: `Your ${lowered(wording.shortDosing)}s`,
      atEnd: 'At the end',
    },
    letter: {
      opening: (name, counts) => `${name === null ? 'These' : `Dear ${name}, these`} are your dates with us${counts === null ? '' : `: ${counts}`}.`,
      undated: (count) => `${some(count, 'date is', 'dates are').replace(/^./, (first) => first.toUpperCase())} still to be agreed with you.`,
      meet: (people) => `You meet ${people}, unless another name stands below.`,
      oneRoom: (room) => `The room is ${room}.`,
      rooms: ({ areLong, dosing, others }) => `${areLong ? wording.longDays : `${wording.shortDosing}s`} are in ${dosing}, the others in ${others}.`,
      anotherDate: 'Does a date not suit you? Ring us, and together we look for another.',
      closed: (closures) => `We are closed ${closures}.`,
      closedOn: (day) => `on ${day}`,
      closedFromTo: (from, to) => `from ${from} to ${to}`,
      because: (reason) => ` (${reason})`,
      noSuchDay: (day) => `There is no ${day} this year: the calendar leaves it out.`,
      clocks: ({ isForward, minutes, day }) => `Clocks go ${isForward ? 'forward' : 'back'} ${minutes === 60 ? 'one hour' : lengths.spoken(minutes)} in the night to ${day}.`,
      newerSheet: 'Do you hold two of these sheets? The one printed later counts.',
      treatment: ({ indication, substance }) => `Your treatment plan names “${indication}” as the reason and “${substance}” as the substance.`,
      questions: 'What I want to ask',
      telephone: (number) => `Telephone ${number}`,
      bringSheet: 'Bring this sheet with you',
    },
    table: {
      what: 'What',
      day: 'Day',
      date: 'Date',
      times: 'From, to',
      length: 'How long',
      done: 'Done',
      boxToDo: 'to do',
      boxDone: 'done',
      missed: 'missed',
      cancelled: 'cancelled',
      leftOut: 'left out',
      undated: 'date to be agreed',
      noDate: 'no date',
      continued: (heading) => `${heading} (continued)`,
      andNight: 'and the night',
      morningAfter: 'the morning after',
      with: (people) => `with ${people}`,
      withColleague: 'with a colleague of ours',
      formerColleague: 'a former colleague',
      inRoom: (room) => `in ${room}`,
      otherRoom: 'in another room',
      weRing: 'we ring you',
      byVideo: 'by video or telephone',
    },
    longDays: {
      title(count, isAll) {
        const word = lowered(count === 1 ? wording.longDay : `${numberWord(count)} ${lowered(wording.longDays)}`)
        return isAll ? `Your ${word}` : `Your ${word} still to come`
      },
      andNextMorning: 'and the next morning',
      withUs: 'with us',
      midnight: 'midnight',
      nextMorning: 'the next morning',
      nightAtHome: 'the night at home',
      nightWithUs: 'the night with us',
      drawn: ({ times, night, after }) => `With us from ${times}, then ${night}${after === null ? '' : `, then the next morning from ${after}`}`,
    },
    lists: {
      before: 'Before',
      fetch: 'Ask an adult you trust to fetch you. Tell us the name and number.',
      fetchNextMorning: 'Ask an adult you trust to fetch you the next morning. Tell us the name and number.',
      planNothing: `Plan nothing else for the ${lowered(wording.longDay)} and the day after.`,
      medicines: 'With medicines, change only what our doctor has agreed.',
      eat: 'Eat and drink as we have agreed with you.',
      ill: 'Are you ill, or has your health changed? Ring us first.',
      bring: 'Bring',
      clothes: 'Soft, warm clothes',
      forNight: 'What you need for the night',
      dailyMedicines: 'Your daily medicines, in their boxes',
      glasses: 'Glasses or hearing aids, if you use them',
      comfort: 'Something that comforts you',
      thisSheet: 'This sheet',
      afterwards: 'Afterwards',
      stay: (until) => `You stay the night with us. The room is yours until ${until} the next morning.`,
      stayWhereAgreed: (until) => `Where it is agreed, you stay the night with us. The room is yours until ${until} the next morning.`,
      noDriving: 'Do not drive or cycle until you have slept and seen us.',
      rest: 'Eat something light, drink water and rest.',
      decisions: 'Leave big decisions for another day.',
      ringUs: 'Do you feel unwell or worried? Ring us.',
      ringNight: 'Do you feel unwell or worried? Ring the night number.',
    },
    calls: {
      questions: 'Questions, or a date to change',
      nightAfter: (isLong) => `The night after a ${lowered(isLong ? wording.longDay : wording.shortDosing)}`,
      teamAnswers: 'Someone from our team answers',
      danger: 'If someone is in danger',
      emergency: 'Ring the emergency services at once, then us',
    },
    months: {
      months: 'Months',
      noName: 'No name stands on this sheet, so you can hang it up.',
      sameCode: 'The same code as on your dates',
      week: 'wk',
      weekMeans: 'The week of your course that begins here',
      closed: 'closed',
      signs: 'What the signs mean',
      done: 'Done',
      bar: 'How long it lasts; right across is 8 hours',
    },
    foot: {
      version: (version, mark) => `version ${version}, mark ${mark}`,
      sample: 'sample data',
      printed: (day, time) => `printed ${day}, ${time}`,
      page: (page, of) => `page ${page} of ${of}`,
    },
  }
}

export const english = englishWith(usualWording)
