import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transactie } from '../platform/database/database.service.js';
import type { MetId, Rijklasse } from '../platform/database/rijvorm.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../platform/http/bladeren.js';
import { Kamers } from './kamers.js';
import { Termijn } from './termijn.entity.js';
import type { ZaakRegelDto } from './zaak.dto.js';
import { Zaak } from './zaak.entity.js';
import { alsTermijn, kenmerkVan, opEinde } from './zaak.lezer.js';
import { type Gevonden, maakZichtvraag } from './zicht.vraag.js';

/** Which zaken of one soort, and which page of them; a filter that is absent does not matter. */
export interface Lijstvraag {
  readonly soort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly dossier?: string | undefined;
  readonly toestand?: string | undefined;
  readonly wachtrij?: string | undefined;
  readonly groep?: string | undefined;
  readonly regiehouder?: string | undefined;
  /** true: not at an end; false: at an end. Together with `toestand` both must hold */
  readonly open?: boolean | undefined;
}

/** The row that a room has of each zaak, and what a list says of it. */
interface Eigenrij<R extends MetId, K extends object> {
  readonly klasse: Rijklasse<R>;
  readonly kort: (rij: R) => K;
}

/**
 * Lists of zaken: three questions for a page, however many zaken are on it. So a row does not say which steps the caller may
 * take, since that asks for the facts of every single one; reading the zaak itself does.
 */
@Injectable()
export class ZaakLijst {
  constructor(private readonly kamers: Kamers) {}

  /** One page of what the caller may see, the newest first. @throws DomeinFout `ongeldig` for a cursor of another list */
  async pagina(tx: Transactie, vraag: Lijstvraag): Promise<BladerAntwoord<ZaakRegelDto>> {
    const { resultaten, volgende } = await this.vind(tx, vraag);
    return bladerAntwoord(await regels(tx, resultaten), volgende);
  }

  /** The same page, with what the row of the room itself says of each; what has no row in sight is left out. */
  async metEigenRij<R extends MetId, K extends object>(
    tx: Transactie,
    vraag: Lijstvraag,
    { klasse, kort }: Eigenrij<R, K>,
  ): Promise<BladerAntwoord<ZaakRegelDto & K>> {
    const { resultaten, volgende } = await this.pagina(tx, vraag);
    const rijen = await tx.boek.zoek(klasse, 'where t.id = any ($1)', [resultaten.map(({ id }) => id)]);
    const perId = new Map(rijen.map((rij) => [rij.id, rij]));
    const regels = resultaten.flatMap((regel) => {
      const rij = perId.get(regel.id);
      return rij ? [{ ...regel, ...kort(rij) }] : [];
    });
    return bladerAntwoord(regels, volgende);
  }

  /** Finds a page without reading what is on it. @throws DomeinFout `ongeldig` for a cursor of another list */
  async vind(tx: Transactie, vraag: Lijstvraag): Promise<BladerAntwoord<Gevonden>> {
    const { soort, limit, cursor, dossier, wachtrij, groep, regiehouder } = vraag;
    const { sql, parameters } = maakZichtvraag({
      soort,
      dossier,
      wachtrij,
      groep,
      regiehouder,
      organisatie: tx.wie.organisatie,
      toestanden: this.toestanden(vraag),
      na: leesCursor(soort, cursor, ['moment', 'uuid']),
      hoogstens: limit + 1,
    });
    const gevonden = await tx.manager.query<Gevonden[]>(sql, [...parameters]);
    return bladerUit(gevonden, { limit, lijst: soort }, ({ op, id }) => [op.toISOString(), id]);
  }

  /** The toestanden that fit, or undefined when any does and no index asks for them. */
  private toestanden({ soort, toestand, open, wachtrij, groep, regiehouder }: Lijstvraag): string[] | undefined {
    if (toestand !== undefined && open === undefined) return [toestand];
    if ([open, wachtrij, groep, regiehouder].every((filter) => filter === undefined)) return undefined;
    return Object.entries(this.kamers.haal(soort).proces.toestanden)
      .filter(([naam, { einde }]) => (toestand ?? naam) === naam && (open ?? !einde) === !einde)
      .map(([naam]) => naam);
  }
}

/** A row of a list per zaak that was found; row-level security has the last word on each. */
async function regels(tx: Transactie, gevonden: readonly Gevonden[]): Promise<ZaakRegelDto[]> {
  if (gevonden.length === 0) return [];
  const ids = gevonden.map(({ id }) => id);
  const zaken = await zakenVan(tx, ids);
  const klokken = await tx.manager.find(Termijn, { where: { zaakId: In(ids) } });
  return gevonden.flatMap((plek) => {
    const zaak = zaken.get(plek.id);
    return zaak ? [alsRegel(tx, { ...zaak, plek, klokken: klokken.filter(({ zaakId }) => zaakId === plek.id) })] : [];
  });
}

interface Gelezen {
  readonly zaak: Zaak;
  readonly kenmerk: string | null;
}

async function zakenVan({ manager }: Transactie, ids: readonly string[]): Promise<Map<string, Gelezen>> {
  const { entities, raw } = await manager
    .createQueryBuilder(Zaak, 'z')
    // a copy that the dossier keeps on the spine, for pages like this
    .addSelect('z.dossier_kenmerk', 'kenmerk')
    .where('z.id = any (:ids::uuid[])', { ids })
    .getRawAndEntities<{ kenmerk: string | null }>();
  return new Map(entities.map((zaak, plek) => [zaak.id, { zaak, kenmerk: raw[plek]?.kenmerk ?? null }]));
}

interface Regeldelen extends Gelezen {
  readonly plek: Gevonden;
  readonly klokken: readonly Termijn[];
}

function alsRegel({ nu }: Transactie, { zaak, kenmerk, plek, klokken }: Regeldelen): ZaakRegelDto {
  return {
    id: zaak.id,
    kenmerk: kenmerkVan({ kenmerk }, zaak),
    dossier: zaak.dossierId,
    soort: zaak.soort,
    toestand: zaak.toestand,
    toestandSinds: zaak.toestandSinds.toISOString(),
    versie: zaak.versie,
    open: zaak.open,
    organisatie: zaak.organisatie,
    wachtrij: zaak.wachtrij,
    behandelaar: zaak.behandelaar,
    verantwoordelijke: zaak.verantwoordelijke,
    regiehouder: plek.regiehouder,
    zicht: plek.vol ? 'vol' : 'beperkt',
    termijnen: klokken.map((klok) => alsTermijn(klok, nu)).sort(opEinde),
  };
}
