import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { projectMap } from '../../../src/platform/ingebed/plek.js';
import type { Vrager } from '../../opzet/huis.js';
import { type Bediening, Muis, type Naam, zoek } from './bediening.js';
import type { Browserhuis } from './huis.js';
import { keur } from './keuring.js';
import { type Tempo, Toetsenbord } from './toetsenbord.js';
import { Waakhond } from './waakhond.js';

/** The three ways in which every journey is walked. */
export const MANIEREN = ['gewoon', 'zonder JavaScript', 'met alleen het toetsenbord'] as const;

/** How somebody works. */
export type Manier = (typeof MANIEREN)[number];

/** How long a page may take to show what was asked (ms): a busy machine is slow, and slow is not broken. */
const GEDULD_MS = 40_000;

interface Opties {
  readonly manier?: Manier;
  readonly breedte?: number;
  readonly tempo?: Tempo;
}

/** A browser of one person, with nothing in it from before. */
export class Venster {
  readonly waakhond: Waakhond;

  private constructor(
    readonly huis: Browserhuis,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly bediening: Bediening,
    private readonly manier: Manier,
    waakhond: Waakhond,
  ) {
    this.waakhond = waakhond;
  }

  static async open(huis: Browserhuis, { manier = 'gewoon', breedte = 1280, tempo }: Opties = {}): Promise<Venster> {
    const context = await huis.browser.newContext({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: breedte, height: 900 },
      javaScriptEnabled: manier !== 'zonder JavaScript',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(GEDULD_MS);
    const waakhond = new Waakhond(huis.herkomsten);
    await waakhond.bewaak(context);
    const page = await context.newPage();
    const bediening = manier === 'met alleen het toetsenbord' ? new Toetsenbord(page, tempo) : new Muis(page);
    return new Venster(huis, context, page, bediening, manier, waakhond);
  }

  /** Types an address of the service. */
  async ga(pad: string): Promise<void> {
    await this.page.goto(this.huis.plekken.url + pad);
  }

  /** Logs in on the page of the provider, on the way to an address of the service. */
  async logIn(wie: Vrager, pad = '/', bediening = this.bediening): Promise<void> {
    await this.ga(pad);
    await this.kiesWie(wie, bediening);
  }

  /** Chooses who one is, on the page of the provider. */
  async kiesWie(wie: Vrager, bediening = this.bediening): Promise<void> {
    const knop = this.page.locator(`button[value="${this.huis.persoon(wie).id}"]`);
    await bediening.klapOpen(this.page.locator('details').filter({ has: knop }).locator('summary'));
    await bediening.druk(knop);
    await this.page.waitForURL((url) => url.origin === this.huis.plekken.url);
  }

  /** Waits until there is a heading with these words, and gives all of the page that a person reads. */
  async kop(naam: Naam): Promise<void> {
    await this.page.getByRole('heading', { name: naam }).first().waitFor();
  }

  /** Waits until these words can be read on the page. */
  async leest(tekst: Naam): Promise<void> {
    await this.page.getByText(tekst).filter({ visible: true }).first().waitFor();
  }

  /** What a text field or list holds. */
  async inhoud(veld: Naam): Promise<string> {
    return zoek.tekstveld(this.page, veld).inputValue();
  }

  /** Waits until a text field has the focus. */
  async heeftFocus(veld: Naam): Promise<void> {
    await zoek.tekstveld(this.page, veld).and(this.page.locator(':focus')).waitFor();
  }

  /** Holds the page as it stands now to WCAG 2.2 AA and to staying within its width. */
  async keur(): Promise<void> {
    if (this.manier !== 'zonder JavaScript') return expect(await keur(this.page)).toEqual([]);
    const { context, page } = await this.afschrift();
    expect(await keur(page)).toEqual([]);
    await context.close();
  }

  /**
   * The same page as it stands, in a window that has scripts but gets none of the page. axe waits for a timer, and where scripts are
   * off no timer ever comes.
   */
  private async afschrift(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await this.huis.browser.newContext({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: this.page.viewportSize(),
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(GEDULD_MS);
    const body = await this.page.content();
    await context.route('**/*.js', (route) => route.abort());
    await context.route(this.page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    const page = await context.newPage();
    await page.goto(this.page.url());
    return { context, page };
  }

  /** Closes it; nothing may have gone wrong behind anybody's back. */
  async sluit(): Promise<void> {
    await this.context.close();
    expect(this.waakhond.fouten()).toEqual([]);
  }

  /** Keeps what stood there, for who looks into a failure. */
  async bewaarBeeld(naam: string): Promise<void> {
    const map = join(projectMap(), '.data', 'browser');
    mkdirSync(map, { recursive: true });
    await this.page.screenshot({ path: join(map, `${naam.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
  }
}

/** Opens a window, lets somebody work in it, and closes it; when that fails, a picture of it is kept in `.data/browser`. */
export async function metVenster(
  huis: Browserhuis,
  opties: Opties,
  werk: (venster: Venster) => Promise<void>,
): Promise<void> {
  const venster = await Venster.open(huis, opties);
  try {
    await werk(venster);
  } catch (fout) {
    await venster.bewaarBeeld(expect.getState().currentTestName ?? 'zonder naam').catch(() => undefined);
    const meer = venster.waakhond.fouten();
    await venster.context.close();
    // the stack is what jest prints
    if (fout instanceof Error && meer.length > 0)
      fout.stack = `De waakhond zag: ${meer.join('; ')}\n${fout.stack ?? ''}`;
    throw fout;
  }
  await venster.sluit();
}
