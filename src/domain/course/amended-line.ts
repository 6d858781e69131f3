/** Knows a line of a record that is never taken away: it stands, or was corrected or struck out, by whom and why; refuses to know what it tells. */
import type { InstantAt } from '../time/zone'
import type { Actor } from './course'
import type { Stamp } from './facts'

/** Who changed a line, when, and why. */
export interface Amendment {
  readonly by: Actor
  readonly at: InstantAt
  readonly reason: string
}

export interface Amendable {
  /** That of the change that wrote it. */
  readonly id: string
  /** The latest correction. */
  readonly corrected: Amendment | null
  readonly struck: Amendment | null
}

/** Those that are not struck out, in their order. */
export function standingLines<Line extends Amendable>(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ struck }) => struck === null)
}

/** The line of this id; undefined where there is none, or it was struck out. */
export function standingLine<Line extends Amendable>(lines: readonly Line[], id: string): Line | undefined {
  return lines.find((line) => line.id === id && line.struck === null)
}

/** `to` in place of what the line told. */
export function withCorrected<Line extends Amendable>(lines: readonly Line[], id: string, to: Omit<Partial<Line>, keyof Amendable>, stamp: Stamp, reason: string): readonly Line[] {
  return changed(lines, id, (line) => ({ ...line, ...to, corrected: amendment(stamp, reason) }))
}

export function withStruck<Line extends Amendable>(lines: readonly Line[], id: string, stamp: Stamp, reason: string): readonly Line[] {
  return changed(lines, id, (line) => ({ ...line, struck: amendment(stamp, reason) }))
}

function changed<Line extends Amendable>(lines: readonly Line[], id: string, change: (line: Line) => Line): readonly Line[] {
  return lines.map((line) => (line.id === id ? change(line) : line))
}

function amendment({ by, at }: Stamp, reason: string): Amendment {
  return { by, at, reason }
}
