import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { Werk, Zaak } from '../../proces/index.js';
import { ReferentieLezer, type Rij } from '../referentie/index.js';
import { Quotumplaats } from './quotumplaats.entity.js';

/** How a scheme stands in one year. */
export interface Quotumstand {
  readonly jaar: number;
  readonly aantal: number;
  readonly bezet: number;
  readonly vrij: number;
  /** places taken, by gemeente (CBS code, or `onbekend`) */
  readonly perGemeente: ReadonlyMap<string, number>;
}

interface Bezet {
  readonly nummer: number;
  readonly gemeente: string | null;
}

/**
 * The ledger of the schemes with a fixed number a year. Every place has a number; an index says that no number is taken
 * twice, and a check that none is higher than there are: two who ask for the last one at once cannot both get it.
 */
@Injectable()
export class Quotumboek {
  constructor(private readonly referentie: ReferentieLezer) {}

  /** @param quotum the scheme as it holds on that day */
  async stand({ boek }: Pick<Transactie, 'boek'>, quotum: Rij<'quotum'>, jaar: number): Promise<Quotumstand> {
    const bezet = await bezette(boek, quotum.code, jaar);
    const perGemeente = new Map<string, number>();
    for (const { gemeente } of bezet) {
      perGemeente.set(gemeente ?? 'onbekend', (perGemeente.get(gemeente ?? 'onbekend') ?? 0) + 1);
    }
    const vrij = Math.max(0, quotum.aantal - bezet.length);
    return { jaar, aantal: quotum.aantal, bezet: bezet.length, vrij, perGemeente };
  }

  /**
   * Takes the lowest free place of this year for a zaak; one that its dossier has already is kept, and relied on by both: a
   * candidate is a person, however many zaken are about it.
   * @throws DomeinFout `eis-niet-gehaald` when the number of this year is used up
   */
  async neem(
    werk: Werk,
    zaak: Zaak,
    { regeling, gemeente }: { regeling: string; gemeente: string | null },
  ): Promise<void> {
    const jaar = jaarVan(werk.vandaag);
    const eigen = await this.vanDossier(werk, { regeling, jaar });
    if (eigen) return this.steunOok(werk, zaak, eigen);
    const quotum = (await this.referentie.op(werk, werk.vandaag)).haal('quotum', regeling);
    const bezet = new Set((await bezette(werk.boek, regeling, jaar)).map(({ nummer }) => nummer));
    const nummer = Array.from({ length: quotum.aantal }, (_, i) => i + 1).find((vrij) => !bezet.has(vrij));
    if (nummer === undefined) throw vol(quotum, jaar);
    werk.boek.voegToe(Quotumplaats, {
      id: uuid(),
      dossierId: zaak.dossierId,
      zaakId: zaak.id,
      mede: [],
      regeling,
      jaar,
      nummer,
      aantal: quotum.aantal,
      gemeente,
      genomenOp: werk.nu,
      terugOp: null,
    });
  }

  /** Gives back the place that a zaak has, if it has one; when another zaak relies on it too, it stays with that one. */
  async geefTerug(werk: Werk, { id }: Pick<Zaak, 'id'>): Promise<void> {
    const sql = 'where (t.zaak_id = $1 or $1 = any (t.mede)) and t.terug_op is null';
    for (const plaats of await werk.boek.zoek(Quotumplaats, sql, [id])) {
      const [zaakId, ...mede] = await nogNodig(
        werk,
        [plaats.zaakId, ...plaats.mede].filter((een) => een !== id),
      );
      werk.boek.wijzig(Quotumplaats, plaats, zaakId === undefined ? { terugOp: werk.nu } : { zaakId, mede });
    }
  }

  /** The place that the dossier of this work has in a scheme; null when it has none. */
  async vanDossier(
    { boek, dossier }: Pick<Werk, 'boek' | 'dossier'>,
    { regeling, jaar }: { regeling: string; jaar: number },
  ): Promise<Quotumplaats | null> {
    const sql = 'where t.dossier_id = $1 and t.regeling = $2 and t.jaar = $3 and t.terug_op is null limit 1';
    return (await boek.zoek(Quotumplaats, sql, [dossier.id, regeling, jaar]))[0] ?? null;
  }

  private steunOok(werk: Werk, { id }: Zaak, plaats: Quotumplaats): void {
    if (plaats.zaakId === id || plaats.mede.includes(id)) return;
    werk.boek.wijzig(Quotumplaats, plaats, { mede: [...plaats.mede, id] });
  }
}

/** The calendar year of a day, for schemes that count per year. */
export function jaarVan(dag: string): number {
  return Number(dag.slice(0, 4));
}

/** Those for whom a place is kept; a referral that is over has used it, anything else that is over needs it no more. */
async function nogNodig({ boek }: Pick<Werk, 'boek'>, zaken: readonly string[]): Promise<string[]> {
  if (zaken.length === 0) return [];
  const sql = `select id from tns.zaak where id = any ($1) and (open or soort = 'verwijzing') order by id`;
  return (await boek.vraag<{ id: string }>(sql, [zaken])).map(({ id }) => id);
}

async function bezette(boek: Transactie['boek'], regeling: string, jaar: number): Promise<Bezet[]> {
  return boek.vraag<{ nummer: number; gemeente: string | null }>(
    'select nummer, gemeente from tns.quotum_bezet($1, $2)',
    [regeling, jaar],
  );
}

function vol({ naam, aantal }: Rij<'quotum'>, jaar: number): DomeinFout {
  return new DomeinFout(
    'eis-niet-gehaald',
    `Het aantal van ${jaar} voor ${naam} is op: er zijn er ${aantal} per jaar. Komt er een plaats terug, dan kan het weer.`,
    { eis: 'quotumIsNietOp' },
  );
}
