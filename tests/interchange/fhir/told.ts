/** Knows the least and the most that people can ask a bundle to tell. */
import type { Told } from '../../../src/interchange/told'

export type { Told }
export const tellNothing: Told = { name: false, protocol: false, words: false }
export const tellAll: Told = { name: true, protocol: true, words: true }
