/** Knows how the acts a session allows now are offered as one menu; refuses to know what they do. */
import { useNavigate } from 'react-router'
import { useNow } from '../desk/use-desk'
import { type Course, sessionOf } from '../domain/course/course'
import { takesPlace } from '../domain/course/lifecycle'
import { type SessionId, visitOf } from '../domain/protocol/protocol'
import type { IconName } from '../ui/icon'
import { LocaleProvider } from '../ui/locale-provider'
import { Menu, type MenuAct } from '../ui/menu'
import { type SessionAct, actWordsFor } from './legal-acts'
import { useLegalActs } from './use-legal-acts'

const icons: Readonly<Record<SessionAct, IconName>> = {
  record: 'tick',
  release: 'cross',
  move: 'calendar',
  'plan-again': 'calendar',
  confirm: 'tick',
  gates: 'gate',
  correct: 'pencil',
  reopen: 'undo',
}

export interface SessionMenuProps {
  readonly course: Course
  readonly session: SessionId
  readonly title: string
  readonly onAct: (act: SessionAct) => void
}

export function SessionMenuList({ course, session, title, onAct }: SessionMenuProps) {
  const { today } = useNow()
  const legalActsOf = useLegalActs()
  const navigate = useNavigate()
  const found = sessionOf(course, session)
  if (found === undefined) return null
  const acts = legalActsOf(course, found, today)
  const hasRunSheet = visitOf(course.protocol, session)?.kind === 'dosing' && takesPlace(found.status) && (found.slot ?? found.encounter) !== null
  const runSheet: MenuAct = { id: 'run-sheet', label: 'Print the run sheet', icon: 'print', onAct: () => void navigate(`/patients/${course.id}/print/run/${session}`) }
  if (acts.length === 0 && !hasRunSheet) return null
  return (
    <LocaleProvider>
      <Menu
        label={`Acts for ${title}`}
        isLabelHidden
        icon="more"
        tone="quiet"
        size="small"
        acts={[
          ...acts.map((act): MenuAct => ({ id: act, label: actWordsFor(act, found), icon: icons[act], onAct: () => onAct(act) })),
          ...(hasRunSheet ? [runSheet] : []),
        ]}
      />
    </LocaleProvider>
  )
}
