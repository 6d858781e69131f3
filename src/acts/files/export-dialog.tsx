/** Knows the window in which a form of file is chosen, what it tells is read, and the file is written; refuses to know how any is made. */
import { useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { CheckboxGroup } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { ProgressBar } from '../../ui/progress-bar'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { useToasts } from '../../ui/toasts'
import { useMedia } from '../../ui/use-media'
import type { Chosen, FileForm } from './file-form'
import styles from './files.module.css'
import { saveFile } from './save-file'

export interface ExportDialogProps {
  readonly title: string
  /** At least one; the first is chosen to begin with. */
  readonly forms: readonly [FileForm, ...FileForm[]]
  readonly onClose: () => void
}

interface Running {
  readonly done: number
  readonly of: number
}

/** One writing of a file, until it is done or left. */
interface Run {
  isStopped: boolean
}

const nothing: Chosen = new Set()

export function ExportDialog({ title, forms, onClose }: ExportDialogProps) {
  const { show } = useToasts()
  const [id, setId] = useState(forms[0].id)
  const [chosen, setChosen] = useState(nothing)
  const [running, setRunning] = useState<Running | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const run = useRef<Run | null>(null)
  const form = forms.find((one) => one.id === id) ?? forms[0]

  const close = () => {
    if (run.current !== null) run.current.isStopped = true
    onClose()
  }
  const choose = (next: string) => {
    setId(next)
    setChosen(nothing)
    setRefusal(null)
  }
  const write = async () => {
    const own: Run = { isStopped: false }
    run.current = own
    setRefusal(null)
    setRunning({ done: 0, of: 0 })
    const made = await form.make({
      chosen,
      onProgress: (done, of) => setRunning({ done, of }),
      isStopped: () => own.isStopped,
    })
    setRunning(null)
    if (made.made === 'refused') setRefusal(made.sentence)
    if (made.made !== 'file' || own.isStopped) return
    saveFile(form.fileName, form.mediaType, made.text)
    show({ tone: 'done', title: `${form.name} saved`, text: form.fileName, ...made.onHanded?.() })
    onClose()
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      size={forms.length > 1 ? 'wide' : 'normal'}
      isDismissable={running === null}
      acts={
        <>
          <Button tone="primary" isPending={running !== null} onPress={() => void write()}>
            Save file
          </Button>
          <Button onPress={close}>{running === null ? 'Save nothing' : 'Stop'}</Button>
        </>
      }
    >
      <div className={styles.export}>
        {forms.length > 1 && <FormChoice forms={forms} value={form.id} onChange={choose} />}
        <div className={styles.chosen}>
          <section className={styles.tells} aria-label="What the file tells" aria-live="polite">
            <h3>What the file tells</h3>
            <ul>
              {form.tells(chosen).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p>
              Its name is <code>{form.fileName}</code>. Outside this app it is readable by anyone who has it.
            </p>
          </section>
          {form.choices.length > 0 && (
            <CheckboxGroup label="Add to it" choices={form.choices} value={form.choices.map(({ id: choice }) => choice).filter((choice) => chosen.has(choice))} onChange={(next) => setChosen(new Set(next))} />
          )}
          {running !== null && <ProgressBar label="Writing the file" done={running.done} of={running.of} />}
          <FormError>{refusal ?? undefined}</FormError>
        </div>
      </div>
    </Dialog>
  )
}

interface FormChoiceProps {
  readonly forms: readonly FileForm[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Where there is no room beside it, a list that opens leaves room for what the file tells. */
function FormChoice({ forms, value, onChange }: FormChoiceProps) {
  const isNarrow = useMedia('(width < 720px)')
  const choices = forms.map(({ id, name, use }) => ({ id, label: name, detail: use }))
  return isNarrow ? <Select label="Form" choices={choices} value={value} onChange={onChange} /> : <RadioGroup label="Form" choices={choices} value={value} onChange={onChange} />
}
