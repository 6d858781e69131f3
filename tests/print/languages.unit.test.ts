/** Knows what every language of a patient's sheets has to say, and what it may never say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionLine } from '../../src/domain/course/session-line'
import { day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { monthsSheet } from '../../src/print/months-sheet'
import { scheduleSheet } from '../../src/print/schedule-sheet'
import type { Sheet } from '../../src/print/sheet'
import type { SheetInput } from '../../src/print/sheet-input'
import { english } from '../../src/print/words/english'
import { type SheetLanguage, fetchWords, languageNames, parseLanguage, readByClinicians, sheetLanguages } from '../../src/print/words/languages'
import type { SheetWords } from '../../src/print/words/sheet-words'
import { clinic } from '../support/clinics'
import { linesOfProtocol, printedLine, sheetInput } from '../support/printed-course'

const all = new Map(await Promise.all(sheetLanguages.map(async (language) => [language, await fetchWords(language)] as const)))
const others = sheetLanguages.filter((language): language is Exclude<SheetLanguage, 'en'> => language !== 'en')

function wordsIn(language: SheetLanguage): SheetWords {
  const words = all.get(language)
  if (words === undefined) throw new Error(`no words in ${language}`)
  return words
}

const treatment = { indication: 'PTSD', substance: 'MDMA' }

function inputIn(language: SheetLanguage, changed: Partial<SheetInput> = {}): SheetInput {
  const closures = [{ from: day('2027-03-26'), to: day('2027-03-28'), name: 'Ostara' }, { from: day('2027-05-03'), to: day('2027-05-03'), name: '' }]
  const lines = linesOfProtocol('mdma-18wk-clinic').map((line, index) => ({
    ...line,
    ...(line.kind === 'dosing' ? { nightUntil: time('09:00') } : {}),
    ...(index === 4 ? { roomName: null } : {}),
    ...(index === 5 ? { therapistNames: ['Chidi'], roomName: 'Rowan' } : {}),
    ...(index === 14 ? { day: null, time: null, endTime: null } : {}),
  }))
  return sheetInput({ words: wordsIn(language), lines, clinic: clinic({ zone: 'Europe/London', closures }), ...changed })
}

/** All that stands in the blocks, and what the drawing adds, as plain text. */
function textsOf(sheet: Sheet): readonly string[] {
  return [sheet.name, ...stringsIn(sheet.sides)]
}

/** What is not read: keys of sessions, signs, days, times, states. */
const unread = new Set(['session', 'look', 'type', 'day', 'from', 'to', 'when', 'state', 'legendPlace', 'weekdays', 'inGroups', 'forMachines', 'clinic', 'address', 'who', 'number', 'night'])

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => (unread.has(key) && (typeof inside === 'string' || key === 'weekdays') ? [] : stringsIn(inside)))
}

/** Every fixed word of a language, and every sentence with something put in. */
function saidBy(words: SheetWords): readonly string[] {
  const { letter, table, longDays, lists, calls, counts, groups, names, foot, lengths } = words
  const fixed = [letter, table, longDays, lists, calls, groups, names, words.months, foot].flatMap((part) => Object.values(part).filter((text): text is string => typeof text === 'string'))
  const made = [1, 2, 5, 15].flatMap((count) => [
    counts.sessions(count),
    counts.talks(count),
    counts.calls(count),
    counts.closings(count),
    letter.undated(count),
    longDays.title(count, true),
    longDays.title(count, false),
    groups.numberedDay(count - 1, 16),
  ])
  return [
    ...fixed,
    ...made,
    ...[45, 60, 90, 103, 120, 150, 300, 480, 900].flatMap((minutes) => [lengths.spoken(minutes), lengths.short(minutes)]),
    names.again('X'),
    groups.andAfter('X'),
    letter.opening('X', 'Y'),
    letter.opening(null, 'Y'),
    letter.opening('X', null),
    letter.opening(null, null),
    letter.meet('X'),
    letter.oneRoom('X'),
    letter.rooms({ areLong: true, dosing: 'X', others: 'Y' }),
    letter.rooms({ areLong: false, dosing: 'X', others: 'Y' }),
    letter.anotherDate,
    letter.closed(letter.closedOn('X')),
    letter.closed(letter.closedFromTo('X', 'Y')),
    letter.noSuchDay('X'),
    letter.clocks({ isForward: true, minutes: 60, day: 'X' }),
    letter.clocks({ isForward: false, minutes: 30, day: 'X' }),
    letter.treatment({ indication: 'X', substance: 'Y' }),
    letter.telephone('1'),
    table.continued('X'),
    table.with('X'),
    table.inRoom('X'),
    longDays.drawn({ times: 'X', night: 'Y', after: 'Z' }),
    lists.stay('X'),
    lists.stayWhereAgreed('X'),
    calls.nightAfter(true),
    calls.nightAfter(false),
    foot.version(1, 'X'),
    foot.printed('X', 'Y'),
    foot.page(1, 2),
  ]
}

const lettersOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/** Written in that language as in English, with the same meaning or another. */
const alike: Readonly<Record<Exclude<SheetLanguage, 'en'>, readonly string[]>> = {
  ar: [],
  de: ['version', 'team', 'name', 'integration', 'code', 'min', 'april', 'video'],
  es: ['extra', 'min', 'plan'],
  fr: ['date', 'dates', 'version', 'danger', 'code', 'min', 'plan', 'substance', 'page'],
  it: ['data', 'come', 'date', 'min', 'video'],
  nb: ['ring', 'for', 'min', 'april', 'video'],
  nl: ['team', 'plan', 'drink', 'water', 'extra', 'code', 'week', 'data', 'min', 'april', 'video'],
  pl: ['data', 'min', 'plan'],
  pt: ['data', 'extra', 'min'],
}

describe.each(others)('the sheets in %s', (language) => {
  const words = wordsIn(language)

  it('say all that the English ones say, and nothing in English', () => {
    const own = saidBy(words)
    const inEnglish = saidBy(english)
    expect(own).toHaveLength(inEnglish.length)
    expect(own.filter((text) => text.trim() === '')).toEqual([])
    const englishWords = new Set(inEnglish.flatMap(lettersOf))
    const left = new Set(own.flatMap(lettersOf).filter((word) => englishWords.has(word) && !alike[language].includes(word)))
    expect([...left]).toEqual([])
  })

  it('leave no English word in the letter or the months of a course', () => {
    const input = inputIn(language, { treatment: null, who: 'code' })
    const own = [scheduleSheet(input), monthsSheet(input)].flatMap((sheet) => (sheet === null ? [] : textsOf(sheet)))
    const theirs = [scheduleSheet(inputIn('en', { who: 'code' })), monthsSheet(inputIn('en'))].flatMap((sheet) => (sheet === null ? [] : textsOf(sheet)))
    const proper = new Set(['ana', 'lindqvist', 'ben', 'okafor', 'chidi', 'cedar', 'linden', 'rowan', 'ostara'])
    const englishWords = new Set(theirs.flatMap(lettersOf))
    const left = new Set(own.flatMap(lettersOf).filter((word) => englishWords.has(word) && !proper.has(word) && !alike[language].includes(word)))
    expect([...left]).toEqual([])
  })

  it('print every session once, each with a name of its own, and nothing of what is treated', () => {
    const input = inputIn(language)
    const rows = scheduleSheet(input).sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'schedule' ? block.groups.flatMap((group) => group.rows) : [])))
    expect(rows.map(({ session }) => session).sort()).toEqual(input.lines.map(({ session }) => session).sort())
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
    expect(textsOf(scheduleSheet(input)).join(' ')).not.toMatch(/mdma|ptsd|psilocybin|ketamin|dosis|dosing|placebo|\bmg\b/i)
  })

  it('open without counts, people and rooms where everything was cancelled', () => {
    const input = inputIn(language)
    const lines = input.lines.map((line) => ({ ...line, status: 'cancelled' as const }))
    const blocks = scheduleSheet({ ...input, lines }).sides.flatMap((side) => side.blocks)
    expect(blocks.flatMap((block) => (block.type === 'schedule' ? block.groups.flatMap(({ rows }) => rows.map(({ note }) => note)) : [])).join('')).toBe('')
    const [opened = '', ...others] = blocks.flatMap((block) => (block.type === 'text' ? block.sentences : []))
    expect(opened).toBe(words.letter.opening(input.patient.name, null))
    expect(opened).not.toMatch(/[:\u060c,]\s*\.$|\d/)
    expect(others[0]).toBe(words.letter.anotherDate)
  })

  it('name the treatment where it is asked for, in the protocol’s words, and on the letter alone', () => {
    const input = inputIn(language, { treatment })
    const letter = textsOf(scheduleSheet(input)).filter((text) => text.includes('MDMA'))
    expect(letter).toHaveLength(1)
    expect(letter[0]).toContain('PTSD')
    const months = monthsSheet(input)
    expect(months === null ? 'no months' : textsOf(months).join(' ')).not.toMatch(/MDMA|PTSD|no months/)
    expect(months?.foot.mark).toBe(monthsSheet(inputIn(language))?.foot.mark)
    expect(scheduleSheet(input).foot.mark).not.toBe(scheduleSheet(inputIn(language)).foot.mark)
  })

  it('bear the mark of the English ones, for they say the same', () => {
    expect(scheduleSheet(inputIn(language)).foot.mark).toBe(scheduleSheet(inputIn('en')).foot.mark)
  })
})

describe('numbers', () => {
  const forms = (language: SheetLanguage) => [1, 2, 5, 15, 22].map((count) => wordsIn(language).counts.sessions(count).replace(/^\d+ /, ''))

  it.each<[SheetLanguage, readonly string[]]>([
    ['en', ['one session', 'two sessions', 'five sessions', 'sessions', 'sessions']],
    ['de', ['eine Sitzung', 'Sitzungen', 'Sitzungen', 'Sitzungen', 'Sitzungen']],
    ['fr', ['une séance', 'séances', 'séances', 'séances', 'séances']],
    ['pl', ['jedna sesja', 'sesje', 'sesji', 'sesji', 'sesje']],
    ['ar', ['جلسة واحدة', 'جلستان', 'جلسات', 'جلسة', 'جلسة']],
  ])('take their forms in %s', (language, expected) => {
    expect(forms(language)).toEqual(expected)
  })

  it('of hours take theirs', () => {
    const hours = (language: SheetLanguage) => [60, 90, 120, 300, 900].map((minutes) => wordsIn(language).lengths.spoken(minutes))
    expect(hours('pl')).toEqual(['1 godzina', '1½ godziny', '2 godziny', '5 godzin', '15 godzin'])
    expect(hours('ar')).toEqual(['ساعة واحدة', 'ساعة ونصف', 'ساعتان', '5 ساعات', '15 ساعة'])
    expect(hours('de')).toEqual(['1 Stunde', '1½ Stunden', '2 Stunden', '5 Stunden', '15 Stunden'])
    expect(hours('fr')).toEqual(['1 heure', '1 h 30', '2 heures', '5 heures', '15 heures'])
  })

  it('are worded for every count in every language', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sheetLanguages), fc.integer({ min: 1, max: 200 }), (language, count) => {
        const { counts, letter, longDays } = wordsIn(language)
        for (const text of [counts.sessions(count), counts.talks(count), counts.calls(count), counts.closings(count), letter.undated(count), longDays.title(count, true)]) {
          expect(text.trim()).toBe(text)
          expect(text).not.toMatch(/undefined|NaN| {2}/)
        }
      }),
    )
  })
})

describe('days and times', () => {
  it.each<[SheetLanguage, string, string, string]>([
    ['en', 'January to May 2027', 'Monday 1 February', '10:00 to 11:30'],
    ['de', 'Januar bis Mai 2027', 'Montag, 1. Februar', '10:00 bis 11:30'],
    ['fr', 'de janvier à mai 2027', 'lundi 1er février', '10:00 à 11:30'],
    ['es', 'de enero a mayo de 2027', 'lunes, 1 de febrero', '10:00 a 11:30'],
    ['nl', 'januari tot en met mei 2027', 'maandag 1 februari', '10:00 tot 11:30'],
    ['pt', 'de janeiro a maio de 2027', 'segunda-feira, 1 de fevereiro', '10:00 às 11:30'],
    ['it', 'da gennaio a maggio 2027', 'lunedì 1 febbraio', 'dalle 10:00 alle 11:30'],
    ['pl', 'od stycznia do maja 2027', 'poniedziałek, 1 lutego', 'od 10:00 do 11:30'],
    ['nb', 'januar til mai 2027', 'mandag 1. februar', '10:00 til 11:30'],
    ['ar', 'من يناير إلى مايو 2027', 'الاثنين، 1 فبراير', '10:00 إلى 11:30'],
  ])('follow the rules of %s', (language, months, long, times) => {
    const { dates } = wordsIn(language)
    expect(dates.months({ from: day('2027-01-11'), to: day('2027-05-17') })).toBe(months)
    expect(dates.longDay(day('2027-02-01'), false)).toBe(long)
    expect(dates.times(time('10:00'), time('11:30'))).toBe(times)
  })

  it('name months and weekdays apart from each other in every language', () => {
    for (const language of sheetLanguages) {
      const { dates } = wordsIn(language)
      const months = Array.from({ length: 12 }, (_, index) => dates.month(day(`2027-${String(index + 1).padStart(2, '0')}-01`)))
      expect(new Set(months).size, language).toBe(12)
      expect(new Set((['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map(dates.weekdayHead)).size, language).toBe(7)
    }
  })

  it('have Latin figures in every language', () => {
    for (const language of sheetLanguages) {
      const texts = textsOf(scheduleSheet(inputIn(language))).join(' ')
      expect(texts, language).toContain('2027')
      expect(texts, language).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
    }
  })
})

describe('from right to left', () => {
  const input = inputIn('ar')

  it('Arabic is, and no other language', () => {
    expect(sheetLanguages.filter((language) => wordsIn(language).direction === 'rtl')).toEqual(['ar'])
  })

  it('names in other letters and telephone numbers keep their own direction', () => {
    const texts = textsOf(scheduleSheet(input)).join('\n')
    for (const name of ['Robin Hale', 'Ana Lindqvist', 'Ben Okafor', 'Linden', 'Cedar', 'Ostara']) expect(texts).toContain(`\u2068${name}\u2069`)
    expect(texts).toContain('\u2066030 000 00 00\u2069')
    const opened = [...texts].filter((sign) => sign === '\u2066' || sign === '\u2068').length
    expect([...texts].filter((sign) => sign === '\u2069')).toHaveLength(opened)
  })
})

describe('a letter whose words run longer', () => {
  it('leaves no side nearly empty before the last', () => {
    for (const language of sheetLanguages) {
      const { sides } = scheduleSheet(inputIn(language, { treatment }))
      for (const { blocks } of sides.slice(0, -1)) expect(blocks.some(({ type }) => type === 'schedule' || type === 'long-days' || type === 'lists'), language).toBe(true)
    }
  })
})

describe('the choice of a language', () => {
  it('names each in English and as its readers do, and says which nobody has read', () => {
    expect(Object.keys(languageNames).sort()).toEqual([...sheetLanguages].sort())
    expect([...readByClinicians]).toEqual(['en'])
  })

  it('knows what it is handed, and nothing else', () => {
    expect([parseLanguage('pl'), parseLanguage('xx'), parseLanguage(undefined), parseLanguage(7)]).toEqual(['pl', undefined, undefined, undefined])
  })
})

describe('one to sixty sessions in every language', () => {
  const kind = fc.constantFrom<SessionLine['kind']>('preparation', 'dosing', 'integration', 'assessment', 'contact', 'followup')

  it('loses none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.array(kind, { minLength: 1, maxLength: 60 }), fc.boolean(), (language, kinds, large) => {
        const lines = kinds.map((of, index) => printedLine({ session: `s${index}`, kind: of, title: `Preparation ${index + 1}` }))
        const sheet = scheduleSheet(inputIn(language, { lines, large }))
        const rows = sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'schedule' ? block.groups.flatMap((group) => group.rows) : [])))
        expect(rows).toHaveLength(lines.length)
        expect(rows.filter(({ name }) => name.startsWith('Preparation'))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
