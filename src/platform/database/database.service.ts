import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { heeftDossiers, type Wie } from '../../kern/wie.js';
import { Klok } from '../clock/klok.js';
import { codeVan } from '../http/storing.js';
import { type Achterna, Lijn, NA_EEN_FOUT } from './lijn.js';
import { Schrijfboek } from './schrijfboek.js';

/** Longest wait for a lock; after that the caller hears "bezet" and may try again. Milliseconds. */
const WACHT_OP_SLOT_MS = 5_000;

/**
 * Unique indexes that a transaction which looked first can only meet because another one was at it at the same moment: one
 * open dossier per client, one client per BSN, one number of a quotum, one place. Whoever looks again finds what the other wrote.
 */
const WEDLOOP = new Set(['dossier_een_open_ux', 'client_bsn_een_ux', 'quotumplaats_een_ux', 'verwijzing_plek_ux']);
const NIET_UNIEK = '23505';
const POGINGEN = 3;

/** One transaction: what to work with, the one `nu` that holds for all of it, and who asks. */
export interface Transactie {
  /** rows that are read and written in every step: few statements, each planned once */
  readonly boek: Schrijfboek;
  /** TypeORM, for everything else; sees what the book wrote */
  readonly manager: EntityManager;
  readonly nu: Date;
  readonly wie: Wie;
  /** version counter of the reference data, so that a cache knows whether it is still true */
  readonly referentieVersie: number;
  /** runs just before the commit, within the transaction */
  voorCommit(doe: () => Promise<void>): void;
  /**
   * Asked when the commit goes out: a statement that goes over the same line right behind it, in a transaction of its own. Nobody hears
   * how it went, and it goes also when the commit fails; so it may say, but not write.
   */
  achterCommit(opdracht: () => Achterna | undefined): void;
  /** runs after the commit, never when it fails */
  naCommit(doe: () => void): void;
}

interface NieuweTransactie {
  readonly boek: Schrijfboek;
  readonly runner: QueryRunner;
  readonly wie: Wie;
  readonly alleenLezen: 'on' | 'off';
  readonly voorCommit: (() => Promise<void>)[];
  readonly achterCommit: (() => Achterna | undefined)[];
  readonly naCommit: (() => void)[];
}

interface ContextRij {
  verschuiving: string;
  referentie_versie: string;
}

/** What holds for a whole transaction and hardly ever changes: the clock offset (ms) and the version of the rules. */
interface Context {
  readonly verschuiving: number;
  readonly referentieVersie: number;
}

/** The transaction began with an offset or rules that had just changed; nothing of it was kept. */
class Verouderd extends Error {}

/**
 * The only way to the database. Every transaction begins by telling PostgreSQL who asks (row-level security) and reads
 * the clock offset and the version of the reference data in that same round trip (docs/besluiten/0008, 0019). It does not
 * wait for those: it goes on with what held in the transaction before, and when that turns out to have changed, all is
 * undone and begun again (docs/besluiten/0031).
 */
@Injectable()
export class DatabaseService implements OnApplicationBootstrap {
  private laatst: Context | undefined;

  constructor(
    private readonly bron: DataSource,
    private readonly klok: Klok,
  ) {}

  /**
   * All or nothing: what `werk` writes is committed together, or not at all. Does it again from the start when another
   * transaction wrote the same one-of-a-kind row at the same moment; so `werk` touches nothing but the transaction.
   */
  async schrijf<T>(wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    return this.probeer('off', wie, werk);
  }

  /** Questions only; PostgreSQL refuses a write. `werk` may run twice, so it touches nothing but the transaction. */
  async lees<T>(wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    return this.probeer('on', wie, werk);
  }

  /**
   * Refuses to run with more rights than row-level security can bind (docs/besluiten/0019).
   * @throws Error when the login is a superuser, has BYPASSRLS or owns the tables
   */
  async onApplicationBootstrap(): Promise<void> {
    const [rol] = await this.bron.query<{ te_machtig: boolean; naam: string }[]>(
      `select r.rolname as naam, r.rolsuper or r.rolbypassrls
         or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'tns' and pg_has_role(r.oid, c.relowner, 'usage')) as te_machtig
         from pg_roles r where r.rolname = current_user`,
    );
    if (!rol || rol.te_machtig) {
      throw new Error(
        `De databaserol ${rol?.naam ?? '?'} is eigenaar, superuser of BYPASSRLS: de rijrechten gelden dan niet. Gebruik tns_app of tns_worker.`,
      );
    }
  }

  private async probeer<T>(alleenLezen: 'on' | 'off', wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await this.transactie(alleenLezen, wie, werk);
      } catch (fout) {
        if (poging === POGINGEN || !(isWedloop(fout) || fout instanceof Verouderd)) throw fout;
      }
    }
  }

  private async transactie<T>(alleenLezen: 'on' | 'off', wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    const runner = this.bron.createQueryRunner();
    const voorCommit: (() => Promise<void>)[] = [];
    const achterCommit: (() => Achterna | undefined)[] = [];
    const naCommit: (() => void)[] = [];
    let lijn: Lijn | undefined;
    try {
      // the driver's own client, on which TypeORM sends its statements too
      lijn = new Lijn((await runner.connect()) as PoolClient);
      const boek = new Schrijfboek(this.bron, lijn);
      const { tx, eisActueel } = await this.begin({
        boek,
        runner,
        wie,
        alleenLezen,
        voorCommit,
        achterCommit,
        naCommit,
      });
      // whatever went wrong may have gone wrong because of the old clock or rules: that comes first
      const uitkomst = await werk(tx).catch(async (fout: unknown) =>
        Promise.reject((await eisActueel().catch(vanContext)) ?? fout),
      );
      for (const doe of voorCommit) await doe();
      await eisActueel();
      boek.stuur('commit'); // a transaction in which anything failed is rolled back by it; klaar() then says what failed
      await Promise.all([lijn.klaar(), lijn.achterna(achterCommit.flatMap((opdracht) => opdracht() ?? []))]);
      naCommit.forEach((doe) => doe());
      return uitkomst;
    } catch (fout) {
      throw await this.draaiTerug(lijn, fout);
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }

  /** Undoes everything. @returns the error to tell: the first that went wrong, not one that followed from it */
  private async draaiTerug(lijn: Lijn | undefined, fout: unknown): Promise<unknown> {
    const oorzaak = codeVan(fout) === NA_EEN_FOUT ? ((await lijn?.fout()) ?? fout) : fout;
    await lijn?.vraag('rollback').catch(() => undefined); // the connection may be gone; the first error is the one to tell
    return oorzaak;
  }

  private async begin(nieuw: NieuweTransactie): Promise<Begonnen> {
    const { boek, runner, wie, alleenLezen, voorCommit, achterCommit, naCommit } = nieuw;
    boek.lijn.stuur('begin');
    Object.assign(runner, { isTransactionActive: true }); // TypeORM locks rows only when it knows of a transaction
    const gevraagd = this.vraagContext(boek.lijn, wie, alleenLezen);
    gevraagd.catch(() => undefined); // told by eisActueel, or by whatever comes after it on this connection
    const aanname = this.laatst ?? (await gevraagd);
    const tx: Transactie = {
      boek,
      manager: boek.bewaak(runner.manager),
      nu: this.klok.nu(),
      wie,
      referentieVersie: aanname.referentieVersie,
      voorCommit: (doe) => void voorCommit.push(doe),
      achterCommit: (opdracht) => void achterCommit.push(opdracht),
      naCommit: (doe) => void naCommit.push(doe),
    };
    const eisActueel = async (): Promise<void> => {
      const { verschuiving, referentieVersie } = await gevraagd;
      if (verschuiving !== aanname.verschuiving || referentieVersie !== aanname.referentieVersie) throw new Verouderd();
    };
    return { tx, eisActueel };
  }

  private async vraagContext(lijn: Lijn, wie: Wie, alleenLezen: 'on' | 'off'): Promise<Context> {
    const [rij] = await lijn.vraag<ContextRij>(CONTEXT, [
      heeftDossiers(wie.rol) ? wie.organisatie : '',
      wie.rol,
      wie.id,
      String(WACHT_OP_SLOT_MS),
      alleenLezen,
      wie.organisatie,
    ]);
    if (!rij) throw new Error('de database geeft geen klok');
    this.laatst = { verschuiving: Number(rij.verschuiving), referentieVersie: Number(rij.referentie_versie) };
    this.klok.zetVerschuiving(this.laatst.verschuiving);
    return this.laatst;
  }
}

/**
 * An answer that is read when the transaction is over, so that its commit goes over the wire together with the question. When the question
 * fails the transaction fails, and tells it.
 */
export function nietWachten<T>(antwoord: Promise<T>): Promise<T> {
  antwoord.catch(() => undefined);
  return antwoord;
}

/** A transaction that was begun, and the question whether what it assumed still holds. */
interface Begonnen {
  readonly tx: Transactie;
  /** @throws Verouderd when it does not */
  readonly eisActueel: () => Promise<void>;
}

/** Only that the assumption was wrong is worth telling instead of the error itself. */
function vanContext(fout: unknown): unknown {
  return fout instanceof Verouderd ? fout : undefined;
}

/** Who asks, how long to wait for a lock, and what holds for the whole transaction: one round trip, together with its begin. */
const CONTEXT = `select set_config('tns.organisatie', $1, true), set_config('tns.rol', $2, true), set_config('tns.gebruiker', $3, true),
  set_config('lock_timeout', $4, true), set_config('transaction_read_only', $5, true), set_config('tns.thuis', $6, true),
  (select verschuiving_ms from tns.klok) as verschuiving, (select versie from tns.referentie_versie) as referentie_versie`;

function isWedloop(fout: unknown): boolean {
  if (codeVan(fout) !== NIET_UNIEK || typeof fout !== 'object' || fout === null || !('constraint' in fout))
    return false;
  return typeof fout.constraint === 'string' && WEDLOOP.has(fout.constraint);
}
