import pg from 'pg';
import { maakVraag } from '../../src/modules/werkvoorraad/werkvoorraad.vraag.js';
import { persoonId } from '../../src/platform/ingebed/personen.js';

/** Rows on a page when nobody says how many. */
const BLADZIJDE = 50;

/** Tells row-level security who asks, as every transaction of the service does. */
const CONTEXT = `select set_config('tns.organisatie', $1, true), set_config('tns.rol', $2, true), set_config('tns.gebruiker', $3, true)`;

/** Who looks at the page. */
export type Kijker = readonly [organisatie: string, rol: string];

/** The query of the werkvoorraad and nothing else, over a connection with the rights of the service. */
export class KaleVraag {
  private constructor(
    private readonly client: pg.Client,
    private readonly kijker: Kijker,
  ) {}

  static async open(databaseUrl: string, kijker: Kijker): Promise<KaleVraag> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new KaleVraag(client, kijker);
  }

  /** Asks once. @returns how many rows came; @throws Error when it is no full page */
  async vraag(): Promise<number> {
    const [organisatie, rol] = this.kijker;
    const id = persoonId(organisatie, rol);
    const { sql, parameters } = maakVraag({
      filters: { limit: BLADZIJDE },
      door: { id, organisatie },
      nu: new Date(),
    });
    await this.client.query('begin');
    await this.client.query(CONTEXT, [organisatie, rol, id]);
    const { rows } = await this.client.query(sql, [...parameters]);
    await this.client.query('commit');
    if (rows.length <= BLADZIJDE) throw new Error(`de kale vraag gaf ${rows.length} regels`);
    return rows.length;
  }

  async sluit(): Promise<void> {
    await this.client.end();
  }
}
