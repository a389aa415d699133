import { setTimeout as wacht } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { type Bediening, type Doel, type Naam, type Plek, zoek } from './bediening.js';
import { FOCUS_TE_ZIEN, gekozenOptie, heeftFocus, isLijst, WAAR_IS_FOCUS } from './in-de-pagina.js';

/** After so many times Tab somebody gives up. */
const GEDULD = 400;

/** How fast somebody works. */
export interface Tempo {
  /** milliseconds per key */
  readonly toets: number;
  /** milliseconds to read what a field asks, before doing anything there */
  readonly denken: number;
}

const ZO_SNEL_HET_KAN: Tempo = { toets: 0, denken: 0 };

/**
 * With the keyboard alone: everything is reached with Tab and the arrows and worked with typing, Space and Enter. Counts
 * what is pressed, and holds the page to it that one always sees where one is.
 */
export class Toetsenbord implements Bediening {
  /** every key that went down */
  aanslagen = 0;
  /** of those, the characters of the answers themselves */
  gegevens = 0;

  constructor(
    private readonly page: Page,
    private readonly tempo: Tempo = ZO_SNEL_HET_KAN,
  ) {}

  async volg(link: Doel, plek: Plek = this.page): Promise<void> {
    await this.naar(zoek.link(plek, link));
    await this.toets('Enter');
  }

  async druk(knop: Doel, plek: Plek = this.page): Promise<void> {
    await this.naar(zoek.knop(plek, knop));
    await this.toets('Enter');
  }

  async vul(veld: Naam, tekst: string, plek: Plek = this.page): Promise<void> {
    const doel = zoek.tekstveld(plek, veld);
    await this.naar(doel);
    if ((await doel.inputValue()) !== '') await this.toets('Control+A');
    await this.typ(tekst);
  }

  async kies(vraag: Naam, antwoord: string, plek: Plek = this.page): Promise<void> {
    const keuze = zoek.keuze(plek, vraag, antwoord);
    if (await keuze.evaluate(isLijst)) return this.kiesUitLijst(keuze, antwoord);
    if ((await keuze.getAttribute('type')) === 'radio') return this.kiesRondje(keuze);
    await this.naar(keuze);
    if (!(await keuze.isChecked())) await this.toets('Space');
  }

  async klapOpen(kop: Doel, plek: Plek = this.page): Promise<void> {
    await this.naar(zoek.klap(plek, kop));
    await this.toets('Enter');
  }

  /** Goes to it with Tab. @throws Error when it is not on the way, or when one cannot see where one is */
  async naar(doel: Locator): Promise<void> {
    await doel.waitFor({ state: 'attached' });
    await this.tot(() => doel.evaluate(heeftFocus), 'Tab', doel.toString());
    await this.denk();
  }

  /** Presses one key or combination. */
  async toets(toets: string): Promise<void> {
    this.aanslagen += 1;
    await this.page.keyboard.press(toets);
    if (this.tempo.toets > 0) await wacht(this.tempo.toets);
  }

  private async kiesUitLijst(lijst: Locator, optie: string): Promise<void> {
    await this.naar(lijst);
    // as people do: type the beginning until it stands there, which is one letter more often than not
    for (const letter of optie) {
      if ((await lijst.evaluate(gekozenOptie)) === optie) return;
      await this.typ(letter);
    }
    await this.tot(async () => (await lijst.evaluate(gekozenOptie)) === optie, 'ArrowDown', optie);
  }

  /** With Tab one comes to the group: at its chosen answer, or at the first. From there the arrows choose. */
  private async kiesRondje(rondje: Locator): Promise<void> {
    const groep = this.page.locator(`input[type=radio][name="${(await rondje.getAttribute('name')) ?? ''}"]:focus`);
    await this.tot(async () => (await groep.count()) > 0, 'Tab', rondje.toString());
    await this.denk();
    if (await rondje.isChecked()) return;
    if (await rondje.evaluate(heeftFocus)) return this.toets('Space');
    await this.tot(() => rondje.isChecked(), 'ArrowDown', rondje.toString());
  }

  private async denk(): Promise<void> {
    if (this.tempo.denken > 0) await wacht(this.tempo.denken);
  }

  private async typ(tekst: string): Promise<void> {
    this.aanslagen += tekst.length;
    this.gegevens += tekst.length;
    await this.page.keyboard.type(tekst, { delay: this.tempo.toets });
  }

  private async tot(klaar: () => Promise<boolean>, toets: string, wat: string): Promise<void> {
    for (let keer = 0; keer <= GEDULD; keer += 1) {
      if (await klaar()) return;
      await this.toets(toets);
      await this.keurFocus();
    }
    throw new Error(`${wat} is met ${toets} niet te bereiken; de focus staat op ${await this.waar()}`);
  }

  private async keurFocus(): Promise<void> {
    const bezwaar = await this.page.evaluate<string>(FOCUS_TE_ZIEN);
    if (bezwaar !== '') throw new Error(`Wie met het toetsenbord werkt ziet niet waar hij is: ${bezwaar}`);
  }

  private waar(): Promise<string> {
    return this.page.evaluate<string>(WAAR_IS_FOCUS);
  }
}
