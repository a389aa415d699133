import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SEIN } from './slot.js';
import { Wekker } from './wekker.js';

/**
 * Least time between two rings, in ms. The first letter after a pause goes at once; when it is busy, those that follow it
 * within this time go together, and every process that listens is woken once for all of them.
 */
const RUST_MS = 25;

/**
 * Carries the bell from this process to the worker processes: after a commit that wrote a letter, a NOTIFY of its own. At
 * most one is under way, so a thousand commits at once cost a handful; inside every transaction it would cost a fifth of the
 * throughput. What is missed is found by the poll of the relay.
 */
@Injectable()
export class Sein implements OnApplicationBootstrap {
  private onderweg = false;
  private nogEens = false;

  constructor(
    private readonly wekker: Wekker,
    private readonly bron: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.wekker.bij(() => this.geef());
  }

  private rust(): void {
    this.onderweg = false;
    if (this.nogEens) this.geef();
  }

  private geef(): void {
    this.nogEens = this.onderweg;
    if (this.onderweg) return;
    this.onderweg = true;
    this.bron
      .query(`notify ${SEIN}`)
      .catch(() => undefined) // the poll of the relay is the net
      .finally(() => setTimeout(() => this.rust(), RUST_MS).unref());
  }
}
