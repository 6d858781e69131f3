/** Knows a patient's sheets in French; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'fr'
const plural = pluralsIn<'one'>(locale)
const ordinals = ['Première', 'Deuxième', 'Troisième', 'Quatrième', 'Cinquième', 'Sixième', 'Septième', 'Huitième', 'Neuvième', 'Dixième']
const numbers = ['', '', 'deux ', 'trois ', 'quatre ', 'cinq ', 'six ']

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => (isHalfMore ? `${whole} h 30` : `${figures(whole, false)} ${whole === 1 ? 'heure' : 'heures'}`),
  hour: 'h',
  minute: 'min',
  hourInCell: 'h',
  minuteInCell: 'min',
})

export const french: SheetWords = {
  language: 'fr',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '\u00a0; ',
  dates: datesIn({
    locale,
    times: (from, to) => `${from} à ${to}`,
    months: (first, last) => `${/^[aeiouyéh]/i.test(first) ? 'd’' : 'de '}${first} à ${last}`,
    weekdayRun: (first, last) => `du ${first} au ${last}`,
    firstDay: '1er',
  }),
  lengths,
  names: {
    preparation: 'Préparation',
    longDay: 'Longue journée',
    session: 'Séance',
    integration: 'Intégration',
    talk: 'Entretien',
    closing: 'Entretien final',
    call: 'Appel',
    followUp: 'Suivi',
    screening: 'Examen préalable',
    enrolment: 'Inscription',
    lastVisit: 'Dernière visite',
    extraTalk: 'Entretien en plus',
    extraCall: 'Appel en plus',
    again: (name) => `${name}, de nouveau`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'une séance', other: `${count} séances` }),
    talks: (count) => plural(count, { one: 'un entretien', other: `${count} entretiens` }),
    calls: (count) => plural(count, { one: 'un appel', other: `${count} appels` }),
    closings: (count) => plural(count, { one: 'un entretien final', other: `${count} entretiens finaux` }),
  },
  groups: {
    yourDates: 'Vos rendez-vous',
    gettingReady: 'Pour vous préparer',
    numberedDay(index, count) {
      if (count === 1) return 'Longue journée'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Longue journée ${index + 1}` : `${ordinal} longue journée`
    },
    andAfter: (day) => `${day}, et après`,
    yourSessions: 'Vos séances',
    atEnd: 'À la fin',
  },
  letter: {
    opening: (name, counts) => `${name === null ? 'Voici' : `Bonjour ${name}, voici`} vos rendez-vous chez nous${counts === null ? '' : `\u00a0: ${counts}`}.`,
    undated: (count) => plural(count, { one: 'Une date reste à fixer avec vous.', other: `${count} dates restent à fixer avec vous.` }),
    meet: (people) => `Vous rencontrez ${people}, sauf si un autre nom est écrit plus bas.`,
    oneRoom: (room) => `Salle\u00a0: ${room}.`,
    rooms: ({ areLong, dosing, others }) => `Salle des ${areLong ? 'longues journées' : 'séances'}\u00a0: ${dosing}. Salle des autres rendez-vous\u00a0: ${others}.`,
    anotherDate: 'Une date ne vous convient pas\u00a0? Appelez-nous, et nous en cherchons une autre ensemble.',
    closed: (closures) => `Nous sommes fermés ${closures}.`,
    closedOn: (day) => `le ${day}`,
    closedFromTo: (from, to) => `du ${from} au ${to}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `Le ${day} n’existe pas cette année\u00a0: le calendrier saute ce jour.`,
    clocks: ({ isForward, minutes, day }) =>
      `Dans la nuit qui précède le ${day}, les horloges ${isForward ? 'avancent' : 'reculent'} ${minutes === 60 ? 'd’une heure' : `de ${lengths.spoken(minutes)}`}.`,
    newerSheet: 'Avez-vous deux feuilles comme celle-ci\u00a0? Celle qui a été imprimée en dernier compte.',
    treatment: ({ indication, substance }) => `Votre plan de traitement indique «\u00a0${indication}\u00a0» comme motif et «\u00a0${substance}\u00a0» comme substance.`,
    questions: 'Ce que je veux demander',
    telephone: (number) => `Téléphone ${number}`,
    bringSheet: 'Apportez cette feuille',
  },
  table: {
    what: 'Quoi',
    day: 'Jour',
    date: 'Date',
    times: 'De, à',
    length: 'Durée',
    done: 'Fait',
    boxToDo: 'à faire',
    boxDone: 'fait',
    missed: 'manqué',
    cancelled: 'annulé',
    leftOut: 'supprimé',
    undated: 'date à fixer',
    noDate: 'sans date',
    continued: (heading) => `${heading} (suite)`,
    andNight: 'et la nuit',
    morningAfter: 'le lendemain matin',
    with: (people) => `avec ${people}`,
    withColleague: 'avec une personne de notre équipe',
    formerColleague: 'une personne qui a quitté notre équipe',
    inRoom: (room) => `salle ${room}`,
    otherRoom: 'dans une autre salle',
    weRing: 'nous vous appelons',
    byVideo: 'par vidéo ou par téléphone',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'Votre longue journée' : 'Votre longue journée à venir'
      return `Vos ${numbers[count] ?? `${count} `}longues journées${isAll ? '' : ' à venir'}`
    },
    andNextMorning: 'et le lendemain matin',
    withUs: 'chez nous',
    midnight: 'minuit',
    nextMorning: 'le lendemain matin',
    nightAtHome: 'la nuit à la maison',
    nightWithUs: 'la nuit chez nous',
    drawn: ({ times, night, after }) => `Chez nous de ${times}, puis ${night}${after === null ? '' : `, puis le lendemain matin de ${after}`}`,
  },
  lists: {
    before: 'Avant',
    fetch: 'Un adulte de confiance vient vous chercher. Donnez-nous son nom et son numéro.',
    fetchNextMorning: 'Un adulte de confiance vient vous chercher le lendemain matin. Donnez-nous son nom et son numéro.',
    planNothing: 'Ne prévoyez rien d’autre pour la longue journée et le jour suivant.',
    medicines: 'Médicaments\u00a0: ne changez que ce que notre médecin a décidé avec vous.',
    eat: 'Mangez et buvez comme convenu avec nous.',
    ill: 'Malade, ou santé changée\u00a0? Appelez-nous d’abord.',
    bring: 'À apporter',
    clothes: 'Des vêtements doux et chauds',
    forNight: 'Ce qu’il vous faut pour la nuit',
    dailyMedicines: 'Vos médicaments, dans leurs boîtes',
    glasses: 'Lunettes ou appareils auditifs',
    comfort: 'Un objet qui vous réconforte',
    thisSheet: 'Cette feuille',
    afterwards: 'Après',
    stay: (until) => `Vous passez la nuit chez nous. La chambre est à vous jusqu’à ${until} le lendemain matin.`,
    stayWhereAgreed: (until) => `Si c’est convenu, vous passez la nuit chez nous. La chambre est à vous jusqu’à ${until} le lendemain matin.`,
    noDriving: 'Ne prenez ni le volant ni le vélo avant d’avoir dormi et de nous avoir vus.',
    rest: 'Mangez léger, buvez de l’eau et reposez-vous.',
    decisions: 'Gardez les grandes décisions pour un autre jour.',
    ringUs: 'Un malaise, une inquiétude\u00a0? Appelez-nous.',
    ringNight: 'Un malaise, une inquiétude\u00a0? Appelez le numéro de nuit.',
  },
  calls: {
    questions: 'Une question, une date à changer',
    nightAfter: (isLong) => (isLong ? 'La nuit après une longue journée' : 'La nuit après une séance'),
    teamAnswers: 'Notre équipe répond',
    danger: 'Si quelqu’un est en danger',
    emergency: 'Appelez tout de suite les secours, puis nous',
  },
  months: {
    months: 'Mois',
    noName: 'Aucun nom ne figure sur cette feuille\u00a0: vous pouvez l’accrocher.',
    sameCode: 'Le même code que sur vos rendez-vous',
    week: 's.',
    weekMeans: 'La semaine de votre parcours qui commence ici',
    closed: 'fermé',
    signs: 'Ce que disent les signes',
    done: 'Fait',
    bar: 'La durée\u00a0; toute la largeur fait 8 heures',
  },
  foot: {
    version: (version, mark) => `version ${version}, repère ${mark}`,
    sample: 'données d’exemple',
    printed: (day, time) => `imprimé ${day}, ${time}`,
    page: (page, of) => `page ${page} sur ${of}`,
  },
}
