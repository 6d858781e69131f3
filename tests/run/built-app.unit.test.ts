/** Knows that each look at the built app finds the fault it is there for. */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policy } from '../../src/build/content-policy.ts'
import { contentPolicy, firstScreen, foreignHosts, offlineList } from './built-app.mjs'

let dist: string

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'built-app-'))
})

afterEach(async () => {
  await rm(dist, { recursive: true })
})

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(dist, name)), { recursive: true })
  await writeFile(join(dist, name), text)
}

const heavy = (bytes: number): string => `const weight="${randomBytes(bytes / 2).toString('hex')}";`
const page = '<script type="module" src="/assets/index.js"></script>'

describe('the first screen', () => {
  it('weighs what is imported statically, at any depth, once', async () => {
    await write('index.html', page)
    await write('assets/index.js', 'import{a}from"./near.js";import"./side.js";const later=()=>import("./lazy.js");')
    await write('assets/near.js', 'import*as far from"./far.js";import"./side.js";export{far};')
    await write('assets/side.js', 'export{b}from"./far.js";')
    await write('assets/far.js', heavy(100_000))
    await write('assets/lazy.js', heavy(900_000))
    expect(await firstScreen(dist)).toEqual({ note: expect.stringMatching(/in 4 files$/) as string })
  })

  it('is refused above 180 kB, even where the weight is two imports away', async () => {
    await write('index.html', page)
    await write('assets/index.js', 'import"./near.js";')
    await write('assets/near.js', 'export*from"./far.js";')
    await write('assets/far.js', heavy(400_000))
    expect((await firstScreen(dist)).fault).toContain('more than 180 kB')
  })

  it('is refused where there is no script at all', async () => {
    await write('index.html', '<p>nothing</p>')
    expect((await firstScreen(dist)).fault).toBeDefined()
  })
})

describe('the content policy', () => {
  const meta = (content: string): string =>
    `<meta http-equiv="Content-Security-Policy" content="${content.replaceAll("'", '&#39;')}">`

  it('is accepted as the build writes it', async () => {
    await write('index.html', meta(policy()) + page)
    expect(await contentPolicy(dist)).toEqual({})
  })

  it.each([
    ['none', page],
    ['inline allowed', meta(`${policy()}; style-src-attr 'unsafe-inline'`)],
    ['another origin', meta(`${policy()}; frame-src https://elsewhere.example`)],
    ['an inline script', meta(policy()) + '<script>alert(1)</script>'],
    ['an inline style', meta(policy()) + '<p style="color:red">'],
    ['no default', meta("script-src 'self'")],
  ])('is refused: %s', async (_, html) => {
    await write('index.html', html)
    expect((await contentPolicy(dist)).fault).toBeDefined()
  })
})

describe('another host', () => {
  it('is refused in scripts, sheets and pages, but for names in messages and namespaces', async () => {
    await write('a.js', 'const ns="http://www.w3.org/2000/svg",help="https://react.dev/errors/1",unit="http://unitsofmeasure.org"')
    expect(await foreignHosts(dist)).toEqual({})
    await write('b.js', 'fetch("https://elsewhere.example/x")')
    await write('c.css', '@import "https://react.dev/x.css"')
    await write('d.js', 'const own="http://hl7.org/fhir/other"')
    await write('e.css', '@import "http://unitsofmeasure.org/x.css"')
    expect((await foreignHosts(dist)).fault).toBe('b.js names elsewhere.example\nc.css names react.dev\nd.js names hl7.org\ne.css names unitsofmeasure.org')
  })
})

describe('the offline list', () => {
  it('names every file of the build, the page by its address', async () => {
    await write('sw.js', 'const shell = {"version":"1","files":{"/":"x","/assets/a.js":"y"}}\n')
    await write('index.html', page)
    await write('assets/a.js', '')
    expect(await offlineList(dist)).toEqual({})
    await write('assets/b.woff2', '')
    expect((await offlineList(dist)).fault).toContain('/assets/b.woff2')
  })
})
