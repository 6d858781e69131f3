/** Knows a patient's sheets in Italian; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'it'
const plural = pluralsIn<'one'>(locale)
const ordinals = ['Prima', 'Seconda', 'Terza', 'Quarta', 'Quinta', 'Sesta', 'Settima', 'Ottava', 'Nona', 'Decima']
const numbers = ['', '', 'due ', 'tre ', 'quattro ', 'cinque ', 'sei ']

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => (isHalfMore ? `${whole} h 30 min` : `${figures(whole, false)} ${whole === 1 ? 'ora' : 'ore'}`),
  hour: 'h',
  minute: 'min',
  hourInCell: 'h',
  minuteInCell: 'min',
})

/** "dal 7 marzo", "dall’8 marzo", "dall’11": the article loses its vowel before the two figures that begin with one. */
function before(figures: string, full: string, elided: string): string {
  return /^(?:8|11)(?!\d)/.test(figures) ? `${elided}’${figures}` : `${full} ${figures}`
}

/** "dalle 10:00", "dall’1:00 PM": one o'clock alone is in the singular. */
function beforeHour(clock: string, full: string, elided: string): string {
  return clock.startsWith('1:') ? `${elided}’${clock}` : `${full} ${clock}`
}

export const italian: SheetWords = {
  language: 'it',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  dates: datesIn({
    locale,
    times: (from, to) => `${beforeHour(from, 'dalle', 'dall')} ${beforeHour(to, 'alle', 'all')}`,
    months: (first, last) => `da ${first} a ${last}`,
    weekdayRun: (first, last, [from, to]) => `${from === 'sun' ? 'dalla' : 'dal'} ${first} ${to === 'sun' ? 'alla' : 'al'} ${last}`,
  }),
  lengths,
  names: {
    preparation: 'Preparazione',
    longDay: 'Giornata lunga',
    session: 'Seduta',
    integration: 'Integrazione',
    talk: 'Colloquio',
    closing: 'Colloquio finale',
    call: 'Telefonata',
    followUp: 'Controllo',
    screening: 'Visita preliminare',
    enrolment: 'Iscrizione',
    lastVisit: 'Ultima visita',
    extraTalk: 'Colloquio in più',
    extraCall: 'Telefonata in più',
    again: (name) => `${name}, di nuovo`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'una seduta', other: `${count} sedute` }),
    talks: (count) => plural(count, { one: 'un colloquio', other: `${count} colloqui` }),
    calls: (count) => plural(count, { one: 'una telefonata', other: `${count} telefonate` }),
    closings: (count) => plural(count, { one: 'un colloquio finale', other: `${count} colloqui finali` }),
  },
  groups: {
    yourDates: 'I Suoi appuntamenti',
    gettingReady: 'Per prepararsi',
    numberedDay(index, count) {
      if (count === 1) return 'Giornata lunga'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Giornata lunga ${index + 1}` : `${ordinal} giornata lunga`
    },
    andAfter: (day) => `${day}, e dopo`,
    yourSessions: 'Le Sue sedute',
    atEnd: 'Alla fine',
  },
  letter: {
    opening: (name, counts) => `${name === null ? 'Ecco' : `Gentile ${name}, ecco`} i Suoi appuntamenti da noi${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) => plural(count, { one: 'Resta una data da concordare con Lei.', other: `Restano ${count} date da concordare con Lei.` }),
    meet: (people) => `Lei incontra ${people}, se sotto non è scritto un altro nome.`,
    oneRoom: (room) => `Stanza: ${room}.`,
    rooms: ({ areLong, dosing, others }) => `Stanza delle ${areLong ? 'giornate lunghe' : 'sedute'}: ${dosing}. Stanza degli altri appuntamenti: ${others}.`,
    anotherDate: 'Una data non Le va bene? Ci chiami e ne cerchiamo insieme un’altra.',
    closed: (closures) => `Siamo chiusi: ${closures}.`,
    closedOn: (day) => day,
    closedFromTo: (from, to) => `${before(from, 'dal', 'dall')} ${before(to, 'al', 'all')}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `Quest’anno non esiste ${day}: il calendario salta quel giorno.`,
    clocks: ({ isForward, minutes, day }) =>
      `Nella notte prima di ${day} gli orologi vanno ${isForward ? 'avanti' : 'indietro'} di ${minutes === 60 ? 'un’ora' : lengths.spoken(minutes)}.`,
    newerSheet: 'Ha due fogli come questo? Vale quello stampato per ultimo.',
    treatment: ({ indication, substance }) => `Il Suo piano di cura indica «${indication}» come motivo e «${substance}» come sostanza.`,
    questions: 'Che cosa voglio chiedere',
    telephone: (number) => `Telefono ${number}`,
    bringSheet: 'Porti con sé questo foglio',
  },
  table: {
    what: 'Che cosa',
    day: 'Giorno',
    date: 'Data',
    times: 'Dalle, alle',
    length: 'Durata',
    done: 'Fatto',
    boxToDo: 'da fare',
    boxDone: 'fatto',
    missed: 'mancato',
    cancelled: 'annullato',
    leftOut: 'eliminato',
    undated: 'data da concordare',
    noDate: 'senza data',
    continued: (heading) => `${heading} (seguito)`,
    andNight: 'e la notte',
    morningAfter: 'l’indomani',
    with: (people) => `con ${people}`,
    withColleague: 'con una persona del nostro gruppo',
    formerColleague: 'una persona che non lavora più qui',
    inRoom: (room) => `stanza ${room}`,
    otherRoom: 'in un’altra stanza',
    weRing: 'La chiamiamo noi',
    byVideo: 'in video o per telefono',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'La Sua giornata lunga' : 'La Sua prossima giornata lunga'
      return `Le Sue ${isAll ? '' : 'prossime '}${numbers[count] ?? `${count} `}giornate lunghe`
    },
    andNextMorning: 'e la mattina dopo',
    withUs: 'da noi',
    midnight: 'mezzanotte',
    nextMorning: 'la mattina dopo',
    nightAtHome: 'la notte a casa',
    nightWithUs: 'la notte da noi',
    drawn: ({ times, night, after }) => `Da noi ${times}, poi ${night}${after === null ? '' : `, poi la mattina dopo ${after}`}`,
  },
  lists: {
    before: 'Prima',
    fetch: 'Un adulto di cui si fida viene a prenderLa. Ci dica nome e numero.',
    fetchNextMorning: 'Un adulto di cui si fida viene a prenderLa la mattina dopo. Ci dica nome e numero.',
    planNothing: 'Non prenda altri impegni per la giornata lunga e il giorno dopo.',
    medicines: 'Medicine: cambi solo ciò che ha concordato con il nostro personale medico.',
    eat: 'Mangi e beva come abbiamo concordato con Lei.',
    ill: 'Non sta bene, o la Sua salute è cambiata? Prima ci chiami.',
    bring: 'Da portare',
    clothes: 'Vestiti morbidi e caldi',
    forNight: 'Quello che Le serve per la notte',
    dailyMedicines: 'Le Sue medicine, nelle loro scatole',
    glasses: 'Occhiali o apparecchi acustici, se li usa',
    comfort: 'Qualcosa che Le dà conforto',
    thisSheet: 'Questo foglio',
    afterwards: 'Dopo',
    stay: (until) => `Lei passa la notte da noi. La stanza è Sua fino ${beforeHour(until, 'alle', 'all')} della mattina dopo.`,
    stayWhereAgreed: (until) => `Se è concordato, Lei passa la notte da noi. La stanza è Sua fino ${beforeHour(until, 'alle', 'all')} della mattina dopo.`,
    noDriving: 'Non guidi e non vada in bicicletta prima di avere dormito e di averci visto.',
    rest: 'Mangi qualcosa di leggero, beva acqua e riposi.',
    decisions: 'Lasci le grandi decisioni per un altro giorno.',
    ringUs: 'Si sente male, o qualcosa La preoccupa? Ci chiami.',
    ringNight: 'Si sente male, o qualcosa La preoccupa? Chiami il numero della notte.',
  },
  calls: {
    questions: 'Domande, o una data da cambiare',
    nightAfter: (isLong) => (isLong ? 'La notte dopo una giornata lunga' : 'La notte dopo una seduta'),
    teamAnswers: 'Risponde il nostro gruppo',
    danger: 'Se qualcuno è in pericolo',
    emergency: 'Chiami subito il soccorso, poi noi',
  },
  months: {
    months: 'Mesi',
    noName: 'Su questo foglio non c’è nessun nome: può appenderlo.',
    sameCode: 'Lo stesso codice dei Suoi appuntamenti',
    week: 's.',
    weekMeans: 'La settimana del Suo percorso che comincia qui',
    closed: 'chiuso',
    signs: 'Che cosa dicono i segni',
    done: 'Fatto',
    bar: 'Quanto dura; tutta la larghezza sono 8 ore',
  },
  foot: {
    version: (version, mark) => `versione ${version}, segno ${mark}`,
    sample: 'dati di esempio',
    printed: (day, time) => `stampato ${day}, ${time}`,
    page: (page, of) => `pagina ${page} di ${of}`,
  },
}
