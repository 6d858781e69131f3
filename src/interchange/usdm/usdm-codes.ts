/** Knows the coded words of USDM v4 that a schedule of visits needs; refuses to know which visit bears which. */

/** A word of CDISC's terminology with its NCI code. */
export interface CodedWord {
  readonly code: string
  readonly decode: string
}

function word(code: string, decode: string): CodedWord {
  return { code, decode }
}

export const codeSystem = { codeSystem: 'http://www.cdisc.org', codeSystemVersion: '2024-09-27' } as const

export const timingTypes = {
  after: word('C201356', 'After'),
  before: word('C201357', 'Before'),
  fixed: word('C201358', 'Fixed Reference'),
} as const

/** What of the timed visit is measured to what of the other. */
export const relations = {
  startToStart: word('C201355', 'Start to Start'),
  startToEnd: word('C201354', 'Start to End'),
  endToStart: word('C201353', 'End to Start'),
  endToEnd: word('C201352', 'End to End'),
} as const

export const contactModes = {
  inPerson: word('C175574', 'In Person'),
  telephone: word('C171537', 'Telephone Call'),
  video: word('C171525', 'Audio-Videoconferencing'),
} as const

export const epochTypes = {
  screening: word('C202487', 'Screening Epoch'),
  treatment: word('C101526', 'Treatment Epoch'),
  followUp: word('C99158', 'Clinical Study Follow-up'),
} as const

export const otherWords = {
  visit: word('C25716', 'Visit'),
  clinic: word('C51282', 'Clinic'),
  day: word('C25301', 'Day'),
  officialTitle: word('C207616', 'Official Study Title'),
  interventional: word('C98388', 'Interventional Study'),
  singleGroup: word('C82640', 'Single Group Study'),
  investigationalArm: word('C174266', 'Investigational Arm'),
  withinStudy: word('C188866', 'Data Generated Within Study'),
  healthcareFacility: word('C21541', 'Healthcare Facility'),
  experimental: word('C41161', 'Experimental Intervention'),
  pharmacologic: word('C1909', 'Pharmacologic Substance'),
} as const

/** A written code is one of ours by its code, or where that says nothing, by its word. */
export function isWord(written: { readonly code?: string | null | undefined; readonly decode?: string | null | undefined } | null | undefined, { code, decode }: CodedWord): boolean {
  if (written == null) return false
  const saysCode = typeof written.code === 'string' && /^C\d+$/.test(written.code)
  return saysCode ? written.code === code : (written.decode ?? '').trim().toLowerCase() === decode.toLowerCase()
}
