/** A delivery that was claimed, and the policy under which it is called. */
import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import { ReferentieLezer } from '../../referentie/index.js';

/** On top of the time for a call, before a claim counts as left behind by somebody who died (ms). */
const SPELING_MS = 5_000;

/** A row of the answer of `tns.pak_afleveringen`. */
export interface Gepakt {
  readonly aflevering: {
    readonly id: string;
    readonly dossier_id: string;
    readonly pogingen: number;
    readonly spoor: string | null;
  };
  readonly abonnement: { readonly id: string; readonly doel: string };
  readonly gebeurtenis: {
    readonly id: string;
    readonly zaak_id: string;
    readonly soort: string;
    readonly stap: string;
    readonly moment: string;
  };
  /** newest first, encrypted, hexadecimal */
  readonly geheimen: readonly string[];
}

/** How receivers are called today. */
export interface Afleverbeleid {
  /** for all of one call (ms) */
  readonly wachtMs: number;
  /** calls under way at the same time, per receiver */
  readonly tegelijk: number;
  /** after each attempt that failed, in seconds */
  readonly pauzes: readonly number[];
  /** a claim of now is over then */
  readonly klaarVoor: Date;
}

/** A call to make. */
export interface Opdracht extends Gepakt, Pick<Afleverbeleid, 'wachtMs' | 'pauzes'> {}

/** Reads the policy rows of deliveries. */
@Injectable()
export class Afleverregels {
  constructor(private readonly referentie: ReferentieLezer) {}

  async op(tx: Transactie): Promise<Afleverbeleid> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const wachtMs = referentie.beleidsgetal('aflevering-wachttijd-seconden') * 1000;
    return {
      wachtMs,
      tegelijk: referentie.beleidsgetal('aflevering-tegelijk'),
      pauzes: referentie.beleidswoorden('aflevering-pauzes').map(Number),
      klaarVoor: new Date(tx.nu.getTime() + wachtMs + SPELING_MS),
    };
  }
}
