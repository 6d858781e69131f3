/** Knows the places of the app, their addresses and order; refuses to know what is shown there. */
import type { IconName } from '../../ui/icon'

export interface Place {
  readonly to: string
  readonly name: string
  readonly icon: IconName
}

export const places: readonly Place[] = [
  { to: '/', name: 'Today', icon: 'today' },
  { to: '/calendar', name: 'Calendar', icon: 'calendar' },
  { to: '/patients', name: 'Patients', icon: 'patients' },
  { to: '/plan', name: 'Planning', icon: 'planning' },
  { to: '/clinic', name: 'People and rooms', icon: 'people' },
  { to: '/protocols', name: 'Protocols', icon: 'protocols' },
  { to: '/figures', name: 'Figures', icon: 'figures' },
  { to: '/data', name: 'Data', icon: 'data' },
]

/** Stands at the foot of the side bar and under More. */
export const legendPlace: Place = { to: '/legend', name: 'Kinds and states', icon: 'legend' }

/** Likewise: where a sheet of paper leads back to. */
export const paperPlace: Place = { to: '/paper', name: 'Back from paper', icon: 'print' }

/** The first four have a tab of their own on phones; the rest is found under More. */
export const tabPlaces = places.slice(0, 4)
export const morePlaces: readonly Place[] = [...places.slice(4), paperPlace, legendPlace]

/** Whether an address lies at this place or below it. */
export function isAt(place: Place, pathname: string): boolean {
  return pathname === place.to || (place.to !== '/' && pathname.startsWith(`${place.to}/`))
}
