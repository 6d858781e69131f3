/** Knows a small planning-request/1 as somebody would write it; refuses to know how it is read. */

const always = [['08:00', '18:00']]

const visit = (id: string, kind: string, after: string | null, days: readonly [number, number, number], more: object = {}) => ({
  id,
  kind,
  title: id,
  durationMinutes: kind === 'dosing' ? 480 : 90,
  staff: 'therapist-pair',
  after,
  offsetDays: { earliest: days[0], target: days[1], latest: days[2] },
  gates: after === null ? [] : [`${after}-completed`],
  confidence: 'assumption',
  windowConfidence: 'assumption',
  ...more,
})

/** Four sessions and a milestone; the description that no plan depends on is left out. */
export const smallWritten = {
  id: 'small',
  name: 'Small',
  retracted: false,
  anchor: 'prep-1',
  lengthDays: 60,
  sessions: [
    visit('prep-1', 'preparation', null, [0, 0, 0]),
    visit('labs', 'assessment', 'prep-1', [0, 1, 3], { durationMinutes: null }),
    visit('prep-2', 'preparation', 'prep-1', [3, 7, 10]),
    visit('exp-1', 'dosing', 'prep-2', [1, 5, 9]),
    visit('int-1', 'integration', 'exp-1', [1, 1, 1], { startBetween: ['08:00', '12:00'] }),
  ],
}

/** Two courses of one pair in one dosing room; a fresh object each time, for tests to spoil. */
export function writtenRequest() {
  return {
    format: 'planning-request/1',
    clinic: {
      zone: 'Europe/Berlin',
      gridMinutes: 30,
      turnoverMinutes: 0,
      open: { mon: always, tue: always, wed: always, thu: always, fri: always },
      closures: [{ from: '2027-01-06', to: '2027-01-06' }],
      therapists: [
        { id: 'ana', hours: { mon: always, tue: always, wed: always, thu: always }, away: [{ from: '2027-02-01', to: '2027-02-05' }] },
        { id: 'ben' },
        { id: 'chidi' },
      ],
      rooms: [{ id: 'oak', suits: ['dosing', 'consult'], closedOn: ['fri'] }],
    },
    protocol: smallWritten,
    courses: [
      { id: 'c1', start: '2027-01-04', startLatest: '2027-01-15', end: '2027-03-31', lead: 'ana', co: 'ben', prefers: { days: ['mon', 'tue'], half: 'am' }, away: [{ from: '2027-01-20', to: '2027-01-21' }] },
      {
        id: 'c2',
        start: '2027-01-04',
        lead: 'ana',
        sessions: [
          { session: 'prep-1', state: 'completed', day: '2027-01-04', time: '10:00' },
          { session: 'prep-2', state: 'fixed', day: '2027-01-11', time: '10:00', room: 'oak' },
        ],
      },
    ],
  }
}

/** The request with the value at `path` replaced; with no value given, taken out. */
export function spoilt(path: string, ...value: readonly unknown[]): unknown {
  const request: unknown = structuredClone(writtenRequest())
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), request)
  if (typeof holder !== 'object' || holder === null) throw new Error(`nothing to spoil at ${path}`)
  if (value.length === 0) Reflect.deleteProperty(holder, last)
  else Reflect.set(holder, last, value[0])
  return request
}
