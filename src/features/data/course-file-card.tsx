/** Knows how a course that was saved as one file is opened, and its faults are named; refuses to take it in unseen. */
import { useState } from 'react'
import { storageSentence } from '../../acts/storage-sentence'
import type { CourseProspect, CourseTextRead } from '../../desk/files/course-file-prospect'
import { useDesk } from '../../desk/use-desk'
import { Card } from '../../ui/card'
import { ChooseFile } from '../../ui/choose-file'
import { counted } from '../../ui/wording/format'
import { CourseFileDialog } from './course-file-dialog'
import styles from './course-file.module.css'

/** Larger than any course can be. */
const largestBytes = 50_000_000

type Faults = Extract<CourseTextRead, { read: 'faulty' }>['faults']
type Opened =
  | { readonly opened: 'course'; readonly prospect: CourseProspect }
  | { readonly opened: 'faulty'; readonly faults: Faults }
  | { readonly opened: 'not'; readonly sentence: string }

export function CourseFileCard() {
  const desk = useDesk()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [isReading, setReading] = useState(false)

  const read = async (file: File): Promise<Opened> => {
    if (file.size > largestBytes) return { opened: 'not', sentence: 'This file is too large for a course.' }
    const part = await import('../../desk/files/course-file-prospect').catch(() => null)
    if (part === null) return { opened: 'not', sentence: `The file was not read: ${storageSentence({ code: 'part-not-loaded' })}` }
    const text = await file.text().catch(() => null)
    if (text === null) return { opened: 'not', sentence: 'This file cannot be read any more.' }
    const found = part.readCourseText(text)
    if (found.read === 'no-json') return { opened: 'not', sentence: 'This file is not written in JSON, as a course file is.' }
    if (found.read === 'faulty') return { opened: 'faulty', faults: found.faults }
    const prospect = await part.courseProspect(desk, found.file)
    return prospect.ok ? { opened: 'course', prospect: prospect.value } : { opened: 'not', sentence: `The records here cannot be read: ${storageSentence(prospect.failure)}` }
  }

  const open = (file: File) => {
    setReading(true)
    setOpened(null)
    void read(file).then((next) => {
      setOpened(next)
      setReading(false)
    })
  }

  return (
    <Card title="A course from a file">
      <p className={styles.words}>
        A course that was saved as one file, here or on another device. Its history is checked row by row, and you see what it would add before it is taken in.
      </p>
      <div className={styles.acts}>
        <ChooseFile words="Open a course file" label="Course file" look={{ isPending: isReading }} onFile={open} />
        <a href="/formats/eighteen-weeks-course-1.html">How the file is written</a>
      </div>
      <div role="status" className={styles.verdict}>
        {opened?.opened === 'not' && <p>{opened.sentence} Nothing was taken from it.</p>}
        {opened?.opened === 'faulty' && <FaultList faults={opened.faults} />}
      </div>
      {opened?.opened === 'course' && <CourseFileDialog prospect={opened.prospect} onClose={() => setOpened(null)} />}
    </Card>
  )
}

const mostShown = 50

function FaultList({ faults }: { readonly faults: Faults }) {
  return (
    <>
      <p>
        <b>Nothing was taken from this file.</b> It has {counted(faults.length, 'fault', 'faults')}:
      </p>
      <ul className={styles.faults}>
        {faults.slice(0, mostShown).map(({ path, text }, index) => (
          <li key={index}>
            {path !== '' && <code>{path}</code>} {text}
          </li>
        ))}
      </ul>
      {faults.length > mostShown && <p>The other {faults.length - mostShown} are not shown.</p>}
    </>
  )
}
