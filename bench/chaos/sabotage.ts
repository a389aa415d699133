import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectMap } from '../../src/platform/ingebed/plek.js';
import type { Uitslag } from './loop.js';
import type { Ramp } from './plan.js';
import type { Vraag } from './huis.js';
import { situatie } from './situaties.js';

/** A change in one compiled file: this text, once, becomes that. */
export type Ingreep = readonly [bestand: string, dit: string, dat: string];

/** A protection that is taken out of a copy of the service, and where the check must then see it. */
export interface Sabotage {
  readonly naam: string;
  readonly ingrepen: readonly Ingreep[];
  /** what else stands in the way, in the database */
  readonly inDatabase?: (vraag: Vraag) => Promise<void>;
  /** steps on one dossier at the same moment, as a share of the registrations */
  readonly drukte: number;
  readonly rampen: readonly Ramp[];
  /** the numbers of the outcome that must not be zero */
  readonly teZien: (uitslag: Uitslag) => number;
}

/** Only to lose no time: what a killed worker held is free after two seconds, and the sweep looks every two. */
const VLOT: readonly Ingreep[] = [
  ['platform/queue/wachtrijen.js', 'this.opties.vergrendelMs ?? VERGRENDEL_MS', 'this.opties.vergrendelMs ?? 2_000'],
  ['platform/outbox/relay.js', 'this.opties.veegMs ?? 30_000', 'this.opties.veegMs ?? 2_000'],
  ['platform/outbox/relay.js', 'this.opties.nietAfgevinktNaMs ?? 60_000', 'this.opties.nietAfgevinktNaMs ?? 5_000'],
];

const precies = (naam: string, post = 0): Ramp => ({ soort: 'precies', situatie: situatie(naam), post });

export const SABOTAGES: readonly Sabotage[] = [
  {
    naam: 'niets weggehaald',
    ingrepen: [],
    drukte: 0.5,
    rampen: [
      precies('relay-tussen-verzenden-en-markeren'),
      precies('api-tussen-commit-en-antwoord'),
      precies('bewijs-tussen-commit-en-melding'),
    ],
    teZien: () => 0,
  },
  {
    naam: 'eenmalig weggehaald',
    ingrepen: [
      [
        'platform/outbox/eenmalig.js',
        'if (!(await vinkAf(db, afvinking)))\n        return false;',
        'await vinkAf(db, afvinking);',
      ],
      [
        'platform/outbox/eenmalig.js',
        'return rijen(antwoord).map(({ outbox_id: id }) => id);',
        'return [...outboxIds];',
      ],
    ],
    // the second line of defence: without it the second receipt would fail and become a dead letter
    inDatabase: async (vraag) => {
      await vraag('alter table tns.ontvangstbewijs drop constraint ontvangstbewijs_pk');
    },
    drukte: 0.1,
    rampen: [
      precies('bewijs-tussen-commit-en-melding'),
      precies('bewijs-tussen-commit-en-melding'),
      precies('bewijs-tussen-commit-en-melding'),
    ],
    teZien: ({ bevinding }) => bevinding.bewijsDubbel.length,
  },
  {
    naam: 'outbox weggehaald: eerst markeren, dan hopen dat het verzenden lukt, en niemand die veegt',
    ingrepen: [
      [
        'platform/outbox/bezorging.js',
        'await opties.bezorger.voegReeksToe(naam, brieven);',
        'setTimeout(() => void opties.bezorger.voegReeksToe(naam, brieven).catch(() => undefined), 20);',
      ],
      ['platform/outbox/relay.js', "if (this.isTijd('veeg',", "if (false && this.isTijd('veeg',"],
    ],
    drukte: 0.1,
    rampen: [precies('relay-na-commit'), precies('relay-na-commit'), precies('relay-na-commit')],
    teZien: ({ bevinding }) => bevinding.bewijsOntbreekt.length,
  },
  {
    naam: 'slot op het dossier weggehaald',
    ingrepen: [],
    inDatabase: neemSlotWeg,
    drukte: 1,
    rampen: [],
    teZien: ({ bevinding }) => bevinding.geschonden.filter(({ naam }) => naam.includes('keten')).length,
  },
  {
    naam: 'Idempotency-Key weggehaald',
    ingrepen: [['proces/idempotentie.js', 'if (!sleutel)\n', 'if (sleutel !== null)\n']],
    drukte: 0.1,
    rampen: [{ soort: 'allemaal', wie: 'api' }],
    teZien: ({ bevinding }) => bevinding.dubbel.length,
  },
];

/** A copy of the compiled service with these changes. @returns its folder, and how to remove it */
export function maakKopie({ ingrepen }: Pick<Sabotage, 'ingrepen'>): { dist: string; ruimOp: () => void } {
  const map = mkdtempSync(join(tmpdir(), 'tns-sabotage-'));
  const project = projectMap();
  const dist = join(map, 'dist');
  cpSync(join(project, 'dist'), dist, { recursive: true });
  for (const naam of ['package.json', 'referentie', 'node_modules']) symlinkSync(join(project, naam), join(map, naam));
  for (const ingreep of [...VLOT, ...ingrepen]) verander(dist, ingreep);
  return { dist, ruimOp: () => rmSync(map, { recursive: true, force: true }) };
}

/** @throws Error when the text is not there exactly once: then nothing was taken out and the test would show nothing */
function verander(dist: string, [bestand, dit, dat]: Ingreep): void {
  const pad = join(dist, 'src', bestand);
  const delen = readFileSync(pad, 'utf8').split(dit);
  if (delen.length < 2) throw new Error(`zelftest: "${dit}" staat niet in ${bestand}; pas bench/chaos/sabotage.ts aan`);
  writeFileSync(pad, delen[0] + dat + delen.slice(1).join(dit));
}

/** Every function of ours that locks rows stops doing so. @throws Error when there is none */
async function neemSlotWeg(vraag: Vraag): Promise<void> {
  const functies = await vraag<{ definitie: string }>(
    `select pg_get_functiondef(p.oid) as definitie from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'tns' and p.prokind = 'f' and pg_get_functiondef(p.oid) ~* '\\mdossier\\M.*\\mfor update\\M'`,
  );
  if (functies.length === 0)
    throw new Error('zelftest: geen functie die een dossier vergrendelt; pas bench/chaos/sabotage.ts aan');
  for (const { definitie } of functies) await vraag(definitie.replace(/\bfor update\b/gi, ''));
}
