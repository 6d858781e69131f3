/** Knows the rooms of the house, which may know which, and where each package lives; refuses to read any file. */

/** Room → the rooms it may import. A room not listed here may not exist; an arrow not listed here is forbidden. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  build: ['app'],
  domain: [],
  planner: ['domain'],
  interchange: ['domain'],
  store: ['domain'],
  ui: ['domain'],
  print: ['domain', 'ui'],
  desk: ['domain', 'planner', 'store', 'interchange'],
  acts: ['desk', 'domain', 'ui'],
  features: ['acts', 'desk', 'domain', 'ui', 'print'],
  app: ['domain', 'planner', 'interchange', 'store', 'ui', 'print', 'desk', 'acts', 'features'],
  'main.tsx': ['domain', 'planner', 'interchange', 'store', 'ui', 'print', 'desk', 'acts', 'features', 'app'],
  outside: ['domain', 'planner', 'interchange', 'store', 'ui', 'print', 'desk', 'acts', 'features', 'app'],
}

/** The rooms inside the domain. */
export const domainRooms: readonly string[] = ['time', 'protocol', 'clinic', 'course', 'rules']

/** The rooms that run in Node, and what they may use there; nothing of them is shipped. */
export const unshippedRooms: readonly string[] = ['build', 'outside']
export const unshippedPackages = /^(?:node:|vite$)/

/** Rooms that take clock and ids as arguments. */
export const pureRooms: readonly string[] = ['domain', 'planner', 'interchange', 'print']

const drawing = ['ui', 'print', 'acts', 'features', 'app', 'main.tsx'] as const

/** Package → where it may be imported, as the beginning of a path under src. A package not listed here may not be used. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  '@date-fns/tz': ['domain/time/'],
  'date-fns': ['domain/time/'],
  '@noble/hashes': ['store/'],
  dexie: ['store/'],
  '@tanstack/react-query': ['desk/', 'app/', 'main.tsx'],
  zustand: ['features/'],
  '@internationalized/date': ['ui/'],
  'd3-scale': ['ui/charts/'],
  'd3-shape': ['ui/charts/'],
  'react-aria-components': ['ui/'],
  'react-router': ['app/', 'features/', 'acts/', 'main.tsx'],
  react: ['desk/', ...drawing],
  'react-dom': ['ui/', 'print/', 'app/', 'main.tsx'],
  zod: ['domain/', 'interchange/'],
  'ical.js': ['interchange/calendar/'],
  papaparse: ['interchange/csv/'],
  qr: ['print/', 'ui/scan/'],
  '@fontsource-variable/noto-sans-arabic': ['print/'],
  '@fontsource-variable/source-sans-3': ['ui/', 'app/', 'main.tsx'],
}

/** Drawers into which anything would fit. */
export const drawers: readonly string[] = ['util', 'utils', 'helper', 'helpers', 'lib', 'libs', 'common', 'misc']

export const longestFile = 300
