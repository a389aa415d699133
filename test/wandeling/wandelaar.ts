import { randomUUID } from 'node:crypto';
import type { Overgang, Relatie } from '../../src/kern/proces.js';
import { aanmelding } from '../fabriek/aanmelding.js';
import type { Vraag } from '../opzet/huis.js';
import { als, soortVan } from '../stappen/weigering.js';
import { variantVoor, tabel, Werkplaats, wieZet } from '../stappen/werkplaats.js';
import { Toezicht } from './toezicht.js';

/** What is drawn for one step of a walk; each number is taken modulo what there is to choose from. */
export interface Keuze {
  readonly wat: number;
  readonly zaak: number;
  readonly pijl: number;
  readonly wie: number;
}

/** What came of a choice: the HTTP status, what was done instead of a step, or what must never be, in words. */
export type Uitslag = number | string;

/** Nothing else is ever an answer to a step. */
export const GEWOON = new Set<Uitslag>([
  201,
  400,
  403,
  404,
  409,
  412,
  422,
  'aangemeld',
  'klok',
  'geen-pijl',
  'niet-te-maken',
]);

interface Zaakrij {
  readonly id: string;
  readonly dossier: string;
  readonly soort: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly organisatie: string;
  readonly inzender: string;
  readonly regiehouder: string;
  readonly voorgesteld: string | null;
}

/** One in so many choices moves the clock. */
const KLOK = 12;
/** One in so many brings somebody in, until there are enough people to walk among, and after that. */
const AANMELDING = [25, 100] as const;
/** Dossiers to walk among: those that came last. The others stay, as in a database that was used for years. */
const KRING = 12;
/** One in so many steps is sent twice, as by a client that heard nothing. */
const DUBBEL = 8;
const UUR_MS = 3_600_000;
const DAG_MS = 24 * UUR_MS;
const KLOKSPRONGEN_UUR = [1, 5, 26, 70, 24 * 8, 24 * 31];
/** Days that recipes name: they go along with the clock. Those of birth do not. */
const DAG = /\b202[67]-\d\d-\d\d/g;

/** Somebody who walks through the tables at random, over HTTP, and looks after each step whether the promises still hold. */
export class Wandelaar {
  private uren = 0;
  private kring: readonly string[] = [];
  private mensen = 0;
  readonly verslag: string[] = [];
  /** arrows that somebody walked */
  readonly gelopen = new Set<string>();

  private constructor(
    private readonly werkplaats: Werkplaats,
    readonly toezicht: Toezicht,
  ) {}

  static async open(): Promise<Wandelaar> {
    const werkplaats = await Werkplaats.open({ werker: true });
    return new Wandelaar(werkplaats, await Toezicht.open(werkplaats.huis));
  }

  async sluit(): Promise<void> {
    await this.toezicht.sluit();
    await this.werkplaats.sluit();
  }

  async doe(keuze: Keuze): Promise<Uitslag> {
    const genoeg = this.kring.length >= KRING ? 1 : 0;
    if (this.kring.length === 0 || keuze.wat % AANMELDING[genoeg] === 0) return this.meldAan(keuze);
    if (keuze.wat % KLOK === 0) return this.verzetKlok(keuze.pijl);
    const zaken = await this.zaken();
    // who is at work looks at open work; now and then at what was closed
    const open = zaken.filter((zaak) => zaak.open);
    const uit = open.length > 0 && keuze.wat % 9 > 0 ? open : zaken;
    const zaak = uit[keuze.zaak % uit.length];
    return zaak ? this.zet(zaak, keuze) : 'geen-pijl';
  }

  /** The promises that are broken where something happened since the last look, in words. */
  async schendingen(): Promise<string[]> {
    const dossiers = await this.toezicht.aangeraakt();
    // a recipe may bring in people of its own
    const nieuw = dossiers.filter((dossier) => !this.kring.includes(dossier));
    if (nieuw.length > 0) await this.neemOp(nieuw);
    return dossiers.length > 0 ? this.toezicht.schendingen(dossiers) : [];
  }

  /** Somebody without a bed who just came: the dossier has an aanmelding and work that was offered. */
  async iemandBuiten(): Promise<string> {
    return (await this.werkplaats.meldAan()).dossier;
  }

  /** Who came last is walked with; who was left behind rings no more, or each step would cost more than the one before it. */
  private async neemOp(dossiers: readonly string[]): Promise<void> {
    const { superuser } = this.werkplaats.huis;
    const { rows } = await superuser.query<{ id: string }>(
      'select id from tns.dossier order by aangemaakt_op desc, id desc limit $1',
      [KRING],
    );
    const was = this.kring;
    this.kring = rows.map(({ id }) => id);
    this.mensen += dossiers.length;
    await superuser.query(
      'update tns.termijn set gewekt_op = start where dossier_id = any($1) and gestopt_op is null and gewekt_op is null',
      [was.filter((dossier) => !this.kring.includes(dossier))],
    );
  }

  private async zet(zaak: Zaakrij, keuze: Keuze): Promise<Uitslag> {
    const { soort, id, dossier, toestand } = zaak;
    const pijlen = tabel(soort).overgangen.filter((o) => o.wie.als.length > 0 && o.van.includes(toestand));
    const pijl = pijlen[keuze.pijl % pijlen.length];
    if (!pijl) return 'geen-pijl';
    const doel = { soort, id, dossier, variant: variantVoor(soort, pijl) };
    let body: object;
    try {
      body = this.vandaag(await this.werkplaats.body(doel, pijl));
    } catch {
      return 'niet-te-maken'; // the recipe wants a zaak that it made itself
    }
    const koppen = await this.wie(zaak, pijl, keuze.wie);
    const vraag = { body, versie: await this.werkplaats.versie(id), koppen, sleutel: randomUUID() };
    const uitslag = await this.stuur(`/${tabel(soort).meervoud}/${id}`, vraag, keuze.wat % DUBBEL === 0);
    this.noteer(`${soort} ${id} ${toestand} ${pijl.stap}: ${uitslag}`);
    if (uitslag === 201) this.gelopen.add(`${soort} ${pijl.stap} uit ${toestand} naar ${pijl.naar}`);
    return uitslag;
  }

  /** Promise 3: the same command with the same key is one step, and gives the same answer to who may still see the zaak. */
  private async stuur(zaak: string, vraag: Vraag, tweeKeer: boolean): Promise<Uitslag> {
    const eerst = await this.werkplaats.vraag('POST', `${zaak}/stappen`, vraag);
    if (eerst.status >= 500) return `${eerst.status} ${JSON.stringify(eerst.body)}`;
    if (!tweeKeer || eerst.status !== 201) return eerst.status;
    const nogEens = await this.werkplaats.vraag('POST', `${zaak}/stappen`, vraag);
    if (nogEens.status === 201 && JSON.stringify(nogEens.body) === JSON.stringify(eerst.body)) return 201;
    const { koppen = {} } = vraag;
    const ziet = await this.werkplaats.vraag('GET', zaak, { koppen });
    if (nogEens.status === 404 && ziet.status === 404) return 201; // docs/besluiten/0013
    return `twee antwoorden op één sleutel: 201 en ${nogEens.status} ${JSON.stringify(nogEens.body)}`;
  }

  /** Recipes were written for one day; the walk goes through years. */
  private vandaag(body: object): object {
    const dagen = Math.floor(this.uren / 24) * DAG_MS;
    const later = (dag: string): string => new Date(Date.parse(dag) + dagen).toISOString().slice(0, 10);
    return JSON.parse(JSON.stringify(body).replaceAll(DAG, later)) as object;
  }

  /** Somebody who by the table may walk this arrow, or, one time in ten, whoever the recipe has in mind. */
  private async wie(zaak: Zaakrij, { stap, wie }: Overgang, keuze: number): Promise<Record<string, string>> {
    const rollen = wie.rollen.filter((rol) => rol !== 'systeem');
    const rol = rollen[keuze % rollen.length] ?? 'behandelaar';
    const recept = wieZet({ ...zaak, variant: '' }, stap)[0];
    const relatie = wie.als[keuze % wie.als.length];
    const organisatie = keuze % 10 === 0 || relatie === undefined ? recept : (houderVan(zaak, relatie) ?? recept);
    return als([organisatie, soortVan([organisatie, rol])], rol);
  }

  private async meldAan({ zaak, pijl, wie }: Keuze): Promise<Uitslag> {
    const leeftijden = ['1984-05-17', '2003-02-01', '1958-12-31', undefined];
    const geboortedatum = leeftijden[zaak % leeftijden.length];
    const gemeenten = ['0505', '0512', '0523', '0642', '1978'];
    const body = aanmelding({
      client: {
        achternaam: `Wandel${[...String(this.mensen)].map((c) => 'abcdefghij'[Number(c)]).join('')}`,
        ...(geboortedatum && { geboortedatum }),
      },
      acuut: pijl % 2 === 0,
      woonsituatie: pijl % 2 === 0 ? 'openbare-ruimte' : 'bij-familie-of-vrienden',
      opvangGevraagd: pijl % 3 !== 0,
      veiligheidsrisico: wie % 7 === 0,
      gemeenteAanmelding: gemeenten[wie % gemeenten.length],
    });
    const { status } = await this.werkplaats.vraag('POST', '/aanmeldingen', {
      door: ['MELDPUNT_ZO', 'behandelaar'],
      body,
    });
    this.noteer(`aanmelden: ${status}`);
    // promise 5: nobody is sent away at the door
    return status === 201 ? 'aangemeld' : `een aanmelding die niet werd aangenomen: ${status}`;
  }

  /** Time goes by, and what runs out rings. */
  private async verzetKlok(sprong: number): Promise<Uitslag> {
    this.uren += KLOKSPRONGEN_UUR[sprong % KLOKSPRONGEN_UUR.length] ?? 1;
    const { huis } = this.werkplaats;
    await huis.zetKlok(new Date(Date.parse(Werkplaats.NU) + this.uren * UUR_MS).toISOString());
    this.noteer(`klok: ${this.uren} uur, ${await huis.luister()} gerinkeld`);
    return 'klok';
  }

  private async zaken(): Promise<Zaakrij[]> {
    const { rows } = await this.werkplaats.huis.superuser.query<Zaakrij>({
      name: 'kring',
      text: `select z.id, z.dossier_id as dossier, z.soort, z.toestand, z.open, z.organisatie, z.inzender, d.regiehouder,
              d.regie_voorgesteld_aan as voorgesteld
         from tns.zaak z join tns.dossier d on d.id = z.dossier_id where d.id = any($1) order by z.aangemaakt_op, z.id`,
      values: [this.kring],
    });
    return rows;
  }

  private noteer(regel: string): void {
    this.verslag.push(regel);
  }
}

function houderVan(zaak: Zaakrij, relatie: Relatie): string | undefined {
  if (relatie === 'houder') return zaak.organisatie;
  if (relatie === 'regiehouder' || relatie === 'betrokken') return zaak.regiehouder;
  if (relatie === 'inzender') return zaak.inzender;
  if (relatie === 'aangewezen') return zaak.voorgesteld ?? undefined;
  return undefined;
}
