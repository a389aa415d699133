import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Achterna } from '../database/lijn.js';
import { SCHEIDING, SEIN } from './slot.js';
import { Wekker } from './wekker.js';

/**
 * Least time between two rings, in ms. The first letter after a pause goes at once; when it is busy, those that follow it
 * within this time go together, and every process that listens is woken once for all of them.
 */
const RUST_MS = 25;
/** So many ids fit in one NOTIFY (8000 bytes); of more only the first are named, and the relay finds the others. */
const HOOGSTENS = 200;
const GEEF = `select pg_notify('${SEIN}', $1)`;

/**
 * Carries the bell from this process to the worker processes: a NOTIFY that names the letters. It rides behind the commit that wrote them,
 * on the same line, so that nobody has to hear of the commit first. It is a statement of its own, and at most one per moment: a thousand
 * commits at once cost a handful, and inside every transaction it would cost a fifth of the throughput. What is missed is found by the poll
 * of the relay.
 */
@Injectable()
export class Sein implements OnApplicationBootstrap {
  private rust: NodeJS.Timeout | undefined;
  /** committed since the last ring */
  private brieven: string[] = [];

  constructor(
    private readonly wekker: Wekker,
    private readonly bron: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.wekker.bijOmroep((brieven) => {
      this.brieven.push(...brieven);
      return this.rust === undefined ? this.geef() : undefined;
    });
  }

  private geef(): Achterna {
    const genoemd = this.brieven.slice(0, HOOGSTENS).join(SCHEIDING);
    this.brieven = [];
    this.rust = setTimeout(() => this.geefRest(), RUST_MS).unref();
    return { sql: GEEF, waarden: [genoemd] };
  }

  private geefRest(): void {
    this.rust = undefined;
    if (this.brieven.length === 0) return;
    const { sql, waarden } = this.geef();
    this.bron.query(sql, [...waarden]).catch(() => undefined); // the poll of the relay is the net
  }
}
