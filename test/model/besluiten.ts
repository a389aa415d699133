import type { Proces, Velden } from '../../src/kern/proces.js';
import { bijStap, wacht, type Belofte } from './beloften.js';
import { sleutel, type Klokken, type Pijl, type Ruimte, type Stand } from './ruimte.js';

/** The two weeks in which one must still decide once the client wrote that it is too late (Awb art. 4:17). */
const INGEBREKE = 'ingebrekestelling';
const ONTVANGEN = 'ingebrekestelling-ontvangen';

/** Days around those of all worlds: what matters is their order. */
const VERLOPEN = '2026-11-01';
const KOMT_NOG = '2028-01-01';

/** A letter that came after the end of the time, one before it, and one that is still to come. */
export const INGEBREKESTELLINGEN: readonly Velden[] = ['2026-11-02', '2026-10-01', KOMT_NOG].map((ontvangenOp) => ({
  ontvangenOp,
}));

/** What the guards see of a late decision, by what its own clock does. */
export function beslisfeiten(klokken: Klokken, besluit: string) {
  const dagen: Readonly<Record<string, string>> = { loopt: KOMT_NOG, af: VERLOPEN };
  return { beslisUiterlijk: dagen[klokken[besluit] ?? ''] ?? null, inGebreke: isIngebreke(klokken) };
}

export function isIngebreke(klokken: Klokken): boolean {
  return klokken[INGEBREKE] !== undefined;
}

/** Its clock is not there by itself, and goes on once it was started. */
export function ingebrekeklok({ stap, klokken }: { readonly stap: string; readonly klokken: Klokken }): string[] {
  return stap === ONTVANGEN || isIngebreke(klokken) ? [INGEBREKE] : [];
}

interface Beslissing<Rij> {
  /** where somebody waits for the decision */
  readonly onbeslist: readonly string[];
  readonly isTeLaat: (stand: Stand<Rij>) => boolean;
  /** ends in which the client has what was decided */
  readonly loopt?: readonly string[];
  /** left out: there is something to object to wherever the table lets one */
  readonly heeftBesluit?: (rij: Rij) => boolean;
}

const opent = ({ overgang }: Pijl<never>, wat: string): boolean =>
  (overgang?.gevolgen ?? []).some(({ soort, stap }) => soort === wat && stap === undefined);

/** What holds wherever one waits for a formal decision. */
export function ingebrekeBeloften<Rij>({ onbeslist, isTeLaat }: Beslissing<Rij>): readonly Belofte<Rij>[] {
  return [
    bijStap('telt een ingebrekestelling pas als de tijd om te beslissen voorbij is, en maar één keer', (pijl) => {
      return pijl.stap === ONTVANGEN && (!isTeLaat(pijl.van) || isIngebreke(pijl.van.klokken));
    }),
    bijStap('laat de twee weken daarna lopen tot er is beslist, en geeft er nooit twee nieuwe', (pijl) => {
      const { stap, van, naar, begonnen } = pijl;
      if (stap === ONTVANGEN) return naar.klokken[INGEBREKE] !== 'loopt';
      if (begonnen.includes(INGEBREKE)) return true;
      const telt = isIngebreke(van.klokken) && onbeslist.includes(naar.toestand);
      return telt && !['loopt', 'af'].includes(naar.klokken[INGEBREKE] ?? '');
    }),
    bijStap('meldt daarna dat er misschien een dwangsom loopt, en wie beslist hoort het', (pijl) => {
      return pijl.klok === INGEBREKE && !(pijl.stap === 'dwangsom-melden' && opent(pijl as Pijl<never>, 'overdracht'));
    }),
    bijStap('beslist niets doordat het te laat is: alles blijft zoals het was', ({ stap, van, naar }) => {
      if (![ONTVANGEN, 'dwangsom-melden'].includes(stap)) return false;
      return sleutel({ ...van, klokken: {} }) !== sleutel({ ...naar, klokken: {} });
    }),
  ];
}

/** What holds for every room that takes formal decisions. */
export function besluitBeloften<Rij>(beslissing: Beslissing<Rij>): readonly Belofte<Rij>[] {
  const sluit = (proces: Proces, { van, naar }: Pijl<Rij>): boolean =>
    wacht(proces, van) && !wacht(proces, naar) && !(beslissing.loopt ?? []).includes(naar.toestand);
  return [
    ...ingebrekeBeloften(beslissing),
    bijStap('laat een besluit gelden als er bezwaar komt: alleen het bezwaar zelf begint', (pijl) => {
      return pijl.stap === 'bezwaar-ontvangen' && !(pijl.van === pijl.naar && opent(pijl as Pijl<never>, 'bezwaar'));
    }),
    bijStap('heroverweegt alleen omdat een bezwaar gegrond is, en sluit daardoor niets', (pijl, { wereld }) => {
      if (pijl.stap !== 'heroverwegen') return false;
      return pijl.rol !== 'systeem' || sluit(wereld.proces, pijl);
    }),
    {
      zin: 'kan heroverwegen van overal waar een zaak kan zijn waartegen bezwaar is gemaakt',
      fouten: (ruimte) => {
        const kan = new Set(ruimte.pijlen.filter(({ stap }) => stap === 'heroverwegen').map(({ van }) => van));
        const { heeftBesluit = () => true } = beslissing;
        return [...naBezwaar(ruimte)].filter((stand) => heeftBesluit(stand.rij) && !kan.has(stand)).map(sleutel);
      },
    },
  ];
}

/** Everywhere a zaak can come while an objection to it runs. */
function naBezwaar<Rij>({ pijlen }: Ruimte<Rij>): ReadonlySet<Stand<Rij>> {
  const verder = new Map<Stand<Rij>, Stand<Rij>[]>();
  for (const { van, naar } of pijlen) {
    const al = verder.get(van);
    if (al) al.push(naar);
    else verder.set(van, [naar]);
  }
  const komt = new Set(pijlen.filter(({ stap }) => stap === 'bezwaar-ontvangen').map(({ naar }) => naar));
  for (const stand of komt) for (const naar of verder.get(stand) ?? []) komt.add(naar);
  return komt;
}

/** A zaak that ended opens again only when its client has no other that runs. */
export function heropentGeenTweede<Rij extends { readonly andereLoopt: boolean }>(): Belofte<Rij> {
  return bijStap('heropent geen zaak zolang de cliënt er al een andere heeft', ({ stap, van, naar }, { wereld }) => {
    return stap === 'heroverwegen' && van.rij.andereLoopt && !wacht(wereld.proces, van) && wacht(wereld.proces, naar);
  });
}

/** A zaak closed by a death, which two people confirmed in the dossier, and that can be undone. */
export function overlijdenBeloften<Rij>(toestand = 'beeindigd-overleden'): readonly Belofte<Rij>[] {
  return [
    bijStap('gelooft een overlijden alleen van het dossier, en sluit daardoor niets anders', ({ stap, van, naar }) => {
      if (van.toestand === naar.toestand) return false;
      return (naar.toestand === toestand) !== (stap === 'overlijden-verwerken');
    }),
    {
      zin: 'gaat weer verder als een overlijden niet klopte',
      fouten: ({ standen, pijlen, wereld }) => {
        const terug = pijlen.filter(({ stap, naar }) => stap === 'overlijden-herroepen' && wacht(wereld.proces, naar));
        const kan = new Set(terug.map(({ van }) => van));
        return [...standen.values()].filter((stand) => stand.toestand === toestand && !kan.has(stand)).map(sleutel);
      },
    },
  ];
}
