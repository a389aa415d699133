import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { PoolClient, QueryResultRow } from 'pg';
import { codeVan } from '../http/storing.js';

/** SQLSTATE of a statement that came after one that failed: says nothing about itself. */
export const NA_EEN_FOUT = '25P02';

/** Statement texts are constants of the code, so their names are few and kept for good. */
const namen = new Map<string, string>();

/** A statement behind a commit. */
export interface Achterna {
  readonly sql: string;
  readonly waarden: readonly unknown[];
}

/**
 * The connection of one transaction. Statements are prepared once per connection (PostgreSQL plans them once) and are sent
 * as soon as they are given, without waiting for the answer to the one before: PostgreSQL keeps their order, so whatever is
 * asked later sees what was written earlier (docs/besluiten/0031).
 */
export class Lijn {
  private readonly onderweg: Promise<unknown>[] = [];
  private gekurkt = false;

  constructor(private readonly client: PoolClient) {}

  /** Sends a question. @returns its rows; @throws the error of PostgreSQL */
  async vraag<T extends QueryResultRow>(sql: string, waarden: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.verstuur<T>(sql, waarden);
    return rows;
  }

  /** Sends a statement whose answer nobody waits for; when it fails, {@link klaar} says so. */
  stuur(sql: string, waarden: readonly unknown[] = []): void {
    void this.verstuur(sql, waarden).catch(() => undefined); // klaar() tells it
  }

  /** Sends what comes behind the commit, when there is something; never fails. */
  async achterna(opdrachten: readonly Achterna[]): Promise<void> {
    await Promise.allSettled(opdrachten.map(({ sql, waarden }) => this.verstuur(sql, waarden)));
  }

  /** Waits for every answer. @throws the first error that is a cause, not a consequence */
  async klaar(): Promise<void> {
    const fout = await this.fout();
    if (fout !== undefined) throw fout;
  }

  /** Waits for every answer. @returns the first error that is a cause, or undefined when all went well */
  async fout(): Promise<unknown> {
    const uitkomsten = await Promise.allSettled(this.onderweg);
    const fouten = uitkomsten.flatMap((een) => (een.status === 'rejected' ? [een.reason as unknown] : []));
    return fouten.find((een) => codeVan(een) !== NA_EEN_FOUT) ?? fouten[0];
  }

  private verstuur<T extends QueryResultRow>(sql: string, waarden: readonly unknown[]) {
    this.kurk();
    const antwoord = this.client.query<T>({ name: naamVan(sql), text: sql, values: [...waarden] });
    this.onderweg.push(antwoord);
    return antwoord;
  }

  /** What is sent in one turn of the event loop goes over the wire in one piece. */
  private kurk(): void {
    if (this.gekurkt) return;
    // the driver's types do not show its socket; a cork that is missing costs speed only
    const { stream } = (this.client as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    this.gekurkt = true;
    process.nextTick(() => {
      this.gekurkt = false;
      stream.uncork();
    });
  }
}

function naamVan(sql: string): string {
  let naam = namen.get(sql);
  if (naam === undefined) {
    naam = `tns_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    namen.set(sql, naam);
  }
  return naam;
}
