import { leesKoppeling } from '../src/platform/ingebed/koppelingen.js';
import { leesBevolking, persoonId } from '../src/platform/ingebed/personen.js';
import { haalKoppelingToken, haalPersoonToken } from '../src/platform/ingebed/token.js';
import { Melding, zoekOmgeving } from './partner/omgeving.js';

const GEBRUIK = `Gebruik: npm run -s token -- <organisatie> <rol> [nummer]   bijvoorbeeld: npm run -s token -- SDD behandelaar
         npm run -s token -- --lijst                         wie er zijn`;

try {
  await hoofd(process.argv.slice(2));
} catch (fout) {
  // Only on stderr: stdout is for the token, which goes straight into a variable or a curl command.
  console.error(fout instanceof Melding ? fout.message : fout);
  process.exitCode = 1;
}

async function hoofd(argumenten: string[]): Promise<void> {
  if (argumenten.includes('--lijst')) {
    toonLijst();
    return;
  }
  const [organisatie, rol, nummer = '1'] = argumenten;
  if (!organisatie || !rol) throw new Melding(GEBRUIK);
  process.stdout.write(`${await haal(organisatie.toUpperCase(), rol.toLowerCase(), Number(nummer))}\n`);
}

async function haal(organisatie: string, rol: string, nummer: number): Promise<string> {
  const { organisaties, personen } = leesBevolking();
  if (!organisaties.some(({ code }) => code === organisatie)) {
    throw new Melding(`De organisatie ${organisatie} bestaat niet. Alle organisaties: npm run -s token -- --lijst`);
  }
  const id = persoonId(organisatie, rol, nummer);
  if (rol !== 'koppeling' && !personen.has(id)) {
    const rollen = new Set([...personen.values()].filter((p) => p.organisatie === organisatie).map((p) => p.rol));
    const keuze = [...rollen, 'koppeling'].join(', ');
    throw new Melding(`Bij ${organisatie} is er geen ${rol} met nummer ${nummer}. Rollen daar: ${keuze}.`);
  }
  const omgeving = await zoekOmgeving();
  console.error(
    `Token voor ${rol === 'koppeling' ? `koppeling ${organisatie}` : id} van ${omgeving.issuer} (${omgeving.map})`,
  );
  if (rol !== 'koppeling') return haalPersoonToken(omgeving, id);
  const sleutel = await leesKoppeling(omgeving.map, organisatie);
  if (!sleutel) throw new Melding(`De sleutel van de koppeling van ${organisatie} staat niet in ${omgeving.map}.`);
  return haalKoppelingToken(omgeving, organisatie, sleutel);
}

function toonLijst(): void {
  const { organisaties, personen } = leesBevolking();
  for (const { code, naam } of organisaties) {
    console.log(`${code}  ${naam}`);
    for (const persoon of personen.values()) {
      if (persoon.organisatie === code) console.log(`    ${persoon.rol} ${persoon.id.split('.')[2]}  ${persoon.naam}`);
    }
    console.log('    koppeling');
  }
}
