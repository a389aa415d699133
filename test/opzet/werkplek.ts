import { parse, type HTMLElement } from 'node-html-parser';
import { persoonId } from '../../src/platform/ingebed/namen.js';
import type { Proefhuis, Vrager } from './huis.js';

/** Where the werkplek is. */
export type Huis = Pick<Proefhuis, 'url'>;

/** What somebody fills in: by the name of the field; a list for boxes that go by one name. */
export type Velden = Readonly<Record<string, string | readonly string[]>>;

/** A page as it stands on the screen. */
export class Blad {
  private gelezen: HTMLElement | undefined;

  constructor(
    readonly status: number,
    /** path and query, after redirects */
    readonly pad: string,
    readonly html: string,
    readonly koppen: Headers,
  ) {}

  /** The page as a tree; read when somebody looks at it. */
  get boom(): HTMLElement {
    this.gelezen ??= parse(this.html);
    return this.gelezen;
  }

  /** What one reads: the text of `<main>`, or of the whole page when it has none. */
  get tekst(): string {
    return leesbaar(this.boom.querySelector('main') ?? this.boom);
  }

  /** The heading of the page. */
  get kop(): string {
    const kop = this.boom.querySelector('h1');
    return kop ? leesbaar(kop) : '';
  }

  /** The text of the first element that a CSS selector finds; undefined when there is none. */
  tekstVan(selector: string): string | undefined {
    const gevonden = this.boom.querySelector(selector);
    return gevonden ? leesbaar(gevonden) : undefined;
  }

  /** The text of every element that a CSS selector finds. */
  tekstenVan(selector: string): string[] {
    return this.boom.querySelectorAll(selector).map(leesbaar);
  }

  /** Where a link leads to, by its text or the beginning of it. @throws Error when there is no such link */
  link(tekst: string): string {
    const link = this.boom.querySelectorAll('a').find((een) => leesbaar(een).startsWith(tekst));
    const href = link?.getAttribute('href');
    if (href === undefined) throw new Error(`Op ${this.pad} staat geen link "${tekst}":\n${this.tekst}`);
    return href;
  }

  /**
   * A form, by a CSS selector, by its action (or the end of it), by the text of its button, or by the heading over it. Without
   * anything: the only form in `<main>`.
   * @throws Error naming the forms that are there
   */
  formulier(welk?: string): HTMLElement {
    const alle = this.boom.querySelectorAll('form');
    const inhoud = alle.filter((form) => form.closest('main') !== null);
    if (welk === undefined && inhoud.length === 1 && inhoud[0]) return inhoud[0];
    const gevonden = welk === undefined ? undefined : alle.find((form) => this.isFormulier(form, welk));
    if (gevonden) return gevonden;
    const namen = alle.map((form) => `${form.getAttribute('action') ?? '(hier)'} [${knoppen(form).join(', ')}]`);
    throw new Error(
      `Op ${this.pad} (${this.status}) is ${welk ?? 'een enig formulier'} er niet, wel: ${namen.join('; ')}`,
    );
  }

  private isFormulier(form: HTMLElement, welk: string): boolean {
    if (/^[#.[]|^form/.test(welk)) return this.boom.querySelectorAll(welk).includes(form);
    if (welk.startsWith('/')) return (form.getAttribute('action') ?? this.pad).endsWith(welk);
    const boven = form.closest('section')?.querySelector('h1,h2,h3') ?? form.querySelector('h1,h2,h3,legend');
    return knoppen(form).some((tekst) => tekst === welk) || (boven !== null && leesbaar(boven) === welk);
  }
}

/** Somebody with a browser without JavaScript: keeps cookies, follows redirects, fills forms in. */
export class Bezoeker {
  private readonly potten = new Map<string, Map<string, string>>();
  private blad: Blad | undefined;

  private constructor(readonly huis: Huis) {}

  /** A browser in which nobody is logged in. */
  static anoniem(huis: Huis): Bezoeker {
    return new Bezoeker(huis);
  }

  /** Logs in at the real provider, and stands on `/werkplek`. */
  static async login(huis: Huis, wie: Vrager): Promise<Bezoeker> {
    const bezoeker = new Bezoeker(huis);
    await bezoeker.logIn(wie);
    return bezoeker;
  }

  /** The page that was seen last. @throws Error when there was none */
  get hier(): Blad {
    if (!this.blad) throw new Error('Deze bezoeker heeft nog geen pagina bezocht.');
    return this.blad;
  }

  /** Logs in, beginning at the login or at a page that asks for it. @returns where one ends up */
  async logIn([organisatie, rol, nummer]: Vrager, vanaf = '/werkplek/inloggen'): Promise<Blad> {
    const keuze = await this.bezoek(vanaf);
    // by its text: as a tree this page, with everyone on it, takes longer than all the rest of a login
    if (!keuze.html.includes('<h1>Kies wie je bent</h1>')) return keuze; // still logged in at the provider
    return this.stuur(keuze.pad, new URLSearchParams({ persoon: persoonId(organisatie, rol, nummer) }));
  }

  /** Opens an address and follows where it leads to, also to the login provider. */
  async bezoek(pad: string, koppen: Readonly<Record<string, string>> = {}): Promise<Blad> {
    return this.volg(await this.vraag('GET', pad, { koppen }), pad);
  }

  /** Follows a link of the page that was seen last. */
  async klik(tekst: string): Promise<Blad> {
    return this.bezoek(this.hier.link(tekst));
  }

  /**
   * Fills a form of the page that was seen last in and sends it. Hidden fields and what is already there go along; a button
   * that is named (`knop`) too.
   * @param welk as in {@link Blad.formulier}
   */
  async verstuur(welk: string | undefined, velden: Velden = {}, knop?: string): Promise<Blad> {
    const blad = this.hier;
    const form = blad.formulier(welk);
    const inhoud = vulIn(form, velden, knop);
    const naar = new URL(form.getAttribute('action') ?? blad.pad, this.absoluut(blad.pad)).href;
    if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'get')
      return this.bezoek(`${naar.split('?', 1)[0] ?? ''}?${inhoud.toString()}`);
    return this.stuur(naar, inhoud);
  }

  /** Sends a form that stands on no page, as it is. */
  async stuur(pad: string, inhoud: URLSearchParams, koppen: Readonly<Record<string, string>> = {}): Promise<Blad> {
    return this.volg(await this.vraag('POST', pad, { inhoud, koppen }), pad);
  }

  /** One request, no redirect followed: for looking at the answer itself. */
  async vraag(
    methode: 'GET' | 'POST',
    pad: string,
    { inhoud, koppen = {} }: { inhoud?: URLSearchParams; koppen?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const url = this.absoluut(pad);
    const { origin } = new URL(url);
    const antwoord = await fetch(url, {
      method: methode,
      redirect: 'manual',
      headers: {
        accept: 'text/html,application/xhtml+xml',
        cookie: [...this.pot(url)].map(([naam, waarde]) => `${naam}=${waarde}`).join('; '),
        ...(methode === 'POST' ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
        ...koppen,
      },
      ...(inhoud === undefined ? {} : { body: inhoud }),
    });
    this.onthoud(url, antwoord);
    return antwoord;
  }

  /** The cookies of the werkplek, to look at or to take over. */
  get koeken(): Map<string, string> {
    return this.pot(this.huis.url);
  }

  /** Loses what the login provider remembers: the next login asks who one is. */
  vergeetInlogdienst(): void {
    for (const host of this.potten.keys()) if (host !== new URL(this.huis.url).host) this.potten.delete(host);
  }

  private async volg(eerste: Response, pad: string): Promise<Blad> {
    let antwoord = eerste;
    let url = this.absoluut(pad);
    for (let stap = 0; antwoord.status >= 300 && antwoord.status < 400; stap += 1) {
      if (stap === 12) throw new Error(`${pad} stuurt in een kring rond, ook langs ${url}`);
      url = new URL(antwoord.headers.get('location') ?? '', url).href;
      await antwoord.arrayBuffer();
      antwoord = await this.vraag('GET', url);
    }
    const { origin, pathname, search } = new URL(url);
    const eigen = origin === new URL(this.huis.url).origin;
    const html = await antwoord.text();
    this.blad = new Blad(antwoord.status, eigen ? pathname + search : url, html, antwoord.headers);
    return this.blad;
  }

  private absoluut(pad: string): string {
    return new URL(pad, this.huis.url).href;
  }

  private pot(url: string): Map<string, string> {
    const { host } = new URL(url);
    const pot = this.potten.get(host) ?? new Map<string, string>();
    this.potten.set(host, pot);
    return pot;
  }

  private onthoud(url: string, antwoord: Response): void {
    for (const koek of antwoord.headers.getSetCookie()) {
      const [naam = '', waarde = ''] = (koek.split(';')[0] ?? '').split(/=(.*)/s);
      if (waarde === '' || /max-age=0/i.test(koek)) this.pot(url).delete(naam);
      else this.pot(url).set(naam, waarde);
    }
  }
}

/** What a browser would send: everything that is there, with what somebody filled in put over it. */
function vulIn(form: HTMLElement, velden: Velden, knop: string | undefined): URLSearchParams {
  const inhoud = new URLSearchParams();
  const namen = new Set<string>();
  for (const veld of form.querySelectorAll('input, select, textarea')) {
    const naam = veld.getAttribute('name');
    if (naam === undefined || veld.hasAttribute('disabled')) continue;
    namen.add(naam);
    if (!(naam in velden)) for (const waarde of waardenVan(veld)) inhoud.append(naam, waarde);
  }
  for (const [naam, waarden] of Object.entries(velden)) {
    if (!namen.has(naam)) throw new Error(`Het formulier heeft geen veld "${naam}", wel: ${[...namen].join(', ')}`);
    for (const waarde of [waarden].flat()) inhoud.append(naam, waarde);
  }
  const ingedrukt = form.querySelectorAll('button').find((een) => (knop === undefined ? true : leesbaar(een) === knop));
  const naam = ingedrukt?.getAttribute('name');
  if (knop !== undefined && !ingedrukt) throw new Error(`Er is geen knop "${knop}", wel: ${knoppen(form).join(', ')}`);
  if (naam !== undefined) inhoud.append(naam, ingedrukt?.getAttribute('value') ?? '');
  return inhoud;
}

function waardenVan(veld: HTMLElement): string[] {
  if (veld.tagName === 'TEXTAREA') return [veld.textContent.replace(/^\n/, '')];
  if (veld.tagName === 'SELECT') {
    const opties = veld.querySelectorAll('option');
    const gekozen = opties.filter((optie) => optie.hasAttribute('selected'));
    const eerste = veld.hasAttribute('multiple') ? [] : opties.slice(0, 1);
    return (gekozen.length > 0 ? gekozen : eerste).map((optie) => optie.getAttribute('value') ?? leesbaar(optie));
  }
  const soort = (veld.getAttribute('type') ?? 'text').toLowerCase();
  if (['submit', 'button', 'reset', 'image', 'file'].includes(soort)) return [];
  if (['checkbox', 'radio'].includes(soort))
    return veld.hasAttribute('checked') ? [veld.getAttribute('value') ?? 'on'] : [];
  return [veld.getAttribute('value') ?? ''];
}

function knoppen(form: HTMLElement): string[] {
  return form.querySelectorAll('button').map(leesbaar);
}

function leesbaar(element: HTMLElement): string {
  return element.structuredText.replace(/\s+/g, ' ').trim();
}
