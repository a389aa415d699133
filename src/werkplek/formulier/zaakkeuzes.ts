import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import { DossierLezer } from '../../modules/dossier/index.js';
import { Kamers, ZaakLezer } from '../../proces/index.js';
import { voluit } from '../onderdelen/datum.js';
import type { Keuzebron, Optie } from './veld.js';

/** What the choices of a form must know of the zaak that it is about. */
export interface ZaakVanFormulier {
  readonly id: string;
  readonly soort: string;
  readonly dossier: string;
  readonly wachtrij: string | null;
}

/** Steps of one zaak that are offered at most, the newest first. */
const HOOGSTENS = 100;

type ZaakKort = Awaited<ReturnType<DossierLezer['haal']>>['zaken'][number];

/** Choices that nobody knows the number of: another zaak of the dossier, or something that happened in this one. */
@Injectable()
export class Zaakkeuzes {
  constructor(
    private readonly kamers: Kamers,
    private readonly zaken: ZaakLezer,
    private readonly dossiers: DossierLezer,
  ) {}

  async opties(tx: Transactie, bron: Keuzebron, zaak: ZaakVanFormulier): Promise<Optie[]> {
    if (bron.soort === 'gebeurtenissen') return this.gebeurtenissen(tx, zaak);
    const andere = (await this.dossiers.haal(tx, zaak.dossier)).zaken.filter(({ id }) => id !== zaak.id);
    if (bron.soort === 'zaken')
      return andere.filter(({ soort }) => soort === bron.van).map((een) => this.alsOptie(een));
    return andere
      .filter(({ open, organisatie }) => open && organisatie === tx.wie.organisatie)
      .map((een) => this.alsOptie(een));
  }

  private async gebeurtenissen(tx: Transactie, { soort, id }: ZaakVanFormulier): Promise<Optie[]> {
    const { resultaten } = await this.zaken.geschiedenis(tx, { soort, id, limit: HOOGSTENS });
    return resultaten
      .map(({ id: waarde, label, moment }) => ({ waarde, label: `${label}, ${voluit(moment)}` }))
      .toReversed();
  }

  private alsOptie({ id, soort, kenmerk, toestand, toestandSinds }: ZaakKort): Optie {
    const { proces } = this.kamers.haal(soort);
    const nu = proces.toestanden[toestand]?.label ?? toestand;
    return { waarde: id, label: `${kenmerk}: ${proces.label}, ${nu} sinds ${voluit(toestandSinds)}` };
  }
}
