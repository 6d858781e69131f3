/** Knows how to write a crowded clinic into a database as the app itself would, course by course; refuses to know who reads it. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openDesk } from '../../src/desk/desk'
import type { Clinic } from '../../src/domain/clinic/clinic'
import { defaultProtocolId, protocolById } from '../../src/domain/protocol/library'
import { time } from '../../src/domain/time/clock-time'
import { type Day, addDays } from '../../src/domain/time/day'
import { proposeCourse } from '../../src/planner/propose-course'

/** Rows by table, bodies as Base64. */
export type Written = Readonly<Record<'log' | 'records' | 'meta', readonly Readonly<Record<string, unknown>>[]>>

const coursesOfAPair = 10
const officeHours = [{ from: time('08:00'), to: time('18:00') }]

/** A clinic with so many courses, ten to a pair with rooms of its own, two starting each week from `first`; `now` is when they are planned. */
export async function crowdedClinic(count: number, first: Day, now: number): Promise<Written> {
  const pairs = Math.ceil(count / coursesOfAPair)
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange }
  let ids = 0
  const opened = await openDesk({ databaseName: 'eighteen-weeks', idb, clock: () => now, newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`, zone: 'Europe/Berlin' })
  if (!opened.ok) throw new Error(opened.failure.code)
  const desk = opened.value
  const clinic = clinicWith(pairs)
  const setUp = await desk.performClinic({ type: 'SetUpClinic', clinic })
  if (setUp.verdict !== 'accepted') throw new Error(`the clinic was not set up: ${JSON.stringify(setUp)}`)
  const protocol = protocolById(defaultProtocolId)
  if (protocol === undefined) throw new Error('the library has no house template')
  for (let index = 0; index < count; index += 1) {
    const pair = index % pairs
    const wish = {
      protocol,
      pair: { lead: `t${pair * 2}`, co: `t${pair * 2 + 1}` },
      start: addDays(first, Math.floor(index / pairs / 2) * 7 + (index % 5)),
      startLatest: null,
      end: null,
      prefers: { days: [], half: 'any' },
      away: [],
    } as const
    const answer = proposeCourse({ ...wish, site: { clinic, bookingsOn: (day) => desk.book.bookingsOn(day) }, kept: [], includeOptional: false })
    if (answer.outcome !== 'planned') continue
    await desk.perform(`10000000-0000-4000-8000-${String(index).padStart(12, '0')}`, { type: 'AdoptPlan', ...wish, patient: { code: `C-${index}`, name: '' }, slots: answer.slots, despite: null, sample: false })
  }
  desk.close()
  return writtenIn(idb.indexedDB)
}

function clinicWith(pairs: number): Clinic {
  return {
    name: 'Crowd',
    address: '',
    telephone: '',
    nightTelephone: '',
    zone: 'Europe/Berlin',
    gridMinutes: 30,
    turnoverMinutes: 0,
    open: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
    closures: [],
    therapists: Array.from({ length: pairs * 2 }, (_, index) => ({ id: `t${index}`, name: `Therapist ${index + 1}`, away: [] })),
    rooms: Array.from({ length: pairs * 2 }, (_, index) => ({ id: `r${index}`, name: `Room ${index + 1}`, suits: ['dosing', 'consult'], closedOn: [], closed: [] })),
    raters: [],
    sample: false,
  }
}

async function writtenIn(factory: IDBFactory): Promise<Written> {
  const database = await answerOf(factory.open('eighteen-weeks'))
  const rows = async (table: string) => (await answerOf(database.transaction(table).objectStore(table).getAll())).map(plain)
  const written = { log: await rows('log'), records: await rows('records'), meta: await rows('meta') }
  database.close()
  return written
}

function plain(row: unknown): Readonly<Record<string, unknown>> {
  if (typeof row !== 'object' || row === null) throw new Error('a row that is none')
  return Object.fromEntries(Object.entries(row).map(([key, value]: [string, unknown]) => [key, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]))
}

function answerOf<T>(request: { result: T; error: unknown; onsuccess: unknown; onerror: unknown }): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(new Error('the database does not answer'))
    }
  })
}
