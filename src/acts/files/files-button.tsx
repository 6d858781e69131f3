/** Knows the button from which what is on screen leaves as a file; refuses to know the forms. */
import { useState } from 'react'
import { useDesk } from '../../desk/use-desk'
import type { Desk } from '../../desk/desk'
import { Button, type ButtonLook } from '../../ui/button'
import { ExportDialog } from './export-dialog'
import type { FileForm } from './file-form'

export interface FilesButtonProps {
  /** What the window is called, as "Save deviations as a file". */
  readonly title: string
  /** The forms there are, made once the window is asked for. */
  readonly formsOf: (desk: Desk) => readonly [FileForm, ...FileForm[]]
  readonly look?: ButtonLook
}

export function FilesButton({ title, formsOf, look = {} }: FilesButtonProps) {
  const desk = useDesk()
  const [forms, setForms] = useState<readonly [FileForm, ...FileForm[]] | null>(null)
  return (
    <>
      <Button {...(look.tone === 'quiet' ? {} : { icon: 'save' })} {...look} onPress={() => setForms(formsOf(desk))}>
        Files
      </Button>
      {forms !== null && <ExportDialog title={title} forms={forms} onClose={() => setForms(null)} />}
    </>
  )
}
