/** Knows which accessibility rules every screen must keep: WCAG 2.2, levels A and AA. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with the rule, the place and the remedy of everything that axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // The app has no frames; the quick way, which looks at the page alone, sees everything.
  const axe = new AxeBuilder({ page }).options({ runOnly: tags, resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
  expect(findings).toEqual([])
}
