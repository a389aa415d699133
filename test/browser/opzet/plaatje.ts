import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectMap } from '../../../src/platform/ingebed/plek.js';

const MAP = join(projectMap(), '.data', 'plaatjes');

/** A desk and a phone. */
const BREEDTES = [1280, 360] as const;

/** What was drawn, in that order. */
export const getekend: string[] = [];

/** Draws the whole page as it stands now, at the width of a desk and of a phone. */
export async function teken(page: Page, naam: string): Promise<void> {
  mkdirSync(MAP, { recursive: true });
  const eigen = page.viewportSize();
  for (const width of BREEDTES) {
    await page.setViewportSize({ width, height: 900 });
    const path = join(MAP, `${naam}-${width}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    getekend.push(path);
  }
  if (eigen) await page.setViewportSize(eigen);
}

/** Draws it as it comes out of the printer. */
export async function tekenAfdruk(page: Page, naam: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await teken(page, `${naam}-afdruk`);
  await page.emulateMedia({ media: 'screen' });
}
