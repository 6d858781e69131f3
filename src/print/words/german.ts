/** Knows a patient's sheets in German; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'de'
const plural = pluralsIn<'one'>(locale)
const ordinals = ['Erster', 'Zweiter', 'Dritter', 'Vierter', 'Fünfter', 'Sechster', 'Siebter', 'Achter', 'Neunter', 'Zehnter']
const numbers = ['', '', 'zwei ', 'drei ', 'vier ', 'fünf ', 'sechs ']

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => `${figures(whole, isHalfMore)} ${whole === 1 && !isHalfMore ? 'Stunde' : 'Stunden'}`,
  hour: 'Std.',
  minute: 'Min.',
  hourInCell: 'h',
  minuteInCell: 'min',
})

export const german: SheetWords = {
  language: 'de',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  dates: datesIn({
    locale,
    times: (from, to) => `${from} bis ${to}`,
    months: (first, last) => `${first} bis ${last}`,
    weekdayRun: (first, last) => `${first} bis ${last}`,
    dayAlone: (day) => `${day}.`,
  }),
  lengths,
  names: {
    preparation: 'Vorbereitung',
    longDay: 'Langer Tag',
    session: 'Sitzung',
    integration: 'Integration',
    talk: 'Gespräch',
    closing: 'Abschlussgespräch',
    call: 'Telefonanruf',
    followUp: 'Nachkontrolle',
    screening: 'Voruntersuchung',
    enrolment: 'Aufnahme',
    lastVisit: 'Letzter Besuch',
    extraTalk: 'Zusätzliches Gespräch',
    extraCall: 'Zusätzlicher Anruf',
    again: (name) => `${name}, noch einmal`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'eine Sitzung', other: `${count} Sitzungen` }),
    talks: (count) => plural(count, { one: 'ein Gespräch', other: `${count} Gespräche` }),
    calls: (count) => plural(count, { one: 'ein Telefonanruf', other: `${count} Telefonanrufe` }),
    closings: (count) => plural(count, { one: 'ein Abschlussgespräch', other: `${count} Abschlussgespräche` }),
  },
  groups: {
    yourDates: 'Ihre Termine',
    gettingReady: 'Zur Vorbereitung',
    numberedDay(index, count) {
      if (count === 1) return 'Langer Tag'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Langer Tag ${index + 1}` : `${ordinal} langer Tag`
    },
    andAfter: (day) => `${day} und danach`,
    yourSessions: 'Ihre Sitzungen',
    atEnd: 'Zum Schluss',
  },
  letter: {
    opening: (name, counts) => `${name === null ? 'Das' : `Guten Tag ${name}, das`} sind Ihre Termine bei uns${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) => plural(count, { one: 'Ein Termin wird noch mit Ihnen vereinbart.', other: `${count} Termine werden noch mit Ihnen vereinbart.` }),
    meet: (people) => `Sie treffen ${people}, außer es steht unten ein anderer Name.`,
    oneRoom: (room) => `Der Raum ist ${room}.`,
    rooms: ({ areLong, dosing, others }) => `${areLong ? 'Raum der langen Tage' : 'Raum der Sitzungen'}: ${dosing}. Raum der anderen Termine: ${others}.`,
    anotherDate: 'Passt Ihnen ein Termin nicht? Rufen Sie uns an. Wir suchen gemeinsam einen anderen.',
    closed: (closures) => `Wir haben geschlossen: ${closures}.`,
    closedOn: (day) => `am ${day}`,
    closedFromTo: (from, to) => `vom ${from} bis ${to}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `${day} gibt es in diesem Jahr nicht: Der Kalender lässt diesen Tag aus.`,
    clocks: ({ isForward, minutes, day }) =>
      `In der Nacht auf ${day} werden die Uhren um ${minutes === 60 ? 'eine Stunde' : lengths.spoken(minutes)} ${isForward ? 'vorgestellt' : 'zurückgestellt'}.`,
    newerSheet: 'Haben Sie zwei solche Blätter? Es gilt das, das später gedruckt ist.',
    treatment: ({ indication, substance }) => `Ihr Behandlungsplan nennt als Grund „${indication}“ und als Wirkstoff „${substance}“.`,
    questions: 'Was ich fragen möchte',
    telephone: (number) => `Telefon ${number}`,
    bringSheet: 'Bitte bringen Sie dieses Blatt mit',
  },
  table: {
    what: 'Was',
    day: 'Tag',
    date: 'Datum',
    times: 'Von, bis',
    length: 'Wie lange',
    done: 'Erledigt',
    boxToDo: 'offen',
    boxDone: 'erledigt',
    missed: 'versäumt',
    cancelled: 'abgesagt',
    leftOut: 'entfällt',
    undated: 'Termin wird noch vereinbart',
    noDate: 'kein Termin',
    continued: (heading) => `${heading} (Fortsetzung)`,
    andNight: 'mit Nacht',
    morningAfter: 'am Tag danach',
    with: (people) => `mit ${people}`,
    withColleague: 'mit jemandem aus unserem Team',
    formerColleague: 'einer früheren Fachkraft',
    inRoom: (room) => `Raum: ${room}`,
    otherRoom: 'in einem anderen Raum',
    weRing: 'wir rufen Sie an',
    byVideo: 'per Video oder Telefon',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'Ihr langer Tag' : 'Ihr langer Tag, der noch kommt'
      const days = `Ihre ${numbers[count] ?? `${count} `}langen Tage`
      return isAll ? days : `${days}, die noch kommen`
    },
    andNextMorning: 'und am nächsten Morgen',
    withUs: 'bei uns',
    midnight: 'Mitternacht',
    nextMorning: 'am nächsten Morgen',
    nightAtHome: 'die Nacht zu Hause',
    nightWithUs: 'die Nacht bei uns',
    drawn: ({ times, night, after }) => `Bei uns von ${times}, dann ${night}${after === null ? '' : `, dann am nächsten Morgen von ${after}`}`,
  },
  lists: {
    before: 'Vorher',
    fetch: 'Bitten Sie jemand Erwachsenen, Sie abzuholen. Nennen Sie uns Name und Nummer.',
    fetchNextMorning: 'Bitten Sie jemand Erwachsenen, Sie am nächsten Morgen abzuholen. Nennen Sie uns Name und Nummer.',
    planNothing: 'Planen Sie für den langen Tag und den Tag danach nichts anderes.',
    medicines: 'Ändern Sie bei Medikamenten nur, was ärztlich mit uns abgesprochen ist.',
    eat: 'Essen und trinken Sie wie mit uns besprochen.',
    ill: 'Krank, oder gesundheitlich etwas anders? Rufen Sie uns vorher an.',
    bring: 'Mitbringen',
    clothes: 'Weiche, warme Kleidung',
    forNight: 'Was Sie für die Nacht brauchen',
    dailyMedicines: 'Tägliche Medikamente in der Packung',
    glasses: 'Brille oder Hörgeräte, falls nötig',
    comfort: 'Etwas, das Ihnen guttut',
    thisSheet: 'Dieses Blatt',
    afterwards: 'Danach',
    stay: (until) => `Sie bleiben über Nacht bei uns. Das Zimmer ist bis ${until} am Morgen Ihres.`,
    stayWhereAgreed: (until) => `Ist es so vereinbart, bleiben Sie über Nacht bei uns. Das Zimmer ist bis ${until} am Morgen Ihres.`,
    noDriving: 'Fahren Sie weder Auto noch Rad, bis Sie geschlafen haben und bei uns waren.',
    rest: 'Essen Sie etwas Leichtes, trinken Sie Wasser, ruhen Sie sich aus.',
    decisions: 'Verschieben Sie große Entscheidungen auf einen anderen Tag.',
    ringUs: 'Unwohl oder in Sorge? Rufen Sie uns an.',
    ringNight: 'Unwohl oder in Sorge? Rufen Sie die Nachtnummer an.',
  },
  calls: {
    questions: 'Fragen oder ein anderer Termin',
    nightAfter: (isLong) => (isLong ? 'In der Nacht nach einem langen Tag' : 'In der Nacht nach einer Sitzung'),
    teamAnswers: 'Unser Team antwortet',
    danger: 'Wenn jemand in Gefahr ist',
    emergency: 'Rufen Sie sofort den Notruf, danach uns',
  },
  months: {
    months: 'Monate',
    noName: 'Auf diesem Blatt steht kein Name, Sie können es aufhängen.',
    sameCode: 'Derselbe Code wie auf Ihren Terminen',
    week: 'W.',
    weekMeans: 'Die Woche Ihrer Behandlung, die hier beginnt',
    closed: 'zu',
    signs: 'Was die Zeichen bedeuten',
    done: 'Erledigt',
    bar: 'Wie lange es dauert; die ganze Breite sind 8 Stunden',
  },
  foot: {
    version: (version, mark) => `Version ${version}, Zeichen ${mark}`,
    sample: 'Beispieldaten',
    printed: (day, time) => `gedruckt ${day}, ${time}`,
    page: (page, of) => `Seite ${page} von ${of}`,
  },
}
