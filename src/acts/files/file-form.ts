/** Knows what a form of file has to say of itself before it is written; refuses to know any one form. */

/** What people may leave out or add, each by its id. */
export type Chosen = ReadonlySet<string>

export interface FileChoice {
  readonly id: string
  readonly label: string
  readonly detail?: string
}

export interface Making {
  readonly chosen: Chosen
  /** To be called now and then where it takes long; a step done, and of how many. */
  readonly onProgress: (done: number, of: number) => void
  readonly isStopped: () => boolean
}

export type FileMade =
  | {
      readonly made: 'file'
      readonly text: string
      /** Called once the browser has it; what is said then, where it is more than its name. */
      readonly onHanded?: () => { readonly title: string; readonly text: string }
    }
  | { readonly made: 'stopped' }
  /** Why it could not be made, in one sentence that names no patient. */
  | { readonly made: 'refused'; readonly sentence: string }

export interface FileForm {
  readonly id: string
  /** "Calendar file" */
  readonly name: string
  /** What it is good for, in a few words. */
  readonly use: string
  /** Names no patient and no code: other programs and other people see it. */
  readonly fileName: string
  readonly mediaType: string
  /** What may be added; nothing is added unless chosen. */
  readonly choices: readonly FileChoice[]
  /** What the file tells of the patient, in plain sentences, with what is chosen. */
  readonly tells: (chosen: Chosen) => readonly string[]
  readonly make: (asked: Making) => Promise<FileMade>
}
