/** Knows how a text too long for one side of paper is parted between words; refuses to leave a word out. */

/** Signs that certainly fit a side, even in a half of it. */
export const piece = { usual: 1400, large: 500 } as const

/** The whole text in pieces of at most so many signs; none of an empty text. */
export function inPieces(text: string, most: number): readonly string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    const at = space > most / 2 ? space : most
    pieces.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest === '' ? pieces : [...pieces, rest]
}
