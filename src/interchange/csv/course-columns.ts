/** Knows how a row says of whom it tells; refuses to know the rest of the row. */
import type { Course } from '../../domain/course/course'
import type { Told } from '../told'
import type { Column } from './table-text'

export function courseColumns<Row>({ name, protocol }: Told, courseOf: (row: Row) => Course): readonly Column<Row>[] {
  return [
    { name: 'patient', cell: (row) => courseOf(row).patient.code },
    ...(name ? [{ name: 'patient name', cell: (row: Row) => courseOf(row).patient.name }] : []),
    ...(protocol ? [{ name: 'protocol', cell: (row: Row) => courseOf(row).protocol.name }] : []),
  ]
}
