import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../../platform/database/database.service.js';
import { type Genodigde, Genodigden, type Uitnodigingsbeeld } from '../../modules/uitnodiging/index.js';
import { Woordenboek } from '../dossier/woordenboek.js';
import type { Woorden } from '../dossier/woorden.js';
import { Keuzelezer } from '../formulier/keuzes.js';
import type { Keuzes } from '../formulier/veld.js';
import { type Stapvorm, Stapwijzer } from '../stap/stapwijzer.js';

/** All that a page behind a link shows. */
export interface Gastbeeld extends Uitnodigingsbeeld {
  /** the ways to answer, in the order of the table */
  readonly vormen: readonly Stapvorm[];
  /** of the form that is asked for */
  readonly keuzes: Keuzes;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** Reads what a link shows, in one transaction as the receiving organisation: the look is noted in it. */
@Injectable()
export class GastLezing {
  constructor(
    private readonly database: DatabaseService,
    private readonly genodigden: Genodigden,
    private readonly keuzes: Keuzelezer,
    private readonly wijzer: Stapwijzer,
    private readonly woordenboek: Woordenboek,
  ) {}

  /**
   * @param stap of the form that is asked for
   * @returns undefined when the link does not work any more
   */
  async beeld({ wie, uitnodiging }: Genodigde, stap?: string): Promise<Gastbeeld | undefined> {
    return this.database.schrijf(wie, async (tx) => {
      const beeld = await this.genodigden.lees(tx, uitnodiging);
      if (!beeld) return undefined;
      const vormen = beeld.antwoorden.map((naam) => this.wijzer.vorm(beeld.doel.soort, naam));
      const velden = vormen.find((vorm) => vorm.stap === stap)?.velden ?? [];
      return {
        ...beeld,
        vormen,
        keuzes: await this.keuzes.voor(tx, velden, beeld.doel),
        woorden: await this.woordenboek.open(tx),
        nu: tx.nu,
      };
    });
  }
}
