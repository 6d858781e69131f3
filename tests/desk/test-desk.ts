/** Knows how a test opens a desk on a database of its own, with a clock and ids it can foretell. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach } from 'vitest'
import { type Desk, type DeskOptions, openDesk } from '../../src/desk/desk'
import { smallClinic } from '../domain/clinic/clinic-sample'

export interface Storage {
  readonly databaseName: string
  readonly idb: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }
}

let databases = 0
let ids = 0
const opened: Desk[] = []

afterEach(() => {
  for (const desk of opened.splice(0)) desk.close()
})

export function newStorage(): Storage {
  databases += 1
  return { databaseName: `desk-${databases}`, idb: { indexedDB: new IDBFactory(), IDBKeyRange } }
}

/** 1 December 2026, 08:00 in Berlin, unless the test hands in its own clock. */
export const morning = Date.UTC(2026, 11, 1, 7, 0)

export async function tryDesk(storage: Storage, options: Partial<DeskOptions> = {}) {
  const result = await openDesk({
    ...storage,
    clock: () => morning,
    newId: () => `id-${(ids += 1)}`,
    zone: 'UTC',
    ...options,
  })
  if (result.ok) opened.push(result.value)
  return result
}

export async function deskOn(storage: Storage, options: Partial<DeskOptions> = {}): Promise<Desk> {
  const result = await tryDesk(storage, options)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

export async function deskWithClinic(storage: Storage, options: Partial<DeskOptions> = {}): Promise<Desk> {
  const desk = await deskOn(storage, options)
  const outcome = await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
  if (outcome.verdict !== 'accepted') throw new Error('the clinic was not set up')
  return desk
}

/** Everything a book can be asked, as plain values, so that two books can be compared whole. */
export function contentsOf({ book }: Desk) {
  const courses = book.courses()
  const days = new Set(courses.flatMap(({ sessions }) => sessions.flatMap(({ slot }) => slot?.day ?? [])))
  return {
    revision: book.revision(),
    clinic: book.clinic(),
    courses,
    damaged: book.damaged(),
    bookings: [...days].sort().map((day) => [day, book.bookingsOn(day)]),
    taken: courses.map(({ patient }) => [patient.code, book.isPatientCodeTaken(patient.code)]),
  }
}

/** Waits until `holds`; the bell of another tab rings a moment after the commit. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  throw new Error('it never came true')
}
