import { arch, cpus, loadavg, totalmem } from 'node:os';
import { bijAfbreken } from '../src/afscheid.js';
import { meldEnStop } from '../src/afscheid.js';
import { type Bestemming, heeftRedis, meetBewijs, type Opslag } from './snelheid/bewijs.js';
import { bewijsSamenvatting, bewijsTabel, bewijsVerhoudingen } from './snelheid/bewijsverslag.js';
import { inHuis, sluitHuizen } from './snelheid/huizen.js';
import { startKanten, VERBINDINGEN } from './snelheid/kanten.js';
import { type Keuzes, leesKeuzes } from './snelheid/keuzes.js';
import { draaiRondes, type Rondemeting } from './snelheid/rondes.js';
import { telStatements, type Telling } from './snelheid/statements.js';
import {
  opdrachtTabel,
  rondeTabel,
  samenvatting,
  type Verhouding,
  verhoudingen,
  verhoudingTabel,
} from './snelheid/verslag.js';

/** Processes that want a core, per core, over the last minute; above this somebody else is at work here. */
const DRUK = 0.3;

async function draai(keuzes: Keuzes): Promise<void> {
  meld(machine());
  if (druk() > DRUK)
    meld(`Let op: er draait nog ander werk (drukte ${druk().toFixed(1)} per kern). Verhoudingen zakken daar ook van.`);
  const alle: Verhouding[] = [];
  if (keuzes.onderdelen.length > 0) alle.push(...(await snelheid(keuzes)));
  for (const waarheen of keuzes.bestemmingen) alle.push(...(await bezorging(keuzes, waarheen)));
  toon(verhoudingTabel(alle));
  if (keuzes.snel) meld('\nDit was de snelle run: alles werkt, maar deze cijfers zeggen niets over de snelheid.');
}

/** The step and the registration, beside the hand-written transaction. */
async function snelheid(keuzes: Keuzes): Promise<Verhouding[]> {
  const metingen = await belastKanten(keuzes);
  meld('Statements tellen, in een huis apart …');
  const tellingen = await telStatements(keuzes.onderdelen);
  toon(samenvatting(metingen, tellingen));
  if (keuzes.opdrachten) tellingen.filter(isOnze).forEach((telling) => toon(opdrachtTabel(telling)));
  return verhoudingen(metingen);
}

function belastKanten(keuzes: Keuzes): Promise<Rondemeting[]> {
  return inHuis({}, async (huis) => {
    const kanten = await startKanten(huis);
    const { zaken, overdrachten, termijnen, gebeurtenissen, brieven } = kanten.omvang;
    meld(
      `Een aanmelding is hier ${zaken} zaken (waarvan ${overdrachten} overdrachten), ${termijnen} termijnen, ${gebeurtenissen} ` +
        `gebeurtenissen en ${brieven} brieven; de referentie schrijft er evenveel.`,
    );
    if (!kanten.pgbench) meld('pgbench is hier niet geïnstalleerd: die kant ontbreekt.');
    meld(`Opwarmen, dan ${keuzes.rondes} × ${keuzes.ms / 1000} s per kant, ${VERBINDINGEN} verbindingen …`);
    try {
      return await draaiRondes(kanten, keuzes, (ronde) => toon(rondeTabel(ronde)));
    } finally {
      await kanten.stop();
    }
  });
}

function druk(): number {
  return (loadavg()[0] ?? 0) / cpus().length;
}

/** From commit to the receipt or to the receiver's system, beside raw BullMQ. */
async function bezorging(keuzes: Keuzes, waarheen: Bestemming): Promise<Verhouding[]> {
  const redis = keuzes.redis === 'eis' || (await heeftRedis());
  if (!redis) meld('redis-server is hier niet geïnstalleerd: alleen wachtrijen in PostgreSQL.');
  const opslagen: readonly Opslag[] = redis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
  const doel = waarheen === 'bewijs' ? 'ontvangstbewijs' : 'het systeem van de ontvanger';
  meld(`Van commit tot ${doel}: ${keuzes.rondes} rondes op ${opslagen.join(' en ')} …`);
  const metingen = await meetBewijs(keuzes, { waarheen, opslagen }, (ronde) => toon(bewijsTabel(waarheen, ronde)));
  toon(bewijsSamenvatting(waarheen, metingen));
  return bewijsVerhoudingen(waarheen, metingen);
}

function isOnze({ kant }: Telling): boolean {
  return kant === 'onze dienst';
}

function machine(): string {
  const kernen = cpus();
  return (
    `Node ${process.versions.node}, ${process.platform} ${arch()}, ${kernen.length} × ${kernen[0]?.model.trim() ?? '?'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB`
  );
}

function meld(regel: string): void {
  process.stdout.write(`${regel}\n`);
}

function toon(regels: readonly string[]): void {
  process.stdout.write(`\n${regels.join('\n')}\n`);
}

/**
 * `npm run bench`: our own service beside the same work by hand, in one run (docs/snelheid.md). Prints figures and ratios;
 * a slow one is no error, only what does not work is.
 */
let afgebroken = false;
bijAfbreken(() => {
  afgebroken = true;
  return sluitHuizen();
});
try {
  await draai(leesKeuzes(process.argv.slice(2)));
} catch (fout) {
  // when the user breaks off, what was under way fails: that is no news, and must not end us before all is stopped
  if (!afgebroken) meldEnStop(fout);
}
