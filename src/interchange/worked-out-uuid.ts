/** Knows how a digest becomes an id in the form that other programs take without asking; refuses to know what is digested. */

/** A UUID that is worked out (version 8 of RFC 9562), of at least 32 lower-case hex digits. */
export function workedOutUuid(digest: string): string {
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-')
}
