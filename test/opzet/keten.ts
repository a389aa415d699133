import { expect } from '@jest/globals';
import pg from 'pg';
import type { AanmeldingDto } from '../../src/modules/aanmelding/aanmelding.dto.js';
import { aanmelding } from '../fabriek/aanmelding.js';
import { Proefhuis, type Antwoord, type Vrager } from './huis.js';

/** Monday noon in Amsterdam: every queue is open. */
export const MAANDAG = '2026-11-23T11:00:00.000Z';

/** An organisation that registers people but is itself never given a task by the deurtabel. */
export const MELDER: Vrager = ['AANBIEDER_YULIUS', 'intaker'];

/** The part of a problem+json body the tests look at. */
export interface Probleem {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pad: string; readonly melding: string; readonly code: string }[];
}

/** A hand-off as it stands in the database. */
export interface Werkstuk {
  readonly id: string;
  readonly taak: string;
  readonly van: string;
  readonly naar: string;
  readonly wachtrij: string;
  readonly aard: string;
  readonly vorige: string | null;
  readonly toestand: string;
  readonly open: boolean;
  readonly versie: number;
  readonly verantwoordelijke: string;
  readonly behandelaar: string | null;
  readonly prioriteit: number;
}

/** What people in the chain do, over HTTP, and what the database then says, as its superuser sees it. */
export class Keten {
  private constructor(readonly huis: Proefhuis) {}

  /** Opens the house with its clock at {@link MAANDAG}. */
  static async open(
    opties: { werker?: boolean; nu?: string; netten?: string; extra?: Readonly<Record<string, string>> } = {},
  ): Promise<Keten> {
    const huis = await Proefhuis.start(opties);
    await huis.zetKlok(opties.nu ?? MAANDAG);
    return new Keten(huis);
  }

  async sluit(): Promise<void> {
    await this.huis.stop();
    await this.huis.proef.verwijder();
  }

  /** Registers somebody, which must succeed. */
  async meldAan(anders: Readonly<Record<string, unknown>> = {}, door: Vrager = MELDER): Promise<AanmeldingDto> {
    const antwoord = await this.huis.vraag<AanmeldingDto>('POST', '/v1/aanmeldingen', {
      door,
      body: aanmelding(anders),
    });
    return goed(antwoord, 201, 'aanmelden');
  }

  /** Reads something, which must succeed. */
  async lees<T = Record<string, unknown>>(door: Vrager, pad: string): Promise<T> {
    return goed(await this.huis.vraag<T>('GET', `/v1${pad}`, { door }), 200, pad);
  }

  /** Reads the zaak for its version and takes the step. */
  async probeer<T = Probleem>(door: Vrager, pad: string, body: object): Promise<Antwoord<T>> {
    const { versie } = await this.lees<{ versie: number }>(door, pad);
    return this.huis.vraag<T>('POST', `/v1${pad}/stappen`, { door, versie, body });
  }

  /** The same, for a step that must succeed. */
  async zet<T = Record<string, unknown>>(door: Vrager, pad: string, body: object): Promise<T> {
    return goed(await this.probeer<T>(door, pad, body), 201, `${pad} ${JSON.stringify(body)}`);
  }

  /** Offers work of a dossier to a queue. @returns the hand-off */
  async draagOver(door: Vrager, dossier: string, taak: string, wachtrij?: string): Promise<string> {
    const body = { dossier, taak, ...(wachtrij === undefined ? {} : { wachtrij }) };
    return goed(
      await this.huis.vraag<{ id: string }>('POST', '/v1/overdrachten', { door, body }),
      201,
      `overdracht ${taak}`,
    ).id;
  }

  /** All hand-offs of a dossier, the oldest first, past row-level security. */
  async werk(dossier: string): Promise<Werkstuk[]> {
    return this.sql<Werkstuk>(
      `select o.id, o.taak, o.van, o.naar, o.naar_wachtrij as wachtrij, o.aard, o.vorige, z.toestand, z.open, z.versie,
              z.verantwoordelijke, z.behandelaar, z.prioriteit
         from tns.overdracht o join tns.zaak z on z.id = o.id where o.dossier_id = $1 order by substring(z.nummer from 2)::int`,
      [dossier],
    );
  }

  /** The newest hand-off of a taak in a dossier; fails when there is none. */
  async werkVan(dossier: string, taak: string): Promise<Werkstuk> {
    const stuk = (await this.werk(dossier)).findLast((o) => o.taak === taak);
    if (!stuk) throw new Error(`dossier ${dossier} heeft geen overdracht ${taak}`);
    return stuk;
  }

  /** A question to the database as its superuser. */
  async sql<T extends object>(tekst: string, waarden: readonly unknown[] = []): Promise<T[]> {
    return (await this.huis.superuser.query<T>(tekst, [...waarden])).rows;
  }

  /** Runs statements in one transaction on a connection of their own; gives the SQLSTATE with which it failed, or null. */
  async poging(
    verbinding: string,
    ...opdrachten: readonly (readonly [tekst: string, waarden?: readonly unknown[]])[]
  ): Promise<string | null> {
    const client = new pg.Client({ connectionString: verbinding });
    await client.connect();
    try {
      await client.query('begin');
      for (const [tekst, waarden = []] of opdrachten) await client.query(tekst, [...waarden]);
      await client.query('commit');
      return null;
    } catch (fout) {
      if (fout instanceof pg.DatabaseError) return fout.code ?? 'zonder code';
      throw fout;
    } finally {
      await client.end();
    }
  }
}

/** Shows what was answered when the status is not the one that was expected. */
function goed<T>(antwoord: Antwoord<T>, status: number, wat: string): T {
  if (antwoord.status !== status) throw new Error(`${wat}: ${antwoord.status} ${JSON.stringify(antwoord.body)}`);
  expect(antwoord.status).toBe(status);
  return antwoord.body;
}
