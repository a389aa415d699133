import pg from 'pg';
import { gastvrij } from './opzet/gast.js';
import type { Draaiend } from './opzet/huis.js';
import { maakDatabase, type ProefDatabase, token } from './opzet/index.js';

/** Organisation and role of who asks. */
export type Vrager = readonly [organisatie: string, rol: string, nummer?: number];

/** An answer as a partner gets it; the contents are looked at field by field. */
export interface Antwoord {
  readonly status: number;
  readonly etag: string | null;
  readonly link: string | null;
  readonly body: Json;
}

/** The fields that the tests look at; which of them are there depends on the question. */
export interface Json {
  readonly id: string;
  readonly dossier: string;
  readonly kenmerk: string;
  readonly soort: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly versie: number;
  readonly taak: string;
  readonly aard: string;
  readonly zaak: string;
  readonly status: string;
  readonly start: string;
  readonly laatsteDag: string;
  readonly code: string;
  readonly naam: string;
  readonly zicht: string;
  readonly regiehouder: string;
  readonly regieVoorgesteldAan: string | null;
  readonly aanmelddatum: string;
  readonly groep: string;
  readonly client: Json;
  readonly onderbreking: Json | null;
  readonly termijn: Json;
  readonly resultaten: readonly Json[];
  readonly gevolgen: readonly Json[];
  readonly errors: readonly Json[];
  readonly termijnen: readonly Json[];
  readonly aanZet: readonly Json[];
  readonly zaken: readonly Json[];
}

/** Monday noon in Amsterdam: every queue is open. */
export const NU = '2026-11-23T11:00:00.000Z';

/** The whole house on a database of its own, with its clock at {@link NU}. */
export class Dossierhuis {
  private personen = 0;

  private constructor(
    private readonly draaiend: Draaiend,
    private readonly proef: ProefDatabase,
    readonly superuser: pg.Client,
  ) {}

  static async open(): Promise<Dossierhuis> {
    const proef = await maakDatabase();
    const superuser = new pg.Client({ connectionString: proef.superUrl });
    await superuser.connect();
    await zetKlok(superuser, NU);
    const draaiend = await gastvrij({ ...proef.env, NODE_ENV: 'test', LOG_LEVEL: 'error' }, false);
    return new Dossierhuis(draaiend, proef, superuser);
  }

  async sluit(): Promise<void> {
    await this.draaiend.sluit();
    await this.superuser.end();
    await this.proef.verwijder();
  }

  async vraag(wie: Vrager, pad: string): Promise<Antwoord> {
    return this.stuur(wie, pad, { method: 'GET' });
  }

  async post(wie: Vrager, pad: string, body: unknown, etag?: string | null): Promise<Antwoord> {
    const headers = { 'content-type': 'application/json', ...(etag ? { 'if-match': etag } : {}) };
    return this.stuur(wie, pad, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Reads the zaak for its version and takes the step. */
  async stap(wie: Vrager, pad: string, body: object): Promise<Antwoord> {
    const { etag } = await this.vraag(wie, pad);
    return this.post(wie, `${pad}/stappen`, body, etag);
  }

  /** The same, for a step that must succeed. */
  async zet(wie: Vrager, pad: string, body: object): Promise<Json> {
    const antwoord = await this.stap(wie, pad, body);
    if (antwoord.status !== 201) throw new Error(`${pad} ${JSON.stringify(body)}: ${JSON.stringify(antwoord.body)}`);
    return antwoord.body;
  }

  /**
   * Registers an adult who needs a bed tonight; regie is with LDH.
   * @returns the dossier
   */
  async meldAan(wie: Vrager = ['LDH', 'intaker']): Promise<string> {
    this.personen += 1;
    const antwoord = await this.post(wie, '/aanmeldingen', {
      kanaal: 'partner-tns',
      aanmelder: { persoon: 'J. de Boer', relatie: 'hulpverlener' },
      client: {
        anoniem: false,
        achternaam: `Proef${this.personen}`,
        voornamen: 'Sam',
        geboortedatum: '1980-05-06',
      },
      huishouden: [],
      gemeenteAanmelding: '0505',
      herkomst: { soort: 'gemeente', gemeente: '0505' },
      brp: { status: 'ingeschreven', gemeente: '0505' },
      woonsituatie: 'openbare-ruimte',
      acuut: true,
      opvangGevraagd: true,
      veiligheidsrisico: false,
      aanleidingen: ['relatiebreuk'],
      geinformeerd: { gegevensgebruik: 'ja' },
      clientondersteuningAangeboden: true,
    });
    if (antwoord.status !== 201) throw new Error(`aanmelden: ${JSON.stringify(antwoord.body)}`);
    return antwoord.body.dossier;
  }

  /** The open hand-offs of a dossier with this taak, as the asker sees them. */
  async open(wie: Vrager, dossier: string, taak: string): Promise<readonly Json[]> {
    const { body } = await this.vraag(wie, `/overdrachten?dossier=${dossier}&limit=200`);
    return body.resultaten.filter((o) => o.taak === taak && o.open);
  }

  private async stuur(wie: Vrager, pad: string, init: RequestInit): Promise<Antwoord> {
    const headers = { ...init.headers, authorization: `Bearer ${await token(...wie)}` };
    const antwoord = await fetch(`${this.draaiend.url}/v1${pad}`, { ...init, headers });
    const body = (await antwoord.json()) as Json;
    return { status: antwoord.status, etag: antwoord.headers.get('etag'), link: antwoord.headers.get('link'), body };
  }
}

/** Moves the clock of the house; all processes on this database follow with their next transaction. */
export async function zetKlok(superuser: pg.Client, nu: string): Promise<void> {
  await superuser.query(
    'update tns.klok set verschuiving_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint',
    [nu],
  );
}
