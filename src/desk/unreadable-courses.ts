/** Knows how many courses are missing from every reading of the book, because their records do not open; refuses to know which patients'. */
import { clinicStream } from '../store/log-row'
import type { Book } from './book'

export function unreadableCourses({ damaged }: Pick<Book, 'damaged'>): number {
  return damaged().filter(({ stream }) => stream !== clinicStream).length
}
