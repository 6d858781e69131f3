/** Knows what one fault of a file is: its place and a sentence; refuses to know any form. */

export interface Fault {
  /** Where in the file, such as `history.3.events.0.slot.day`; empty for the file itself. */
  readonly path: string
  /** One plain sentence. */
  readonly text: string
}
