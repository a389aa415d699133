import type { VNode } from 'preact';
import type { GebeurtenisDto } from '../../proces/index.js';
import { Tijdstip } from '../onderdelen/tijdstip.js';
import { stapveld } from '../teksten/dossier.js';
import { type Feit, Feiten } from './feiten.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly regels: readonly GebeurtenisDto[];
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** Steps in plain words, in the order in which they come. What was corrected and by what points at each other. */
export function Gebeurtenissen({ regels, woorden, nu }: Inhoud): VNode {
  return (
    <ol class="gebeurtenissen" role="list">
      {regels.map((regel) => (
        <li key={regel.id} id={anker(regel.id)} class="gebeurtenis">
          <p class="gebeurtenis-kop">
            <strong>{regel.label}</strong> {door(regel, woorden)}, <Tijdstip moment={regel.moment} nu={nu} />
          </p>
          <p class="gebeurtenis-zaak">
            {woorden.soort(regel.soort)} {regel.kenmerk}: {verloop(regel, woorden)}
          </p>
          <Feiten rijen={ingevuld(regel, woorden)} />
          <Correctie regel={regel} regels={regels} />
        </li>
      ))}
    </ol>
  );
}

/** Who did it. The service itself has no name: it followed from something else, or a clock rang. */
function door({ rol, persoon, organisatie, oorzaak }: GebeurtenisDto, woorden: Woorden): string {
  if (rol !== 'systeem') return `door ${woorden.persoon(persoon, organisatie)}`;
  return oorzaak === null ? 'vanzelf' : 'vanzelf, door een andere stap';
}

function verloop({ soort, van, naar }: GebeurtenisDto, woorden: Woorden): string {
  const na = woorden.toestand(soort, naar).toLowerCase();
  if (van === null) return na;
  return van === naar ? `blijft ${na}` : `van ${woorden.toestand(soort, van).toLowerCase()} naar ${na}`;
}

/** The reason and what else was chosen from a list, and the remarks; the rest of a form stands in the zaak itself. */
function ingevuld({ soort, stap, reden, velden = {} }: GebeurtenisDto, woorden: Woorden): Feit[] {
  const codes = Object.entries(woorden.proces(soort).stappen[stap]?.codes ?? {});
  const gekozen = codes.map(([veld, lijst]): Feit => {
    const waarde = velden[veld] ?? (veld === 'reden' ? reden : undefined);
    const waarden = (Array.isArray(waarde) ? waarde : [waarde]).filter((een) => typeof een === 'string');
    return [stapveld(veld), waarden.map((een) => woorden.code(lijst, een)).join(', ')];
  });
  const { taak, toelichting, motivering } = velden;
  return [
    ...gekozen,
    ['Gevraagd', typeof taak === 'string' && woorden.taak(taak)],
    ['Waarom', typeof motivering === 'string' && motivering],
    ['Toelichting', typeof toelichting === 'string' && toelichting],
  ];
}

interface Correctieinhoud {
  readonly regel: GebeurtenisDto;
  readonly regels: readonly GebeurtenisDto[];
}

function Correctie({ regel, regels }: Correctieinhoud): VNode | null {
  const verbeterd = regels.find(({ id }) => id === regel.corrigeert);
  const door = regels.find(({ corrigeert }) => corrigeert === regel.id);
  if (regel.corrigeert === null && !door) return null;
  return (
    <p class="gebeurtenis-correctie">
      {regel.corrigeert !== null &&
        (verbeterd ? (
          <a href={`#${anker(verbeterd.id)}`}>Verbetert een eerdere stap</a>
        ) : (
          'Verbetert een eerdere stap.'
        ))}
      {door && <a href={`#${anker(door.id)}`}>Later verbeterd</a>}
    </p>
  );
}

function anker(id: string): string {
  return `gebeurtenis-${id}`;
}
