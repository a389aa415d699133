import { parseArgs } from 'node:util';
import { Huizen } from './schaal/huizen.js';
import { LIJSTEN } from './schaal/lijsten.js';
import { meetLijst, type Omvang, type Regel } from './schaal/meting.js';
import { grens, kop, past, regel, slot } from './schaal/tabel.js';

const MATEN = [10_000, 100_000, 1_000_000];
/** Largest size of a short run. */
const SNEL_TOT = 100_000;
const LANG: Omvang = { warm: 5, aantal: 40 };
const KORT: Omvang = { warm: 0, aantal: 2 };

const HULP = `npm run schaal -- [--tot <aantal>] [--snel] [--alleen <tekst>]

Vult databases met 10.000, 100.000 en 1.000.000 open overdrachten en meet elke lijst van de API.
  --tot <aantal>    niet groter dan dit
  --snel            alleen kijken of het werkt en of de blokken binnen de grens blijven; zegt niets over tijd
  --alleen <tekst>  alleen lijsten met deze tekst in de naam`;

const meld = (tekst: string): void => void process.stdout.write(`${tekst}\n`);

const { values } = parseArgs({
  options: {
    tot: { type: 'string', default: String(MATEN.at(-1)) },
    snel: { type: 'boolean', default: false },
    alleen: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
const tot = Number(values.tot);
if (values.help || !Number.isInteger(tot) || tot < (MATEN[0] ?? 0)) {
  meld(HULP);
  process.exit(values.help ? 0 : 1);
}
const maten = MATEN.filter((maat) => maat <= (values.snel ? Math.min(tot, SNEL_TOT) : tot));
const huizen = await Huizen.start({ maten, duurzaam: !values.snel, meld });
let gestopt: Promise<void> | undefined;
const stop = (): Promise<void> => (gestopt ??= huizen.stop());
for (const sein of ['SIGINT', 'SIGTERM'] as const) process.once(sein, () => void stop().finally(() => process.exit(1)));

const regels: Regel[] = [];
try {
  meld(`\n${kop(maten)}`);
  for (const lijst of LIJSTEN.filter(({ naam }) => naam.includes(values.alleen))) {
    for await (const meting of meetLijst(huizen, lijst, values.snel ? KORT : LANG)) {
      regels.push(meting);
      meld(regel(meting));
    }
  }
} finally {
  await stop();
}
meld(`\n${slot(regels).join('\n')}`);
const mislukt = regels.filter(({ fout }) => fout !== undefined);
const teDuur = regels.filter((een) => een.metingen.some((meting) => !past(een, meting)));
for (const { naam, lijst } of teDuur)
  meld(`Te veel blokken om een bladzijde te vinden (grens ${grens(lijst)}): ${naam}`);
if (regels.length === 0) meld('Geen enkele lijst gemeten.');
process.exitCode = mislukt.length + teDuur.length > 0 || regels.length === 0 ? 1 : 0;
