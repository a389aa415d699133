import { CORRECTIESTAP } from '../../src/kern/correctiestap.js';
import { isEinde, type Feiten, type Proces } from '../../src/kern/proces.js';
import { sleutel, type Pijl, type Ruimte, type Stand } from './ruimte.js';

/** Something that must hold wherever a zaak can come, as a sentence; every place where it does not is one fault. */
export interface Belofte<Rij = Feiten> {
  readonly zin: string;
  readonly fouten: (ruimte: Ruimte<Rij>) => readonly string[];
}

/** Does anybody wait here? An end with a clock of its own (an objection term) is an end. */
export function wacht(proces: Proces, { toestand }: Stand<unknown>): boolean {
  return !isEinde(proces, toestand);
}

/** Faults in states, told by where they are. */
export function inStand<Rij>(zin: string, fout: (stand: Stand<Rij>, ruimte: Ruimte<Rij>) => boolean): Belofte<Rij> {
  return {
    zin,
    fouten: (ruimte) => [...ruimte.standen.values()].filter((stand) => fout(stand, ruimte)).map(sleutel),
  };
}

/** Faults in steps, told by where they come from. */
export function bijStap<Rij>(zin: string, fout: (pijl: Pijl<Rij>, ruimte: Ruimte<Rij>) => boolean): Belofte<Rij> {
  return {
    zin,
    fouten: (ruimte) =>
      ruimte.pijlen.filter((pijl) => fout(pijl, ruimte)).map((pijl) => `${pijl.stap} uit ${sleutel(pijl.van)}`),
  };
}

/** Does a step lead there from elsewhere? Putting right what is recorded at an end is no end of its own. */
export function komtAan({ van, naar }: Pick<Pijl<unknown>, 'van' | 'naar'>, toestand: string): boolean {
  return naar.toestand === toestand && van.toestand !== toestand;
}

/** Where one can still come from: everything from which a path leads to a state that is good enough. */
export function komtBij<Rij>(ruimte: Ruimte<Rij>, goed: (stand: Stand<Rij>) => boolean): ReadonlySet<Stand<Rij>> {
  const terug = new Map<Stand<Rij>, Stand<Rij>[]>();
  for (const { van, naar } of ruimte.pijlen) {
    const al = terug.get(naar);
    if (al) al.push(van);
    else terug.set(naar, [van]);
  }
  const komt = new Set([...ruimte.standen.values()].filter(goed));
  for (const stand of komt) for (const van of terug.get(stand) ?? []) komt.add(van);
  return komt;
}

/** A death ends what was begun, and is not how work gets done. */
const OVERLIJDEN: readonly string[] = ['overlijden-verwerken', 'overlijden-bevestigen'];

/** @param vanzelf steps by which the service itself may end a zaak: the work was done in another room, by people */
export function algemeen<Rij = Feiten>(vanzelf: readonly string[] = []): readonly Belofte<Rij>[] {
  return [
    {
      zin: 'komt in elke toestand',
      fouten: ({ wereld, standen }) => {
        const bereikt = new Set([...standen.values()].map(({ toestand }) => toestand));
        return Object.keys(wereld.proces.toestanden).filter((toestand) => !bereikt.has(toestand));
      },
    },
    {
      zin: 'loopt elke pijl',
      fouten: ({ wereld, pijlen }) => {
        const gelopen = new Set(pijlen.map(({ overgang }) => overgang));
        return wereld.proces.overgangen.filter((o) => !gelopen.has(o)).map(({ stap, naar }) => `${stap} naar ${naar}`);
      },
    },
    inStand('heeft een klok die loopt of ging, overal waar gewacht wordt', (stand, { wereld }) => {
      return wacht(wereld.proces, stand) && !Object.values(stand.klokken).some((klok) => klok !== 'stil');
    }),
    {
      zin: 'biedt mensen een stap die verder leidt, overal waar gewacht wordt',
      fouten: ({ wereld, standen, pijlen }) => {
        const mensen = pijlen.filter(
          ({ rol, stap }) => rol !== undefined && rol !== 'systeem' && !OVERLIJDEN.includes(stap),
        );
        const verder = new Set(mensen.flatMap(({ van, naar }) => (naar.toestand === van.toestand ? [] : [van])));
        return [...standen.values()].filter((s) => wacht(wereld.proces, s) && !verder.has(s)).map(sleutel);
      },
    },
    {
      zin: 'heeft van overal een weg naar een einde, ook zonder dat de cliënt overlijdt',
      fouten: (ruimte) => {
        const pijlen = ruimte.pijlen.filter(({ stap }) => !OVERLIJDEN.includes(stap));
        const eruit = komtBij({ ...ruimte, pijlen }, (stand) => !wacht(ruimte.wereld.proces, stand));
        return [...ruimte.standen.values()].filter((stand) => !eruit.has(stand)).map(sleutel);
      },
    },
    bijStap('noemt bij elk negatief einde waar de cliënt verder gaat', ({ overgang, van, naar }, { wereld }) => {
      const { einde, vervolg = '' } = wereld.proces.toestanden[naar.toestand] ?? {};
      if (einde !== 'negatief' || overgang === undefined || van.toestand === naar.toestand) return false;
      const genoemd = wereld.proces.stappen[overgang.stap]?.velden[vervolg] === 'verplicht';
      return !genoemd && !(overgang.gevolgen ?? []).some(({ soort }) => soort === vervolg);
    }),
    bijStap('doet bij elke klok die afgaat wat de tabel dan vraagt', ({ klok, stap, overgang }) => {
      return klok !== undefined && stap !== '' && overgang === undefined;
    }),
    bijStap('laat een einde aan mensen', ({ rol, van, naar, stap }, { wereld }) => {
      if (rol !== 'systeem' || vanzelf.includes(stap)) return false;
      return wacht(wereld.proces, van) && !wacht(wereld.proces, naar);
    }),
    bijStap('verandert door te corrigeren niet waar de zaak staat, en begint geen klok opnieuw', (pijl) => {
      return pijl.stap === 'corrigeren' && (pijl.van.toestand !== pijl.naar.toestand || pijl.begonnen.length > 0);
    }),
    {
      zin: 'laat overal corrigeren, ook aan een einde, waar de gedeelde stap er is',
      fouten: ({ wereld, standen, pijlen }) => {
        if (wereld.proces.stappen['corrigeren'] !== CORRECTIESTAP.corrigeren) return [];
        const kan = new Set(pijlen.filter(({ stap }) => stap === 'corrigeren').map(({ van }) => van));
        return [...standen.values()].filter((stand) => !kan.has(stand)).map(sleutel);
      },
    },
  ];
}
