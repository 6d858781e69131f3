/** Knows which protocols of the app's library are measured and how long their courses take; refuses to change them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { templateOf } from '../ours.mjs'

const given = (name) => JSON.parse(readFileSync(join(import.meta.dirname, '../given', `${name}.json`), 'utf8'))

/** The protocol of 25 visits that the given instances carry, and library protocols of some size. */
export const benchProtocol = { protocol: given('one').protocol, days: 126 }

const libraryIds = {
  'mdma-18wk-clinic': 160,
  'mapp-phase3': 250,
  'mdma-phase2-mp8': 150,
  'psilocybin-comp006': 280,
  'psilocybin-usona': 90,
  'psilocybin-jhu-mdd': 110,
  'kap-six-dose': 150,
  'spravato-trd': 130,
}

/** Of each the protocol itself, written into the request, and the days from the start to the patient's last day. */
export const libraryProtocols = Object.entries(libraryIds).map(([id, days]) => ({ protocol: templateOf(id), days }))
