import { describe, expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { type ClosuresAsked, closuresOfFile } from '../../../src/interchange/calendar/reading/closures-of-file'

const asked: ClosuresAsked = { zone: 'Europe/Berlin', closures: [], range: { from: day('2026-11-22'), to: day('2028-12-31') } }

function file(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function event(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', 'UID:u', 'SUMMARY:Holiday', ...lines, 'END:VEVENT']
}

/** As Outlook and Exchange write it. */
function outlookZone(name: string): readonly string[] {
  return [
    ...['BEGIN:VTIMEZONE', `TZID:${name}`],
    ...['BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT'],
    'END:VTIMEZONE',
  ]
}

function found(lines: readonly string[], changed: Partial<ClosuresAsked> = {}) {
  const answer = closuresOfFile(file(...lines), { ...asked, ...changed })
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.value
}

function days(lines: readonly string[], changed: Partial<ClosuresAsked> = {}): readonly string[] {
  return found(lines, changed).closures.map(({ from, to }) => (from === to ? from : `${from}/${to}`))
}

function faults(text: string): readonly (readonly [number, string])[] {
  const answer = closuresOfFile(text, asked)
  return answer.ok ? [] : answer.faults.map(({ line, property }) => [line, property])
}

describe('a file of closures', () => {
  it('takes whole days with the end left out, one day where no end is told, and lengths', () => {
    expect(days(event('DTSTART;VALUE=DATE:20270329', 'DTEND;VALUE=DATE:20270331'))).toEqual(['2027-03-29/2027-03-30'])
    expect(days(event('DTSTART;VALUE=DATE:20270329'))).toEqual(['2027-03-29'])
    expect(days(event('DTSTART;VALUE=DATE:20270329', 'DTEND;VALUE=DATE:20270329'))).toEqual(['2027-03-29'])
    expect(days(event('DTSTART:20270329', 'DURATION:P1W'))).toEqual(['2027-03-29/2027-04-04'])
  })

  it('reads folded lines, any line ends, escaped signs and a byte order mark', () => {
    const text = `\uFEFF${file(...event('DTSTART;VALUE=DATE:20270329')).replace('SUMMARY:Holiday', 'SUMMARY:Tag der\r\n  Arbeit\\, frei\\nund so').replaceAll('\r\n', '\n')}`
    const answer = closuresOfFile(text, asked)
    expect(answer.ok && answer.value.closures.map(({ name }) => name)).toEqual(['Tag der Arbeit, frei und so'])
  })

  it('reads lines folded with a tab, and a file with line feeds only and without one at its end', () => {
    const text = file(...event('DTSTART;VALUE=DATE:20270329')).replace('SUMMARY:Holiday', 'SUMMARY:Holi\r\n\tday\r\n\t of\r\n\t all').replaceAll('\r\n', '\n').trimEnd()
    const answer = closuresOfFile(text, asked)
    expect(answer.ok && answer.value.closures.map(({ name, from }) => [name, from])).toEqual([['Holiday of all', '2027-03-29']])
  })

  it('turns times of other zones into the clinic’s days, and says which part of a day they take', () => {
    expect(found(event('DTSTART:20270329T220000Z', 'DTEND:20270329T230000Z')).closures).toMatchObject([{ from: '2027-03-30', to: '2027-03-30', hours: { from: '00:00', to: '01:00' } }])
    expect(days(event('DTSTART;TZID=Pacific/Auckland:20270330T080000', 'DTEND;TZID=Pacific/Auckland:20270330T110000'))).toEqual(['2027-03-29'])
    expect(found(event('DTSTART:20270329T000000', 'DTEND:20270330T000000')).closures).toMatchObject([{ from: '2027-03-29', to: '2027-03-29', hours: null }])
    expect(days(event('DTSTART:20270329T140000', 'DURATION:PT20H'))).toEqual(['2027-03-29/2027-03-30'])
  })

  it('takes days and weeks of a length as days of the calendar, and hours as hours that pass, where clocks change', () => {
    const whole = [{ from: '2027-03-26', to: '2027-03-29', hours: null }]
    expect(found(event('DTSTART;TZID=Europe/Berlin:20270326T000000', 'DTEND;TZID=Europe/Berlin:20270330T000000')).closures).toMatchObject(whole)
    expect(found(event('DTSTART;TZID=Europe/Berlin:20270326T000000', 'DURATION:P4D')).closures).toMatchObject(whole)
    expect(found(event('DTSTART;TZID=Europe/Berlin:20270326T000000', 'DURATION:PT96H')).closures).toMatchObject([{ to: '2027-03-30', hours: { from: '00:00', to: '01:00' } }])
    expect(found(event('DTSTART;TZID=Europe/Berlin:20271029T090000', 'DURATION:P1W')).closures).toMatchObject([{ to: '2027-11-05', hours: { from: '09:00', to: '09:00' } }])
    expect(found(event('DTSTART;TZID=Europe/Berlin:20270327T000000', 'DURATION:P1DT6H', 'RRULE:FREQ=WEEKLY;COUNT=2')).closures.map(({ hours }) => hours?.to)).toEqual(['07:00', '06:00'])
    expect(found([...outlookZone('W. Europe Standard Time'), ...event('DTSTART;TZID=W. Europe Standard Time:20270326T000000', 'DURATION:P4D')]).closures).toMatchObject(whole)
    expect(days([...event('DTSTART;VALUE=DATE:20270327', 'DURATION:P1D'), ...event('DTSTART;VALUE=DATE:20270329', 'DURATION:PT36H')])).toEqual(['2027-03-27', '2027-03-29/2027-03-30'])
  })

  it('follows zones that only the file knows', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time',
      ...['BEGIN:STANDARD', 'DTSTART:16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT'],
      'END:VTIMEZONE',
    ]
    const at = (start: string) => found([...zone, ...event(`DTSTART;TZID=Customized Time:${start}`, 'DURATION:PT1H')]).closures.map(({ hours }) => hours?.from)
    expect(at('20270327T090000')).toEqual(['09:00'])
    expect(at('20270328T090000')).toEqual(['09:00'])
    expect(at('20271101T090000')).toEqual(['09:00'])
    expect(faults(file(...event('DTSTART;TZID=Nowhere:20270101T090000')))).toEqual([[7, 'DTSTART']])
  })

  it('takes zones from the years before 1900, as Outlook writes them, on both sides of a change of the clocks', () => {
    const instants = (day: string) => found([...outlookZone('W. Europe Standard Time'), ...event(`DTSTART;TZID=W. Europe Standard Time:${day}T090000`, 'DURATION:PT1H')], { zone: 'UTC' }).closures.map(({ hours }) => hours?.from)
    expect(['20270327', '20270328', '20271030', '20271031'].map(instants)).toEqual([['08:00'], ['07:00'], ['07:00'], ['08:00']])
    expect(days([...outlookZone('W. Europe Standard Time'), ...event('DTSTART;VALUE=DATE:20270329', 'DTEND;VALUE=DATE:20270330')])).toEqual(['2027-03-29'])
  })

  it('follows changes of the clocks that a zone lists day by day, on as many lines as it likes', () => {
    const part = (kind: string, start: string, from: string, to: string, ...more: readonly string[]) => [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...more, `END:${kind}`]
    const winter = part('STANDARD', '18930401T000000', '+0200', '+0100', 'RDATE:20261025T030000', 'RDATE:20271031T030000,20281029T030000')
    const zone = ['BEGIN:VTIMEZONE', 'TZID:/own/Berlin', ...winter, ...part('DAYLIGHT', '20260329T020000', '+0100', '+0200', 'RDATE:20270328T020000', 'RDATE:20280326T020000'), 'END:VTIMEZONE']
    const from = (at: string) => found([...zone, ...event(`DTSTART;TZID=/own/Berlin:${at}`, 'DURATION:PT1H')], { zone: 'UTC' }).closures.map(({ hours }) => hours?.from)
    expect(['20270327T090000', '20270328T090000', '20271031T010000', '20271031T040000', '20280327T090000', '20281029T090000'].map(from)).toEqual([['08:00'], ['07:00'], ['23:00'], ['03:00'], ['07:00'], ['08:00']])
  })

  it('finds a zone by a name with commas, escaped in the zone and quoted beside the time', () => {
    const zone = outlookZone('(UTC+01:00) Amsterdam\\, Berlin\\; Bern')
    const from = (name: string) => found([...zone, ...event(`DTSTART;TZID="${name}":20270329T090000`, 'DURATION:PT1H')], { zone: 'UTC' }).closures.map(({ hours }) => hours?.from)
    expect(from('(UTC+01:00) Amsterdam, Berlin; Bern')).toEqual(['07:00'])
    expect(from('(UTC+01:00) Amsterdam\\, Berlin\\; Bern')).toEqual(['07:00'])
    expect(faults(file(...zone, ...event('DTSTART;TZID="(UTC+01:00) Amsterdam":20270329T090000')))).toEqual([[22, 'DTSTART']])
  })

  it('tells what is wrong with a zone once, and only where a time stands in it', () => {
    const zone = outlookZone('Broken Time').map((line) => line.replace('TZOFFSETTO:+0200', 'TZOFFSETTO:soon'))
    expect(days([...zone, ...event('DTSTART;VALUE=DATE:20270329'), ...event('DTSTART;TZID=Broken Time;VALUE=DATE:20270330')])).toEqual(['2027-03-29', '2027-03-30'])
    const timed = event('DTSTART;TZID=Broken Time:20270329T090000', 'DTEND;TZID=Broken Time:20270329T100000')
    expect(faults(file(...zone, ...timed, ...timed))).toEqual([[15, 'TZOFFSETTO']])
  })

  it('repeats yearly, weekly, without an end and by the nth weekday, within the range', () => {
    expect(days(event('DTSTART;VALUE=DATE:19990101', 'RRULE:FREQ=YEARLY'))).toEqual(['2027-01-01', '2028-01-01'])
    expect(days(event('DTSTART;VALUE=DATE:20001123', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'))).toEqual(['2026-11-26', '2027-11-25', '2028-11-23'])
    expect(days(event('DTSTART;VALUE=DATE:20261123', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3', 'EXDATE;VALUE=DATE:20261207'))).toEqual(['2026-11-23', '2026-12-21'])
    expect(days(event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'))).toEqual(['2028-02-29'])
    expect(days(event('DTSTART;VALUE=DATE:20270130', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270331'))).toEqual(['2027-01-30', '2027-01-31', '2027-02-28', '2027-03-31'])
    expect(days(event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20270102', 'RRULE:FREQ=YEARLY;COUNT=2', 'RDATE;VALUE=DATE:20270601'))).toEqual(['2026-12-24/2027-01-01', '2027-06-01/2027-06-09', '2027-12-24/2028-01-01'])
  })

  it('reads a rule in small letters, and one with a semicolon at its end', () => {
    for (const rule of ['RRULE:FREQ=YEARLY;COUNT=2;', 'rrule:freq=yearly;count=2', 'RRULE:freq=yearly;byday=4th;bymonth=11;count=2']) expect(days(event('DTSTART;VALUE=DATE:20261126', rule))).toHaveLength(2)
    expect(faults(file(...event('DTSTART;VALUE=DATE:20261126', 'RRULE:;')))).toEqual([[8, 'RRULE']])
  })

  it('takes a rule that ends after the year 2199 as one without an end', () => {
    for (const until of ['99991231', '99991231T235959Z', '22000101']) expect(days(event('DTSTART;VALUE=DATE:19990101', `RRULE:FREQ=YEARLY;UNTIL=${until}`))).toEqual(['2027-01-01', '2028-01-01'])
    expect(days(event('DTSTART;VALUE=DATE:19990101', 'RRULE:FREQ=YEARLY;UNTIL=21991231'))).toEqual(['2027-01-01', '2028-01-01'])
    expect(faults(file(...event('DTSTART;VALUE=DATE:19990101', 'RRULE:FREQ=YEARLY;UNTIL=9999')))).toEqual([[8, 'RRULE']])
  })

  it('knows which whole day a time in UTC ends or takes out, whether it is that of the day itself or of midnight in the clinic', () => {
    const until = (text: string, zone: string) => days(event('DTSTART;VALUE=DATE:20270102', `RRULE:FREQ=DAILY;UNTIL=${text}`), { zone }).at(-1)
    for (const text of ['20270104', '20270104T000000Z', '20270104T235959Z', '20270103T230000Z', '20270104T225959Z']) expect(until(text, 'Europe/Berlin')).toBe('2027-01-04')
    for (const text of ['20270104', '20270104T000000Z', '20270104T235959Z', '20270104T050000Z', '20270105T045959Z']) expect(until(text, 'America/New_York')).toBe('2027-01-04')
    const without = (text: string) => days(event('DTSTART;VALUE=DATE:20270102', 'RRULE:FREQ=DAILY;COUNT=3', text))
    for (const text of ['EXDATE:20270102T230000Z', 'EXDATE:20270103T000000Z', 'EXDATE;TZID=Europe/Berlin:20270103T000000', 'EXDATE;VALUE=DATE:20270103']) expect(without(text)).toEqual(['2027-01-02', '2027-01-04'])
    expect(days(event('DTSTART;TZID=Europe/Berlin:20270102T000000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4', 'EXDATE;VALUE=DATE:20270103,20270105'))).toEqual(['2027-01-02', '2027-01-04'])
  })

  it('takes the periods of a further time as long as they say', () => {
    const periods = found(event('DTSTART:20270101T090000Z', 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20270110T090000Z/PT5H,20270111T090000Z/20270113T100000Z', 'RDATE:20270120T090000Z'))
    expect(periods.closures.map(({ from, to, hours }) => [from, to, hours?.to])).toEqual([
      ['2027-01-01', '2027-01-01', '11:00'],
      ['2027-01-10', '2027-01-10', '15:00'],
      ['2027-01-11', '2027-01-13', '11:00'],
      ['2027-01-20', '2027-01-20', '11:00'],
    ])
    for (const end of ['soon', '20270109T090000Z', '20370109T090000Z']) expect(faults(file(...event('DTSTART:20270101T090000Z', `RDATE;VALUE=PERIOD:20270110T090000Z/${end}`)))).toEqual([[8, 'RDATE']])
  })

  it('moves and takes out single days of a repetition', () => {
    const yearly = event('DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY')
    expect(days([...yearly, ...event('RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270503')])).toEqual(['2027-05-03', '2028-05-01'])
    const cancelled = found([...yearly, ...event('RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270501', 'STATUS:CANCELLED')])
    expect([cancelled.closures.map(({ from }) => from), cancelled.leftOut.cancelled]).toEqual([['2028-05-01'], 1])
    const daily = event('DTSTART;TZID=America/New_York:20270301T200000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20270303T010000Z')
    expect(days(daily)).toEqual(['2027-03-02', '2027-03-04'])
  })

  it('tells events apart by the whole of their UID', () => {
    const uid = (last: string) => `UID:040000008200E00074C5B7101A82E00800000000${'0'.repeat(60)}${last}`
    const yearly = (last: string, first: string) => event(`DTSTART;VALUE=DATE:${first}`, 'RRULE:FREQ=YEARLY').map((line) => (line === 'UID:u' ? uid(last) : line))
    const moved = event('RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270503').map((line) => (line === 'UID:u' ? uid('B') : line))
    expect(days([...yearly('A', '20200501').map((line) => line.replace('Holiday', 'Labour Day')), ...yearly('B', '20210501'), ...moved])).toEqual(['2027-05-01', '2027-05-03', '2028-05-01', '2028-05-01'])
  })

  it('takes nothing of a repetition from the day on that changes all that follow, and counts it as not followed', () => {
    const weekly = event('DTSTART;VALUE=DATE:20270104', 'RRULE:FREQ=WEEKLY;COUNT=5', 'RDATE;VALUE=DATE:20270301')
    const moved = found([...weekly, ...event('RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270118', 'DTSTART;VALUE=DATE:20270119')])
    expect([moved.closures.map(({ from }) => from), moved.leftOut.beyond]).toEqual([['2027-01-04', '2027-01-11'], 1])
    const off = found([...weekly, ...event('RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270118', 'DTSTART;VALUE=DATE:20270118', 'STATUS:CANCELLED')])
    expect([off.closures.map(({ from }) => from), off.leftOut]).toEqual([['2027-01-04', '2027-01-11'], { cancelled: 1, over: 0, later: 0, beyond: 0 }])
    const timed = event('DTSTART;TZID=America/New_York:20270104T200000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3')
    expect(days([...timed, ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20270106T010000Z', 'DTSTART:20270106T020000Z')])).toEqual(['2027-01-05'])
    expect(days([...timed, ...event('RECURRENCE-ID:20270106T010000Z', 'DTSTART:20270106T020000Z')])).toEqual(['2027-01-05', '2027-01-06', '2027-01-07'])
  })

  it('counts what repeats by several rules as not followed, where it would know only one', () => {
    const { closures, leftOut } = found(event('DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=YEARLY', 'RRULE:FREQ=MONTHLY;COUNT=3'))
    expect([closures, leftOut.beyond]).toEqual([[], 1])
  })

  it('takes no day out of another event where neither has a UID', () => {
    const nameless = [...event('DTSTART;VALUE=DATE:20270501'), ...event('RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270503')].filter((line) => line !== 'UID:u')
    expect(days(nameless)).toEqual(['2027-05-01', '2027-05-03'])
  })

  it('leaves out what is cancelled, over, later or beyond days, counts it, and tells what is there already', () => {
    const { closures, leftOut } = found(
      [
        ...event('DTSTART;VALUE=DATE:20270329', 'STATUS:CANCELLED'),
        ...event('DTSTART;VALUE=DATE:20200329'),
        ...event('DTSTART;VALUE=DATE:20350329'),
        ...event('DTSTART:20270329T090000', 'RRULE:FREQ=HOURLY'),
        ...event('DTSTART;VALUE=DATE:20270401'),
        ...event('DTSTART;VALUE=DATE:20270401'),
        ...['BEGIN:VTODO', 'SUMMARY:not ours', 'END:VTODO'],
      ],
      { closures: [{ name: 'Spring break', from: day('2027-03-30'), to: day('2027-04-02') }] },
    )
    expect(leftOut).toEqual({ cancelled: 1, over: 1, later: 1, beyond: 1 })
    expect(closures.map(({ from, known }) => [from, known?.name])).toEqual([['2027-04-01', 'Spring break']])
  })
})

describe('a file that calls its events off', () => {
  it('offers none of them, nor asks when they would have been', () => {
    const { closures, leftOut } = found(['METHOD:cancel', ...event('DTSTART;VALUE=DATE:20270329'), ...event('SEQUENCE:1'), ...event('DTSTART;VALUE=DATE:20270330', 'STATUS:CONFIRMED')])
    expect([closures, leftOut.cancelled]).toEqual([[], 3])
    expect(days(['METHOD:PUBLISH', ...event('DTSTART;VALUE=DATE:20270329')])).toEqual(['2027-03-29'])
  })

  it('takes a day out of what another calendar of the same file repeats', () => {
    const yearly = event('DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY')
    const off = ['END:VCALENDAR', 'BEGIN:VCALENDAR', 'METHOD:CANCEL', ...event('RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270501')]
    expect(days([...yearly, ...off])).toEqual(['2028-05-01'])
  })
})

describe('a faulty file of closures', () => {
  it('is told by line and property, every fault of it, and nothing of it is taken', () => {
    expect(faults(file(...event('DTSTART;VALUE=DATE:20270230'), ...event('DTSTART;VALUE=DATE:20270301', 'DTEND;VALUE=DATE:20270201'), ...event('DTSTART;VALUE=DATE:20270301')))).toEqual([
      [7, 'DTSTART'],
      [13, 'DTEND'],
    ])
    expect(faults(file(...event('RRULE:FREQ=SOMETIMES', 'DTSTART;VALUE=DATE:20270301')))).toEqual([[7, 'RRULE']])
    expect(faults(file(...event('DTSTART;VALUE=DATE:20270301', 'RRULE:FREQ=YEARLY;COUNT=abc')))).toEqual([[8, 'RRULE']])
    expect(faults(file(...event('DTSTART;VALUE=DATE:20270301', 'DURATION:soon')))).toEqual([[8, 'DURATION']])
    expect(faults(file(...event()))).toEqual([[4, 'BEGIN']])
    expect(faults(file(...event('DTSTART;VALUE=DATE:20270301'), 'no property'))).toEqual([[9, '']])
  })

  it('is refused where it is no calendar, or is cut off, or ends what was never begun', () => {
    expect(faults('')).toEqual([[1, '']])
    expect(faults('<html>')).toEqual([[1, '']])
    expect(faults('\n\nBEGIN:VCARD\nEND:VCARD')).toEqual([[3, 'BEGIN']])
    expect(faults('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270301')).toEqual([
      [1, 'BEGIN'],
      [2, 'BEGIN'],
    ])
    expect(faults(file('END:VEVENT'))).toEqual([[4, 'END']])
    expect(faults('BEGIN:VCALENDAR\n'.repeat(9))).toEqual([[9, 'BEGIN']])
  })

  it('is refused where it would never end', () => {
    const often = Array.from({ length: 400 }, () => event('DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY;COUNT=99999')).flat()
    expect(faults(file(...often))[0]?.[1]).toBe('RRULE')
    const many = event('DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY')
    const other = Array.from({ length: 3 }, (_, index) => many.map((line) => line.replace('Holiday', `Holiday ${index}`))).flat()
    expect(faults(file(...other))[0]?.[1]).toBe('BEGIN')
    expect(days(event('DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))).toEqual(['2027-01-01'])
  })
})
