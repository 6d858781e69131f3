/** Knows a patient's sheets in Spanish; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { figures, lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

const locale = 'es'
const plural = pluralsIn<'one'>(locale)
const ordinals = ['Primer', 'Segundo', 'Tercer', 'Cuarto', 'Quinto', 'Sexto', 'Séptimo', 'Octavo', 'Noveno', 'Décimo']
const numbers = ['', '', 'dos ', 'tres ', 'cuatro ', 'cinco ', 'seis ']

const lengths = lengthsIn({
  hours: (whole, isHalfMore) => (isHalfMore ? `${whole} h 30 min` : `${figures(whole, false)} ${whole === 1 ? 'hora' : 'horas'}`),
  hour: 'h',
  minute: 'min',
  hourInCell: 'h',
  minuteInCell: 'min',
})

export const spanish: SheetWords = {
  language: 'es',
  locale,
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  dates: datesIn({
    locale,
    times: (from, to) => `${from} a ${to}`,
    months: (first, last) => `de ${first} a ${last}`,
    weekdayRun: (first, last) => `de ${first} a ${last}`,
    monthAndYear: (month, year) => `${month} de ${year}`,
  }),
  lengths,
  names: {
    preparation: 'Preparación',
    longDay: 'Día largo',
    session: 'Sesión',
    integration: 'Integración',
    talk: 'Conversación',
    closing: 'Conversación final',
    call: 'Llamada',
    followUp: 'Seguimiento',
    screening: 'Examen previo',
    enrolment: 'Inscripción',
    lastVisit: 'Última visita',
    extraTalk: 'Conversación extra',
    extraCall: 'Llamada extra',
    again: (name) => `${name}, otra vez`,
  },
  counts: {
    sessions: (count) => plural(count, { one: 'una sesión', other: `${count} sesiones` }),
    talks: (count) => plural(count, { one: 'una conversación', other: `${count} conversaciones` }),
    calls: (count) => plural(count, { one: 'una llamada', other: `${count} llamadas` }),
    closings: (count) => plural(count, { one: 'una conversación final', other: `${count} conversaciones finales` }),
  },
  groups: {
    yourDates: 'Sus citas',
    gettingReady: 'Para prepararse',
    numberedDay(index, count) {
      if (count === 1) return 'Día largo'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `Día largo ${index + 1}` : `${ordinal} día largo`
    },
    andAfter: (day) => `${day}, y después`,
    yourSessions: 'Sus sesiones',
    atEnd: 'Al final',
  },
  letter: {
    opening: (name, counts) => `${name === null ? '' : `Hola, ${name}. `}Estas son sus citas con nosotros${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) => plural(count, { one: 'Queda una fecha por acordar con usted.', other: `Quedan ${count} fechas por acordar con usted.` }),
    meet: (people) => `Usted se reúne con ${people}, salvo que abajo figure otro nombre.`,
    oneRoom: (room) => `Sala: ${room}.`,
    rooms: ({ areLong, dosing, others }) => `Sala de ${areLong ? 'los días largos' : 'las sesiones'}: ${dosing}. Sala de las otras citas: ${others}.`,
    anotherDate: '¿Una fecha no le conviene? Llámenos y buscamos otra juntos.',
    closed: (closures) => `Cerramos ${closures}.`,
    closedOn: (day) => `el ${day}`,
    closedFromTo: (from, to) => `del ${from} al ${to}`,
    because: (reason) => ` (${reason})`,
    noSuchDay: (day) => `Este año no existe el ${day}: el calendario se salta ese día.`,
    clocks: ({ isForward, minutes, day }) =>
      `En la noche anterior al ${day}, los relojes se ${isForward ? 'adelantan' : 'atrasan'} ${minutes === 60 ? 'una hora' : lengths.spoken(minutes)}.`,
    newerSheet: '¿Tiene dos hojas como esta? Vale la que se imprimió más tarde.',
    treatment: ({ indication, substance }) => `Su plan de tratamiento nombra «${indication}» como motivo y «${substance}» como sustancia.`,
    questions: 'Lo que quiero preguntar',
    telephone: (number) => `Teléfono ${number}`,
    bringSheet: 'Traiga esta hoja',
  },
  table: {
    what: 'Qué',
    day: 'Día',
    date: 'Fecha',
    times: 'De, a',
    length: 'Duración',
    done: 'Hecho',
    boxToDo: 'por hacer',
    boxDone: 'hecho',
    missed: 'perdida',
    cancelled: 'anulada',
    leftOut: 'suprimida',
    undated: 'fecha por acordar',
    noDate: 'sin fecha',
    continued: (heading) => `${heading} (continuación)`,
    andNight: 'y la noche',
    morningAfter: 'al día siguiente',
    with: (people) => `con ${people}`,
    withColleague: 'con alguien de nuestro equipo',
    formerColleague: 'una persona que ya no trabaja aquí',
    inRoom: (room) => `en ${room}`,
    otherRoom: 'en otra sala',
    weRing: 'le llamamos',
    byVideo: 'por vídeo o por teléfono',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'Su día largo' : 'Su próximo día largo'
      return isAll ? `Sus ${numbers[count] ?? `${count} `}días largos` : `Sus próximos ${numbers[count] ?? `${count} `}días largos`
    },
    andNextMorning: 'y la mañana siguiente',
    withUs: 'con nosotros',
    midnight: 'medianoche',
    nextMorning: 'la mañana siguiente',
    nightAtHome: 'la noche en casa',
    nightWithUs: 'la noche con nosotros',
    drawn: ({ times, night, after }) => `Con nosotros de ${times}, después ${night}${after === null ? '' : `, después la mañana siguiente de ${after}`}`,
  },
  lists: {
    before: 'Antes',
    fetch: 'Un adulto de confianza viene a buscarle. Díganos su nombre y número.',
    fetchNextMorning: 'Un adulto de confianza viene a buscarle la mañana siguiente. Díganos su nombre y número.',
    planNothing: 'No planee nada más para el día largo y el día después.',
    medicines: 'Medicinas: cambie solo lo acordado con nuestro equipo médico.',
    eat: 'Coma y beba como lo hemos acordado con usted.',
    ill: '¿Enfermedad o cambios de salud? Llámenos primero.',
    bring: 'Para traer',
    clothes: 'Ropa suave y de abrigo',
    forNight: 'Lo que necesite para la noche',
    dailyMedicines: 'Sus medicinas de cada día, en sus cajas',
    glasses: 'Gafas o audífonos, si los usa',
    comfort: 'Algo que le dé consuelo',
    thisSheet: 'Esta hoja',
    afterwards: 'Después',
    stay: (until) => `Usted pasa la noche con nosotros. La habitación es suya hasta las ${until} de la mañana siguiente.`,
    stayWhereAgreed: (until) => `Si así se ha acordado, usted pasa la noche con nosotros. La habitación es suya hasta las ${until} de la mañana siguiente.`,
    noDriving: 'No conduzca ni vaya en bicicleta hasta haber dormido y habernos visto.',
    rest: 'Coma algo ligero, beba agua y descanse.',
    decisions: 'Deje las grandes decisiones para otro día.',
    ringUs: '¿Se siente mal o algo le preocupa? Llámenos.',
    ringNight: '¿Se siente mal o algo le preocupa? Llame al número de la noche.',
  },
  calls: {
    questions: 'Preguntas o cambios de fecha',
    nightAfter: (isLong) => (isLong ? 'La noche después de un día largo' : 'La noche después de una sesión'),
    teamAnswers: 'Contesta nuestro equipo',
    danger: 'Si alguien está en peligro',
    emergency: 'Llame enseguida a emergencias y después a nosotros',
  },
  months: {
    months: 'Meses',
    noName: 'En esta hoja no hay ningún nombre: puede colgarla.',
    sameCode: 'El mismo código que en sus citas',
    week: 's.',
    weekMeans: 'La semana de su tratamiento que empieza aquí',
    closed: 'cerrado',
    signs: 'Qué significan los signos',
    done: 'Hecho',
    bar: 'Cuánto dura; todo el ancho son 8 horas',
  },
  foot: {
    version: (version, mark) => `versión ${version}, marca ${mark}`,
    sample: 'datos de ejemplo',
    printed: (day, time) => `impreso ${day}, ${time}`,
    page: (page, of) => `página ${page} de ${of}`,
  },
}
