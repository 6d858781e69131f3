/** Knows the tables that people can save from what is on screen; refuses to know how any is gathered or written. */
import type { Desk } from '../../desk/desk'
import type { TableAsked, TableMade } from '../../desk/files/tables'
import type { Entry } from '../../desk/lines'
import type { CourseId } from '../../domain/course/course'
import type { DayRange } from '../../domain/time/day'
import { longDaySpan } from '../../ui/wording/format'
import type { FileChoice, FileForm, FileMade, Making } from './file-form'
import { notFetched, refused } from './refused'
import { nameChoices, protocolChoice, tellsOfTreatment, tellsUnreadable, tellsWho, toldBy, wordsChoice } from './telling'

type Tables = typeof import('../../desk/files/tables')

const semicolons: FileChoice = { id: 'semicolons', label: 'Semicolons between cells', detail: 'For spreadsheets that show it all in one column.' }
const hoursTold = 'Minutes planned, ahead and worked of each therapist by name, and who of them has left, counted as on this page'
const mediaType = 'text/csv;charset=utf-8'
const use = 'For spreadsheets and statistics.'
const wallTimes = 'Days and times on the clinic’s clock.'
const ofEachSession = `Each session’s state, dates, how it was held, people by name, room and window, and what is in conflict with it, such as that somebody is away. ${wallTimes}`

export function courseSessionsTable(desk: Desk, courseId: CourseId): FileForm {
  return {
    id: 'sessions-table',
    name: 'Table of sessions',
    use,
    fileName: 'sessions-of-a-course.csv',
    mediaType,
    choices: sessionChoices(desk, courseId),
    tells: (chosen) => [tellsWho(chosen, true), ...tellsOfTreatment(chosen), ofEachSession],
    make: made(desk, (tables, asked) => tables.sessionsOfCourses([courseId], asked)),
  }
}

/** Of the courses of a list, in its order. */
export function listedCoursesTable(desk: Desk, courseIds: readonly CourseId[]): FileForm {
  const which = courseIds.length === 1 ? 'Every session of the course listed' : `Every session of the ${courseIds.length} courses listed`
  return {
    id: 'sessions-table',
    name: 'Table of sessions',
    use,
    fileName: 'sessions-by-course.csv',
    mediaType,
    choices: sessionChoices(desk, null),
    tells: (chosen) => [`${which}, with a date or without.`, ...tellsUnreadable(desk), tellsWho(chosen, false), ...tellsOfTreatment(chosen), ofEachSession],
    make: made(desk, (tables, asked) => tables.sessionsOfCourses(courseIds, asked)),
  }
}

/** `narrowed` says that filters leave some out; null where they leave all. */
export function sessionsTable(desk: Desk, within: DayRange, isShown: (entry: Entry) => boolean, narrowed: boolean): FileForm {
  const which = narrowed ? 'Sessions that the filters leave' : 'Sessions of all courses'
  return {
    id: 'sessions-table',
    name: 'Table of sessions',
    use,
    fileName: 'sessions.csv',
    mediaType,
    choices: sessionChoices(desk, null),
    tells: (chosen) => [`${which}, ${longDaySpan(within)}.`, ...tellsUnreadable(desk), tellsWho(chosen, false), ...tellsOfTreatment(chosen), ofEachSession],
    make: made(desk, (tables, asked) => tables.sessionsWithin(within, isShown, asked)),
  }
}

/** Of all courses where `courseId` is null. */
export function deviationsTable(desk: Desk, courseId: CourseId | null): FileForm {
  return {
    id: 'deviations-table',
    name: 'Table of deviations',
    use,
    fileName: courseId === null ? 'deviations.csv' : 'deviations-of-a-course.csv',
    mediaType,
    choices: [
      ...nameChoices(desk, courseId),
      { ...wordsChoice, detail: 'Reasons, assessments, corrective actions and titles of added visits, word for word.' },
      { ...protocolChoice, detail: 'Its name, its titles of sessions and the names of waived conditions: they may tell diagnosis, substance, dose and scales.' },
      semicolons,
    ],
    tells: (chosen) => [
      ...(courseId === null ? ['Deviations of all courses, whatever is filtered here.', ...tellsUnreadable(desk)] : []),
      tellsWho(chosen, courseId !== null),
      ...tellsOfTreatment(chosen, {
        protocol: 'The protocol’s name, its titles and the names of waived conditions, which may tell diagnosis, substance, dose and scales.',
        words: 'Reasons, assessments, corrective actions and titles of added visits as people typed them, whatever they say.',
      }),
      `Which rule was left, what was planned, allowed and done, who wrote it, and how it was classed, by whom, all by name. ${wallTimes}`,
    ],
    make: made(desk, (tables, asked) => tables.deviationsTable(courseId, asked)),
  }
}

export function hoursTables(desk: Desk, within: DayRange): readonly [FileForm, FileForm] {
  const days = longDaySpan(within)
  return [
    {
      id: 'hours-table',
      name: 'Hours by therapist',
      use: 'One row for each therapist.',
      fileName: 'hours-by-therapist.csv',
      mediaType,
      choices: [semicolons],
      tells: () => ['No patient.', ...tellsUnreadable(desk), `${hoursTold}, ${days}.`],
      make: made(desk, (tables, asked) => tables.hoursByTherapist(within, asked)),
    },
    {
      id: 'course-hours-table',
      name: 'Hours by course',
      use: 'One row for each therapist of each course.',
      fileName: 'hours-by-course.csv',
      mediaType,
      choices: [...nameChoices(desk, null), { ...protocolChoice, label: 'The protocol’s name', detail: 'It may tell diagnosis and substance.' }, semicolons],
      tells: (chosen) => [
        tellsWho(chosen, false),
        chosen.has(protocolChoice.id) ? 'The protocol’s name, which may tell diagnosis and substance.' : 'No diagnosis, no substance, no dose.',
        ...tellsUnreadable(desk),
        `${hoursTold}, course by course, ${days}.`,
      ],
      make: made(desk, (tables, asked) => tables.hoursByCourse(within, asked)),
    },
  ]
}

function sessionChoices(desk: Desk, courseId: CourseId | null): readonly FileChoice[] {
  return [...nameChoices(desk, courseId), wordsChoice, protocolChoice, semicolons]
}

function made(desk: Desk, table: (tables: Tables, asked: TableAsked) => Promise<TableMade>): FileForm['make'] {
  return async ({ chosen, onProgress, isStopped }: Making): Promise<FileMade> => {
    const delimiter = chosen.has(semicolons.id) ? ';' : ','
    const tables = await import('../../desk/files/tables').catch(() => null)
    if (tables === null) return notFetched()
    const answer = await table(tables, { book: desk.book, today: desk.now().day, told: toldBy(chosen), delimiter, onProgress, isStopped })
    if (answer.made === 'nothing') return refused('Nothing was saved: what it would tell of is not in these records any more.')
    return answer.made === 'stopped' ? answer : { made: 'file', text: answer.text }
  }
}
