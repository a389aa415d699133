import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import { heeftDossiers, type Wie } from '../../kern/wie.js';
import { Klok } from '../clock/klok.js';

/** Longest wait for a lock; after that the caller hears "bezet" and may try again. Milliseconds. */
const WACHT_OP_SLOT_MS = 5_000;

/**
 * Unique indexes that a transaction which looked first can only meet because another one was at it at the same moment: one
 * open dossier per client, one client per BSN. Whoever looks again finds what the other wrote.
 */
const WEDLOOP = new Set(['dossier_een_open_ux', 'client_bsn_een_ux']);
const NIET_UNIEK = '23505';
const POGINGEN = 3;

/** One transaction: the manager to work with, the one `nu` that holds for all of it, and who asks. */
export interface Transactie {
  readonly manager: EntityManager;
  readonly nu: Date;
  readonly wie: Wie;
  /** version counter of the reference data, so that a cache knows whether it is still true */
  readonly referentieVersie: number;
  /** runs after the commit, never when it fails */
  naCommit(doe: () => void): void;
}

interface NieuweTransactie {
  readonly runner: QueryRunner;
  readonly wie: Wie;
  readonly alleenLezen: 'on' | 'off';
  readonly naCommit: (() => void)[];
}

interface Context {
  verschuiving: string;
  referentie_versie: string;
}

/**
 * The only way to the database. Every transaction begins by telling PostgreSQL who asks (row-level security) and reads
 * the clock offset and the version of the reference data in that same round trip (docs/besluiten/0008, 0019).
 */
@Injectable()
export class DatabaseService implements OnApplicationBootstrap {
  constructor(
    private readonly bron: DataSource,
    private readonly klok: Klok,
  ) {}

  /**
   * All or nothing: what `werk` writes is committed together, or not at all. Does it again from the start when another
   * transaction wrote the same one-of-a-kind row at the same moment; so `werk` touches nothing but the transaction.
   */
  async schrijf<T>(wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await this.transactie('off', wie, werk);
      } catch (fout) {
        if (poging === POGINGEN || !isWedloop(fout)) throw fout;
      }
    }
  }

  /** Questions only; PostgreSQL refuses a write. */
  async lees<T>(wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    return this.transactie('on', wie, werk);
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

  private async transactie<T>(alleenLezen: 'on' | 'off', wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    const runner = this.bron.createQueryRunner();
    const naCommit: (() => void)[] = [];
    try {
      await runner.connect();
      await runner.startTransaction();
      const tx = await this.vestigContext({ runner, wie, alleenLezen, naCommit });
      const uitkomst = await werk(tx);
      await runner.commitTransaction();
      naCommit.forEach((doe) => doe());
      return uitkomst;
    } catch (fout) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // the connection may be gone; the first error is the one to tell
      throw fout;
    } finally {
      await runner.release();
    }
  }

  private async vestigContext({ runner, wie, alleenLezen, naCommit }: NieuweTransactie): Promise<Transactie> {
    const [context] = (await runner.query(
      `select set_config('tns.organisatie', $1, true), set_config('tns.rol', $2, true), set_config('tns.gebruiker', $3, true),
              set_config('lock_timeout', $4, true), set_config('transaction_read_only', $5, true),
              (select verschuiving_ms from tns.klok) as verschuiving, (select versie from tns.referentie_versie) as referentie_versie`,
      [heeftDossiers(wie.rol) ? wie.organisatie : '', wie.rol, wie.id, String(WACHT_OP_SLOT_MS), alleenLezen],
    )) as [Context];
    this.klok.zetVerschuiving(Number(context.verschuiving));
    return {
      manager: runner.manager,
      nu: this.klok.nu(),
      wie,
      referentieVersie: Number(context.referentie_versie),
      naCommit: (doe) => void naCommit.push(doe),
    };
  }
}

function isWedloop(fout: unknown): boolean {
  if (!(fout instanceof QueryFailedError)) return false;
  // pg puts both on its errors; TypeORM types the driver's error as a plain Error
  const { code, constraint } = fout.driverError as { code?: string; constraint?: string };
  return code === NIET_UNIEK && constraint !== undefined && WEDLOOP.has(constraint);
}
