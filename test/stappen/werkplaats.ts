import { PROCESSEN } from '../../scripts/tabellen.js';
import type { Overgang, Proces } from '../../src/kern/proces.js';
import { aanmelding } from '../fabriek/aanmelding.js';
import { Proefhuis, type Antwoord, type Vraag, type Vrager } from '../opzet/huis.js';
import { RECEPTEN } from './recepten.js';
import type { Doel, Kamerrecept, Staprecept } from './soorten.js';

/** The fields that are looked at; which of them are there depends on the question. */
export interface Zaakbody {
  readonly id: string;
  readonly dossier: string;
  readonly kenmerk: string;
  readonly soort: string;
  readonly stap: string;
  readonly zaak: string;
  readonly taak: string;
  readonly aard: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly versie: number;
  readonly organisatie: string;
  readonly verantwoordelijke: string;
  readonly regiehouder: string;
  readonly toegestaneStappen: readonly Zaakbody[];
  readonly gevolgen: readonly Zaakbody[];
  readonly resultaten: readonly Zaakbody[];
}

/** Makes zaken in any state by real steps over HTTP, and keeps them for whoever changes nothing. */
export class Werkplaats {
  /** Monday noon in Amsterdam: every queue is open. */
  static readonly NU = '2026-11-23T11:00:00.000Z';
  private readonly gedeeld = new Map<string, Promise<Doel>>();

  private constructor(readonly huis: Proefhuis) {}

  /** Opens it; with `werker` clocks ring and letters go out. */
  static async open(opties: { werker?: boolean } = {}): Promise<Werkplaats> {
    const huis = await Proefhuis.start(opties);
    await huis.zetKlok(Werkplaats.NU);
    return new Werkplaats(huis);
  }

  async sluit(): Promise<void> {
    await this.huis.stop();
  }

  async vraag(methode: string, pad: string, vraag: Vraag = {}): Promise<Antwoord<Zaakbody>> {
    return this.huis.vraag<Zaakbody>(methode, `/v1${pad}`, vraag);
  }

  /** A request that must succeed. */
  async moet(methode: string, pad: string, vraag: Vraag): Promise<Zaakbody> {
    const { status, body } = await this.vraag(methode, pad, vraag);
    if (status > 201) throw new Error(`${methode} ${pad} ${JSON.stringify(vraag)}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Somebody is brought in by an organisation that has no other part in it, and the debts go to the SDD. */
  async meldAan(anders: Readonly<Record<string, unknown>> = {}): Promise<Zaakbody> {
    const body = await this.moet('POST', '/aanmeldingen', { door: INZENDER, body: aanmelding(anders) });
    await this.bied(body.dossier, body.regiehouder, 'SDD_SCHULDEN');
    return body;
  }

  /** The regiehouder offers work. */
  async bied(dossier: string, regiehouder: string, wachtrij: string): Promise<Zaakbody> {
    const body = { dossier, taak: 'SCHULDHULP', wachtrij };
    return this.moet('POST', '/overdrachten', { door: [regiehouder, 'behandelaar'], body });
  }

  /** The version of a zaak, past all rights. */
  async versie(id: string): Promise<number> {
    const { rows } = await this.huis.superuser.query<{ versie: number }>('select versie from tns.zaak where id = $1', [
      id,
    ]);
    return rows[0]?.versie ?? 0;
  }

  /** Takes a step as somebody, at the newest version. */
  async zet(door: Vrager, doel: Pick<Doel, 'soort' | 'id'>, body: object): Promise<Zaakbody> {
    return this.moet('POST', `/${tabel(doel.soort).meervoud}/${doel.id}/stappen`, {
      door,
      body,
      versie: await this.versie(doel.id),
    });
  }

  /** The body of a step as it should be. */
  async body(doel: Doel, overgang: Overgang): Promise<Readonly<Record<string, unknown>>> {
    const { velden } = staprecept(doel.soort, overgang.stap);
    return { stap: overgang.stap, ...(await velden?.(this, doel, overgang)) };
  }

  /** A fresh zaak in a state, brought there by the steps of the table. */
  async bereik(soort: string, toestand: string, variant = ''): Promise<Doel> {
    const { via, begin } = recept(soort);
    const stap = via[toestand];
    if (stap === undefined) throw new Error(`Geen recept om ${soort} in toestand ${toestand} te brengen`);
    if (stap === null) return { ...(await begin(this, variant)), soort, variant };
    const [uit, naam] = stap;
    if (typeof naam === 'function') {
      const hier = await this.bereik(soort, uit, variant);
      await naam(this, hier);
      return hier;
    }
    const overgang = tabel(soort).overgangen.find(
      (o) => o.stap === naam && o.van.includes(uit) && [toestand, '='].includes(o.naar),
    );
    if (!overgang) throw new Error(`${soort}.${naam} leidt niet van ${uit} naar ${toestand}`);
    const doel = await this.bereik(soort, uit, variant === '' ? variantVoor(soort, overgang) : variant);
    await this.zet(wieZet(doel, naam), doel, await this.body(doel, overgang));
    return doel;
  }

  /** The same zaak for all who will be refused. */
  async deel(soort: string, toestand: string, variant = ''): Promise<Doel> {
    const sleutel = `${soort} ${toestand} ${variant}`;
    const doel = this.gedeeld.get(sleutel) ?? this.bereik(soort, toestand, variant);
    this.gedeeld.set(sleutel, doel);
    return doel;
  }
}

/** Brings people in and has no other part in their dossier. */
export const INZENDER: Vrager = ['MELDPUNT_ZO', 'behandelaar'];

/** The table of a soort. */
export function tabel(soort: string): Proces {
  const proces = PROCESSEN.find((deze) => deze.soort === soort);
  if (!proces) throw new Error(`Geen tabel ${soort}`);
  return proces;
}

/** The recipe of a table. @throws Error when somebody added a table and no recipe */
export function recept(soort: string): Kamerrecept {
  const gevonden = RECEPTEN[soort];
  if (!gevonden) throw new Error(`Geen recept voor ${soort}: schrijf er een in test/stappen`);
  return gevonden;
}

/** The recipe of a step. @throws Error when somebody added a step and no recipe */
export function staprecept(soort: string, stap: string): Staprecept {
  const gevonden = recept(soort).stappen[stap];
  if (!gevonden) throw new Error(`Geen recept voor ${soort}.${stap}: schrijf er een in test/stappen`);
  return gevonden;
}

/** The kind of zaak on which this arrow can be walked; empty for the ordinary kind. */
export function variantVoor(soort: string, overgang: Overgang): string {
  const { variant = '' } = staprecept(soort, overgang.stap);
  return typeof variant === 'function' ? variant(overgang) : variant;
}

/** Who takes this step on this zaak. */
export function wieZet(doel: Doel, stap: string): Vrager {
  const { door } = staprecept(doel.soort, stap);
  return typeof door === 'function' ? door(doel) : door;
}
