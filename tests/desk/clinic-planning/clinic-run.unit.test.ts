/** Knows how a run speaks with its workers: what it tells, when it ends, what it does when one fails; refuses to plan. */
import { describe, expect, it } from 'vitest'
import { type PlannerWorker, type RunState, startRun } from '../../../src/desk/clinic-planning/clinic-run'
import type { ClinicQuestion } from '../../../src/desk/clinic-planning/clinic-question'
import type { FromPlanner, ToPlanner } from '../../../src/desk/clinic-planning/messages'
import { boundInSlices, searchInSlices } from '../../../src/desk/clinic-planning/search-in-slices'
import { addDays, day } from '../../../src/domain/time/day'
import type { CourseWish } from '../../../src/planner/clinic/wish'
import { clinic } from '../../support/clinics'
import { smallProtocol } from '../../support/small-protocol'

class FakeWorker implements PlannerWorker {
  onmessage: PlannerWorker['onmessage'] = null
  onerror: PlannerWorker['onerror'] = null
  onmessageerror: PlannerWorker['onmessageerror'] = null
  readonly heard: ToPlanner[] = []
  isTerminated = false
  postMessage(message: ToPlanner) {
    this.heard.push(message)
  }
  terminate() {
    this.isTerminated = true
  }
  fail() {
    this.onerror?.(Object.assign(new Event('error'), { message: '', filename: '', lineno: 0, colno: 0, error: null }))
  }
  say(data: FromPlanner) {
    this.onmessage?.(new MessageEvent('message', { data }))
  }
}

const monday = day('2027-01-11')
const wish = (id: string): CourseWish => ({
  id, protocol: smallProtocol, start: monday, startLatest: addDays(monday, 14), end: null, lead: null, co: null,
  prefers: { days: [], half: 'any' }, away: [], kept: [], includeOptional: true,
})
const question: ClinicQuestion = { clinic: clinic(), wishes: [wish('n1'), wish('n2'), wish('n3')], standing: [], held: [] }
const progress = (done: number, score: number, leftOut = 0, bound = 10) => ({ done, score, leftOut, bound })

function run(cores = 2) {
  const workers: FakeWorker[] = []
  const told: RunState[] = []
  const started = startRun(question, 10, cores, () => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  }, (state) => told.push(state))
  const [search, bound] = workers
  if (search === undefined) throw new Error('no worker')
  return { search, bound, told, ...started, last: () => told.at(-1) }
}

describe('a run', () => {
  it('asks one worker to plan and, with two cores, another for the bound', () => {
    const { search, bound } = run()
    expect(search.heard).toEqual([{ say: 'plan', question, seconds: 10 }])
    expect(bound?.heard).toEqual([{ say: 'bound', question }])
    expect(run(1).bound).toBeUndefined()
  })

  it('tells scores that only fall and bounds that only rise', () => {
    const { search, bound, told, last } = run()
    search.say({ say: 'progress', progress: progress(0.1, 900, 1, 10) })
    search.say({ say: 'progress', progress: progress(0.2, 950, 0, 5) })
    expect(last()).toEqual({ phase: 'searching', progress: progress(0.2, 900, 1, 10) })
    bound?.say({ say: 'bound', bound: 40 })
    bound?.say({ say: 'bound', bound: 30 })
    expect(last()?.progress).toEqual(progress(0.2, 900, 1, 40))
    expect(bound?.heard.slice(1)).toEqual([{ say: 'score', score: 900 }])
    expect(told).toHaveLength(4)
  })

  it('asked to stop keeps the best, and ends both workers with the answer', () => {
    const { search, bound, stop, last } = run()
    search.say({ say: 'progress', progress: progress(0.3, 60) })
    stop()
    expect(search.heard.at(-1)).toEqual({ say: 'stop' })
    search.say({ say: 'checking', progress: progress(0.3, 60) })
    expect(last()?.phase).toBe('checking')
    search.say({ say: 'answer', answers: [] })
    expect(last()).toEqual({ phase: 'done', progress: progress(1, 60), answers: [] })
    expect([search.isTerminated, bound?.isTerminated]).toEqual([true, true])
  })

  it('ended says nothing more', () => {
    const { search, bound, end, told } = run()
    end()
    search.say({ say: 'progress', progress: progress(0.3, 60) })
    expect(told).toEqual([])
    expect([search.isTerminated, bound?.isTerminated]).toEqual([true, true])
  })

  it('fails in a word when its worker fails, and goes on without the bound when that one does', () => {
    const failing = run()
    failing.bound?.fail()
    expect(failing.told).toEqual([])
    expect(failing.bound?.isTerminated).toBe(true)
    failing.search.fail()
    expect(failing.last()?.phase).toBe('failed')
    expect(failing.search.isTerminated).toBe(true)
  })

  it('fails where no worker can be had', () => {
    const told: RunState[] = []
    startRun(question, 2, 2, () => { throw new Error('none') }, (state) => told.push(state))
    expect(told.map(({ phase }) => phase)).toEqual(['failed'])
  })
})

describe('the search in slices', () => {
  const pause = () => Promise.resolve()

  it('reports at most ten times a second, and answers for every course', async () => {
    let now = 0
    const reports: number[] = []
    const said: FromPlanner[] = []
    const post = (message: FromPlanner) => {
      said.push(message)
      if (message.say === 'progress') reports.push(now)
    }
    await searchInSlices(question, 2, () => false, { clock: () => (now += 7), post, pause })
    expect(reports.every((at, index) => index === 0 || at - (reports[index - 1] ?? 0) >= 100)).toBe(true)
    const answer = said.at(-1)
    expect(answer?.say === 'answer' && answer.answers.map(({ id, answer: { outcome } }) => [id, outcome])).toEqual([['n1', 'planned'], ['n2', 'planned'], ['n3', 'planned']])
    expect(structuredClone(said)).toEqual(said)
  })

  it('stopped at once still answers with plans', async () => {
    const said: FromPlanner[] = []
    await searchInSlices(question, 60, () => true, { clock: () => 0, post: (message) => said.push(message), pause })
    expect(said.map(({ say }) => say)).toEqual(['checking', 'answer'])
  })

  it('proves bounds that rise and that no answer scores below', async () => {
    const bounds: number[] = []
    let score = 0
    await searchInSlices(question, 1, () => false, {
      clock: () => 0,
      post: (message) => {
        if (message.say === 'answer') score = message.answers.reduce((sum, { answer }) => sum + (answer.outcome === 'planned' ? answer.score : 500), 0)
      },
      pause,
    })
    let steps = 0
    // Once the gap is said to be closed it ends by itself; here it is ended after some rounds.
    const known = () => ((steps += 1) > 60 ? -1 : score)
    await boundInSlices(question, known, { clock: () => 0, post: (message) => message.say === 'bound' && bounds.push(message.bound), pause })
    expect(bounds).toEqual(bounds.toSorted((one, other) => one - other))
    for (const bound of bounds) expect(bound).toBeLessThanOrEqual(score + 1e-6)
  })
})
