/**
 * `npm run processen` writes docs/processen from the process tables and the lengths of the clocks in referentie/;
 * `npm run processen -- --controleer` only compares and exits with 1 on a difference. Needs no database.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { alsInhoudsopgave, alsMarkdown, type Kloklengte } from '../src/modules/processen/markdown.js';
import { leesBestanden } from '../src/modules/referentie/bestanden/referentie.bestanden.js';
import { PROCESSEN } from './tabellen.js';

const MAP = join(process.cwd(), 'docs', 'processen');

async function maak(): Promise<Map<string, string>> {
  const rijen = await leesBestanden(join(process.cwd(), 'referentie'));
  // the reader has checked that rows of the kind `termijn` have these fields
  const klokken = rijen
    .filter((rij) => rij.soort === 'termijn')
    .map(({ inhoud, ...rij }) => ({ ...inhoud, ...rij }) as unknown as Kloklengte);
  return new Map([
    ['README.md', alsInhoudsopgave(PROCESSEN)],
    ...PROCESSEN.map((proces) => [`${proces.soort}.md`, alsMarkdown(proces, klokken)] as const),
  ]);
}

async function aanwezig(): Promise<string[]> {
  const namen = await readdir(MAP).catch(() => []);
  return namen.filter((naam) => naam.endsWith('.md'));
}

async function verschillen(nieuw: ReadonlyMap<string, string>): Promise<string[]> {
  const anders = [];
  for (const [naam, inhoud] of nieuw) {
    const oud = await readFile(join(MAP, naam), 'utf8').catch(() => undefined);
    if (oud !== inhoud) anders.push(naam);
  }
  return [...anders, ...(await aanwezig()).filter((naam) => !nieuw.has(naam))];
}

const nieuw = await maak();
if (process.argv.includes('--controleer')) {
  const anders = await verschillen(nieuw);
  if (anders.length > 0) {
    process.stderr.write(`docs/processen is not what the tables say (${anders.join(', ')}). Run: npm run processen\n`);
    process.exit(1);
  }
} else {
  await mkdir(MAP, { recursive: true });
  for (const naam of await aanwezig()) if (!nieuw.has(naam)) await rm(join(MAP, naam));
  for (const [naam, inhoud] of nieuw) await writeFile(join(MAP, naam), inhoud);
}
