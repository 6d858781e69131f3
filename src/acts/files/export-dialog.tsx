/** Knows the window in which is read what files tell, and one of them is written; refuses to know how any is made. */
import { useState } from 'react'
import { Button } from '../../ui/button'
import { CheckboxGroup } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { ProgressBar } from '../../ui/progress-bar'
import type { Chosen, FileForm } from './file-form'
import styles from './files.module.css'
import { FormList } from './form-list'
import { useFileWriting } from './use-file-writing'
import { FileName, WhatItTells } from './what-it-tells'

export interface ExportDialogProps {
  readonly title: string
  /** At least one. Each of several has a button of its own, so that none is more than a press away. */
  readonly forms: readonly [FileForm, ...FileForm[]]
  readonly onClose: () => void
}

const nothing: Chosen = new Set()

export function ExportDialog({ title, forms, onClose }: ExportDialogProps) {
  const writing = useFileWriting(onClose)
  const close = () => {
    writing.stop()
    onClose()
  }
  const [first, ...others] = forms
  if (others.length === 0) return <OneForm title={title} form={first} writing={writing} onClose={close} />
  return (
    <Dialog title={title} isOpen onClose={close} size="wide" isDismissable={writing.running === null}>
      <FormList forms={forms} writing={writing} />
    </Dialog>
  )
}

interface OneFormProps {
  readonly title: string
  readonly form: FileForm
  readonly writing: ReturnType<typeof useFileWriting>
  readonly onClose: () => void
}

function OneForm({ title, form, writing: { running, refusal, write }, onClose }: OneFormProps) {
  const [chosen, setChosen] = useState(nothing)
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isDismissable={running === null}
      acts={
        <>
          <Button tone="primary" isPending={running !== null} onPress={() => void write(form, chosen)}>
            Save file
          </Button>
          <Button onPress={onClose}>{running === null ? 'Save nothing' : 'Stop'}</Button>
        </>
      }
    >
      <div className={styles.export}>
        <WhatItTells sentences={form.tells(chosen)}>
          <FileName of={form} /> Outside this app it is readable by anyone who has it.
        </WhatItTells>
        {form.choices.length > 0 && <CheckboxGroup label="Add to it" choices={form.choices} value={[...chosen]} onChange={(next) => setChosen(new Set(next))} />}
        {running !== null && <ProgressBar label="Writing the file" done={running.done} of={running.of} />}
        <FormError>{refusal?.sentence}</FormError>
      </div>
    </Dialog>
  )
}
