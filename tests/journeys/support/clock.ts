/** Knows how to tell a page what time it is; refuses to know why. */
import type { Page } from '@playwright/test'

/**
 * From now on the page's clock shows `instant` (ISO 8601 with an offset, `2027-01-12T09:00:00+01:00`) and stands still,
 * while timers run on. Call it before the page is opened; call it again to let time jump.
 */
export async function freezeClock(page: Page, instant: string): Promise<void> {
  await page.clock.setFixedTime(new Date(instant))
}
