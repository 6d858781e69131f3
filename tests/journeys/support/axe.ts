/** Knows which accessibility rules every screen must keep: WCAG 2.2, levels A and AA. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>
type Violation = Results['violations'][number]

declare global {
  interface Window {
    axe?: { readonly run: (context: Document, asked: Options) => Promise<Results> }
  }
}

interface Options {
  readonly runOnly: string[] | { type: 'rule'; values: string[] }
  readonly resultTypes: ['violations']
}

const allRules: Options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }
/** The rules of those levels that look at colours. */
const colourRules: Options = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }

/** Fails with the rule, the place and the remedy of everything that axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNone(page, allRules)
}

/** The same for what differs between light and dark, where everything else was looked at already. */
export async function expectColoursAccessible(page: Page): Promise<void> {
  await expectNone(page, colourRules)
}

async function expectNone(page: Page, options: Options): Promise<void> {
  const findings = (await violationsOn(page, options)).flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
  expect(findings).toEqual([])
}

/** The first look at a document brings axe into it; later ones ask the one that is there, in the same way. */
async function violationsOn(page: Page, options: Options): Promise<readonly Violation[]> {
  const known = await page.evaluate(async (asked) => (await window.axe?.run(document, asked))?.violations, options)
  if (known !== undefined) return known
  // The app has no frames; the quick way, which looks at the page alone, sees everything.
  return (await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()).violations
}
