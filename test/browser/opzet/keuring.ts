import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { AXE, STEEKT_UIT } from './in-de-pagina.js';

/** A desk, a phone as small as they come, and the desk at 400 %: that leaves 320 by 256. */
const MATEN = [
  { naam: 'bureau', width: 1280, height: 900 },
  { naam: 'telefoon', width: 320, height: 640 },
  { naam: '400 %', width: 320, height: 256 },
] as const;

/**
 * Judges the page as it stands now, at every size: WCAG 2.2 AA by axe, and no scrolling sideways. Leaves the size as it was.
 * @returns what is wrong, in words; empty when nothing is
 */
export async function keur(page: Page): Promise<string[]> {
  const eigen = page.viewportSize();
  const gevonden: string[] = [];
  // not as a script of the page, so the content security policy stays as it is
  await page.evaluate(axe.source);
  for (const { naam, ...maat } of MATEN) {
    await page.setViewportSize(maat);
    const steektUit = await page.evaluate<string[]>(STEEKT_UIT);
    gevonden.push(...steektUit.map((wat) => `${naam}: steekt opzij uit: ${wat}`));
    const bezwaren = await page.evaluate<string[]>(AXE);
    gevonden.push(...bezwaren.map((wat) => `${naam}: ${wat}`));
  }
  if (eigen) await page.setViewportSize(eigen);
  return gevonden;
}
