import { parseArgs } from 'node:util';
import { Koppeling, type Gelezen } from './partner/koppeling.js';
import { Melding, zoekOmgeving } from './partner/omgeving.js';
import { GEDRAGINGEN, Partnersysteem, type Gedrag, type Ontvangen } from './partner/systeem.js';

const GEBRUIK = `Gebruik: npm run -s partner -- <organisatie> [--doe oppakken,afronden] [--gedrag goed] [--poort 0] [--api <adres>]

Doet alsof het het systeem van een partner is: neemt een abonnement bij de dienst die hier draait (npm start of npm run demo), gaat de
handtekening van elk bericht na en laat zien wat er binnenkomt. Stopt met Ctrl-C, en beëindigt dan het abonnement.
  --doe     wat het doet met werk dat zijn organisatie krijgt: oppakken, afronden, weigeren (met komma's)
  --gedrag  ${GEDRAGINGEN.join(', ')}
  --api     het adres van de dienst; anders die hier het laatst is gestart`;

/** The fields of the steps that it can take. */
const STAPPEN: Readonly<Record<string, object>> = {
  oppakken: { stap: 'oppakken' },
  afronden: { stap: 'afronden', uitkomst: 'gedaan' },
  weigeren: { stap: 'weigeren', reden: 'anders', toelichting: 'Geweigerd door de nagedane partner.' },
};

try {
  await hoofd();
} catch (fout) {
  console.error(fout instanceof Melding ? fout.message : fout);
  process.exitCode = 1;
}

async function hoofd(): Promise<void> {
  const { values, positionals } = leesWoorden();
  if (values.help) return console.log(GEBRUIK);
  const organisatie = positionals[0]?.toUpperCase();
  const gedrag = GEDRAGINGEN.find((naam) => naam === values.gedrag);
  const stappen = values.doe.split(',').filter((naam) => naam !== '');
  if (organisatie === undefined || gedrag === undefined || stappen.some((naam) => STAPPEN[naam] === undefined))
    throw new Melding(GEBRUIK);
  const api = values.api ?? (await zoekOmgeving()).url;
  if (api === undefined) throw new Melding('De dienst is nog aan het starten. Probeer het zo nog eens.');
  await draai(new Koppeling(organisatie, api), { gedrag, poort: Number(values.poort), stappen });
}

/** @throws Melding with how it is used, when a word is not understood */
function leesWoorden() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        doe: { type: 'string', default: '' },
        gedrag: { type: 'string', default: 'goed' },
        poort: { type: 'string', default: '0' },
        api: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new Melding(GEBRUIK);
  }
}

interface Wensen {
  readonly gedrag: Gedrag;
  readonly poort: number;
  readonly stappen: readonly string[];
}

async function draai(koppeling: Koppeling, { gedrag, poort, stappen }: Wensen): Promise<void> {
  const systeem = await Partnersysteem.open(poort, (ontvangen) => {
    toon(ontvangen);
    if (ontvangen.dubbel || !ontvangen.bericht.type.endsWith('.overdracht.openen.v1')) return;
    handel(koppeling, ontvangen, stappen).catch((fout: unknown) => {
      console.error(`  ${fout instanceof Error ? fout.message : String(fout)}`);
    });
  });
  systeem.gedrag = gedrag;
  const wens = { naam: 'Nagedane partner', doel: systeem.url };
  const abonnement = await koppeling.neemAbonnement(wens).catch(async (fout: unknown) => {
    await systeem.sluit();
    throw fout;
  });
  systeem.geheim = abonnement.geheim;
  console.log(`${koppeling.organisatie} luistert op ${systeem.url} (${gedrag}), abonnement ${abonnement.id}`);
  await new Promise<void>((klaar) => process.once('SIGINT', klaar).once('SIGTERM', klaar));
  await koppeling.beeindig(abonnement.id);
  await systeem.sluit();
  console.log(`Gestopt: ${systeem.ontvangen.length} berichten, ${systeem.geweigerd} met een verkeerde handtekening.`);
}

function toon({ bericht, webhookId, dubbel }: Ontvangen): void {
  console.log(`${bericht.type}  ${bericht.dataref}  ${webhookId}${dubbel ? '  (hadden we al)' : ''}`);
}

/** Answers work for its own organisation with the steps it was told to take, over the API, as its own system would. */
async function handel(koppeling: Koppeling, { bericht }: Ontvangen, stappen: readonly string[]): Promise<void> {
  if (stappen.length === 0) return;
  let zaak: Gelezen = await koppeling.lees(bericht.dataref);
  if (zaak.naar !== koppeling.organisatie) return;
  for (const naam of stappen) {
    zaak = await koppeling.zet(bericht.dataref, zaak, STAPPEN[naam] ?? {});
    console.log(`  ${zaak.kenmerk ?? zaak.id}: ${naam} → ${zaak.toestand}`);
  }
}
