/** Knows which time zones may be chosen and how they read; refuses to choose one. */

export interface ZoneChoice {
  readonly id: string
  readonly label: string
}

/** The zones this device knows, and `also` where it is none of them; "America/New York" for `America/New_York`. */
export function zoneChoices(also: string | null): readonly ZoneChoice[] {
  const known = Intl.supportedValuesOf('timeZone')
  const zones = new Set([...known, 'UTC', ...(also === null ? [] : [also])])
  return [...zones].sort().map((id) => ({ id, label: zoneWords(id) }))
}

export function zoneWords(zone: string): string {
  return zone.replaceAll('_', ' ')
}

export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
