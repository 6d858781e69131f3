/** Draws one course as a row: patient and stage at its head, sessions to scale in its cell; refuses to know the other rows. */
import { type ComponentType, type ReactNode, memo } from 'react'
import type { CourseLane } from '../../../domain/course/course-lane'
import type { SessionId } from '../../../domain/protocol/protocol'
import { laneSentence, stageWords } from './lane-words'
import { LaneStrip, marksIn } from './lane-strip'
import css from './lanes.module.css'
import type { RangeScale } from './range-scale'

/** A link to a course; every property given has to reach the link itself. */
export interface CourseLinkProps {
  readonly courseId: string
  readonly className: string | undefined
  readonly tabIndex: 0 | -1
  readonly title: string
  readonly 'data-head': ''
  readonly children: ReactNode
}
export type CourseLink = ComponentType<CourseLinkProps>

export interface ShownLane {
  readonly row: number
  readonly lane: CourseLane
  /** Sessions that a filter leaves; null leaves all. */
  readonly chosen: ReadonlySet<SessionId> | null
}

export interface LaneRowProps extends ShownLane {
  readonly scale: RangeScale
  readonly dayPixels: number
  readonly columns: number
  /** Whether the tab stop is in this row, and on which session; on its link where null or not drawn. */
  readonly isSpot: boolean
  readonly focus: SessionId | null
  readonly Link: CourseLink
}

export const LaneRow = memo(function LaneRow({ row, lane, chosen, scale, dayPixels, columns, isSpot, focus, Link }: LaneRowProps) {
  const onMark = isSpot && focus !== null && marksIn(lane, scale, chosen).includes(focus)
  return (
    <tr className={css.lane} data-row={row} aria-rowindex={row + 2}>
      <th scope="row" className={css.laneHead}>
        <Link courseId={lane.courseId} className={css.code} tabIndex={isSpot && !onMark ? 0 : -1} title={lane.code} data-head="">
          {lane.code}
        </Link>
        <span className={css.stage}>{stageWords(lane)}</span>
      </th>
      <td colSpan={columns} className={css.cell}>
        <span className="visually-hidden">{`${laneSentence(lane)}. `}</span>
        <LaneStrip lane={lane} scale={scale} dayPixels={dayPixels} chosen={chosen} focus={onMark ? focus : null} />
      </td>
    </tr>
  )
})
