import { expect } from '@jest/globals';
import type { UitnodigingDto, UitnodigingMetAdresDto } from '../src/modules/uitnodiging/uitnodiging.dto.js';
import type { Antwoord, Vrager } from './opzet/huis.js';
import { Bezoeker } from './opzet/werkplek.js';
import type { Doel } from './stappen/soorten.js';
import type { Werkplaats } from './stappen/werkplaats.js';

export const AFZENDER: Vrager = ['LDH', 'behandelaar'];
export const RUSTPLEK: Vrager = ['AANBIEDER_DE_RUSTPLEK', 'behandelaar'];
export const YULIUS: Vrager = ['AANBIEDER_YULIUS', 'behandelaar'];

/** A hand-off that lies with an aanbieder, and the zaak in which is answered when it has one. */
export interface Gevraagd {
  readonly id: string;
  readonly dossier: string;
  readonly verwijzing?: Doel;
}

/** A referral that waits for its answer; the ordinary kind goes to people who take somebody in, `contract` to an aanbieder. */
export async function verwijs(werkplaats: Werkplaats, variant = '', toestand = 'aangeboden'): Promise<Gevraagd> {
  const verwijzing = await werkplaats.bereik('verwijzing', toestand, variant);
  const { rows } = await werkplaats.huis.superuser.query<{ id: string; dossier: string }>(
    `select o.id, o.dossier_id as dossier from tns.overdracht o join tns.zaak z on z.id = o.id
      where o.uitvoering_zaak = $1 and z.open`,
    [verwijzing.id],
  );
  const [rij] = rows;
  if (!rij) throw new Error('bij deze verwijzing ligt geen overdracht');
  return { ...rij, verwijzing };
}

/** Work that is answered in the hand-off itself: to pick up or to refuse. */
export async function biedWerk(werkplaats: Werkplaats, wachtrij = 'AANBIEDER_YULIUS'): Promise<Gevraagd> {
  const { dossier } = await werkplaats.meldAan();
  const { id } = await werkplaats.bied(dossier, 'LDH', wachtrij);
  return { id, dossier };
}

/** Asks for a link, whatever comes back. */
export function vraagLink(
  werkplaats: Werkplaats,
  { id }: Pick<Gevraagd, 'id'>,
  door: Vrager = AFZENDER,
): Promise<Antwoord<UitnodigingMetAdresDto>> {
  return werkplaats.huis.vraag<UitnodigingMetAdresDto>('POST', `/v1/overdrachten/${id}/uitnodigingen`, { door });
}

/** A link that works. */
export async function maakLink(
  werkplaats: Werkplaats,
  gevraagd: Pick<Gevraagd, 'id'>,
  door: Vrager = AFZENDER,
): Promise<UitnodigingMetAdresDto> {
  const { status, body } = await vraagLink(werkplaats, gevraagd, door);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

/** The path of a link. */
export function padVan({ adres }: Pick<UitnodigingMetAdresDto, 'adres'>): string {
  return new URL(adres).pathname;
}

/** Somebody without a login who opens an address. */
export async function opent(werkplaats: Werkplaats, pad: string): Promise<Bezoeker> {
  const gast = Bezoeker.anoniem(werkplaats.huis);
  await gast.bezoek(pad);
  return gast;
}

/** The link as the sender reads it. */
export async function lees(werkplaats: Werkplaats, id: string): Promise<UitnodigingDto> {
  const { body } = await werkplaats.huis.vraag<UitnodigingDto>('GET', `/v1/uitnodigingen/${id}`, { door: AFZENDER });
  return body;
}
