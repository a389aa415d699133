import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { wachtTot } from '../../src/platform/ingebed/wacht.js';
import { VersleutelFout, Versleuteling, type VersleutelingOpties } from '../../src/platform/versleuteling/index.js';
import {
  Geschiedschrijver,
  LEGE_KETEN,
  schakel,
  type Gebeurtenis,
  type GebeurtenisInhoud,
} from '../../src/proces/index.js';
import { VERSLEUTELDE_KOLOMMEN } from '../../scripts/sleutels/kolommen.js';

type Schakel = Gebeurtenis & { zout: Buffer; inhoud: Buffer };

const KOLOMMEN = `g.id, g.dossier_id as "dossierId", g.zaak_id as "zaakId", g.soort, g.versie, g.stap, g.van, g.naar, g.persoon,
  g.organisatie, g.rol, g.toepassing, g.moment, g.reden, g.corrigeert, g.oorzaak, g.rijen, g.proces_hash as "procesHash",
  g.inhoud_digest as "inhoudDigest", g.vorige_digest as "vorigeDigest", g.digest`;

/** Works out the chain of every dossier again, with what was filled in. @returns how many links do not fit */
export async function keurKetens(sql: Client, kluis: Versleuteling): Promise<{ schakels: number; stuk: number }> {
  const geschiedenis = new Geschiedschrijver(kluis);
  const { rows: dossiers } = await sql.query<{ id: string; ketenkop: Buffer }>('select id, ketenkop from tns.dossier');
  let [schakels, stuk] = [0, 0];
  for (const { id, ketenkop } of dossiers) {
    const { rows } = await sql.query<Schakel>(
      `select ${KOLOMMEN}, i.zout, i.inhoud from tns.gebeurtenis g join tns.gebeurtenis_inhoud i on i.gebeurtenis_id = g.id
        where g.dossier_id = $1 order by g.volgorde`,
      [id],
    );
    let kop: Buffer = LEGE_KETEN;
    for (const { digest, zout, inhoud, ...rest } of rows) {
      const velden = JSON.stringify(geschiedenis.ontcijfer({ inhoud } as GebeurtenisInhoud)); // it reads this column only
      const inhoudKlopt = createHash('sha256').update(zout).update(velden).digest().equals(rest.inhoudDigest);
      const past = rest.vorigeDigest.equals(kop) && schakel(rest).equals(digest);
      if (!inhoudKlopt || !past) stuk += 1;
      kop = digest;
    }
    if (!kop.equals(ketenkop)) stuk += 1;
    schakels += rows.length;
  }
  return { schakels, stuk };
}

/** Opens every encrypted value with the real keys, and tries it with others of the same versions. */
export async function keurVersleuteling(
  sql: Client,
  sleutels: VersleutelingOpties,
): Promise<{ waarden: number; nietTeOpenen: number; opentMetAndere: number }> {
  const [echt, ander] = [new Versleuteling(sleutels), new Versleuteling(andere(sleutels))];
  const uitslag = { waarden: 0, nietTeOpenen: 0, opentMetAndere: 0 };
  for (const { tabel, kolom } of VERSLEUTELDE_KOLOMMEN) {
    const { rows } = await sql.query<{ waarde: Buffer }>(
      `select ${kolom} as waarde from tns.${tabel} where ${kolom} is not null`,
    );
    for (const { waarde } of rows) {
      uitslag.waarden += 1;
      if (!opent(echt, waarde)) uitslag.nietTeOpenen += 1;
      if (opent(ander, waarde)) uitslag.opentMetAndere += 1;
    }
  }
  return uitslag;
}

/** How often the texts can be read in a dump, also as hexadecimal, which is how a dump writes binary columns. */
export function leesbaar(dump: string, teksten: readonly string[]): number {
  return teksten.reduce(
    (keren, tekst) => keren + dump.split(tekst).length - 1 + dump.split(Buffer.from(tekst).toString('hex')).length - 1,
    0,
  );
}

/** The tables of a plain dump in whose rows a text stands. */
export function tabellenMet(dump: string, tekst: string): string[] {
  const gevonden = new Set<string>();
  for (const [, tabel = '', rijen = ''] of dump.matchAll(/^COPY (\S+) [^\n]*FROM stdin;\n([\s\S]*?)^\\\.$/gm)) {
    if (rijen.includes(tekst)) gevonden.add(tabel);
  }
  return [...gevonden];
}

function opent(kluis: Versleuteling, waarde: Buffer): boolean {
  try {
    kluis.ontsleutel(waarde);
    return true;
  } catch (fout) {
    if (fout instanceof VersleutelFout) return false;
    throw fout;
  }
}

function andere({ sleutels, actief, hmacSleutels, hmacActief }: VersleutelingOpties): VersleutelingOpties {
  const nieuw = (versies: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.keys(versies).map((versie) => [versie, randomBytes(32).toString('base64')]));
  return { sleutels: nieuw(sleutels), actief, hmacSleutels: nieuw(hmacSleutels), hmacActief };
}

/** Waits until every letter is ticked off; what is left shows in the checks that follow. */
export async function wachtOpStilte(sql: Client, ms: number): Promise<void> {
  await wachtTot(
    async () => {
      const { rowCount } = await sql.query(
        'select from tns.outbox o where not exists (select from tns.eenmalig e where e.outbox_id = o.id) limit 1',
      );
      return rowCount === 0;
    },
    ms,
    200,
  );
}
