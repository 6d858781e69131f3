/** Knows how one protocol of the library is shown with what each part rests on; refuses to change it. */
import { Link, useParams } from 'react-router'
import { FilesButton } from '../../acts/files/files-button'
import { protocolForms } from '../../acts/files/protocol-forms'
import { protocolById } from '../../domain/protocol/library'
import { buttonClass } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { AboutCard } from './about-card'
import { ContactsCard } from './contacts-card'
import { DosingDayCard } from './dosing-day-card'
import { factsOf, titleOf } from './protocol-facts'
import styles from './protocol-page.module.css'
import { SourcesCard } from './sources-card'
import { StartConditionsCard } from './start-conditions-card'
import { VisitTable } from './visit-table'

export function ProtocolPage() {
  const { protocolId = '' } = useParams()
  const protocol = protocolById(protocolId)
  const crumb = <Link to="/protocols">Protocols</Link>
  if (protocol === undefined) {
    return (
      <>
        <PageHead crumb={crumb} title="No such protocol" />
        <EmptyState missing="record" title="This address names no protocol">
          The library may have changed since the link was made.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead
        crumb={crumb}
        title={titleOf(protocol)}
        sub={factsOf(protocol)}
        acts={
          <>
            <FilesButton title="Save this protocol as a file" formsOf={() => protocolForms(protocol)} />
            <Link className={buttonClass({ tone: 'primary' })} to={`/plan?protocol=${encodeURIComponent(protocol.id)}`}>
              <Icon name="plus" />
              Plan with it
            </Link>
          </>
        }
      />
      <AboutCard protocol={protocol} />
      <VisitTable protocol={protocol} />
      <div className={styles.cards}>
        <StartConditionsCard protocol={protocol} />
        <DosingDayCard protocol={protocol} />
        <ContactsCard protocol={protocol} />
      </div>
      <SourcesCard protocol={protocol} />
    </>
  )
}
