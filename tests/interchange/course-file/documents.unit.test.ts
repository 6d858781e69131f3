/** Knows that the form, its schema, the page that explains it and the files that were ever written say the same. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { courseFileForm } from '../../../src/interchange/course-file/course-file-form'
import { courseFileSchema, fieldsOf, pageName, schemaName, schemaText } from '../../support/course-file-documents'
import { pageText } from '../../support/course-file-page'
import { fullCourseFile, readText } from '../../support/course-files'

const shipped = new URL('../../../public/formats/', import.meta.url)
const fixtures = new URL('../../fixtures/course-files/', import.meta.url)
const written = readdirSync(fixtures).filter((name) => name.endsWith('.json'))
const textOf = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8')

const validate = new Ajv2020({ strict: false }).compile(courseFileSchema())

describe('what is shipped', () => {
  it.each([
    [schemaName, schemaText],
    [pageName, pageText],
  ] as const)('follows from the form; EW_WRITE=1 writes it anew: %s', (name, make) => {
    if (process.env['EW_WRITE'] === '1') writeFileSync(new URL(name, shipped), make())
    expect(readFileSync(new URL(name, shipped), 'utf8')).toBe(make())
  })

  it('names every field of the form', () => {
    const page = readFileSync(new URL(pageName, shipped), 'utf8')
    for (const name of Object.keys(courseFileForm.shape)) expect(page).toContain(`<h3 id="${name}">`)
    for (const [path] of fieldsOf({ properties: courseFileSchema().properties ?? {} })) expect(page).toContain(`${path.replace(/^[a-zA-Z]+(\[\])?\./, '')}</code>`)
  })
})

describe('a file', () => {
  it.each([true, false])('is what the schema says, named %s', (named) => {
    const isValid = validate(JSON.parse(fullCourseFile(named)))
    expect(validate.errors ?? []).toEqual([])
    expect(isValid).toBe(true)
  })

  it('is not what the schema says with a field too many, or a day that is none', () => {
    const file = JSON.parse(fullCourseFile()) as Record<string, unknown>
    expect(validate({ ...file, remark: '' })).toBe(false)
    expect(validate({ ...file, writtenAt: 'yesterday' })).toBe(false)
  })

  it('has been written before', () => {
    expect(written.length).toBeGreaterThan(0)
  })

  it.each(written)('that was ever written is still read, and what the schema says: %s', (name) => {
    const read = readText(textOf(name))
    expect(read.ok ? [] : read.faults).toEqual([])
    expect(validate(JSON.parse(textOf(name)))).toBe(true)
  })
})
