/** Knows what a patient code may look like and when two are the same; refuses to know whose it is. */
/** 1 to 24 signs once trimmed, none of them a control sign. */
export function isPatientCode(code: string): boolean {
  return code.length >= 1 && code.length <= 24 && !/\p{Cc}/u.test(code)
}

/** Codes are the same when they differ in case and blanks only: "K-17", "k-17 " and "K -17". */
export function patientCodeKey(code: string): string {
  return code.normalize('NFKC').replace(/\s+/gu, '').toLocaleLowerCase('en')
}
