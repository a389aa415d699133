import { randomInt } from 'node:crypto';
import { aanmelding } from '../../fabriek/aanmelding.js';
import type { Vrager } from '../../opzet/huis.js';
import type { Browserhuis } from './huis.js';
import { nieuweAchternaam } from './registratie.js';

/** Registers people; the Leger des Heils directs the dossier of a single adult. */
export const INTAKER: Vrager = ['SWT_DORDRECHT', 'intaker'];

/** Every file counts its people from one, and all of them register in one house. */
const REEKS = [...String(randomInt(100_000, 1_000_000))].map((cijfer) => 'klmnopqrst'[Number(cijfer)]).join('');

/** What the door answers, as far as the journeys look at it. */
export interface Aangemeld {
  readonly id: string;
  readonly dossier: string;
  readonly kenmerk: string;
  /** the family name that was given: nobody had it before */
  readonly achternaam: string;
}

/** Registers somebody over the API who was never here before: one person has one dossier. */
export async function meldAan(huis: Browserhuis, anders: Readonly<Record<string, unknown>> = {}): Promise<Aangemeld> {
  const achternaam = nieuweAchternaam(`Reiziger${REEKS}`);
  const client = { achternaam, voornamen: 'Joris', geboortedatum: '1984-05-17' };
  const gemeld = await huis.vraag<Omit<Aangemeld, 'achternaam'>>(INTAKER, '/aanmeldingen', {
    body: aanmelding({ client, ...anders }),
  });
  return { ...gemeld, achternaam };
}

/** The newest hand-off of one taak in a dossier. @throws Error when there is none */
export async function werkVan(huis: Browserhuis, dossier: string, taak: string): Promise<string> {
  const [rij] = await huis.sql<{ id: string }>(
    'select o.id from tns.overdracht o where o.dossier_id = $1 and o.taak = $2 order by o.id desc limit 1',
    [dossier, taak],
  );
  if (!rij) throw new Error(`${taak} is niet ontstaan in dossier ${dossier}`);
  return rij.id;
}

/** The zaak of a soort in a dossier. @throws Error when there is none */
export async function zaakVan(huis: Browserhuis, dossier: string, soort: string): Promise<string> {
  const [rij] = await huis.sql<{ id: string }>('select id from tns.zaak where dossier_id = $1 and soort = $2', [
    dossier,
    soort,
  ]);
  if (!rij) throw new Error(`er is geen ${soort} in dossier ${dossier}`);
  return rij.id;
}

/** In which state a zaak is, and who handles it. */
export async function stand(huis: Browserhuis, id: string): Promise<{ toestand: string; behandelaar: string | null }> {
  const [rij] = await huis.sql<{ toestand: string; behandelaar: string | null }>(
    'select toestand, behandelaar from tns.zaak where id = $1',
    [id],
  );
  if (!rij) throw new Error(`zaak ${id} is er niet`);
  return rij;
}

/** Takes a step over the API, as the version of now. */
export async function zet(huis: Browserhuis, door: Vrager, pad: string, body: object): Promise<void> {
  const { versie } = await huis.vraag<{ versie: number }>(door, pad);
  await huis.vraag(door, `${pad}/stappen`, { body, versie });
}
