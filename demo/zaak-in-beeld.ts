import { Temporal } from 'temporal-polyfill';
import { TIJDZONE } from '../src/kern/dag.js';
import type { Aanmelding, Termijn } from './aanmelden.js';
import { breekAf } from './tabel.js';
import type { Namen } from './tellingen.js';
import type { Dossier } from './terugblik.js';
import type { Overdracht } from './zoeken.js';

/** One thing that happened, as the API's timeline gives it. */
export interface Gebeurtenis {
  readonly zaak: string;
  readonly kenmerk: string;
  readonly soort: string;
  readonly stap: string;
  readonly label: string;
  readonly van: string | null;
  readonly naar: string;
  readonly persoon: string;
  readonly organisatie: string;
  readonly rol: string;
  readonly moment: string;
  readonly reden: string | null;
}

/** The words for codes, all from the API. */
export interface Woorden {
  readonly organisaties: Namen;
  readonly gemeenten: Namen;
  readonly taken: Namen;
  readonly termijnen: Namen;
  /** label of a state, by `soort/toestand` */
  readonly toestanden: Namen;
  /** label of a reason, by `soort/stap/code` */
  readonly redenen: Namen;
}

/** One case in full. */
export interface Geval {
  readonly nr: number;
  readonly aanmelding: Aanmelding;
  readonly dossier: Dossier;
  readonly tijdlijn: readonly Gebeurtenis[];
  readonly overdrachten: ReadonlyMap<string, Overdracht>;
}

const BREEDTE = 98;
/** Reported every morning; told once for as many in a row. */
const ELKE_NACHT = 'nacht-registreren';
const INSPRING = '  ';

/** A case as lines of text, at most 100 wide: who it is, who is at work, what was said at the door, and what happened. */
export function toonGeval(geval: Geval, woorden: Woorden): string[] {
  const { nr, aanmelding, dossier } = geval;
  const naam = dossier.client?.naam ?? 'anoniem';
  const groep = [aanmelding.groep, ...aanmelding.overlays].join('+');
  const gemeente = String(aanmelding.opgave?.['gemeenteAanmelding'] ?? '');
  const kop = `${dossier.kenmerk}  nr ${nr}, ${naam}, ${woorden.gemeenten.get(gemeente) ?? 'buiten de regio'}, groep ${groep}`;
  return [
    kop,
    '─'.repeat(Math.min(kop.length, BREEDTE)),
    `${INSPRING}Regie        ${organisatie(dossier.regiehouder, woorden)}`,
    ...blok('Aan zet', aanZet(geval, woorden)),
    ...blok('Die avond', aanmelding.vanavond),
    ...blok('Tijdlijn', []),
    ...tijdregels(geval, woorden),
  ];
}

function aanZet({ dossier }: Geval, woorden: Woorden): string[] {
  return (dossier.aanZet ?? []).map(({ soort, taak, organisatie: code, behandelaar, termijn }) => {
    const wat = taak === null ? hoofdletter(soort) : naam(woorden.taken, taak);
    const wie = `${organisatie(code ?? '', woorden)}${behandelaar === null ? '' : ` (${behandelaar})`}`;
    return `${wat}: ${wie}${termijn === null ? '' : `, ${klok(termijn, woorden)}`}`;
  });
}

function klok({ soort, status, laatsteDag }: Termijn, woorden: Woorden): string {
  const tot = laatsteDag === null ? '' : ` t/m ${laatsteDag}`;
  return `${naam(woorden.termijnen, soort).toLowerCase()}${tot}${status === 'overschreden' ? ' TE LAAT' : ''}`;
}

/** A label with lines behind it, broken off at the width of the page. */
function blok(label: string, regels: readonly string[]): string[] {
  const delen = regels.flatMap((regel) =>
    breekAf(regel, BREEDTE - 15).map((deel, i) => (i === 0 ? deel : `  ${deel}`)),
  );
  if (delen.length === 0) return label === 'Tijdlijn' ? [INSPRING + label] : [];
  return delen.map((deel, i) => `${INSPRING}${(i === 0 ? label : '').padEnd(13)}${deel}`);
}

function tijdregels(geval: Geval, woorden: Woorden): string[] {
  const regels = opeenvolgend(geval.tijdlijn).map(([een, keer]) => ({
    wanneer: tijd(een.moment),
    wie: wie(een),
    wat: wat(een, geval, woorden) + (keer === 1 ? '' : `, ${keer} keer`),
  }));
  const breed = Math.max(...regels.map((regel) => regel.wie.length));
  return regels.flatMap(({ wanneer, wie, wat }) => {
    const kop = `${INSPRING}${INSPRING}${wanneer}  ${wie.padEnd(breed)}  `;
    return breekAf(wat, BREEDTE - kop.length).map((deel, i) => (i === 0 ? kop : ' '.repeat(kop.length + 2)) + deel);
  });
}

/** The timeline with nights that follow each other as one, and how many they are. */
function opeenvolgend(tijdlijn: readonly Gebeurtenis[]): [Gebeurtenis, number][] {
  const regels: [Gebeurtenis, number][] = [];
  for (const een of tijdlijn) {
    const laatste = regels.at(-1);
    if (laatste !== undefined && een.stap === ELKE_NACHT && laatste[0].stap === ELKE_NACHT) laatste[1] += 1;
    else regels.push([een, 1]);
  }
  return regels;
}

function wie({ rol, persoon }: Gebeurtenis): string {
  return rol === 'systeem' ? 'vanzelf' : persoon;
}

function wat(een: Gebeurtenis, { overdrachten }: Geval, woorden: Woorden): string {
  const werk = overdrachten.get(een.zaak);
  const onderwerp = werk === undefined ? hoofdletter(een.soort) : naam(woorden.taken, werk.taak);
  const naarWie = werk !== undefined && een.van === null ? ` aan ${organisatie(werk.naar, woorden)}` : '';
  const stap = een.van === null && werk !== undefined ? 'Aangeboden' : een.label;
  const toestand = woorden.toestanden.get(`${een.soort}/${een.naar}`) ?? een.naar;
  const erna = een.van === een.naar || naarWie !== '' ? '' : ` → ${toestand}`;
  // work that came back or was passed on carries the reason of the step before it: that has been said
  const reden = een.reden === null || een.van === null ? '' : ` (${waarom(een, woorden)})`;
  return `${onderwerp}: ${stap.toLowerCase()}${naarWie}${erna}${reden}`;
}

function waarom({ soort, stap, reden }: Gebeurtenis, { redenen }: Woorden): string {
  return naam(redenen, `${soort}/${stap}/${reden ?? ''}`)
    .replace(/^.*\//, '')
    .toLowerCase();
}

function tijd(moment: string): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(TIJDZONE)
    .toLocaleString('nl-NL', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
    .padStart(14);
}

function organisatie(code: string, { organisaties }: Woorden): string {
  return naam(organisaties, code);
}

function naam(namen: Namen, code: string): string {
  return namen.get(code) ?? code;
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
