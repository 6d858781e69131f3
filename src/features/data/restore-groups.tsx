/** Knows how the histories of a backup fall into groups by what becomes of them, and how each group is told; refuses to choose. */
import { type Choice, isTaken } from '../../desk/backup/chosen'
import { type Beside, type Prospect, courseThere } from '../../desk/backup/prospect'
import { useBook } from '../../desk/use-book'
import { FirstFew } from '../../ui/first-few'
import { Icon, type IconName } from '../../ui/icon'
import { counted } from '../../ui/wording/format'
import styles from './data.module.css'

const many = 60

interface Group {
  readonly id: string
  readonly icon: IconName
  readonly said: string
  readonly codes: readonly string[]
}

/** Everything but what asks for a choice. */
export function RestoreGroups({ prospect, choice }: { readonly prospect: Prospect; readonly choice: Choice }) {
  const only = useBook(['only-here', ...prospect.onlyHere.map(({ stream }) => stream)], (book) => prospect.onlyHere.flatMap(({ stream }) => book.course(stream)?.patient.code ?? []))
  const groups = groupsOf(prospect, choice, only)
  return (
    <ul className={styles.groups} aria-label="What becomes of each course">
      {groups.map(({ id, icon, said, codes }) => (
        <li key={id}>
          <Icon name={icon} />
          {codes.length === 0 ? (
            <p>{said}</p>
          ) : (
            <details>
              <summary>{said}</summary>
              <FirstFew items={codes} few={many} wordAll={(count) => `All ${count}`}>
                {(shown) => (
                  <p className={styles.codes}>
                    {shown.map((code, index) => (
                      <bdi key={index}>{code}</bdi>
                    ))}
                  </p>
                )}
              </FirstFew>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function groupsOf(prospect: Prospect, choice: Choice, only: readonly string[]): readonly Group[] {
  const { courses, clinic } = prospect
  const isReplaced = choice.way === 'replace'
  const where = (is: Beside['relation']['is'], taken: boolean) => courses.filter((beside) => beside.relation.is === is && isTaken(beside, choice) === taken)
  const group = (id: string, icon: IconName, found: readonly Beside[], tail: (one: boolean) => string): readonly Group[] =>
    found.length === 0 ? [] : [{ id, icon, said: `${counted(found.length, 'course', 'courses')} ${tail(found.length === 1)}`, codes: found.flatMap(codeOf) }]
  const verb = (one: boolean) => (one ? 'is' : 'are')
  return [
    ...clinicGroup(clinic, choice),
    ...group('new', 'plus', where('new', true), (one) => `${verb(one)} added`),
    ...group('sample', 'minus', where('new', false), (one) => `of the sample ${verb(one)} left out`),
    ...group('longer', 'arrow-end', where('longer-there', true), (one) => `went on in the file: ${one ? 'its' : 'their'} later changes are added`),
    ...group('back', 'arrow-start', where('longer-here', true), (one) => `went on here: ${one ? 'it goes' : 'they go'} back to where the file ends`),
    ...group('kept', 'arrow-start', where('longer-here', false), (one) => `went on here: ${one ? 'it stays' : 'they stay'} as ${one ? 'it is' : 'they are'}`),
    ...group('apart', 'arrow-start', isReplaced ? [...where('apart', true), ...where('hurt-here', true)] : [], (one) => `${one ? 'differs' : 'differ'} from the file: ${one ? 'it becomes' : 'they become'} as in the file`),
    ...group('same', 'tick', where('same', false), (one) => `${verb(one)} the same here`),
    ...(only.length === 0 ? [] : [{ id: 'only', icon: isReplaced ? ('minus' as const) : ('tick' as const), said: `${counted(only.length, 'course is', 'courses are')} only here: ${onlyWords(isReplaced, only.length === 1)}`, codes: only }]),
  ]
}

function onlyWords(isReplaced: boolean, isOne: boolean): string {
  if (isReplaced) return isOne ? 'it is taken out' : 'they are taken out'
  return isOne ? 'it stays' : 'they stay'
}

function clinicGroup(clinic: Prospect['clinic'], choice: Choice): readonly Group[] {
  if (clinic === null) return []
  const taken = isTaken(clinic, choice)
  const said = {
    new: 'The clinic with its people and rooms is added',
    same: 'The clinic is the same here',
    'longer-there': 'The clinic was changed later in the file: these changes are added',
    'longer-here': taken ? 'The clinic was changed later here: it goes back to where the file ends' : 'The clinic was changed later here: it stays as it is',
    apart: taken ? 'The clinic becomes as in the file' : 'The clinic stays as it is here',
    'hurt-here': taken ? 'The clinic becomes as in the file' : 'The clinic stays as it is here',
  }[clinic.relation.is]
  return [{ id: 'clinic', icon: clinic.relation.is === 'same' ? 'tick' : clinic.relation.is === 'new' ? 'plus' : taken ? 'arrow-end' : 'tick', said, codes: [] }]
}

function codeOf(beside: Beside): readonly string[] {
  return [courseThere(beside)?.patient.code ?? '']
}

/** What leaves this device when everything is replaced. */
export function goesSentence({ courses, clinic, onlyHere }: Prospect): string {
  const all = clinic === null ? courses : [clinic, ...courses]
  const rows = all.reduce((sum, { relation }) => sum + relation.here, 0)
  const gone = onlyHere.length
  const parts = [...(gone > 0 ? [counted(gone, 'history that only this device has', 'histories that only this device has')] : []), ...(rows > 0 ? [counted(rows, 'change made here that the file has not', 'changes made here that the file has not')] : [])]
  if (parts.length === 0) return 'Nothing that is here is missing from the file.'
  return `This takes out ${parts.join(' and ')}.`
}
