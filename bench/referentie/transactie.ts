import type { ClientBase } from 'pg';
import { v7 as uuid } from 'uuid';

/**
 * FROZEN: do not tune. What somebody who writes it by hand would write: one statement per thing, parameters, no ORM, no
 * pipelining, no named statements. Our own figures are measured against these two transactions; changing them makes
 * figures of before and after incomparable. There is nothing in it of login, rights, audit, idempotency, clocks that are
 * computed, encryption or an answer: that is the point.
 */

/** How many rows of each kind our own service writes for the form that is measured. */
export interface Omvang {
  readonly zaken: number;
  /** of those zaken, how many are an overdracht */
  readonly overdrachten: number;
  readonly termijnen: number;
  readonly gebeurtenissen: number;
  readonly brieven: number;
}

/** What a registration gives back: what the next step needs. */
export interface Aangemeld {
  readonly kenmerk: string;
  readonly overdrachten: readonly string[];
}

/** One step: lock the dossier, move the zaak, write event and letter. @returns the new version of the zaak */
export function neemStap(client: ClientBase, zaakId: string, stap: string): Promise<number> {
  return inTransactie(client, async () => {
    const nu = new Date();
    const dossier = await client.query<{ id: string }>(
      'select d.id from referentie_bench.dossier d join referentie_bench.zaak z on z.dossier_id = d.id where z.id = $1 for update of d',
      [zaakId],
    );
    const dossierId = eerste(dossier.rows).id;
    const toestand = stap === 'oppakken' ? 'opgepakt' : 'aangeboden';
    const behandelaar = stap === 'oppakken' ? 'ldh.behandelaar.1' : null;
    const zaak = await client.query<{ versie: number }>(
      'update referentie_bench.zaak set toestand = $2, behandelaar = $3, versie = versie + 1 where id = $1 returning versie',
      [zaakId, toestand, behandelaar],
    );
    const { versie } = eerste(zaak.rows);
    await client.query(
      `insert into referentie_bench.gebeurtenis (id, dossier_id, zaak_id, versie, stap, naar, persoon, organisatie, moment)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [uuid(), dossierId, zaakId, versie, stap, toestand, 'ldh.behandelaar.1', 'LDH', nu],
    );
    await client.query(
      'insert into referentie_bench.outbox (id, zaak_id, soort, aangemaakt_op) values ($1, $2, $3, $4)',
      [uuid(), zaakId, `overdracht-${toestand}`, nu],
    );
    return versie;
  });
}

/** One registration: a person, a dossier, its zaken with their rows, and the kenmerk as the last statement. */
export function meldAan(client: ClientBase, achternaam: string, omvang: Omvang): Promise<Aangemeld> {
  return inTransactie(client, async () => {
    const nu = new Date();
    const [clientId, dossierId] = [uuid(), uuid()];
    const zaken = reeks(omvang.zaken, () => uuid());
    const overdrachten = zaken.slice(-omvang.overdrachten);
    await client.query(
      'insert into referentie_bench.client (id, achternaam, voornamen, geboortedatum, aangemaakt_op) values ($1, $2, $3, $4, $5)',
      [clientId, achternaam, 'Joris', '1984-05-17', nu],
    );
    await client.query(
      'insert into referentie_bench.dossier (id, client_id, regiehouder, aangemaakt_op) values ($1, $2, $3, $4)',
      [dossierId, clientId, 'LDH', nu],
    );
    await client.query(
      `insert into referentie_bench.zaak (id, dossier_id, soort, nummer, toestand, versie, organisatie, urgentie_op, aangemaakt_op)
       select id, $1, soort, nummer, 'aangeboden', 1, 'LDH', $2, $3 from unnest($4::uuid[], $5::text[], $6::text[]) as rij (id, soort, nummer)`,
      [dossierId, morgen(nu), nu, zaken, zaken.map(soort(omvang)), zaken.map((_, i) => `Z${i + 1}`)],
    );
    await client.query(
      `insert into referentie_bench.overdracht (id, taak, van, naar)
       select id, 'OPVANG_LDH', 'SWT_DORDRECHT', 'LDH' from unnest($1::uuid[]) as rij (id)`,
      [overdrachten],
    );
    await client.query(
      `insert into referentie_bench.termijn (id, zaak_id, soort, start, vervalt_op)
       select id, zaak_id, 'overdracht-oppakken', $1, $2 from unnest($3::uuid[], $4::uuid[]) as rij (id, zaak_id)`,
      [nu, morgen(nu), reeks(omvang.termijnen, () => uuid()), reeks(omvang.termijnen, (i) => rond(zaken, i))],
    );
    await client.query(
      `insert into referentie_bench.gebeurtenis (id, dossier_id, zaak_id, versie, stap, naar, persoon, organisatie, moment)
       select id, $1, zaak_id, versie, 'openen', 'aangeboden', 'swt-dordrecht.intaker.1', 'SWT_DORDRECHT', $2
         from unnest($3::uuid[], $4::uuid[], $5::integer[]) as rij (id, zaak_id, versie)`,
      [
        dossierId,
        nu,
        reeks(omvang.gebeurtenissen, () => uuid()),
        // one opens each zaak; what is left are later versions of the first, which no step touches
        reeks(omvang.gebeurtenissen, (i) => zaken[i] ?? zaken[0]),
        reeks(omvang.gebeurtenissen, (i) => Math.max(1, i - zaken.length + 2)),
      ],
    );
    await client.query(
      `insert into referentie_bench.outbox (id, zaak_id, soort, aangemaakt_op)
       select id, zaak_id, 'overdracht-aangeboden', $1 from unnest($2::uuid[], $3::uuid[]) as rij (id, zaak_id)`,
      [nu, reeks(omvang.brieven, () => uuid()), reeks(omvang.brieven, (i) => rond(overdrachten, i))],
    );
    const kenmerk = await client.query<{ kenmerk: string }>(
      `with volgende as (update referentie_bench.teller set stand = stand + 1 where naam = 'kenmerk' returning stand)
       update referentie_bench.dossier set kenmerk = 'TNS-' || $2 || '-' || lpad(stand::text, 6, '0') from volgende where id = $1 returning kenmerk`,
      [dossierId, String(nu.getUTCFullYear())],
    );
    return { kenmerk: eerste(kenmerk.rows).kenmerk, overdrachten };
  });
}

async function inTransactie<T>(client: ClientBase, werk: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const uitkomst = await werk();
    await client.query('commit');
    return uitkomst;
  } catch (fout) {
    await client.query('rollback').catch(() => undefined); // the connection may be gone; the first error is the one to tell
    throw fout;
  }
}

const DAG_MS = 86_400_000;

function morgen(nu: Date): Date {
  return new Date(nu.getTime() + DAG_MS);
}

function soort({ zaken, overdrachten }: Omvang): (_: string, i: number) => string {
  return (_, i) => (i < zaken - overdrachten ? 'aanmelding' : 'overdracht');
}

function reeks<T>(lengte: number, maak: (i: number) => T): T[] {
  return Array.from({ length: lengte }, (_, i) => maak(i));
}

function rond(ids: readonly string[], i: number): string {
  return ids[i % ids.length] ?? '';
}

function eerste<T>([rij]: readonly T[]): T {
  if (rij === undefined) throw new Error('de referentie vond geen rij');
  return rij;
}
