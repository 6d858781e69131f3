/** Knows how one file at a time is made, stopped and handed to the browser; refuses to know how that is drawn. */
import { useRef, useState } from 'react'
import { useToasts } from '../../ui/toasts'
import type { Chosen, FileForm } from './file-form'
import { saveFile } from './save-file'

export interface FileWriting {
  /** The form that is being written, and how far it is. */
  readonly running: { readonly id: string; readonly done: number; readonly of: number } | null
  /** Why the last one could not be made, and of which form. */
  readonly refusal: { readonly id: string; readonly sentence: string } | null
  readonly write: (form: FileForm, chosen: Chosen) => Promise<void>
  /** Leaves what is being written; nothing of it is saved. */
  readonly stop: () => void
}

/** One writing of a file, until it is done or left. */
interface Run {
  isStopped: boolean
}

/** `onSaved` is called once the browser has a file. */
export function useFileWriting(onSaved: () => void): FileWriting {
  const { show } = useToasts()
  const [running, setRunning] = useState<FileWriting['running']>(null)
  const [refusal, setRefusal] = useState<FileWriting['refusal']>(null)
  const run = useRef<Run | null>(null)

  const write = async (form: FileForm, chosen: Chosen) => {
    const own: Run = { isStopped: false }
    run.current = own
    const { id } = form
    setRefusal(null)
    setRunning({ id, done: 0, of: 0 })
    const made = await form.make({
      chosen,
      onProgress: (done, of) => {
        if (!own.isStopped) setRunning({ id, done, of })
      },
      isStopped: () => own.isStopped,
    })
    if (own.isStopped) return
    setRunning(null)
    if (made.made === 'refused') setRefusal({ id, sentence: made.sentence })
    if (made.made !== 'file') return
    saveFile(form.fileName, form.mediaType, made.text)
    show({ tone: 'done', title: `${form.name} saved`, text: form.fileName, ...made.onHanded?.() })
    onSaved()
  }

  const stop = () => {
    if (run.current !== null) run.current.isStopped = true
    setRunning(null)
  }
  return { running, refusal, write, stop }
}
