import { BELOFTEN } from '../../bench/chaos/controle/beloften.js';
import { SAMENHANG } from '../../bench/chaos/controle/samenhang.js';
import type { Overgang, Relatie } from '../../src/kern/proces.js';
import { aanmelding } from '../fabriek/aanmelding.js';
import { als, soortVan } from '../stappen/weigering.js';
import { variantVoor, tabel, Werkplaats, wieZet } from '../stappen/werkplaats.js';

/** What is drawn for one step of a walk; each number is taken modulo what there is to choose from. */
export interface Keuze {
  readonly wat: number;
  readonly zaak: number;
  readonly pijl: number;
  readonly wie: number;
}

/** What came of a choice: the HTTP status, or what was done instead of a step. */
export type Uitslag = number | 'aangemeld' | 'klok' | 'geen-pijl' | 'niet-te-maken';

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

/** One in so many choices moves the clock, and one brings somebody in. */
const KLOK = 12;
const AANMELDING = 40;
/** At most so many people, so that the walk comes back to the same dossiers. */
const MENSEN = 12;
const UUR_MS = 3_600_000;
const KLOKSPRONGEN_UUR = [1, 5, 26, 70, 24 * 8, 24 * 31];
/** Rules that hold at every moment; those about letters hold once the worker is at rest. */
const REGELS = [
  ...BELOFTEN,
  ...SAMENHANG.filter(({ sql }) => !sql.includes('outbox') && !sql.includes('ontvangstbewijs')),
];

/** Somebody who walks through the tables at random, over HTTP, and looks after each step whether the promises still hold. */
export class Wandelaar {
  private uren = 0;
  readonly verslag: string[] = [];

  private constructor(private readonly werkplaats: Werkplaats) {}

  static async open(): Promise<Wandelaar> {
    return new Wandelaar(await Werkplaats.open({ werker: true }));
  }

  async sluit(): Promise<void> {
    await this.werkplaats.sluit();
  }

  async doe(keuze: Keuze): Promise<Uitslag> {
    const zaken = await this.zaken();
    if (zaken.length === 0 || (keuze.wat % AANMELDING === 0 && this.mensen(zaken) < MENSEN)) return this.meldAan(keuze);
    if (keuze.wat % KLOK === 0) return this.verzetKlok(keuze.pijl);
    // who is at work looks at open work; now and then at what was closed
    const open = zaken.filter((zaak) => zaak.open);
    const uit = open.length > 0 && keuze.wat % 9 > 0 ? open : zaken;
    const zaak = uit[keuze.zaak % uit.length];
    return zaak ? this.zet(zaak, keuze) : 'geen-pijl';
  }

  /** The rules that are broken now, in words. */
  async schendingen(): Promise<string[]> {
    const sql = REGELS.map((regel, i) => `(select ${i} as regel, wat from (${regel.sql}) r limit 3)`).join(
      ' union all ',
    );
    const { rows } = await this.werkplaats.huis.superuser.query<{ regel: number; wat: string }>(sql);
    return rows.map(({ regel, wat }) => `${REGELS[regel]?.naam ?? ''}: ${wat}`);
  }

  private async zet(zaak: Zaakrij, keuze: Keuze): Promise<Uitslag> {
    const { soort, id, dossier } = zaak;
    const pijlen = tabel(soort).overgangen.filter((o) => o.wie.als.length > 0 && o.van.includes(zaak.toestand));
    const pijl = pijlen[keuze.pijl % pijlen.length];
    if (!pijl) return 'geen-pijl';
    const doel = { soort, id, dossier, variant: variantVoor(soort, pijl) };
    let body: object;
    try {
      body = await this.werkplaats.body(doel, pijl);
    } catch {
      return 'niet-te-maken'; // the recipe wants a zaak that it made itself
    }
    const koppen = await this.wie(zaak, pijl, keuze.wie);
    const versie = await this.werkplaats.versie(id);
    const pad = `/${tabel(soort).meervoud}/${id}/stappen`;
    const { status, body: antwoord } = await this.werkplaats.vraag('POST', pad, { body, versie, koppen });
    this.noteer(
      `${soort} ${id} ${zaak.toestand} ${pijl.stap}: ${status}${status >= 500 ? ` ${JSON.stringify(antwoord)}` : ''}`,
    );
    return status;
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
        achternaam: `Wandel${[...String(this.verslag.length)].map((c) => 'abcdefghij'[Number(c)]).join('')}`,
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
    return status === 201 ? 'aangemeld' : status;
  }

  /** Time goes by, and what runs out rings. */
  private async verzetKlok(sprong: number): Promise<Uitslag> {
    this.uren += KLOKSPRONGEN_UUR[sprong % KLOKSPRONGEN_UUR.length] ?? 1;
    const { huis } = this.werkplaats;
    await huis.zetKlok(new Date(Date.parse(Werkplaats.NU) + this.uren * UUR_MS).toISOString());
    await huis.luister();
    this.noteer(`klok: ${this.uren} uur`);
    return 'klok';
  }

  private async zaken(): Promise<Zaakrij[]> {
    const { rows } = await this.werkplaats.huis.superuser.query<Zaakrij>(
      `select z.id, z.dossier_id as dossier, z.soort, z.toestand, z.open, z.organisatie, z.inzender, d.regiehouder,
              d.regie_voorgesteld_aan as voorgesteld
         from tns.zaak z join tns.dossier d on d.id = z.dossier_id order by z.aangemaakt_op, z.id`,
    );
    return rows;
  }

  private mensen(zaken: readonly Zaakrij[]): number {
    return new Set(zaken.map(({ dossier }) => dossier)).size;
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
