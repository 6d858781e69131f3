/** Knows, case by case, how slack is said; refuses to know how it is found. */
import { describe, expect, it } from 'vitest'
import type { CourseSlack, SessionSlack } from '../../../src/domain/course/slack'
import { day } from '../../../src/domain/time/day'
import { absencesInWords, courseSlackSentence, lookedAtWords, slackInDays, slackReach, slackWords } from '../../../src/ui/wording/slack-words'
import { line, shortCourse } from '../calendar/session-lines'

const names = { therapist: (id: string) => ({ ana: 'Ana', ben: 'Ben' })[id] ?? id, room: (id: string) => ({ oak: 'Oak' })[id] ?? id }

function slack(booked: string, days: readonly string[], best: string | null = null): SessionSlack {
  const others = days.filter((one) => one !== booked).length
  return { session: 'exp-2', booked: day(booked), days: days.map((one) => ({ day: day(one), score: 0 })), others, earlier: 0, later: 0, best: best === null ? null : day(best) }
}

const course = (changed: Partial<CourseSlack> = {}): CourseSlack => ({ sessions: [], hasPlan: true, absences: [], weeksAround: null, isExact: true, ...changed })

describe('the slack of a session', () => {
  it('is none, one other day, or several from first to last with the best', () => {
    expect(slackWords(slack('2027-01-18', ['2027-01-18']))).toBe('cannot move to any other day')
    expect(slackWords(slack('2027-01-18', ['2027-01-18', '2027-01-19'], '2027-01-19'))).toBe('could still move to Tue 19 Jan, and to no other day')
    expect(slackWords(slack('2027-01-18', ['2027-01-14', '2027-01-18', '2027-01-22'], '2027-01-22'))).toBe('could still move to 2 days, Thu 14 Jan and Fri 22 Jan; best alternative Fri 22 Jan')
    const six = ['2027-01-14', '2027-01-15', '2027-01-18', '2027-01-19', '2027-01-20', '2027-01-21', '2027-01-22']
    expect(slackWords(slack('2027-01-19', six, '2027-01-18'))).toBe('could still move to 6 days, Thu 14 Jan to Fri 22 Jan; best alternative Mon 18 Jan')
  })

  it('says with what a session moves that has no day of its own', () => {
    const morning = shortCourse.find(({ session }) => session === 'int-2-1') ?? line()
    expect(slackWords(slack('2027-03-02', ['2027-03-02', '2027-03-04'], '2027-03-04'), morning)).toBe('could still move to Thu 4 Mar along with Dosing 2, and to no other day')
  })

  it('is a count and a reach in tables', () => {
    expect([0, 1, 6].map((others) => slackInDays({ others }))).toEqual(['none', '1 day', '6 days'])
    expect([[2, 5], [0, 5], [2, 0], [0, 0]].map(([earlier = 0, later = 0]) => slackReach({ earlier, later }))).toEqual(['−2 to +5', '+5', '−2', ''])
  })
})

describe('what a course rests on', () => {
  const away = (therapist: string, on: string) => ({ kind: 'therapist', therapist, day: day(on) }) as const
  const closed = (on: string) => ({ kind: 'room', room: 'oak', day: day(on) }) as const

  it('is said calmly where it rests on nobody', () => {
    expect(courseSlackSentence(course(), names)).toBe('No single absence of one day would make this course impossible.')
  })

  it('is one sentence for one day and a list for several', () => {
    const one = [away('ana', '2027-01-12'), away('ben', '2027-01-12'), closed('2027-01-12')]
    expect(courseSlackSentence(course({ absences: one }), names)).toBe('if Ana or Ben is away, or Oak is closed, on Tue 12 Jan, no plan is left.')
    const more = [...one, closed('2027-01-13'), away('ana', '2027-02-02')]
    expect(courseSlackSentence(course({ absences: more }), names)).toBe('no plan is left if any one of these comes true:')
    expect(absencesInWords(more, names)).toEqual(['Ana or Ben is away, or Oak is closed, on Tue 12 Jan', 'Oak is closed on Wed 13 Jan', 'Ana is away on Tue 2 Feb'])
  })

  it('is not asked where no plan is left at all', () => {
    expect(courseSlackSentence(course({ hasPlan: false }), names)).toBe('As things stand no plan keeps every rule, so no session has slack.')
  })

  it('names how far a course without a latest start was looked at', () => {
    expect(lookedAtWords(course())).toBeNull()
    expect(lookedAtWords(course({ weeksAround: 4 }))).toBe('Counted with a beginning up to 4 weeks later than planned, as the course names no latest start.')
  })
})
