import type { Vraag } from '../huis.js';
import type { Ramp } from '../plan.js';
import { situatie } from '../situaties.js';
import type { Ingreep } from '../sabotage.js';
import type { Partneruitslag } from './loop.js';

/** A protection of deliveries that is taken out of a copy of the service, and where the check must then see it. */
export interface Partnersabotage {
  readonly naam: string;
  readonly ingrepen: readonly Ingreep[];
  /** what is taken out of the database of the run */
  readonly inDatabase?: (vraag: Vraag) => Promise<void>;
  readonly rampen: readonly Ramp[];
  /** the number of the outcome that must not be zero */
  readonly teZien: (uitslag: Partneruitslag) => number;
}

/** The first takes nothing out, and must be found whole. */
export const PARTNERSABOTAGES: readonly Partnersabotage[] = [
  {
    naam: 'niets weggehaald',
    ingrepen: [],
    rampen: [{ soort: 'precies', situatie: situatie('aflevering-ontvangen'), post: 0 }],
    teZien: () => 0,
  },
  {
    naam: 'volgorde weggehaald: alles van een dossier mag tegelijk op weg',
    ingrepen: [],
    inDatabase: laatAllesVoor,
    rampen: [],
    teZien: ({ partners }) => partners.uitVolgorde.length,
  },
  {
    naam: 'opschrijven weggehaald: elke poging heet gelukt',
    ingrepen: [
      ['modules/aflevering/bezorgen/uitkomst.js', 'if (status !== null && status >= 200 && status < 300)', 'if (true)'],
    ],
    rampen: [],
    teZien: ({ partners }) => partners.verloren.length,
  },
  {
    naam: 'nummer weggehaald: elke poging heeft een eigen webhook-id',
    ingrepen: [
      [
        'modules/aflevering/bezorgen/bezorger.js',
        'onderteken({ id: aflevering.id,',
        'onderteken({ id: `${aflevering.id}-${aflevering.pogingen}`,',
      ],
    ],
    rampen: [],
    teZien: ({ partners }) => partners.onherkenbaar.length,
  },
];

/** What lets only the first of a lane go: when events are divided, and when something older comes back. */
const ALLEEN_DE_KOP = [
  ['tns.verdeel(uuid, timestamptz, text)', 'case when d.kop then nu_op end', 'nu_op'],
  [
    'tns.boek_afleveringen(uuid, timestamptz, jsonb)',
    'and (b.id = k.id) = (b.vroegst_op is null)',
    'and b.id = k.id and b.vroegst_op is null',
  ],
] as const;

/** @throws Error when a function looks otherwise: then nothing would be taken out and the test would show nothing */
async function laatAllesVoor(vraag: Vraag): Promise<void> {
  for (const [naam, wat, anders] of ALLEEN_DE_KOP) {
    const [functie] = await vraag<{ definitie: string }>('select pg_get_functiondef($1::regprocedure) as definitie', [
      naam,
    ]);
    const definitie = functie?.definitie ?? '';
    if (!definitie.includes(wat))
      throw new Error(`zelftest: ${naam} ziet er anders uit; pas bench/chaos/partners/sabotage.ts aan`);
    await vraag(definitie.replace(wat, anders));
  }
}
