import pg from 'pg';
import { belast, type Meting } from '../snelheid/meting.js';
import { antwoordOp } from '../snelheid/kind.js';
import { meldAan, neemStap, type Omvang } from './transactie.js';

/**
 * The raw loop: the hand-written transactions on as many connections as are asked, in a process of its own. Variables:
 * URL, VERBINDINGEN, OMVANG.
 */

/** What it can be asked; `vul` registers so many people and gives their hand-offs to the steps. */
export type Lusopdracht =
  { readonly wat: 'vul'; readonly aantal: number } | { readonly wat: 'stap' | 'aanmelden'; readonly ms: number };

const verbindingen = Number(process.env['VERBINDINGEN']);
const omvang = JSON.parse(process.env['OMVANG'] ?? '') as Omvang; // the bench that starts us wrote it
const clients = Array.from({ length: verbindingen }, () => new pg.Client({ connectionString: process.env['URL'] }));
await Promise.all(clients.map((client) => client.connect()));

/** Hand-offs per connection, each as often as it has been taken up or let go. */
const werk = clients.map((): { id: string; keren: number }[] => []);
const beurt = clients.map(() => 0);
let nummer = 0;

antwoordOp(doe, async () => {
  await Promise.all(clients.map((client) => client.end()));
});

function doe(opdracht: Lusopdracht): Promise<Meting | void> {
  if (opdracht.wat === 'vul') return vul(opdracht.aantal);
  const { ms } = opdracht;
  return belast({ verbindingen, ms }, opdracht.wat === 'stap' ? stap : async (i) => void (await aanmelding(i)));
}

async function vul(aantal: number): Promise<void> {
  await Promise.all(
    clients.map(async (_, i) => {
      for (let n = 0; n < aantal / verbindingen; n += 1) {
        const { overdrachten } = await aanmelding(i);
        werk[i]?.push({ id: overdrachten[0] ?? '', keren: 0 });
      }
    }),
  );
}

function aanmelding(verbinding: number): ReturnType<typeof meldAan> {
  nummer += 1;
  return meldAan(clientVan(verbinding), `Proef ${nummer}`, omvang);
}

async function stap(verbinding: number): Promise<void> {
  const eigen = werk[verbinding] ?? [];
  const volgende = eigen[(beurt[verbinding] ?? 0) % eigen.length];
  if (volgende === undefined) throw new Error('eerst vullen, dan stappen');
  beurt[verbinding] = (beurt[verbinding] ?? 0) + 1;
  await neemStap(clientVan(verbinding), volgende.id, volgende.keren % 2 === 0 ? 'oppakken' : 'loslaten');
  volgende.keren += 1;
}

function clientVan(verbinding: number): pg.Client {
  const client = clients[verbinding];
  if (client === undefined) throw new Error(`er is geen verbinding ${verbinding}`);
  return client;
}
