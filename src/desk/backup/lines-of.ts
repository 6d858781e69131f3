/** Knows how the lines of a file are read piece by piece, however large it is; refuses to know what they say. */

export interface LineOf {
  /** Null where the file cannot be read any further, or is no UTF-8. */
  readonly line: string | null
  /** How far that is: bytes read, and of how many. */
  readonly done: number
  readonly of: number
}

const pieceBytes = 1 << 20
/** No line of ours comes near; a longer one is handed on in pieces, which are none. */
const longestLine = 1 << 26

/** A mark of the byte order is no part of a line. */
export async function* linesOf(source: Blob | string): AsyncGenerator<LineOf> {
  const of = typeof source === 'string' ? source.length : source.size
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for (let from = 0; from < of; from += pieceBytes) {
    const to = Math.min(of, from + pieceBytes)
    const piece = typeof source === 'string' ? source.slice(from, to) : await pieceOf(source, from, to, decoder)
    if (piece === null) {
      yield { line: null, done: from, of }
      return
    }
    rest += piece
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield { line: withoutReturn(line), done: to, of }
    if (rest.length > longestLine) {
      yield { line: rest, done: to, of }
      rest = ''
    }
  }
  if (rest !== '') yield { line: withoutReturn(rest), done: of, of }
}

/** Programs that pass files on may end lines in their own way. */
function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** Null where the file has gone or changed meanwhile, or these are no bytes of any text. */
async function pieceOf(source: Blob, from: number, to: number, decoder: TextDecoder): Promise<string | null> {
  try {
    return decoder.decode(await source.slice(from, to).arrayBuffer(), { stream: to < source.size })
  } catch {
    return null
  }
}
