/** Knows how to make up the days, times, names and reasons that everything else is made of; refuses to know what they are for. */
import fc from 'fast-check'
import { defaultProtocolId, protocolById } from '../../../src/domain/protocol/library'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { shortTitles } from '../../../src/domain/protocol/short-title'
import { timeOfMinutes } from '../../../src/domain/time/clock-time'
import { dayFromNumber } from '../../../src/domain/time/day'
import type { TitleOf } from '../../../src/ui/wording/title-of'

const found = protocolById(defaultProtocolId)
if (found === undefined) throw new Error('the house template is missing')
export const house: Protocol = found
const titles = shortTitles(house)
export const titleOf: TitleOf = (session) => titles.get(session)

export const session = fc.constantFrom(...house.sessions.map(({ id }) => id))
export const gate = fc.constantFrom(...house.sessions.flatMap(({ gates }) => gates), 'baseline-rating-filed', 'prep-7-completed')
export const day = fc.integer({ min: 19_000, max: 25_000 }).map(dayFromNumber)
export const time = fc.integer({ min: 0, max: 1439 }).map(timeOfMinutes)
export const name = fc.constantFrom('Ana', 'Ben', 'Chidi', 'Room 1', 'Garden room')
export const reason = fc.constantFrom('', 'the room is closed', 'the patient asked for it. ', 'Ana is ill')
export const minutes = fc.constantFrom(45, 90, 480)
export const count = fc.integer({ min: 1, max: 9 })

export type Of<T extends { code: string }> = { [K in T['code']]: fc.Arbitrary<Extract<T, { code: K }>> }
export type Named<T extends { type: string }> = { [K in T['type']]: fc.Arbitrary<Extract<T, { type: K }>> }
export const bare = <K extends string>(code: K) => fc.record({ code: fc.constant(code) })
export const about = <K extends string>(code: K) => fc.record({ code: fc.constant(code), session })
