/** Knows which signs of kinds stand on a sheet for staff, with their words in the order of a course; refuses signs that do not. */
import { type KindLook, kindLooks } from '../../domain/protocol/kind-look'
import { lookNames } from '../../ui/wording/kind-words'
import type { StaffHead } from './staff-head'
import type { StaffSession } from './staff-session'

export function legendOfSigns(sessions: readonly Pick<StaffSession, 'look'>[], hasCalls = false): StaffHead['legend'] {
  const looks = new Set(sessions.map(({ look }) => look))
  const words = (look: KindLook) => (look === 'contact' && hasCalls ? 'phone call' : lookNames[look].toLowerCase())
  const kinds = kindLooks.filter((look) => looks.has(look) || (look === 'contact' && hasCalls))
  return kinds.map((look) => ({ look, text: words(look) }))
}
