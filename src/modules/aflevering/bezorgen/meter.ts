import { Injectable } from '@nestjs/common';
import { Klok } from '../../../platform/clock/klok.js';
import { Metingen } from '../../../platform/observability/metingen.js';
import type { Gehoor } from '../../../platform/webhook/index.js';
import type { Uitkomst } from './uitkomst.js';

const MINUUT = 60;
const UUR = 60 * MINUUT;
/** Seconds: what people notice, the pauses of a receiver that was away a while, and the day after which it is over. */
const EMMERS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, MINUUT, 10 * MINUUT, UUR, 6 * UUR, 24 * UUR];

/** Which attempt it was, and when that which it tells of happened (ISO). */
interface Verzending {
  readonly poging: number;
  readonly moment: string;
}

/** Counts and times deliveries for the operator (docs/beheer.md). Says nothing of who receives: that would be kept for ever. */
@Injectable()
export class Aflevermeter {
  private readonly geteld;
  private readonly duur;

  constructor(
    metingen: Metingen,
    private readonly klok: Klok,
  ) {
    this.geteld = metingen.teller('tns_afleveringen_total', 'Attempts to deliver to partners, by how they went', [
      'uitkomst',
      'reden',
    ]);
    this.duur = metingen.verloop(
      { naam: 'tns_aflevering_seconden', help: 'From the step to its delivery, in seconds', labels: ['poging'] },
      EMMERS,
    );
  }

  /** An attempt that is over and written down. */
  tel({ soort, fout }: Pick<Uitkomst, 'soort' | 'fout'>): void {
    this.geteld.inc({ uitkomst: soort, reden: redenklasse(fout) });
  }

  /** How long it took until the receiver had it; nothing when it has not. */
  meet(gehoor: Gehoor, { poging, moment }: Verzending): void {
    if (!('status' in gehoor) || gehoor.status < 200 || gehoor.status >= 300) return;
    const seconden = Math.max(0, this.klok.nu().getTime() - Date.parse(moment)) / 1000;
    this.duur.observe({ poging: poging === 1 ? 'eerste' : 'later' }, seconden);
  }
}

/** A code of `beoordeel` as one of a few: `geen`, `status-4xx`, `status-5xx`, `omleiding`, `doel`, or what it is. */
export function redenklasse(fout: string | null): string {
  if (fout === null) return 'geen';
  const status = /^status-(\d)\d\d$/.exec(fout);
  if (status) return `status-${status[1]}xx`;
  return fout.startsWith('doel-') ? 'doel' : fout;
}
