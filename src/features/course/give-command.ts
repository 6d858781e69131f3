/** Knows how a dialog of the course gives its command; refuses to know which. */
import type { CourseCommand } from '../../domain/course/commands'

/** Null when it was done; a sentence when it was refused. */
export type GiveCommand = (command: CourseCommand) => Promise<string | null>
