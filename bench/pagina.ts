import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { persoonId } from '../src/platform/ingebed/personen.js';
import { Bezoeker, type Bladzijde } from './opstelling/bezoeker.js';
import { KaleVraag, type Kijker } from './pagina/vraag.js';
import { Huizen } from './schaal/huizen.js';

/** The promise: with this much open work a page may cost so many times its query, and weigh so much. */
const OPEN = 200_000;
const KEER_DE_VRAAG = 5;
const HOOGSTENS_BYTES = 60 * 1024;

/** An organisation with several queues, a tenth of all work each. */
const KIJKER: Kijker = ['LDH', 'behandelaar'];
const PAGINA = '/werkplek';

const HULP = `npm run bench:pagina -- [--open <aantal>] [--rondes <aantal>]

Vult een database met 200.000 open overdrachten en meet de bladzijde Mijn werkvoorraad naast de kale vraag aan de database.`;

const meld = (tekst: string): void => void process.stdout.write(`${tekst}\n`);

const { values } = parseArgs({
  options: {
    open: { type: 'string', default: String(OPEN) },
    rondes: { type: 'string', default: '300' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  meld(HULP);
  process.exit(0);
}

const huizen = await Huizen.start({ maten: [Number(values.open)], duurzaam: true, meld });
let gestopt: Promise<void> | undefined;
const stop = (): Promise<void> => (gestopt ??= huizen.stop());
for (const sein of ['SIGINT', 'SIGTERM'] as const) process.once(sein, () => void stop().finally(() => process.exit(1)));

try {
  process.exitCode = (await meet(Number(values.rondes))) ? 0 : 1;
} finally {
  await stop();
}

/** Page and query in turn, so that whatever else the machine does hits both alike. @returns whether the promises hold */
async function meet(rondes: number): Promise<boolean> {
  const [huis] = huizen.huizen;
  if (huis === undefined) throw new Error('er is geen huis');
  const bezoeker = new Bezoeker(huis.api.url);
  const kaal = await KaleVraag.open(huis.databaseUrl, KIJKER);
  try {
    await bezoeker.logIn(persoonId(...KIJKER));
    const warm = Math.ceil(rondes / 10);
    const vragen: number[] = [];
    const paginas: number[] = [];
    let laatste: Bladzijde | undefined;
    for (let ronde = -warm; ronde < rondes; ronde += 1) {
      const vraag = await tijd(() => kaal.vraag());
      const pagina = await tijd(async () => (laatste = await bezoeker.open(PAGINA)));
      if (ronde < 0) continue;
      vragen.push(vraag);
      paginas.push(pagina);
    }
    if (laatste === undefined) throw new Error('geen enkele ronde');
    return oordeel(vragen, paginas, laatste);
  } finally {
    bezoeker.sluit();
    await kaal.sluit();
  }
}

function oordeel(vragen: readonly number[], paginas: readonly number[], { koppen, lijf }: Bladzijde): boolean {
  const [vraag, pagina] = [p95(vragen), p95(paginas)];
  const keer = pagina / vraag;
  const wijze = koppen['content-encoding'];
  const bytes = wijze === undefined ? Math.min(gzipSync(lijf).length, brotliCompressSync(lijf).length) : lijf.length;
  meld(`kale vraag, p95                ${ms(vraag)}`);
  meld(`bladzijde bij de klant, p95    ${ms(pagina)}`);
  meld(`verhouding                     ${keer.toFixed(1).replace('.', ',')} × (hoogstens ${KEER_DE_VRAAG})`);
  meld(
    `HTML, ingepakt met ${wijze ?? 'gzip (de dienst pakt niet in)'}   ${(bytes / 1024).toFixed(1).replace('.', ',')} KB (hoogstens ${HOOGSTENS_BYTES / 1024})`,
  );
  return keer <= KEER_DE_VRAAG && bytes <= HOOGSTENS_BYTES;
}

async function tijd(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return performance.now() - begin;
}

function p95(waarden: readonly number[]): number {
  return waarden.toSorted((a, b) => a - b)[Math.floor(waarden.length * 0.95)] ?? Number.NaN;
}

function ms(waarde: number): string {
  return `${waarde.toFixed(2).replace('.', ',')} ms`;
}
