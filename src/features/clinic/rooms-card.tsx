/** Knows the rooms, what each suits and when it is closed; refuses to know what is booked in them. */
import { OneCalendarFile } from '../../acts/files/calendar-files'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CheckboxGroup } from '../../ui/checkbox'
import { TextField } from '../../ui/text-field'
import { WeekdayField } from '../../ui/weekday-field'
import { type DraftRoom, newRoom, withPart, without } from './clinic-draft'
import styles from './clinic.module.css'
import { DayRanges } from './day-ranges'
import type { AskRemoval } from './removal'
import { useAdded } from './use-added'
import type { Editing } from './use-clinic-form'

export function RoomsCard({ draft, change, faultAt, askRemoval }: Editing & { readonly askRemoval: AskRemoval }) {
  const desk = useDesk()
  const { note, isNew, hold, focusPlace } = useAdded()
  const { rooms } = draft
  const hasDosingRoom = rooms.some(({ suits }) => suits.includes('dosing'))
  return (
    <Card title="Rooms" aside={String(rooms.length)}>
      {!hasDosingRoom && <p className={styles.lead}>No room suits dosing sessions yet, so none can be planned.</p>}
      <ul className={styles.members}>
        {rooms.map((room, index) => (
          <li key={room.id} className={styles.member}>
            <RoomFields
              room={room}
              index={index}
              faultAt={faultAt}
              onChange={(part) => change({ rooms: withPart(rooms, index, part) })}
              isNew={isNew(room.id)}
              onRemove={() =>
                askRemoval({ what: 'room', ...room }, () => {
                  change({ rooms: without(rooms, index) })
                  focusPlace()
                })
              }
            />
          </li>
        ))}
      </ul>
      <div ref={hold}>
        <Button icon="plus" onPress={() => change({ rooms: [...rooms, newRoom(note(desk.newId()))] })}>
          Add a room
        </Button>
      </div>
    </Card>
  )
}

interface RoomFieldsProps extends Pick<Editing, 'faultAt'> {
  readonly room: DraftRoom
  readonly index: number
  readonly isNew: boolean
  readonly onChange: (part: Partial<DraftRoom>) => void
  readonly onRemove: () => void
}

function RoomFields({ room, index, isNew, faultAt, onChange, onRemove }: RoomFieldsProps) {
  const path = `rooms.${index}`
  const called = room.name.trim() === '' ? `room ${index + 1}` : room.name.trim()
  return (
    <div role="group" aria-label={called} className={styles.fields}>
      <div className={styles.nameRow}>
        <TextField
          label={`Room ${index + 1}`}
          value={room.name}
          onChange={(name) => onChange({ name })}
          error={faultAt(`${path}.name`)}
          isRequired
          autoFocus={isNew}
          maxLength={80}
        />
        <Button tone="quiet" onPress={onRemove} aria-label={`Remove ${called}`}>
          Remove
        </Button>
      </div>
      <CheckboxGroup
        label="Suits"
        choices={[
          { id: 'dosing', label: 'Dosing sessions' },
          { id: 'consult', label: 'All other sessions in person' },
        ]}
        value={room.suits}
        onChange={(suits) => onChange({ suits })}
        error={faultAt(`${path}.suits`)}
      />
      <WeekdayField
        label="Closed every"
        hint="None chosen: whenever the clinic is open."
        value={room.closedOn}
        onChange={(closedOn) => onChange({ closedOn })}
      />
      <DayRanges
        label={`Closed days of ${called}`}
        ranges={room.closed}
        onChange={(closed) => onChange({ closed })}
        path={`${path}.closed`}
        faultAt={faultAt}
        one="closure"
        addWords="Add closed days"
        addFor={called}
        nameHint="Repairs"
      />
      <OneCalendarFile whose={{ of: 'room', id: room.id }} name={called} />
    </div>
  )
}
