import { createHash } from 'node:crypto';
import { LEGE_KETEN, schakel, type Gebeurtenis } from '../../../src/proces/index.js';
import { Versleuteling } from '../../../src/platform/versleuteling/index.js';
import type { Vraag } from '../huis.js';

type Schakel = Gebeurtenis & { zout: Buffer; inhoud: Buffer };

const KOLOMMEN = `g.id, g.dossier_id as "dossierId", g.zaak_id as "zaakId", g.soort, g.versie, g.stap, g.van, g.naar, g.persoon,
  g.organisatie, g.rol, g.toepassing, g.moment, g.reden, g.corrigeert, g.oorzaak, g.rijen, g.proces_hash as "procesHash",
  g.inhoud_digest as "inhoudDigest", g.vorige_digest as "vorigeDigest", g.digest`;

/**
 * Works the chain of digests of every dossier out again, from its first gebeurtenis to the head that the dossier keeps
 * (docs/besluiten/0005).
 * @param env keys to read what was filled in
 * @returns what does not fit
 */
export async function controleerKetens(vraag: Vraag, env: Readonly<Record<string, string>>): Promise<string[]> {
  const versleuteling = alsVersleuteling(env);
  const koppen = await vraag<{ id: string; ketenkop: Buffer }>('select id, ketenkop from tns.dossier');
  const rijen = await vraag<Schakel>(
    `select ${KOLOMMEN}, i.zout, i.inhoud from tns.gebeurtenis g join tns.gebeurtenis_inhoud i on i.gebeurtenis_id = g.id order by g.volgorde`,
  );
  const kop = new Map<string, Buffer>();
  const fouten: string[] = [];
  for (const { digest, zout, inhoud, ...rest } of rijen) {
    const velden = createHash('sha256').update(zout).update(versleuteling.ontsleutel(inhoud)).digest();
    if (!velden.equals(rest.inhoudDigest)) fouten.push(`inhoud van gebeurtenis ${rest.id}`);
    if (!rest.vorigeDigest.equals(kop.get(rest.dossierId) ?? LEGE_KETEN))
      fouten.push(`volgorde bij gebeurtenis ${rest.id}`);
    if (!schakel(rest).equals(digest)) fouten.push(`schakel ${rest.id}`);
    kop.set(rest.dossierId, digest);
  }
  for (const { id, ketenkop } of koppen)
    if (!ketenkop.equals(kop.get(id) ?? LEGE_KETEN)) fouten.push(`kop van dossier ${id}`);
  return fouten;
}

function alsVersleuteling(env: Readonly<Record<string, string>>): Versleuteling {
  // the embedded runtime writes both as a JSON object of version and key
  const sleutels = (naam: string) => JSON.parse(env[naam] ?? '{}') as Record<string, string>;
  return new Versleuteling({
    sleutels: sleutels('VERSLEUTELING_SLEUTELS'),
    actief: env['VERSLEUTELING_ACTIEF'] ?? '',
    hmacSleutels: sleutels('HMAC_SLEUTELS'),
    hmacActief: env['HMAC_ACTIEF'] ?? '',
  });
}
