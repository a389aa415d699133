import type { Vraag } from '../huis.js';
import type { Partner } from './kring.js';
import type { Partnerboek } from './partner.js';

/** What the partners and the house were going through. */
export type Fasenaam = 'gezond' | 'ziek' | 'vuur';

/** A stretch of the run, in ms since 1970. */
export interface Fase {
  readonly naam: Fasenaam;
  readonly van: number;
  readonly tot: number;
}

/** What each partner heard, in the order of the partners. */
interface Gehoord {
  readonly partners: readonly Partner[];
  readonly boeken: readonly Partnerboek[];
}

/** Work that was offered to an organisation, and when that was committed, as PostgreSQL keeps it. */
const AANGEBODEN = `select g.id, (extract(epoch from pg_xact_commit_timestamp(g.xmin)) * 1000)::float8 as ms
  from tns.gebeurtenis g join tns.overdracht o on o.id = g.zaak_id
  where g.soort = 'overdracht' and g.stap = 'openen' and o.naar = $1`;

/** How long each hand-off to a healthy partner took from commit to its system, per phase in which it was committed, in ms. */
export async function meetDuren(
  vraag: Vraag,
  fasen: readonly Fase[],
  { partners, boeken }: Gehoord,
): Promise<Record<Fasenaam, number[]>> {
  const duren: Record<Fasenaam, number[]> = { gezond: [], ziek: [], vuur: [] };
  for (const [i, partner] of partners.entries()) {
    if (partner.kwaal !== 'goed') continue;
    const gekomen = eersteKeer(boeken[i]);
    for (const { id, ms } of await vraag<{ id: string; ms: number }>(AANGEBODEN, [partner.organisatie])) {
      const fase = fasen.find(({ van, tot }) => ms >= van && ms <= tot);
      if (fase) duren[fase.naam].push((gekomen.get(id) ?? Number.POSITIVE_INFINITY) - ms);
    }
  }
  return duren;
}

/** The value below which this share of them lies; NaN when there are none. */
export function percentiel(getallen: readonly number[], deel: number): number {
  const opRij = [...getallen].sort((a, b) => a - b);
  return opRij[Math.ceil(opRij.length * deel) - 1] ?? Number.NaN;
}

function eersteKeer(boek: Partnerboek | undefined): Map<string, number> {
  const gekomen = new Map<string, number>();
  for (const { gebeurtenis, op } of boek?.aankomsten ?? []) if (!gekomen.has(gebeurtenis)) gekomen.set(gebeurtenis, op);
  return gekomen;
}
