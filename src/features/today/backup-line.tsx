/** Says quietly that the last backup is old, with the way to make one; refuses to interrupt, and to say it where nothing changed since. */
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { putOffReminder, reminderNow } from '../../desk/backup/last-backup'
import { dropWhatIsOld } from '../../desk/backup/set-aside-note'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { counted } from '../../ui/wording/format'
import styles from './today.module.css'

export function BackupLine() {
  const desk = useDesk()
  const [isPutOff, setPutOff] = useState(false)
  const reminder = useBook(['backup-reminder'], (book) => reminderNow(desk, book, desk.now().at))
  useEffect(() => {
    void dropWhatIsOld(desk)
  }, [desk])
  if (reminder === null || isPutOff) return null
  const putOff = () => {
    setPutOff(true)
    void putOffReminder(desk)
  }
  return (
    <p className={styles.backup}>
      <span>
        {reminder === 'never' ? 'No backup on this device yet.' : `Last backup ${counted(reminder.days, 'day', 'days')} ago.`} <Link to="/data">Back up</Link>
      </span>
      <Button size="small" tone="quiet" onPress={putOff}>
        Not this week
      </Button>
    </p>
  )
}
