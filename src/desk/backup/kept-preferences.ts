/** Knows which of a device's preferences go into a backup and may come out of one; refuses every other, so that a secret never slips in. */

/** Who records, how dates are shown, whether single keys act in the calendar. Whoever reads one checks what it finds. */
const kept: readonly string[] = ['actor', 'dates-shown', 'calendar-keys']

/** By key, in the order of the list; one that JSON could not carry as it is has no business here. */
export function keptPreferences(all: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return new Map(kept.flatMap((key) => (all.get(key) == null ? [] : [[key, all.get(key)] as const])))
}
