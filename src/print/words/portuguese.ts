/** Knows a patient's sheets in Portuguese, as it is written in Brazil; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'pt-BR'
const plural = pluralsIn<'one'>(locale)
const ordinals = ['Primeiro', 'Segundo', 'Terceiro', 'Quarto', 'Quinto', 'Sexto', 'Sétimo', 'Oitavo', 'Nono', 'Décimo']
const numbers = ['', '', 'dois ', 'três ', 'quatro ', 'cinco ', 'seis ']

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => (isHalfMore ? `${whole} h 30 min` : `${figures(whole, false)} ${whole === 1 ? 'hora' : 'horas'}`),
  hour: 'h',
  minute: 'min',
  hourInCell: 'h',
  minuteInCell: 'min',
})

export const portuguese: SheetWords = {
  language: 'pt',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  dates: datesIn({
    locale,
    times: (from, to) => `${from} às ${to}`,
    months: (first, last) => `de ${first} a ${last}`,
    weekdayRun: (first, last) => `de ${first} a ${last}`,
    monthAndYear: (month, year) => `${month} de ${year}`,
  }),
  lengths,
  names: {
    preparation: 'Preparação',
    longDay: 'Dia longo',
    session: 'Sessão',
    integration: 'Integração',
    talk: 'Conversa',
    closing: 'Conversa final',
    call: 'Telefonema',
    followUp: 'Retorno',
    screening: 'Exame prévio',
    enrolment: 'Inscrição',
    lastVisit: 'Última visita',
    extraTalk: 'Conversa extra',
    extraCall: 'Telefonema extra',
    again: (name) => `${name}, de novo`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'uma sessão', other: `${count} sessões` }),
    talks: (count) => plural(count, { one: 'uma conversa', other: `${count} conversas` }),
    calls: (count) => plural(count, { one: 'um telefonema', other: `${count} telefonemas` }),
    closings: (count) => plural(count, { one: 'uma conversa final', other: `${count} conversas finais` }),
  },
  groups: {
    yourDates: 'Suas datas',
    gettingReady: 'Para se preparar',
    numberedDay(index, count) {
      if (count === 1) return 'Dia longo'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Dia longo ${index + 1}` : `${ordinal} dia longo`
    },
    andAfter: (day) => `${day} e depois`,
    yourSessions: 'Suas sessões',
    atEnd: 'No final',
  },
  letter: {
    opening: (name, counts) => `${name === null ? '' : `Olá, ${name}. `}Estas são suas datas conosco${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) => plural(count, { one: 'Falta combinar uma data com você.', other: `Falta combinar ${count} datas com você.` }),
    meet: (people) => `Quem atende você: ${people}, a menos que abaixo esteja outro nome.`,
    oneRoom: (room) => `Sala: ${room}.`,
    rooms: ({ areLong, dosing, others }) => `Sala ${areLong ? 'dos dias longos' : 'das sessões'}: ${dosing}. Sala das outras datas: ${others}.`,
    anotherDate: 'Uma data não serve para você? Ligue para nós, e juntos procuramos outra.',
    closed: (closures) => `Estamos fechados: ${closures}.`,
    closedOn: (day) => day,
    closedFromTo: (from, to) => `de ${from} a ${to}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `Neste ano não existe ${day}: o calendário pula esse dia.`,
    clocks: ({ isForward, minutes, day }) =>
      `Na noite anterior a ${day}, os relógios são ${isForward ? 'adiantados' : 'atrasados'} em ${minutes === 60 ? 'uma hora' : lengths.spoken(minutes)}.`,
    newerSheet: 'Você tem duas folhas como esta? Vale a que foi impressa por último.',
    treatment: ({ indication, substance }) => `Seu plano de tratamento cita “${indication}” como motivo e “${substance}” como substância.`,
    questions: 'O que quero perguntar',
    telephone: (number) => `Telefone ${number}`,
    bringSheet: 'Traga esta folha',
  },
  table: {
    what: 'O quê',
    day: 'Dia',
    date: 'Data',
    times: 'Das, às',
    length: 'Duração',
    done: 'Feito',
    boxToDo: 'por fazer',
    boxDone: 'feito',
    missed: 'faltou',
    cancelled: 'cancelado',
    leftOut: 'retirado',
    undated: 'data a combinar',
    noDate: 'sem data',
    continued: (heading) => `${heading} (continuação)`,
    andNight: 'e a noite',
    morningAfter: 'no dia seguinte',
    with: (people) => `com ${people}`,
    withColleague: 'com alguém da nossa equipe',
    formerColleague: 'alguém que não trabalha mais aqui',
    inRoom: (room) => `sala ${room}`,
    otherRoom: 'em outra sala',
    weRing: 'nós ligamos para você',
    byVideo: 'por vídeo ou por telefone',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'Seu dia longo' : 'Seu próximo dia longo'
      return `Seus ${isAll ? '' : 'próximos '}${numbers[count] ?? `${count} `}dias longos`
    },
    andNextMorning: 'e na manhã seguinte',
    withUs: 'conosco',
    midnight: 'meia-noite',
    nextMorning: 'na manhã seguinte',
    nightAtHome: 'a noite em casa',
    nightWithUs: 'a noite conosco',
    drawn: ({ times, night, after }) => `Conosco ${times}, depois ${night}${after === null ? '' : `, depois na manhã seguinte ${after}`}`,
  },
  lists: {
    before: 'Antes',
    fetch: 'Um adulto de confiança vem buscar você. Diga-nos nome e número.',
    fetchNextMorning: 'Um adulto de confiança vem buscar você na manhã seguinte. Diga-nos nome e número.',
    planNothing: 'Não planeje mais nada para o dia longo e o dia seguinte.',
    medicines: 'Nos seus remédios, mude só o que foi combinado com a nossa equipe médica.',
    eat: 'Coma e beba como combinamos com você.',
    ill: 'Você adoeceu, ou sua saúde mudou? Ligue antes para nós.',
    bring: 'Para trazer',
    clothes: 'Roupas macias e quentes',
    forNight: 'O que você precisa para a noite',
    dailyMedicines: 'Seus remédios, nas caixas',
    glasses: 'Óculos ou aparelhos auditivos',
    comfort: 'Algo que conforte você',
    thisSheet: 'Esta folha',
    afterwards: 'Depois',
    stay: (until) => `Você passa a noite conosco. O quarto é seu até as ${until} da manhã seguinte.`,
    stayWhereAgreed: (until) => `Se foi combinado, você passa a noite conosco. O quarto é seu até as ${until} da manhã seguinte.`,
    noDriving: 'Não dirija nem ande de bicicleta antes de dormir e de nos ver.',
    rest: 'Coma algo leve, beba água e descanse.',
    decisions: 'Deixe as grandes decisões para outro dia.',
    ringUs: 'Você se sente mal, ou algo preocupa você? Ligue para nós.',
    ringNight: 'Você se sente mal, ou algo preocupa você? Ligue para o número da noite.',
  },
  calls: {
    questions: 'Perguntas ou mudança de data',
    nightAfter: (isLong) => (isLong ? 'A noite depois de um dia longo' : 'A noite depois de uma sessão'),
    teamAnswers: 'Nossa equipe atende',
    danger: 'Se alguém estiver em perigo',
    emergency: 'Ligue logo para a emergência e depois para nós',
  },
  months: {
    months: 'Meses',
    noName: 'Nesta folha não há nenhum nome: você pode pendurá-la.',
    sameCode: 'O mesmo código das suas datas',
    week: 'sem.',
    weekMeans: 'A semana do seu tratamento que começa aqui',
    closed: 'fechado',
    signs: 'O que os sinais querem dizer',
    done: 'Feito',
    bar: 'Quanto dura; toda a largura são 8 horas',
  },
  foot: {
    version: (version, mark) => `versão ${version}, marca ${mark}`,
    sample: 'dados de exemplo',
    printed: (day, time) => `impresso ${day}, ${time}`,
    page: (page, of) => `página ${page} de ${of}`,
  },
}
