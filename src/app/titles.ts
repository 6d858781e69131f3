/** Knows what the browser's tab says at each address; refuses to say who a patient is. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'Today'],
  [/^\/patients\/[^/]+\/print$/, 'Schedule'],
  [/^\/patients\/[^/]+\/dosing\/[^/]+$/, 'Dosing day'],
  [/^\/patients\/[^/]+\/history$/, 'History'],
  [/^\/patients\/[^/]+\/then$/, 'Course as it stood'],
  [/^\/history$/, 'History'],
  [/^\/patients\/[^/]+$/, 'Course'],
  [/^\/patients$/, 'Patients'],
  [/^\/deviations$/, 'Deviations'],
  [/^\/figures$/, 'Figures'],
  [/^\/paper$/, 'Back from paper'],
  [/^\/print\/[^/]+$/, 'Schedule'],
  [/^\/plan$/, 'Planning'],
  [/^\/plan\/clinic$/, 'Planning together'],
  [/^\/repairs$/, 'Repairs'],
  [/^\/calendar$/, 'Calendar'],
  [/^\/clinic$/, 'People and rooms'],
  [/^\/protocols/, 'Protocols'],
  [/^\/data$/, 'Data'],
  [/^\/legend$/, 'Kinds and states'],
]

export function titleAt(pathname: string): string {
  const name = names.find(([form]) => form.test(pathname))?.[1] ?? 'Not found'
  return `${name} · Eighteen Weeks`
}
