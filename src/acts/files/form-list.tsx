/** Knows how several forms of file stand below each other, each with what it tells and its own button; refuses to know how any is made. */
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../ui/button'
import { CheckboxGroup } from '../../ui/checkbox'
import { FormError } from '../../ui/form-error'
import { ProgressBar } from '../../ui/progress-bar'
import type { Chosen, FileChoice, FileForm } from './file-form'
import styles from './files.module.css'
import type { FileWriting } from './use-file-writing'
import { FileName, Sentences, WhatItTells } from './what-it-tells'

export interface FormListProps {
  readonly forms: readonly FileForm[]
  readonly writing: FileWriting
}

/** Forms to which the same may be added stand together: that, and what all of them tell, stands once above them. */
export function FormList({ forms, writing }: FormListProps) {
  const added = [...new Set(forms.map(whatMayBeAdded))]
  return (
    <div className={styles.export}>
      {added.map((key) => {
        const group = forms.filter((form) => whatMayBeAdded(form) === key)
        return group.length > 1 ? <FormGroup key={key} forms={group} writing={writing} /> : group.map((form) => <SingleForm key={key} form={form} writing={writing} />)
      })}
      <p className={styles.outside}>Outside this app a file is readable by anyone who has it.</p>
    </div>
  )
}

function SingleForm({ form, writing }: { readonly form: FileForm; readonly writing: FileWriting }) {
  const [chosen, setChosen] = useState<Chosen>(new Set())
  return (
    <FormRow form={form} writing={writing} chosen={chosen} told={form.tells(chosen)}>
      {form.choices.length > 0 && (
        <details className={styles.additions}>
          <summary>
            Add to it<span className="visually-hidden">: {form.name}</span>
          </summary>
          <Additions label={`Added to it: ${form.name}`} choices={form.choices} chosen={chosen} onChange={setChosen} />
        </details>
      )}
    </FormRow>
  )
}

function FormGroup({ forms, writing }: FormListProps) {
  const [chosen, setChosen] = useState<Chosen>(new Set())
  const told = forms.map((form) => ({ form, sentences: form.tells(chosen) }))
  const common = (told[0]?.sentences ?? []).filter((sentence) => told.every(({ sentences }) => sentences.includes(sentence)))
  const choices = forms[0]?.choices ?? []
  return (
    <>
      {common.length > 0 && <WhatItTells title="What each of these files tells" sentences={common} />}
      {choices.length > 0 && (
        <details className={styles.additions}>
          <summary>Add to each of them</summary>
          <Additions label="Added to each of them" choices={choices} chosen={chosen} onChange={setChosen} />
        </details>
      )}
      {told.map(({ form, sentences }) => (
        <FormRow key={form.id} form={form} writing={writing} chosen={chosen} told={sentences.filter((sentence) => !common.includes(sentence))} />
      ))}
    </>
  )
}

interface FormRowProps {
  readonly form: FileForm
  readonly writing: FileWriting
  readonly chosen: Chosen
  /** What it tells that does not stand above it already. */
  readonly told: readonly string[]
  readonly children?: ReactNode
}

function FormRow({ form, writing: { running, refusal, write, stop }, chosen, told, children }: FormRowProps) {
  const nameId = useId()
  const isRunning = running?.id === form.id
  return (
    <section className={styles.form} aria-labelledby={nameId}>
      <div className={styles.formHead}>
        <h3 id={nameId}>{form.name}</h3>
        <p>
          {form.use} <FileName of={form} />
        </p>
        {isRunning ? (
          <Button onPress={stop} aria-label={`Stop writing: ${form.name}`}>
            Stop
          </Button>
        ) : (
          <Button icon="save" isDisabled={running !== null} onPress={() => void write(form, chosen)} aria-label={`Save: ${form.name}`}>
            Save
          </Button>
        )}
      </div>
      {told.length > 0 && (
        <div className={styles.told} aria-live="polite">
          <Sentences of={told} />
        </div>
      )}
      {children}
      {isRunning && <ProgressBar label="Writing the file" done={running.done} of={running.of} />}
      <FormError>{refusal?.id === form.id ? refusal.sentence : undefined}</FormError>
    </section>
  )
}

interface AdditionsProps {
  readonly label: string
  readonly choices: readonly FileChoice[]
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** Folded away at first: what is in a file unasked is enough for most, and telling more should be a choice. */
function Additions({ label, choices, chosen, onChange }: AdditionsProps) {
  return <CheckboxGroup label={label} isLabelHidden choices={choices} value={choices.map(({ id }) => id).filter((id) => chosen.has(id))} onChange={(next) => onChange(new Set(next))} />
}

function whatMayBeAdded({ choices }: FileForm): string {
  return JSON.stringify(choices)
}
