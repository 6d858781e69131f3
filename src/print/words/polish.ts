/** Knows a patient's sheets in Polish; refuses every word that says what is treated, unless it is handed in. */
import type { Weekday } from '../../domain/time/weekday'
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'pl'
const plural = pluralsIn<'one' | 'few' | 'many'>(locale)
const ordinals = ['Pierwszy', 'Drugi', 'Trzeci', 'Czwarty', 'Piąty', 'Szósty', 'Siódmy', 'Ósmy', 'Dziewiąty', 'Dziesiąty']
/** From such a day to such a day. */
const ofWeekday: Readonly<Record<Weekday, string>> = { mon: 'poniedziałku', tue: 'wtorku', wed: 'środy', thu: 'czwartku', fri: 'piątku', sat: 'soboty', sun: 'niedzieli' }

const lengths = lengthsIn({
  hours: (whole, isHalfMore) =>
    isHalfMore ? `${figures(whole, true)} godziny` : plural(whole, { one: '1 godzina', few: `${whole} godziny`, many: `${whole} godzin`, other: `${whole} godziny` }),
  hour: 'godz.',
  minute: 'min',
  hourInCell: 'h',
  minuteInCell: 'min',
})

export const polish: SheetWords = {
  language: 'pl',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  dates: datesIn({
    locale,
    times: (from, to) => `od ${from} do ${to}`,
    months: (first, last) => `od ${first} do ${last}`,
    weekdayRun: (_first, _last, [from, to]) => `od ${ofWeekday[from]} do ${ofWeekday[to]}`,
  }),
  lengths,
  names: {
    preparation: 'Przygotowanie',
    longDay: 'Długi dzień',
    session: 'Sesja',
    integration: 'Integracja',
    talk: 'Rozmowa',
    closing: 'Rozmowa końcowa',
    call: 'Telefon',
    followUp: 'Kontrola',
    screening: 'Badanie wstępne',
    enrolment: 'Zapis',
    lastVisit: 'Ostatnia wizyta',
    extraTalk: 'Dodatkowa rozmowa',
    extraCall: 'Dodatkowy telefon',
    again: (name) => `${name}, jeszcze raz`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'jedna sesja', few: `${count} sesje`, many: `${count} sesji`, other: `${count} sesji` }),
    talks: (count) => plural(count, { one: 'jedna rozmowa', few: `${count} rozmowy`, many: `${count} rozmów`, other: `${count} rozmowy` }),
    calls: (count) => plural(count, { one: 'jeden telefon', few: `${count} telefony`, many: `${count} telefonów`, other: `${count} telefonu` }),
    closings: (count) =>
      plural(count, { one: 'jedna rozmowa końcowa', few: `${count} rozmowy końcowe`, many: `${count} rozmów końcowych`, other: `${count} rozmowy końcowej` }),
  },
  groups: {
    yourDates: 'Państwa terminy',
    gettingReady: 'Przygotowanie',
    numberedDay(index, count) {
      if (count === 1) return 'Długi dzień'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Długi dzień ${index + 1}` : `${ordinal} długi dzień`
    },
    andAfter: (day) => `${day} i co potem`,
    yourSessions: 'Państwa sesje',
    atEnd: 'Na koniec',
  },
  letter: {
    opening: (name, counts) => `${name === null ? '' : `Dzień dobry, ${name}! `}Oto Państwa terminy u nas${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) =>
      plural(count, {
        one: 'Jeden termin jest jeszcze do uzgodnienia z Państwem.',
        few: `${count} terminy są jeszcze do uzgodnienia z Państwem.`,
        many: `${count} terminów jest jeszcze do uzgodnienia z Państwem.`,
        other: `${count} terminu jest jeszcze do uzgodnienia z Państwem.`,
      }),
    meet: (people) => `Spotkania prowadzą: ${people}, chyba że niżej podano inne nazwisko.`,
    oneRoom: (room) => `Pokój: ${room}.`,
    rooms: ({ areLong, dosing, others }) => `Pokój na ${areLong ? 'długie dni' : 'sesje'}: ${dosing}. Pokój na inne spotkania: ${others}.`,
    anotherDate: 'Termin nie pasuje? Proszę do nas zadzwonić. Razem poszukamy innego.',
    closed: (closures) => `Nieczynne: ${closures}.`,
    closedOn: (day) => day,
    closedFromTo: (from, to) => `od ${from} do ${to}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `W tym roku nie ma takiego dnia: ${day}. Kalendarz go pomija.`,
    clocks: ({ isForward, minutes, day }) =>
      `${day.replace(/^./, (first) => first.toUpperCase())}: w nocy zegary przestawia się o ${minutes === 60 ? 'godzinę' : lengths.spoken(minutes)} do ${isForward ? 'przodu' : 'tyłu'}.`,
    newerSheet: 'Mają Państwo dwie takie kartki? Ważna jest ta wydrukowana później.',
    treatment: ({ indication, substance }) => `Plan leczenia podaje jako powód „${indication}”, a jako substancję „${substance}”.`,
    questions: 'O co chcę zapytać',
    telephone: (number) => `Telefon ${number}`,
    bringSheet: 'Proszę zabrać tę kartkę ze sobą',
  },
  table: {
    what: 'Co',
    day: 'Dzień',
    date: 'Data',
    times: 'Od, do',
    length: 'Jak długo',
    done: 'Gotowe',
    boxToDo: 'do zrobienia',
    boxDone: 'zrobione',
    missed: 'opuszczone',
    cancelled: 'odwołane',
    leftOut: 'pominięte',
    undated: 'termin do uzgodnienia',
    noDate: 'bez terminu',
    continued: (heading) => `${heading} (ciąg dalszy)`,
    andNight: 'i noc',
    morningAfter: 'nazajutrz',
    with: (people) => `prowadzi: ${people}`,
    withColleague: 'prowadzi osoba z naszego zespołu',
    formerColleague: 'osoba, która już tu nie pracuje',
    inRoom: (room) => `pokój: ${room}`,
    otherRoom: 'w innym pokoju',
    weRing: 'my dzwonimy do Państwa',
    byVideo: 'przez wideo lub telefon',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'Państwa długi dzień' : 'Długi dzień, który jeszcze będzie'
      const days = plural(count, { one: 'długi dzień', few: `${count} długie dni`, many: `${count} długich dni`, other: `${count} długiego dnia` })
      return isAll ? `Państwa ${days}` : `Przed Państwem jeszcze ${days}`
    },
    andNextMorning: 'i następnego dnia rano',
    withUs: 'u nas',
    midnight: 'północ',
    nextMorning: 'następnego dnia rano',
    nightAtHome: 'noc w domu',
    nightWithUs: 'noc u nas',
    drawn: ({ times, night, after }) => `U nas ${times}, potem ${night}${after === null ? '' : `, potem następnego dnia rano ${after}`}`,
  },
  lists: {
    before: 'Przedtem',
    fetch: 'Niech zaufana dorosła osoba po Państwa przyjdzie. Proszę podać nam imię i numer.',
    fetchNextMorning: 'Niech zaufana dorosła osoba przyjdzie po Państwa nazajutrz rano. Proszę podać nam imię i numer.',
    planNothing: 'Na długi dzień i dzień po nim proszę nie planować nic innego.',
    medicines: 'Leki: proszę zmieniać tylko to, co uzgodniono z naszym lekarzem.',
    eat: 'Proszę jeść i pić tak, jak to z nami uzgodniono.',
    ill: 'Choroba albo zmiana stanu zdrowia? Proszę najpierw do nas zadzwonić.',
    bring: 'Proszę zabrać',
    clothes: 'Miękkie, ciepłe ubranie',
    forNight: 'To, co potrzebne na noc',
    dailyMedicines: 'Codzienne leki w pudełkach',
    glasses: 'Okulary lub aparat słuchowy',
    comfort: 'Coś, co dodaje otuchy',
    thisSheet: 'Tę kartkę',
    afterwards: 'Potem',
    stay: (until) => `Zostają Państwo u nas na noc. Pokój jest do Państwa dyspozycji do ${until} następnego dnia.`,
    stayWhereAgreed: (until) => `Jeśli tak uzgodniono, zostają Państwo u nas na noc. Pokój jest do Państwa dyspozycji do ${until} następnego dnia.`,
    noDriving: 'Proszę nie prowadzić auta i nie jeździć rowerem, dopóki Państwo się nie wyśpią i z nami nie spotkają.',
    rest: 'Proszę zjeść coś lekkiego, pić wodę i odpoczywać.',
    decisions: 'Wielkie decyzje proszę odłożyć na inny dzień.',
    ringUs: 'Złe samopoczucie albo niepokój? Proszę do nas zadzwonić.',
    ringNight: 'Złe samopoczucie albo niepokój? Proszę zadzwonić pod numer nocny.',
  },
  calls: {
    questions: 'Pytania albo zmiana terminu',
    nightAfter: (isLong) => (isLong ? 'W nocy po długim dniu' : 'W nocy po sesji'),
    teamAnswers: 'Odbiera nasz zespół',
    danger: 'Gdy ktoś jest w niebezpieczeństwie',
    emergency: 'Proszę od razu wezwać pomoc, potem zadzwonić do nas',
  },
  months: {
    months: 'Miesiące',
    noName: 'Na tej kartce nie ma nazwiska, można ją powiesić.',
    sameCode: 'Ten sam kod co na liście terminów',
    week: 'tyg.',
    weekMeans: 'Tydzień leczenia, który się tu zaczyna',
    closed: 'wolne',
    signs: 'Co znaczą znaki',
    done: 'Zrobione',
    bar: 'Jak długo trwa; cała szerokość to 8 godzin',
  },
  foot: {
    version: (version, mark) => `wersja ${version}, znak ${mark}`,
    sample: 'dane przykładowe',
    printed: (day, time) => `wydrukowano ${day}, ${time}`,
    page: (page, of) => `strona ${page} z ${of}`,
  },
}
