import { createHash } from 'node:crypto';
import type { Gebeurtenis } from '../../src/proces/index.js';
import { LEGE_KETEN, schakel } from '../../src/proces/schakel.js';
import type { Keten } from './keten.js';

type Schakel = Gebeurtenis & { zout: Buffer; inhoud: Buffer };

const KOLOMMEN = `g.id, g.dossier_id as "dossierId", g.zaak_id as "zaakId", g.soort, g.versie, g.stap, g.van, g.naar, g.persoon,
  g.organisatie, g.rol, g.toepassing, g.moment, g.reden, g.corrigeert, g.oorzaak, g.rijen, g.proces_hash as "procesHash",
  g.inhoud_digest as "inhoudDigest", g.vorige_digest as "vorigeDigest", g.digest`;

/**
 * Works the chain of every dossier out again, from the first gebeurtenis to the head that the dossier keeps, and the digest
 * of what was filled in.
 *
 * @returns per dossier what does not fit; empty when nothing was touched
 */
export async function controleerKetens(keten: Keten): Promise<{ dossiers: number; fouten: string[] }> {
  const dossiers = await keten.sql<{ id: string; ketenkop: Buffer }>('select id, ketenkop from tns.dossier');
  const fouten: string[] = [];
  for (const { id, ketenkop } of dossiers) {
    const schakels = await keten.sql<Schakel>(
      `select ${KOLOMMEN}, i.zout, i.inhoud from tns.gebeurtenis g join tns.gebeurtenis_inhoud i on i.gebeurtenis_id = g.id
        where g.dossier_id = $1 order by g.volgorde`,
      [id],
    );
    let kop: Buffer = LEGE_KETEN;
    for (const { digest, zout, inhoud, ...rest } of schakels) {
      const velden = JSON.stringify(await keten.huis.ontcijfer(inhoud));
      if (!createHash('sha256').update(zout).update(velden).digest().equals(rest.inhoudDigest))
        fouten.push(`inhoud ${rest.id}`);
      if (!rest.vorigeDigest.equals(kop)) fouten.push(`volgorde ${rest.id}`);
      if (!schakel(rest).equals(digest)) fouten.push(`schakel ${rest.id}`);
      kop = digest;
    }
    if (!kop.equals(ketenkop)) fouten.push(`kop ${id}`);
  }
  return { dossiers: dossiers.length, fouten };
}
