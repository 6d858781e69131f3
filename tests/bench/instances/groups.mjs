/** Knows which requests belong to which part of the run; refuses to know who solves them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { infeasibleSingles } from './infeasible.mjs'
import { repairScenarios } from './scenarios.mjs'
import { seededSingles } from './singles.mjs'

const given = (name) => ({ name, request: JSON.parse(readFileSync(join(import.meta.dirname, '../given', `${name}.json`), 'utf8')) })

/** @type {Readonly<Record<string, () => readonly { name: string, request: any }[]>>} */
export const groups = {
  one: () => [given('one'), ...seededSingles()],
  ten: () => [given('ten')],
  hundred: () => [given('hundred')],
  tight: () => [given('tight')],
  infeasible: infeasibleSingles,
  repairs: repairScenarios,
}
