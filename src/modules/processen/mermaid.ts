import { isEinde, isSysteemstap, type Proces } from '../../kern/proces.js';

/** The media type of a diagram in the text form of Mermaid. */
export const MERMAID = 'text/vnd.mermaid';

/**
 * Draws a process table as a Mermaid `stateDiagram-v2`: every state, and one line for each pair of states with all steps
 * that lead from one to the other. A step that only the service itself takes is marked.
 */
export function alsMermaid(proces: Proces): string {
  const toestanden = Object.entries(proces.toestanden);
  const negatief = toestanden.filter(([, t]) => t.einde === 'negatief').map(([naam]) => alsNaam(naam));
  return [
    'stateDiagram-v2',
    ...toestanden.map(([naam, t]) => `  state "${alsTekst(t.label)}" as ${alsNaam(naam)}`),
    `  [*] --> ${alsNaam(proces.begin)}`,
    ...lijnen(proces).map(
      ({ van, naar, labels }) => `  ${alsNaam(van)} --> ${alsNaam(naar)} : ${labels.join('<br/>')}`,
    ),
    ...toestanden.filter(([naam]) => isEinde(proces, naam)).map(([naam]) => `  ${alsNaam(naam)} --> [*]`),
    ...(negatief.length === 0
      ? []
      : ['  classDef negatief stroke-dasharray: 5 5', `  class ${negatief.join(', ')} negatief`]),
    '',
  ].join('\n');
}

interface Lijn {
  readonly van: string;
  readonly naar: string;
  readonly labels: string[];
}

function lijnen(proces: Proces): Lijn[] {
  const perPaar = new Map<string, Lijn>();
  for (const overgang of proces.overgangen) {
    const stap = proces.stappen[overgang.stap]?.label ?? overgang.stap;
    const label = alsTekst(isSysteemstap(proces, overgang.stap) ? `${stap} (vanzelf)` : stap);
    for (const van of overgang.van) {
      const naar = overgang.naar === '=' ? van : overgang.naar;
      const lijn = perPaar.get(`${van} ${naar}`) ?? { van, naar, labels: [] };
      if (!lijn.labels.includes(label)) lijn.labels.push(label);
      perPaar.set(`${van} ${naar}`, lijn);
    }
  }
  return [...perPaar.values()];
}

/** Mermaid reads a hyphen in a name as the beginning of an arrow; `_` does not occur in our names. */
function alsNaam(toestand: string): string {
  return toestand.replaceAll('-', '_');
}

/** Signs that mean something to Mermaid, written so that they are only read. */
function alsTekst(tekst: string): string {
  return tekst
    .replaceAll('"', '’')
    .replaceAll(/[#;:]/g, (teken) => `#${teken.codePointAt(0)};`)
    .replaceAll(/\s+/g, ' ');
}
