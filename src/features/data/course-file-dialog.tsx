/** Knows the window in which the course of a file is seen beside what is here, and taken in or not; refuses to merge anything. */
import { useState } from 'react'
import { failureSentence } from '../../acts/storage-sentence'
import type { CourseProspect } from '../../desk/files/course-file-prospect'
import type { TakenIn } from '../../desk/files/take-in-course'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { DefinitionList } from '../../ui/definition-list'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { Icon } from '../../ui/icon'
import { TextField } from '../../ui/text-field'
import { useToasts } from '../../ui/toasts'
import { counted } from '../../ui/wording/format'
import styles from './course-file.module.css'
import { courseFacts, hereSentence, hindranceSentence, remarks, whyNotTaken, whyNotTakenOut } from './course-file-words'

export function CourseFileDialog({ prospect, onClose }: { readonly prospect: CourseProspect; readonly onClose: () => void }) {
  const desk = useDesk()
  const { show } = useToasts()
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { relation, hindrances, namesAsked, isOffered } = prospect

  const takeOut = async (taken: TakenIn) => {
    const part = await import('../../desk/files/take-in-course')
    const out = await part.takeOutAgain(desk, taken)
    if (!out.ok) show({ tone: 'refused', title: 'Not taken out.', text: failureSentence({ verdict: 'failed', failure: out.failure }) })
    else if (out.value.out) show({ tone: 'done', title: 'Taken out again.', text: 'Everything is as it was before.' })
    else show({ tone: 'refused', title: 'Not taken out.', text: whyNotTakenOut[out.value.why] })
  }
  const takeIn = async () => {
    setBusy(true)
    setRefusal(null)
    const part = await import('../../desk/files/take-in-course').catch(() => null)
    const taking = part === null ? null : await part.takeInCourse(desk, prospect, names)
    setBusy(false)
    if (taking === null) setRefusal(failureSentence({ verdict: 'failed', failure: { code: 'part-not-loaded' } }))
    else if (!taking.ok) setRefusal(failureSentence({ verdict: 'failed', failure: taking.failure }))
    else if (!taking.value.taken) setRefusal(whyNotTaken[taking.value.why])
    else {
      const { what } = taking.value
      show({ tone: 'done', title: 'Course taken in.', text: `${counted(what.rows, 'change', 'changes')} added.`, act: { words: 'Undo', onAct: () => void takeOut(what) } })
      onClose()
    }
  }

  return (
    <Dialog
      title="A course from a file"
      isOpen
      onClose={onClose}
      isDismissable={names.size === 0 && !isBusy}
      acts={
        <>
          {isOffered && (
            <Button tone="primary" isPending={isBusy} onPress={() => void takeIn()}>
              {relation.is === 'new' ? 'Take this course in' : `Add ${counted(relation.there, 'change', 'changes')}`}
            </Button>
          )}
          <Button onPress={onClose}>{isOffered ? 'Take in nothing' : 'Close'}</Button>
        </>
      }
    >
      <div className={styles.preview}>
        <DefinitionList items={courseFacts(prospect)} />
        <section className={styles.here} aria-label="What it would change">
          <h3>What it would change</h3>
          <p>{hereSentence(prospect)}</p>
          {[...hindrances.map(hindranceSentence), ...(isOffered ? remarks(prospect) : [])].map((sentence) => (
            <p key={sentence} className={styles.remark}>
              <Icon name="warning" />
              <span>{sentence}</span>
            </p>
          ))}
        </section>
        {isOffered && namesAsked.length > 0 && (
          <section className={styles.names}>
            <p className={styles.words}>
              The patient’s name was left out of this file, and the history holds only with it. Type it exactly as it was written; the history proves whether it is the same.
            </p>
            {namesAsked.map((number, index) => (
              <TextField
                key={number}
                label={namesAsked.length === 1 ? 'Patient’s name' : index === 0 ? 'Patient’s name at first' : `Patient’s name after it was corrected${index === 1 ? '' : ` (${index})`}`}
                value={names.get(number) ?? ''}
                onChange={(name) => setNames(new Map([...names, [number, name]]))}
              />
            ))}
          </section>
        )}
        <FormError>{refusal ?? undefined}</FormError>
      </div>
    </Dialog>
  )
}
