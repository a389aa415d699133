import { type Graph, instance, type Viz } from '@viz-js/viz';
import type { Procestabel } from './procestabel.js';

/** More loops than this, and they would cover the route: then only the words name them. */
const HOOGSTENS_LUSSEN = 4;

/** From so many letters on, a name goes on at the next line. */
const BREEDTE = 9;

const INKT = '#001a40';
const ZACHT = '#3d5374';
const ACCENT = '#00568b';

/** A drawing of a process, and whether everything is in it. */
export interface Tekening {
  /** SVG without styles of its own, to be put in a page */
  readonly svg: string;
  /** steps that leave the state as it was are left out: there are too many of them */
  readonly zonderLussen: boolean;
}

let laden: Promise<Viz> | undefined;
const gemaakt = new Map<string, Promise<Tekening>>();

/** The drawing of a process table; made once for each version of the table. */
export function tekening(proces: Procestabel): Promise<Tekening> {
  const klaar = gemaakt.get(proces.hash) ?? teken(proces);
  gemaakt.set(proces.hash, klaar);
  return klaar;
}

async function teken(proces: Procestabel): Promise<Tekening> {
  laden ??= instance();
  const viz = await laden;
  const zonderLussen = lussen(proces) > HOOGSTENS_LUSSEN;
  return { svg: voorDePagina(viz.renderString(alsGraaf(proces, zonderLussen), { format: 'svg' })), zonderLussen };
}

/** How often a step leaves a state as it was. */
function lussen(proces: Procestabel): number {
  return proces.overgangen.filter(({ naar }) => naar === '=').reduce((som, { van }) => som + van.length, 0);
}

function alsGraaf(proces: Procestabel, zonderLussen: boolean): Graph {
  return {
    directed: true,
    graphAttributes: { rankdir: 'TB', nodesep: 0.3, ranksep: 0.5, bgcolor: 'transparent', pad: 0.1 },
    nodeAttributes: {
      shape: 'box',
      style: 'rounded,filled',
      fillcolor: '#ffffff',
      color: ACCENT,
      fontcolor: INKT,
      fontname: 'Helvetica',
      fontsize: 13,
      penwidth: 1.5,
      margin: '0.2,0.1',
    },
    edgeAttributes: {
      color: ZACHT,
      fontcolor: INKT,
      fontname: 'Helvetica',
      fontsize: 11,
      arrowsize: 0.7,
    },
    nodes: [
      { name: ' begin', attributes: { shape: 'circle', label: '', width: 0.16, fillcolor: INKT, color: INKT } },
      ...Object.entries(proces.toestanden).map(([naam, { label, einde }]) => ({
        name: naam,
        attributes: { label: smal(label), ...randVan(einde) },
      })),
    ],
    edges: [
      { tail: ' begin', head: proces.begin },
      ...lijnen(proces)
        .filter(({ van, naar }) => !(zonderLussen && van === naar))
        .map(({ van, naar, labels }) => ({
          tail: van,
          head: naar,
          attributes: { label: labels.map(smal).join('\n') },
        })),
    ],
  };
}

/** An end has a double border; a negative end a broken one, so that the difference is not in a colour alone. */
function randVan(einde: string | undefined): Record<string, string | number> {
  if (einde === 'negatief') return { peripheries: 2, style: 'rounded,filled,dashed', fillcolor: '#ffffff' };
  return einde === undefined ? {} : { peripheries: 2, fillcolor: '#f4fafe' };
}

/** A long name over more lines, so that the drawing stays narrow enough for a screen. */
function smal(label: string): string {
  return label.replaceAll(new RegExp(`(.{${BREEDTE},}?) `, 'g'), '$1\n');
}

interface Lijn {
  readonly van: string;
  readonly naar: string;
  readonly labels: string[];
}

/** One line for each pair of states, with all steps that lead from one to the other. */
function lijnen(proces: Procestabel): Lijn[] {
  const perPaar = new Map<string, Lijn>();
  for (const { stap, van: vanuit, naar: doel, wie } of proces.overgangen) {
    const naam = proces.stappen[stap]?.label ?? stap;
    const label = wie.rollen.every((rol) => rol === 'systeem') ? `${naam} (vanzelf)` : naam;
    for (const van of vanuit) {
      const naar = doel === '=' ? van : doel;
      const lijn = perPaar.get(`${van} ${naar}`) ?? { van, naar, labels: [] };
      if (!lijn.labels.includes(label)) lijn.labels.push(label);
      perPaar.set(`${van} ${naar}`, lijn);
    }
  }
  return [...perPaar.values()];
}

/** Only the picture itself: no XML heading, no comments, no titles that pop up, and no identifiers that could clash. */
function voorDePagina(svg: string): string {
  return svg
    .slice(svg.indexOf('<svg'))
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<title>[^<]*<\/title>/g, '')
    .replaceAll(/ id="[^"]*"/g, '')
    .replaceAll(/ xmlns(:xlink)?="[^"]*"/g, '')
    .replace('<svg', '<svg aria-hidden="true" focusable="false"')
    .trim();
}
