/** Knows a patient's sheets in Norwegian, Bokmål; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'nb'
const plural = pluralsIn<'one'>(locale)
const ordinals = ['Første', 'Andre', 'Tredje', 'Fjerde', 'Femte', 'Sjette', 'Sjuende', 'Åttende', 'Niende', 'Tiende']
const numbers = ['', '', 'to ', 'tre ', 'fire ', 'fem ', 'seks ']

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => `${figures(whole, isHalfMore)} ${whole === 1 ? 'time' : 'timer'}`,
  hour: 't',
  minute: 'min',
  hourInCell: 't',
  minuteInCell: 'min',
})

export const norwegian: SheetWords = {
  language: 'nb',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  dates: datesIn({
    locale,
    times: (from, to) => `${from} til ${to}`,
    months: (first, last) => `${first} til ${last}`,
    weekdayRun: (first, last) => `${first} til ${last}`,
    dayAlone: (day) => `${day}.`,
  }),
  lengths,
  names: {
    preparation: 'Forberedelse',
    longDay: 'Lang dag',
    session: 'Time',
    integration: 'Integrering',
    talk: 'Samtale',
    closing: 'Avsluttende samtale',
    call: 'Telefonsamtale',
    followUp: 'Oppfølging',
    screening: 'Forundersøkelse',
    enrolment: 'Innmelding',
    lastVisit: 'Siste besøk',
    extraTalk: 'Ekstra samtale',
    extraCall: 'Ekstra telefonsamtale',
    again: (name) => `${name}, en gang til`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'én behandlingstime', other: `${count} behandlingstimer` }),
    talks: (count) => plural(count, { one: 'én samtale', other: `${count} samtaler` }),
    calls: (count) => plural(count, { one: 'én telefonsamtale', other: `${count} telefonsamtaler` }),
    closings: (count) => plural(count, { one: 'én avsluttende samtale', other: `${count} avsluttende samtaler` }),
  },
  groups: {
    yourDates: 'Avtalene dine',
    gettingReady: 'For å forberede deg',
    numberedDay(index, count) {
      if (count === 1) return 'Lang dag'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Lang dag ${index + 1}` : `${ordinal} lange dag`
    },
    andAfter: (day) => `${day}, og etterpå`,
    yourSessions: 'Timene dine',
    atEnd: 'Til slutt',
  },
  letter: {
    opening: (name, counts) => `${name === null ? 'Dette' : `Hei ${name}, dette`} er avtalene dine hos oss${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) => plural(count, { one: 'Én dato avtaler vi senere med deg.', other: `${count} datoer avtaler vi senere med deg.` }),
    meet: (people) => `Du møter ${people}, hvis det ikke står et annet navn nedenfor.`,
    oneRoom: (room) => `Rommet er ${room}.`,
    rooms: ({ areLong, dosing, others }) => `${areLong ? 'De lange dagene' : 'Timene'} er i ${dosing}, de andre avtalene i ${others}.`,
    anotherDate: 'Passer ikke en dato? Ring oss, så finner vi en annen sammen.',
    closed: (closures) => `Vi har stengt ${closures}.`,
    closedOn: (day) => day,
    closedFromTo: (from, to) => `fra ${from} til ${to}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `I år finnes ikke ${day}: kalenderen hopper over den dagen.`,
    clocks: ({ isForward, minutes, day }) =>
      `Natt til ${day} stilles klokken ${minutes === 60 ? 'én time' : lengths.spoken(minutes)} ${isForward ? 'frem' : 'tilbake'}.`,
    newerSheet: 'Har du to slike ark? Det arket som er skrevet ut sist, gjelder.',
    treatment: ({ indication, substance }) => `Behandlingsplanen din nevner «${indication}» som grunn og «${substance}» som virkestoff.`,
    questions: 'Det jeg vil spørre om',
    telephone: (number) => `Telefon ${number}`,
    bringSheet: 'Ta med deg dette arket',
  },
  table: {
    what: 'Hva',
    day: 'Dag',
    date: 'Dato',
    times: 'Fra, til',
    length: 'Hvor lenge',
    done: 'Gjort',
    boxToDo: 'ikke gjort',
    boxDone: 'gjort',
    missed: 'ikke møtt',
    cancelled: 'avlyst',
    leftOut: 'utgår',
    undated: 'dato avtales senere',
    noDate: 'ingen dato',
    continued: (heading) => `${heading} (fortsettelse)`,
    andNight: 'og natten',
    morningAfter: 'morgenen etter',
    with: (people) => `med ${people}`,
    withColleague: 'med en av oss',
    formerColleague: 'en som ikke lenger arbeider her',
    inRoom: (room) => `i ${room}`,
    otherRoom: 'i et annet rom',
    weRing: 'vi ringer deg',
    byVideo: 'på video eller telefon',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'Den lange dagen din' : 'Den lange dagen som gjenstår'
      return `De ${numbers[count] ?? `${count} `}lange dagene ${isAll ? 'dine' : 'som gjenstår'}`
    },
    andNextMorning: 'og neste morgen',
    withUs: 'hos oss',
    midnight: 'midnatt',
    nextMorning: 'neste morgen',
    nightAtHome: 'natten hjemme',
    nightWithUs: 'natten hos oss',
    drawn: ({ times, night, after }) => `Hos oss fra ${times}, så ${night}${after === null ? '' : `, så neste morgen fra ${after}`}`,
  },
  lists: {
    before: 'Før',
    fetch: 'Be en voksen du stoler på om å hente deg. Gi oss navn og nummer.',
    fetchNextMorning: 'Be en voksen du stoler på om å hente deg neste morgen. Gi oss navn og nummer.',
    planNothing: 'Ikke planlegg noe annet på den lange dagen og dagen etter.',
    medicines: 'Endre bare det ved medisinene dine som du har avtalt med legen vår.',
    eat: 'Spis og drikk slik vi har avtalt med deg.',
    ill: 'Er du syk, eller har helsen din endret seg? Ring oss først.',
    bring: 'Ta med',
    clothes: 'Myke, varme klær',
    forNight: 'Det du trenger om natten',
    dailyMedicines: 'De daglige medisinene dine, i eskene',
    glasses: 'Briller eller høreapparater, hvis du bruker det',
    comfort: 'Noe som trøster deg',
    thisSheet: 'Dette arket',
    afterwards: 'Etterpå',
    stay: (until) => `Du blir hos oss om natten. Rommet er ditt til ${until} neste morgen.`,
    stayWhereAgreed: (until) => `Hvis det er avtalt, blir du hos oss om natten. Rommet er ditt til ${until} neste morgen.`,
    noDriving: 'Ikke kjør bil og ikke sykle før du har sovet og sett oss igjen.',
    rest: 'Spis noe lett, drikk vann og hvil.',
    decisions: 'La store avgjørelser vente til en annen dag.',
    ringUs: 'Føler du deg dårlig, eller er du urolig? Ring oss.',
    ringNight: 'Føler du deg dårlig, eller er du urolig? Ring nattnummeret.',
  },
  calls: {
    questions: 'Spørsmål, eller en dato å endre',
    nightAfter: (isLong) => (isLong ? 'Natten etter en lang dag' : 'Natten etter en time'),
    teamAnswers: 'En av oss svarer',
    danger: 'Hvis noen er i fare',
    emergency: 'Ring nødnummeret med en gang, så oss',
  },
  months: {
    months: 'Måneder',
    noName: 'Det står ikke noe navn på dette arket, så du kan henge det opp.',
    sameCode: 'Samme kode som på avtalene dine',
    week: 'uke',
    weekMeans: 'Uken av behandlingen din som begynner her',
    closed: 'stengt',
    signs: 'Hva tegnene betyr',
    done: 'Gjort',
    bar: 'Hvor lenge det varer; hele bredden er 8 timer',
  },
  foot: {
    version: (version, mark) => `versjon ${version}, merke ${mark}`,
    sample: 'eksempeldata',
    printed: (day, time) => `skrevet ut ${day}, ${time}`,
    page: (page, of) => `side ${page} av ${of}`,
  },
}
