import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { DomeinFout } from '../../../kern/fout.js';
import { heeftDossiers } from '../../../kern/wie.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import { kenmerkVan } from '../../../proces/index.js';
import { ClientLezer, naamVoluit, type Personalia } from '../../client/index.js';
import { geldtOp, ReferentieLezer } from '../../referentie/index.js';
import { Bedden, type Stand } from './bedden.js';
import type { BedDto, BordDto } from './bord.dto.js';
import type { Voorziening } from './plekkeuze.js';

interface Bedrij {
  readonly id: string;
  readonly dossierId: string;
  readonly clientId: string | null;
  readonly kenmerk: string | null;
  readonly nummer: string;
  readonly bed: number | null;
  readonly soort: string;
  readonly toestand: string;
  readonly nachten: number;
  readonly eersteNacht: string | null;
  readonly van: Date;
  readonly vergrendeldTot: Date | null;
  readonly voorziening: string;
}

/** Row-level security hides what is not the caller's; what others may see for another reason is not shown on a board either. */
const BEDDEN = `select o.id, z.dossier_id as "dossierId", d.client_id as "clientId", z.dossier_kenmerk as kenmerk, z.nummer, b.bed,
    b.soort, z.toestand, o.nachten, o.eerste_nacht::text as "eersteNacht", b.van, b.vergrendeld_tot as "vergrendeldTot", b.voorziening
  from tns.bedbezetting b join tns.zaak z on z.id = b.zaak_id join tns.opvang o on o.id = z.id
  left join tns.dossier d on d.id = z.dossier_id
  where b.voorziening = any ($1) and b.tot is null and (b.vergrendeld_tot is null or b.vergrendeld_tot > $2)
    and (z.organisatie = $3 or b.voorziening = any ($4))
  order by b.voorziening, b.bed nulls last, b.van, b.id`;

/** Tonight's board: numbers for everybody in the chain, people only for who keeps the place or holds the placement. */
@Injectable()
export class BordLezer {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly bedden: Bedden,
    private readonly clienten: ClientLezer,
  ) {}

  /** @throws DomeinFout `niet-gevonden` for no such place, `geen-recht` for a role without dossiers */
  async bord(tx: Transactie, code: string): Promise<BordDto> {
    const [bord] = await this.borden(tx, [await this.plek(tx, code)]);
    if (!bord) throw new Error(`voorziening ${code} heeft geen bord`);
    return bord;
  }

  /** The boards of the places that the organisation of the caller keeps, or where it has somebody. */
  async eigen(tx: Transactie): Promise<BordDto[]> {
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const referentie = await this.referentie.op(tx, vandaag);
    const typen = [...referentie.beleidswoorden('opvang-typen'), ...referentie.beleidswoorden('opvang-overlooptypen')];
    const eigen = referentie
      .alles('voorziening')
      .filter(
        ({ aanbieder, type, status }) => aanbieder === tx.wie.organisatie && typen.includes(type) && status === 'open',
      );
    const bezig = await tx.boek.vraag<{ code: string }>(
      `select distinct b.voorziening as code from tns.bedbezetting b join tns.zaak z on z.id = b.zaak_id
        where b.tot is null and z.organisatie = $1`,
      [tx.wie.organisatie],
    );
    const codes = new Set([...eigen.map(({ code }) => code), ...bezig.map(({ code }) => code)]);
    const plekken: Voorziening[] = [];
    for (const code of [...codes].sort()) plekken.push(await this.plek(tx, code));
    return this.borden(tx, plekken);
  }

  /**
   * The organisation that keeps a place; null when whoever put somebody there does.
   * @throws DomeinFout `niet-gevonden` for no such place, `geen-recht` when another keeps it
   */
  async eisBeheerder(tx: Transactie, code: string): Promise<string | null> {
    const { aanbieder } = await this.plek(tx, code);
    if (aanbieder === null || aanbieder === tx.wie.organisatie) return aanbieder;
    throw new DomeinFout('geen-recht', 'Uw organisatie beheert deze plek niet. De beheerder meldt de nachten.');
  }

  /** The place as it is today, or as it was when it has closed: who is still there is not forgotten. */
  private async plek(tx: Transactie, code: string): Promise<Voorziening> {
    const versies = (await this.referentie.versies(tx)).flatMap((een) =>
      een.soort === 'voorziening' && een.rij.code === code ? [een.rij] : [],
    );
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const plek =
      versies.find((rij) => geldtOp(rij, vandaag)) ??
      versies.toSorted((a, b) => (a.geldigVan < b.geldigVan ? 1 : -1))[0];
    if (!plek) throw new DomeinFout('niet-gevonden', 'Deze voorziening is er niet. Zie /voorzieningen.');
    return plek;
  }

  private async borden(tx: Transactie, plekken: readonly Voorziening[]): Promise<BordDto[]> {
    if (!heeftDossiers(tx.wie.rol)) throw new DomeinFout('geen-recht', 'Uw rol behandelt geen dossiers.');
    const codes = plekken.map(({ code }) => code);
    const eigen = plekken.filter(({ aanbieder }) => aanbieder === tx.wie.organisatie).map(({ code }) => code);
    const standen = await this.bedden.standen(tx, codes);
    const rijen = await tx.boek.vraag<Bedrij & Record<string, unknown>>(BEDDEN, [
      codes,
      tx.nu,
      tx.wie.organisatie,
      eigen,
    ]);
    const namen = await this.clienten.personalia(
      tx,
      rijen.flatMap(({ clientId }) => clientId ?? []),
    );
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    return plekken.map((plek) => ({
      ...kop(plek, vandaag),
      ...tellingen(plek, standen.get(plek.code)),
      bedden: rijen.filter(({ voorziening }) => voorziening === plek.code).map((rij) => alsBed(rij, namen)),
    }));
  }
}

function kop(plek: Voorziening, vandaag: string): Pick<BordDto, 'voorziening' | 'naam' | 'beheerder' | 'open'> {
  const { code, naam, aanbieder, status } = plek;
  return { voorziening: code, naam, beheerder: aanbieder, open: status === 'open' && geldtOp(plek, vandaag) };
}

type Tellingen = Pick<BordDto, 'capaciteit' | 'vrij' | 'vergrendeld' | 'bezet' | 'vastgehouden' | 'overloop'>;

function tellingen({ capaciteit }: Voorziening, stand: Stand | undefined): Tellingen {
  const { vergrendeld = 0, bezet = 0, vastgehouden = 0, overloop = 0 } = stand ?? {};
  const inGebruik = vergrendeld + bezet + vastgehouden - overloop;
  const vrij = capaciteit === null ? null : Math.max(0, capaciteit - inGebruik);
  return { capaciteit, vrij, vergrendeld, bezet, vastgehouden, overloop };
}

function alsBed(rij: Bedrij, namen: ReadonlyMap<string, Personalia>): BedDto {
  const { id, dossierId, bed, soort, toestand, nachten, eersteNacht } = rij;
  return {
    plaatsing: id,
    dossier: dossierId,
    kenmerk: kenmerkVan({ kenmerk: rij.kenmerk }, { soort: 'opvang', nummer: rij.nummer }),
    bed,
    soort,
    toestand,
    naam: naamVoluit(namen.get(rij.clientId ?? '')),
    nachten,
    eersteNacht,
    sinds: rij.van.toISOString(),
    vergrendeldTot: rij.vergrendeldTot?.toISOString() ?? null,
  };
}
