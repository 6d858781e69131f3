/** Knows how each fault of a backup is said, and where it lies; refuses to guess who made it. */
import type { ReactNode } from 'react'
import { brokenLinkSentence } from '../../acts/broken-link-sentence'
import type { FileFault, FileRead } from '../../desk/backup/read-file'
import { FirstFew } from '../../ui/first-few'
import { Icon } from '../../ui/icon'
import { counted } from '../../ui/wording/format'
import styles from './data.module.css'

export interface FileFaultsProps {
  readonly read: Extract<FileRead, { read: 'faulty' }>
  /** Which version of the app this is; empty where that is not known. */
  readonly version: string
  readonly zone: string
}

/** The code is shown here and nowhere else: it stands in no address, title or file name. */
export function FileFaults({ read: { faults, codes, app }, version, zone }: FileFaultsProps) {
  const isOthers = app !== '' && version !== '' && app !== version
  const whose = (stream: string): ReactNode => {
    const code = codes.get(stream)
    if (stream === 'clinic') return 'the clinic’s own history'
    return code === undefined ? 'the history of a course' : <>the history of <bdi>{code}</bdi></>
  }
  return (
    <div className={styles.faults} role="alert">
      <p className={styles.broken}>
        <Icon name="warning" />
        <span>
          <b>Nothing is taken from this file.</b> {headline(faults, isOthers)}
        </span>
      </p>
      <FirstFew items={faults} few={8} wordAll={(count) => `All ${count} faults`}>
        {(shown) => (
          <ul className={styles.faultList}>
            {shown.map((fault, index) => (
              <li key={index}>
                <Fault fault={fault} whose={whose} zone={zone} />
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </div>
  )
}

/** Versions have no order: that another one wrote it is all that can be known. */
function headline(faults: readonly FileFault[], isOthers: boolean): string {
  if (isOthers && faults.every(({ code }) => code === 'misshapen')) return 'Another version of this app wrote it, in a way that this one does not know. Where that is a newer one, update this app, then choose the file again.'
  switch (faults[0]?.code) {
    case 'foreign':
    case 'unreadable':
      return 'It is no backup of this app.'
    case 'newer':
      return 'A newer version of this app wrote it.'
    case 'sealed':
      return 'It is sealed.'
    case 'truncated':
      return 'It is not all there: it was cut off, or not saved to its end.'
    case 'no-json':
    case 'misshapen':
    case 'rows-lost':
    case 'broken-link':
    case 'senseless':
    case 'altered':
    case undefined:
      return `It is not as it was written: ${counted(faults.length, 'fault', 'faults')}.`
  }
}

function Fault({ fault, whose, zone }: { readonly fault: FileFault; readonly whose: (stream: string) => ReactNode; readonly zone: string }) {
  const within = (stream: string | null) => stream !== null && <>, in {whose(stream)}</>
  switch (fault.code) {
    case 'foreign':
      return 'A backup begins with its format, eighteen-weeks-backup. This file does not.'
    case 'unreadable':
      return 'The file cannot be read as text. It may be another kind of file, or have been moved or changed since it was chosen.'
    case 'newer':
      return <>Its format is {fault.format}. Update the app, then restore it.</>
    case 'sealed':
      return 'This version opens only backups that are not sealed.'
    case 'truncated':
      return <>It ends after line {fault.line}{within(fault.stream)}, without the line that closes a backup.</>
    case 'no-json':
      return <>Line {fault.line}{within(fault.stream)}{fault.stream !== null && ','} is no JSON.</>
    case 'misshapen':
      return (
        <>
          Line {fault.line}{within(fault.stream)}: {fault.path !== '' && <code>{fault.path}</code>} {fault.text}
        </>
      )
    case 'rows-lost':
      return <>Line {fault.line}: {counted(fault.of, 'row', 'rows')} should follow of {whose(fault.stream)}, and {fault.rows} do.</>
    case 'broken-link':
      return <>In {whose(fault.link.stream)}: {brokenLinkSentence(fault.link, zone)}</>
    case 'senseless':
      return <>The rows of {whose(fault.stream)} hold, but could not have followed each other.</>
    case 'altered':
      return 'The counts or the digest on its last line are not those of the lines above: something was changed, added or taken out.'
  }
}
