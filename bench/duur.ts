import { setTimeout as wacht } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bijAfbreken, meldEnStop } from '../src/afscheid.js';
import { laagste, peil, perUur, type Peiling } from './duur/geheugen.js';
import { Verkeer } from './duur/verkeer.js';
import { Opstelling } from './opstelling/opstelling.js';

/**
 * `npm run duur`: does the house stay as it is? Steady mixed traffic for ten minutes on an API and a worker of their own,
 * with every half minute what they hold in memory, and at the end how fast that grows. Ends with 1 when memory grows,
 * when an answer was wrong, or when letters stay behind.
 */

/** How often memory is looked at, and over how long the lowest is taken (seconds). */
const PEIL_ELKE_S = 2;
const VENSTER_S = 30;
/** The part of the run in which a process may still grow: code is compiled, pools and caches fill. */
const OPWARMDEEL = 0.3;
/**
 * Growth of the heap after warming up that is more than noise (MB per hour). One dossier that stays in memory for every
 * registration would show as some hundreds.
 */
const HOOGSTE_GROEI_MB_PER_UUR = 60;
/** Windows after warming up that a judgement of memory needs at least. */
const MINSTE_VENSTERS = 4;
const HULP = 'Gebruik: npm run duur -- [--minuten 10] [--rondes 4] [--redis]';

interface Deel {
  readonly naam: string;
  readonly url: string;
  readonly peilingen: Peiling[];
}

const { minuten, rondes, redis } = leesOpties();
const starten = Opstelling.start({ redis });
bijAfbreken(async () => (await starten).stop());
try {
  const opstelling = await starten;
  const gelukt = await meet(opstelling);
  await opstelling.stop();
  process.exit(gelukt ? 0 : 1);
} catch (fout) {
  await (await starten.catch(() => undefined))?.stop();
  meldEnStop(fout);
}

async function meet(opstelling: Opstelling): Promise<boolean> {
  const [api, werker] = [await opstelling.api(), await opstelling.werker()];
  const [, werkerUrl = ''] = await werker.wachtOp(/metingen op (http:\S+)/, 10_000);
  const delen: Deel[] = [
    { naam: 'API', url: api.url, peilingen: [] },
    { naam: 'werker', url: werkerUrl, peilingen: [] },
  ];
  const verkeer = await Verkeer.open(opstelling, api.url);
  zeg(`${minuten} minuten, ${rondes} rondes per seconde, wachtrijen in ${redis ? 'Redis' : 'PostgreSQL'}`);
  zeg(['tijd', 'verz/s', '503', 'mis', 'achter', ...delen.map(({ naam }) => `${naam} heap/rss MB`)].join('\t'));
  verkeer.begin(rondes);
  const achter = await volg(delen, verkeer);
  await verkeer.eindig();
  for (const fout of verkeer.fouten) zeg(`MIS  ${fout}`);
  return vel(delen, { mis: verkeer.fouten.length, achter });
}

/** @returns letters that waited at the last look */
async function volg(delen: readonly Deel[], verkeer: Verkeer): Promise<number> {
  const begin = performance.now();
  const na = (): number => (performance.now() - begin) / 1000;
  let venster = 1;
  while (na() < minuten * 60) {
    await wacht(PEIL_ELKE_S * 1000);
    for (const deel of delen) deel.peilingen.push(await peil(deel.url, na()));
    if (na() < venster * VENSTER_S) continue;
    venster += 1;
    const { antwoorden, later, mis } = verkeer.neemTelling();
    const geheugen = delen.map(({ peilingen }) => {
      const laatste = peilingen.filter((peiling) => peiling.na > na() - VENSTER_S);
      return `${laagste(laatste).toFixed(1)} / ${(laatste.at(-1)?.rssMB ?? NaN).toFixed(0)}`;
    });
    zeg(
      [`${na().toFixed(0)}s`, (antwoorden / VENSTER_S).toFixed(1), later, mis, achterstand(delen), ...geheugen].join(
        '\t',
      ),
    );
  }
  return achterstand(delen);
}

function achterstand(delen: readonly Deel[]): number {
  return delen.at(-1)?.peilingen.at(-1)?.waarden.get('tns_outbox_onverzonden') ?? NaN;
}

function vel(delen: readonly Deel[], { mis, achter }: { mis: number; achter: number }): boolean {
  const groei = delen.map((deel) => {
    const vensters = vanafWarm(deel);
    return {
      naam: deel.naam,
      vensters: vensters.length,
      heap: perUur(vensters.map(([na, venster]) => [na, laagste(venster)])),
      rss: perUur(vensters.map(([na, venster]) => [na, hoogsteRss(venster)])),
    };
  });
  for (const { naam, heap, rss } of groei) {
    zeg(`${naam}: heap ${heap.toFixed(1)} MB per uur, rss ${rss.toFixed(1)} MB per uur, na het opwarmen`);
  }
  const teKort = groei.some(({ vensters }) => vensters < MINSTE_VENSTERS);
  const lekt = groei.filter(({ heap }) => heap > HOOGSTE_GROEI_MB_PER_UUR).map(({ naam }) => naam);
  const klachten = [
    ...(teKort ? ['te kort om iets over het geheugen te zeggen'] : []),
    ...lekt.map((naam) => `${naam} groeit meer dan ${HOOGSTE_GROEI_MB_PER_UUR} MB per uur`),
    ...(mis > 0 ? [`${mis} antwoorden waren mis`] : []),
    // what was sent in the last seconds may still be on its way
    ...(achter <= rondes * 20 ? [] : [`${achter} brieven bleven liggen`]),
  ];
  zeg(klachten.length === 0 ? 'UITSLAG goed: het geheugen blijft vlak' : `UITSLAG mis: ${klachten.join('; ')}`);
  return klachten.length === 0;
}

/** What was seen after warming up, by window: when it began (s), and the looks in it. */
function vanafWarm({ peilingen }: Deel): (readonly [na: number, venster: readonly Peiling[]])[] {
  const vensters = new Map<number, Peiling[]>();
  for (const peiling of peilingen.filter(({ na }) => na > minuten * 60 * OPWARMDEEL)) {
    const nummer = Math.floor(peiling.na / VENSTER_S);
    vensters.set(nummer, [...(vensters.get(nummer) ?? []), peiling]);
  }
  return [...vensters].map(([nummer, venster]) => [nummer * VENSTER_S, venster] as const);
}

function hoogsteRss(venster: readonly Peiling[]): number {
  return Math.max(...venster.map(({ rssMB }) => rssMB));
}

function leesOpties(): { minuten: number; rondes: number; redis: boolean } {
  const { values } = parseArgs({
    options: {
      minuten: { type: 'string', default: '10' },
      rondes: { type: 'string', default: '4' },
      redis: { type: 'boolean', default: false },
    },
  });
  const [minuten, rondes] = [Number(values.minuten), Number(values.rondes)];
  if (!(minuten > 0 && rondes > 0)) meldEnStop(HULP);
  return { minuten, rondes, redis: values.redis };
}

function zeg(regel: string): void {
  process.stdout.write(`${regel}\n`);
}
