import type { Locator, Page } from 'playwright-core';
import { isLijst } from './in-de-pagina.js';

/** Where to look: a page, or a part of one. */
export type Plek = Page | Locator;

/** The name of something as a person reads it, or a part of it. */
export type Naam = string | RegExp;

/** Something to press: by the words on it, or found already. */
export type Doel = Naam | Locator;

/** How somebody works a page. A journey is told once, in these words, and walked in every way. */
export interface Bediening {
  volg(link: Doel, plek?: Plek): Promise<void>;
  druk(knop: Doel, plek?: Plek): Promise<void>;
  /** Puts a text in a field, in place of what was there. */
  vul(veld: Naam, tekst: string, plek?: Plek): Promise<void>;
  /** Gives an answer out of a list, or ticks it: whether the answers stand in sight or in a list that opens is the page's affair. */
  kies(vraag: Naam, antwoord: string, plek?: Plek): Promise<void>;
  /** Opens a part that is folded. */
  klapOpen(kop: Doel, plek?: Plek): Promise<void>;
}

/** Finds things the way the person does: by what they are and what stands on them. */
export const zoek = {
  link: (plek: Plek, doel: Doel): Locator => (isNaam(doel) ? plek.getByRole('link', { name: doel }).first() : doel),
  knop: (plek: Plek, doel: Doel): Locator => (isNaam(doel) ? plek.getByRole('button', { name: doel }).first() : doel),
  tekstveld: (plek: Plek, naam: Naam): Locator =>
    plek
      .getByRole('textbox', { name: naam })
      .or(plek.getByRole('combobox', { name: naam }))
      .first(),
  lijst: (plek: Plek, naam: Naam): Locator => plek.getByRole('combobox', { name: naam }).first(),
  /** A list that opens, with this question; or the one radio button or checkbox that is this answer to it. */
  keuze: (plek: Plek, vraag: Naam, antwoord: string): Locator => {
    const groep = plek.getByRole('group', { name: vraag }).or(plek.getByRole('radiogroup', { name: vraag }));
    const wijze = { name: antwoord, exact: true };
    return plek
      .getByRole('combobox', { name: vraag })
      .or(groep.getByRole('radio', wijze))
      .or(groep.getByRole('checkbox', wijze))
      .first();
  },
  klap: (plek: Plek, doel: Doel): Locator =>
    isNaam(doel) ? plek.locator('summary').filter({ hasText: doel }).first() : doel,
};

function isNaam(doel: Doel): doel is Naam {
  return typeof doel === 'string' || doel instanceof RegExp;
}

/** With the mouse. */
export class Muis implements Bediening {
  constructor(private readonly page: Page) {}

  async volg(link: Doel, plek: Plek = this.page): Promise<void> {
    await zoek.link(plek, link).click();
  }

  async druk(knop: Doel, plek: Plek = this.page): Promise<void> {
    await zoek.knop(plek, knop).click();
  }

  async vul(veld: Naam, tekst: string, plek: Plek = this.page): Promise<void> {
    await zoek.tekstveld(plek, veld).fill(tekst);
  }

  async kies(vraag: Naam, antwoord: string, plek: Plek = this.page): Promise<void> {
    const keuze = zoek.keuze(plek, vraag, antwoord);
    if (await keuze.evaluate(isLijst)) await keuze.selectOption({ label: antwoord });
    else await keuze.check();
  }

  async klapOpen(kop: Doel, plek: Plek = this.page): Promise<void> {
    await zoek.klap(plek, kop).click();
  }
}
