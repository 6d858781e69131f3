/** Knows a patient's sheets in Arabic, from right to left; refuses every word that says what is treated, unless it is handed in. */
import { datesIn } from './date-words'
import { lengthsIn } from './length-words'
import { pluralsIn } from './plural-forms'
import type { SheetWords } from './sheet-words'

/** With Latin figures, so that codes, times and telephone numbers read as they are written elsewhere. */
const locale = 'ar-u-nu-latn'
const plural = pluralsIn<'zero' | 'one' | 'two' | 'few' | 'many'>(locale)
const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر']

/** A name or word in whatever letters, kept in its own direction; and figures, which always run from left to right. */
const apart = (text: string) => `\u2068${text}\u2069`
const figuresApart = (text: string) => `\u2066${text}\u2069`

function countOf(count: number, one: string, two: string, few: string, many: string): string {
  return plural(count, { zero: `${count} ${many}`, one, two, few: `${count} ${few}`, many: `${count} ${many}`, other: `${count} ${many}` })
}

const hoursOf = (whole: number) => countOf(whole, 'ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة')

const lengths = lengthsIn({
  hours(whole, isHalfMore) {
    if (!isHalfMore) return hoursOf(whole)
    return whole === 1 ? 'ساعة ونصف' : `${hoursOf(whole)} ونصف`
  },
  hour: 'س',
  minute: 'دقيقة',
  hourInCell: 'س',
  minuteInCell: 'د',
  gapInCell: '',
  apart: figuresApart,
})

export const arabic: SheetWords = {
  language: 'ar',
  locale: 'ar',
  direction: 'rtl',
  comma: '، ',
  semicolon: '؛ ',
  dates: datesIn({
    locale,
    times: (from, to) => `${from} إلى ${to}`,
    months: (first, last) => `من ${first} إلى ${last}`,
    weekdayRun: (first, last) => `من ${first} إلى ${last}`,
    weekdayHead: 'narrow',
    apart,
  }),
  lengths,
  names: {
    preparation: 'تحضير',
    longDay: 'اليوم الطويل',
    session: 'جلسة',
    integration: 'متابعة',
    talk: 'لقاء',
    closing: 'اللقاء الختامي',
    call: 'مكالمة',
    followUp: 'مراجعة',
    screening: 'فحص أولي',
    enrolment: 'تسجيل',
    lastVisit: 'الزيارة الأخيرة',
    extraTalk: 'لقاء إضافي',
    extraCall: 'مكالمة إضافية',
    again: (name) => `${name}، مرة أخرى`,
  },
  counts: {
    sessions: (count) => countOf(count, 'جلسة واحدة', 'جلستان', 'جلسات', 'جلسة'),
    talks: (count) => countOf(count, 'لقاء واحد', 'لقاءان', 'لقاءات', 'لقاء'),
    calls: (count) => countOf(count, 'مكالمة واحدة', 'مكالمتان', 'مكالمات', 'مكالمة'),
    closings: (count) => countOf(count, 'لقاء ختامي واحد', 'لقاءان ختاميان', 'لقاءات ختامية', 'لقاء ختاميًا'),
  },
  groups: {
    yourDates: 'مواعيدكم',
    gettingReady: 'الاستعداد',
    numberedDay(index, count) {
      if (count === 1) return 'اليوم الطويل'
      const ordinal = ordinals[index]
      return ordinal === undefined ? `اليوم الطويل ${index + 1}` : `اليوم الطويل ${ordinal}`
    },
    andAfter: (day) => `${day} وما بعده`,
    yourSessions: 'جلساتكم',
    atEnd: 'في النهاية',
  },
  letter: {
    opening: (name, counts) => `${name === null ? '' : `مرحبًا ${apart(name)}، `}هذه مواعيدكم عندنا${counts === null ? '' : `: ${counts}`}.`,
    undated: (count) => `بقي أن نتفق معكم على ${countOf(count, 'موعد واحد', 'موعدين', 'مواعيد', 'موعدًا')}.`,
    meet: (people) => `تلتقون ${people}، إلا إذا كُتب اسم آخر أدناه.`,
    oneRoom: (room) => `الغرفة: ${apart(room)}.`,
    rooms: ({ areLong, dosing, others }) => `غرفة ${areLong ? 'الأيام الطويلة' : 'الجلسات'}: ${apart(dosing)}. غرفة المواعيد الأخرى: ${apart(others)}.`,
    anotherDate: 'ألا يناسبكم موعد؟ اتصلوا بنا لنبحث معًا عن موعد آخر.',
    closed: (closures) => `نغلق ${closures}.`,
    closedOn: (day) => `يوم ${day}`,
    closedFromTo: (from, to) => `من ${from} إلى ${to}`,
    because: (reason) => ` (${apart(reason)})`,
    noSuchDay: (day) => `لا يوجد ${day} هذا العام: التقويم يتخطى هذا اليوم.`,
    clocks: ({ isForward, minutes, day }) => `في الليلة السابقة ليوم ${day} ${isForward ? 'تُقدَّم' : 'تُؤخَّر'} الساعة ${minutes === 60 ? 'ساعة واحدة' : lengths.spoken(minutes)}.`,
    newerSheet: 'هل لديكم ورقتان مثل هذه؟ الصحيحة هي التي طُبعت بعد الأخرى.',
    treatment: ({ indication, substance }) => `تذكر خطة علاجكم «${apart(indication)}» سببًا للعلاج و«${apart(substance)}» مادةً له.`,
    questions: 'ما أريد أن أسأل عنه',
    telephone: (number) => `الهاتف ${figuresApart(number)}`,
    bringSheet: 'أحضروا هذه الورقة معكم',
  },
  table: {
    what: 'ماذا',
    day: 'اليوم',
    date: 'التاريخ',
    times: 'من، إلى',
    length: 'المدة',
    done: 'تم',
    boxToDo: 'لم يتم بعد',
    boxDone: 'تم',
    missed: 'فات',
    cancelled: 'أُلغي',
    leftOut: 'حُذف',
    undated: 'نتفق على الموعد لاحقًا',
    noDate: 'بلا موعد',
    continued: (heading) => `${heading} (تتمة)`,
    andNight: 'مع الليلة',
    morningAfter: 'صباح اليوم التالي',
    with: (people) => `مع ${people}`,
    withColleague: 'مع شخص من فريقنا',
    formerColleague: 'شخص لم يعد يعمل هنا',
    inRoom: (room) => `في ${apart(room)}`,
    otherRoom: 'في غرفة أخرى',
    weRing: 'نحن نتصل بكم',
    byVideo: 'بالفيديو أو بالهاتف',
  },
  longDays: {
    title(count, isAll) {
      if (count === 1) return isAll ? 'يومكم الطويل' : 'يومكم الطويل القادم'
      if (count === 2) return isAll ? 'يوماكم الطويلان' : 'يوماكم الطويلان القادمان'
      return isAll ? `أيامكم الطويلة (${count})` : `أيامكم الطويلة القادمة (${count})`
    },
    andNextMorning: 'وفي صباح اليوم التالي',
    withUs: 'عندنا',
    midnight: 'منتصف الليل',
    nextMorning: 'صباح اليوم التالي',
    nightAtHome: 'الليلة في البيت',
    nightWithUs: 'الليلة عندنا',
    drawn: ({ times, night, after }) => `عندنا من ${times}، ثم ${night}${after === null ? '' : `، ثم صباح اليوم التالي من ${after}`}`,
  },
  lists: {
    before: 'قبل اليوم',
    fetch: 'اطلبوا من شخص بالغ تثقون به أن يأتي ليأخذكم. أعطونا اسمه ورقم هاتفه.',
    fetchNextMorning: 'اطلبوا من شخص بالغ تثقون به أن يأتي ليأخذكم صباح اليوم التالي. أعطونا اسمه ورقم هاتفه.',
    planNothing: 'لا تخططوا لشيء آخر في اليوم الطويل واليوم الذي بعده.',
    medicines: 'لا تغيروا في أدويتكم إلا ما اتفق عليه طبيبنا معكم.',
    eat: 'كلوا واشربوا كما اتفقنا معكم.',
    ill: 'هل أنتم مرضى أو تغيرت صحتكم؟ اتصلوا بنا أولًا.',
    bring: 'أحضروا',
    clothes: 'ملابس مريحة ودافئة',
    forNight: 'ما تحتاجون إليه في الليل',
    dailyMedicines: 'أدويتكم اليومية في علبها',
    glasses: 'النظارة أو سماعة الأذن إذا كنتم تستعملونها',
    comfort: 'شيئًا يريحكم',
    thisSheet: 'هذه الورقة',
    afterwards: 'بعد ذلك',
    stay: (until) => `تبيتون الليلة عندنا. الغرفة لكم حتى الساعة ${until} من صباح اليوم التالي.`,
    stayWhereAgreed: (until) => `إذا اتفقنا على ذلك فإنكم تبيتون الليلة عندنا. الغرفة لكم حتى الساعة ${until} من صباح اليوم التالي.`,
    noDriving: 'لا تقودوا سيارة ولا دراجة حتى تناموا ونراكم.',
    rest: 'كلوا شيئًا خفيفًا واشربوا الماء واستريحوا.',
    decisions: 'اتركوا القرارات الكبيرة ليوم آخر.',
    ringUs: 'هل تشعرون بتعب أو قلق؟ اتصلوا بنا.',
    ringNight: 'هل تشعرون بتعب أو قلق؟ اتصلوا برقم الليل.',
  },
  calls: {
    questions: 'للأسئلة أو لتغيير موعد',
    nightAfter: (isLong) => (isLong ? 'في الليلة التي تلي يومًا طويلًا' : 'في الليلة التي تلي جلسة'),
    teamAnswers: 'يجيبكم شخص من فريقنا',
    danger: 'إذا كان أحد في خطر',
    emergency: 'اتصلوا فورًا بالطوارئ ثم بنا',
  },
  months: {
    months: 'الأشهر',
    noName: 'لا يوجد اسم على هذه الورقة، فيمكنكم تعليقها.',
    sameCode: 'الرمز نفسه كما في مواعيدكم',
    week: 'أ',
    weekMeans: 'أسبوع علاجكم الذي يبدأ هنا',
    closed: 'مغلق',
    signs: 'معنى العلامات',
    done: 'تم',
    bar: 'كم يدوم الموعد؛ العرض كله 8 ساعات',
  },
  foot: {
    version: (version, mark) => `نسخة ${version}، علامة ${figuresApart(mark)}`,
    sample: 'بيانات نموذجية',
    printed: (day, time) => `طُبع ${day}، ${figuresApart(time)}`,
    page: (page, of) => `صفحة ${page} من ${of}`,
  },
}
