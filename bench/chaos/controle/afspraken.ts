import type { Afloop, Boek } from '../boek.js';
import type { Vraag } from '../huis.js';
import { naamVan } from '../mensen.js';

/** What people were told against what the database holds. */
export interface Afrekening {
  /** a 2xx whose effect is not there */
  readonly verloren: readonly string[];
  /** an effect that nobody was told of, or more than one for one key */
  readonly dubbel: readonly string[];
  /** a key of which the answers differ */
  readonly tegenspraak: readonly string[];
  /** never a final answer */
  readonly zonderAntwoord: readonly string[];
}

interface Gebeurtenis {
  readonly zaak_id: string;
  readonly versie: number;
  readonly stap: string;
  readonly persoon: string;
}

/**
 * Lays every answered command beside the gebeurtenissen that people caused. One command is one gebeurtenis without a cause
 * (oorzaak); opening a dossier belongs to the first registration in it.
 */
export async function rekenAf(vraag: Vraag, boek: Boek): Promise<Afrekening> {
  const gelukt = boek.afgelopen.filter(({ status }) => status !== undefined && status < 300);
  const gebeurtenissen = await vraag<Gebeurtenis>(
    `select zaak_id, versie, stap, persoon from tns.gebeurtenis where oorzaak is null and rol <> 'systeem' and not (soort = 'dossier' and stap = 'openen')`,
  );
  const over = new Map<string, number>();
  for (const g of gebeurtenissen) tel(over, merk(g), 1);
  const verloren: string[] = [];
  for (const afloop of gelukt) {
    const gezocht = verwacht(afloop);
    if ((over.get(gezocht) ?? 0) > 0) tel(over, gezocht, -1);
    else verloren.push(`${afloop.opdracht.sleutel}: ${gezocht}`);
  }
  const dubbel = [...over].flatMap(([wat, aantal]) => (aantal > 0 ? [`${wat} (${aantal} te veel)`] : []));
  return {
    verloren: [...verloren, ...(await zoekVerlorenSleutels(vraag, gelukt))],
    dubbel: [...dubbel, ...(await telDossiers(vraag, gelukt)), ...(await zoekGeweigerdeSleutels(vraag, boek))],
    tegenspraak: boek.tegenspraak,
    zonderAntwoord: boek.afgelopen.filter(({ status }) => status === undefined).map(({ opdracht }) => opdracht.sleutel),
  };
}

function verwacht({ opdracht, zaak, versie }: Afloop): string {
  const persoon = naamVan(opdracht.door);
  switch (opdracht.soort) {
    case 'aanmelden':
      return merk({ zaak_id: zaak ?? '', versie: 1, stap: 'openen', persoon });
    case 'overdragen':
      // the answer is the new overdracht; the step was one of the dossier, of which the version is not told
      return merk({ zaak_id: opdracht.zaak ?? '', versie: 0, stap: 'overdragen', persoon });
    case 'stap':
      return merk({ zaak_id: zaak ?? '', versie: versie ?? 0, stap: String(opdracht.body['stap']), persoon });
  }
}

function merk({ zaak_id, versie, stap, persoon }: Gebeurtenis): string {
  return `${stap} op ${zaak_id}${stap === 'overdragen' ? '' : ` versie ${versie}`} door ${persoon}`;
}

function tel(aantallen: Map<string, number>, wat: string, erbij: number): void {
  aantallen.set(wat, (aantallen.get(wat) ?? 0) + erbij);
}

/** Every answered key must still be there, tied to the zaak that was answered. */
async function zoekVerlorenSleutels(vraag: Vraag, gelukt: readonly Afloop[]): Promise<string[]> {
  const bewaard = await vraag<{ sleutel: string; zaak_id: string }>('select sleutel, zaak_id from tns.idempotentie');
  const zaakBij = new Map(bewaard.map(({ sleutel, zaak_id }) => [sleutel, zaak_id]));
  return gelukt
    .filter(({ opdracht, zaak }) => zaakBij.get(opdracht.sleutel) !== zaak)
    .map(({ opdracht }) => `${opdracht.sleutel}: beantwoord, maar de sleutel is niet bewaard`);
}

/** Who heard "no" must not have got it after all. */
async function zoekGeweigerdeSleutels(vraag: Vraag, boek: Boek): Promise<string[]> {
  const geweigerd = boek.afgelopen.filter(({ status }) => status !== undefined && status >= 300);
  const rijen = await vraag<{ sleutel: string }>(
    'select sleutel from tns.idempotentie where sleutel = any($1::text[])',
    [geweigerd.map(({ opdracht }) => opdracht.sleutel)],
  );
  return rijen.map(({ sleutel }) => `${sleutel}: geweigerd en toch gedaan`);
}

/** No dossier that no registration told of. */
async function telDossiers(vraag: Vraag, gelukt: readonly Afloop[]): Promise<string[]> {
  const bekend = new Set(gelukt.map(({ dossier }) => dossier));
  const dossiers = await vraag<{ id: string }>('select id from tns.dossier');
  return dossiers.filter(({ id }) => !bekend.has(id)).map(({ id }) => `dossier ${id} is bij niemand gemeld`);
}
