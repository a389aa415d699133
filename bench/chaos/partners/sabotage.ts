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

/** What lets only the first of a lane go, when events are divided. */
const ALLEEN_DE_KOP = 'case when d.kop then nu_op end';

/** @throws Error when the function looks otherwise: then nothing would be taken out and the test would show nothing */
async function laatAllesVoor(vraag: Vraag): Promise<void> {
  const [functie] = await vraag<{ definitie: string }>(
    `select pg_get_functiondef('tns.verdeel(uuid, timestamptz, text)'::regprocedure) as definitie`,
  );
  const definitie = functie?.definitie ?? '';
  if (!definitie.includes(ALLEEN_DE_KOP))
    throw new Error('zelftest: tns.verdeel ziet er anders uit; pas bench/chaos/partners/sabotage.ts aan');
  await vraag(definitie.replace(ALLEEN_DE_KOP, 'nu_op'));
}
