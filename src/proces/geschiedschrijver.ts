import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Velden } from '../kern/proces.js';
import { Versleuteling } from '../platform/versleuteling/index.js';
import { Gebeurtenis, GebeurtenisInhoud } from './gebeurtenis.entity.js';
import { schakel } from './schakel.js';
import type { Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';

/** What is written down of one step, besides what the zaak itself says. */
export interface Aantekening {
  readonly id: string;
  readonly stap: string;
  readonly van: string | null;
  readonly velden: Velden;
  readonly rol: string;
  readonly rijen: readonly string[];
  readonly corrigeert?: string;
}

/**
 * Writes the history: append-only, without content, each event chained to the one before it in the dossier by its digest
 * (docs/besluiten/0005). The content goes, encrypted, to a row that can be erased.
 */
@Injectable()
export class Geschiedschrijver {
  constructor(private readonly versleuteling: Versleuteling) {}

  /** Adds one gebeurtenis to the chain of the dossier; the head is kept in `werk.dossier` and saved at the end. */
  schrijf(werk: Werk, zaak: Zaak, aantekening: Aantekening): void {
    const inhoud = JSON.stringify(aantekening.velden);
    const zout = randomBytes(16);
    const kop = {
      id: aantekening.id,
      dossierId: zaak.dossierId,
      zaakId: zaak.id,
      soort: zaak.soort,
      versie: zaak.versie,
      stap: aantekening.stap,
      van: aantekening.van,
      naar: zaak.toestand,
      persoon: werk.wie.id,
      organisatie: werk.wie.organisatie,
      rol: aantekening.rol,
      toepassing: werk.wie.client,
      moment: werk.nu,
      reden: redenUit(aantekening.velden),
      corrigeert: aantekening.corrigeert ?? null,
      oorzaak: werk.oorzaak,
      rijen: [...new Set(aantekening.rijen)],
      procesHash: zaak.procesHash,
      inhoudDigest: createHash('sha256').update(zout).update(inhoud).digest(),
      vorigeDigest: werk.dossier.ketenkop,
    };
    const digest = schakel(kop);
    werk.dossier.ketenkop = digest;
    werk.boek.voegToe(Gebeurtenis, { ...kop, digest });
    werk.boek.voegToe(GebeurtenisInhoud, {
      gebeurtenisId: kop.id,
      dossierId: kop.dossierId,
      zaakId: kop.zaakId,
      zout,
      inhoud: this.versleuteling.versleutel(inhoud),
    });
  }

  /** The fields of a step as they were filled in. */
  ontcijfer(inhoud: GebeurtenisInhoud): Velden {
    // only this class writes these rows, always from Velden
    return JSON.parse(this.versleuteling.ontsleutel(inhoud.inhoud)) as Velden;
  }
}

/** A new id for a gebeurtenis, made before it is written so that what follows can name it. */
export function nieuwGebeurtenisId(): string {
  return uuid();
}

function redenUit(velden: Velden): string | null {
  return typeof velden['reden'] === 'string' ? velden['reden'] : null;
}
