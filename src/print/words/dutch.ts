/** Knows a patient's sheets in Dutch; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'nl'
const plural = pluralsIn<'one'>(locale)
const ordinals = ['Eerste', 'Tweede', 'Derde', 'Vierde', 'Vijfde', 'Zesde', 'Zevende', 'Achtste', 'Negende', 'Tiende']
const numbers = ['', '', 'twee ', 'drie ', 'vier ', 'vijf ', 'zes ']

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => `${figures(whole, isHalfMore)} uur`,
  hour: 'uur',
  minute: 'min',
  hourInCell: 'u',
  minuteInCell: 'min',
})

export const dutch: SheetWords = {
  language: 'nl',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  dates: datesIn({
    locale,
    times: (from, to) => `${from} tot ${to}`,
    months: (first, last) => `${first} tot en met ${last}`,
    weekdayRun: (first, last) => `${first} tot en met ${last}`,
  }),
  lengths,
  names: {
    preparation: 'Voorbereiding',
    longDay: 'Lange dag',
    session: 'Sessie',
    integration: 'Integratie',
    talk: 'Gesprek',
    closing: 'Slotgesprek',
    call: 'Telefoongesprek',
    followUp: 'Nacontrole',
    screening: 'Vooronderzoek',
    enrolment: 'Aanmelding',
    lastVisit: 'Laatste bezoek',
    extraTalk: 'Extra gesprek',
    extraCall: 'Extra telefoontje',
    again: (name) => `${name}, nog een keer`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'één sessie', other: `${count} sessies` }),
    talks: (count) => plural(count, { one: 'één gesprek', other: `${count} gesprekken` }),
    calls: (count) => plural(count, { one: 'één telefoongesprek', other: `${count} telefoongesprekken` }),
    closings: (count) => plural(count, { one: 'één slotgesprek', other: `${count} slotgesprekken` }),
  },
  groups: {
    yourDates: 'Uw afspraken',
    gettingReady: 'Om u voor te bereiden',
    numberedDay(index, count) {
      if (count === 1) return 'Lange dag'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Lange dag ${index + 1}` : `${ordinal} lange dag`
    },
    andAfter: (day) => `${day} en daarna`,
    yourSessions: 'Uw sessies',
    atEnd: 'Aan het eind',
  },
  letter: {
    opening: (name, counts) => `${name === null ? 'Dit' : `Beste ${name}, dit`} zijn uw afspraken bij ons${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) => plural(count, { one: 'Eén datum spreken we nog met u af.', other: `${count} data spreken we nog met u af.` }),
    meet: (people) => `U ziet ${people}, tenzij hieronder een andere naam staat.`,
    oneRoom: (room) => `De kamer is ${room}.`,
    rooms: ({ areLong, dosing, others }) => `De ${areLong ? 'lange dagen' : 'sessies'} zijn in ${dosing}, de andere afspraken in ${others}.`,
    anotherDate: 'Komt een datum u niet uit? Bel ons, dan zoeken we samen een andere.',
    closed: (closures) => `Wij zijn gesloten ${closures}.`,
    closedOn: (day) => `op ${day}`,
    closedFromTo: (from, to) => `van ${from} tot en met ${to}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `Dit jaar is er geen ${day}: de kalender slaat die dag over.`,
    clocks: ({ isForward, minutes, day }) =>
      `In de nacht naar ${day} gaat de klok ${minutes === 60 ? 'een uur' : lengths.spoken(minutes)} ${isForward ? 'vooruit' : 'achteruit'}.`,
    newerSheet: 'Hebt u twee van deze bladen? Het blad dat het laatst is geprint, geldt.',
    treatment: ({ indication, substance }) => `Uw behandelplan noemt ‘${indication}’ als reden en ‘${substance}’ als middel.`,
    questions: 'Wat ik wil vragen',
    telephone: (number) => `Telefoon ${number}`,
    bringSheet: 'Neem dit blad mee',
  },
  table: {
    what: 'Wat',
    day: 'Dag',
    date: 'Datum',
    times: 'Van, tot',
    length: 'Hoe lang',
    done: 'Klaar',
    boxToDo: 'nog te doen',
    boxDone: 'klaar',
    missed: 'gemist',
    cancelled: 'afgezegd',
    leftOut: 'vervalt',
    undated: 'datum nog af te spreken',
    noDate: 'geen datum',
    continued: (heading) => `${heading} (vervolg)`,
    andNight: 'en de nacht',
    morningAfter: 'de ochtend erna',
    with: (people) => `met ${people}`,
    withColleague: 'met iemand van ons team',
    formerColleague: 'iemand die hier niet meer werkt',
    inRoom: (room) => `in ${room}`,
    otherRoom: 'in een andere kamer',
    weRing: 'wij bellen u',
    byVideo: 'via video of telefoon',
  },
  longDays: {
    title(count, isAll) {
      const days = count === 1 ? 'lange dag' : `${numbers[count] ?? `${count} `}lange dagen`
      return isAll ? `Uw ${days}` : `Uw ${days} die nog ${count === 1 ? 'komt' : 'komen'}`
    },
    andNextMorning: 'en de volgende ochtend',
    withUs: 'bij ons',
    midnight: 'middernacht',
    nextMorning: 'de volgende ochtend',
    nightAtHome: 'de nacht thuis',
    nightWithUs: 'de nacht bij ons',
    drawn: ({ times, night, after }) => `Bij ons van ${times}, dan ${night}${after === null ? '' : `, dan de volgende ochtend van ${after}`}`,
  },
  lists: {
    before: 'Vooraf',
    fetch: 'Een volwassene die u vertrouwt haalt u op. Geef ons naam en nummer.',
    fetchNextMorning: 'Een volwassene die u vertrouwt haalt u de volgende ochtend op. Geef ons naam en nummer.',
    planNothing: 'Plan niets anders op de lange dag en de dag erna.',
    medicines: 'Verander bij uw medicijnen alleen wat u met onze arts hebt afgesproken.',
    eat: 'Eet en drink zoals we met u hebben afgesproken.',
    ill: 'Bent u ziek, of is uw gezondheid veranderd? Bel ons eerst.',
    bring: 'Meenemen',
    clothes: 'Zachte, warme kleren',
    forNight: 'Wat u voor de nacht nodig hebt',
    dailyMedicines: 'Uw dagelijkse medicijnen, in de doosjes',
    glasses: 'Bril of gehoorapparaten, als u die gebruikt',
    comfort: 'Iets wat u troost geeft',
    thisSheet: 'Dit blad',
    afterwards: 'Daarna',
    stay: (until) => `U blijft ’s nachts bij ons. De kamer is van u tot ${until} de volgende ochtend.`,
    stayWhereAgreed: (until) => `Als dat is afgesproken, blijft u ’s nachts bij ons. De kamer is van u tot ${until} de volgende ochtend.`,
    noDriving: 'Rijd geen auto en fiets niet tot u hebt geslapen en ons hebt gezien.',
    rest: 'Eet iets lichts, drink water en rust uit.',
    decisions: 'Bewaar grote beslissingen voor een andere dag.',
    ringUs: 'Voelt u zich niet goed, of maakt u zich zorgen? Bel ons.',
    ringNight: 'Voelt u zich niet goed, of maakt u zich zorgen? Bel het nachtnummer.',
  },
  calls: {
    questions: 'Vragen, of een datum veranderen',
    nightAfter: (isLong) => (isLong ? 'De nacht na een lange dag' : 'De nacht na een sessie'),
    teamAnswers: 'Iemand van ons team neemt op',
    danger: 'Als iemand in gevaar is',
    emergency: 'Bel meteen het alarmnummer en daarna ons',
  },
  months: {
    months: 'Maanden',
    noName: 'Op dit blad staat geen naam, u kunt het ophangen.',
    sameCode: 'Dezelfde code als op uw afspraken',
    week: 'wk',
    weekMeans: 'De week van uw behandeling die hier begint',
    closed: 'dicht',
    signs: 'Wat de tekens betekenen',
    done: 'Klaar',
    bar: 'Hoe lang het duurt; de hele breedte is 8 uur',
  },
  foot: {
    version: (version, mark) => `versie ${version}, kenmerk ${mark}`,
    sample: 'voorbeeldgegevens',
    printed: (day, time) => `geprint ${day}, ${time}`,
    page: (page, of) => `pagina ${page} van ${of}`,
  },
}
