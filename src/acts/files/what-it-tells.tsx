/** Knows how it is shown what a file tells, and what it is called; refuses to know what that is. */
import type { ReactNode } from 'react'
import type { FileForm } from './file-form'
import styles from './files.module.css'

export interface WhatItTellsProps {
  readonly title?: string
  readonly sentences: readonly string[]
  /** What holds of the file beside what it tells. */
  readonly children?: ReactNode
}

export function WhatItTells({ title = 'What the file tells', sentences, children }: WhatItTellsProps) {
  return (
    <section className={styles.tells} aria-label={title} aria-live="polite">
      <h3>{title}</h3>
      <Sentences of={sentences} />
      {children !== undefined && <p>{children}</p>}
    </section>
  )
}

export function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

export function FileName({ of: { fileName } }: { readonly of: FileForm }) {
  return (
    <>
      Its name is <code>{fileName}</code>.
    </>
  )
}
