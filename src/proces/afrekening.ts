import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../kern/fout.js';
import type { Transactie } from '../platform/database/database.service.js';
import { OutboxBrief, Wekker } from '../platform/outbox/index.js';
import { alsTraceparent, huidigSpoor } from '../platform/observability/spoor.js';
import { Dossier } from './dossier.entity.js';
import type { Uitwerking } from './kamer.js';
import { isNieuw, type Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';
import { sluitWerk } from './zicht.js';

/** What a dossier number has at least, in digits. */
const CIJFERS = 6;

const betrek = (plaats: number): string => `select tns.betrek(b.id, b.dossier, b.organisatie, b.aard, b.zaak, b.van)
  from jsonb_to_recordset($${plaats}::jsonb) b (id uuid, dossier uuid, organisatie text, aard text, zaak uuid, van timestamptz)`;

const KENMERK = `update tns.dossier set kenmerk = $2 || lpad(n.nummer, greatest(${CIJFERS}, length(n.nummer)), '0')
  from (select tns.volgend_nummer($3)::text as nummer) n where id = $1 returning kenmerk`;

/**
 * The parts of a step that every zaak shares and that the caller may not always see: the lock on the dossier, numbers,
 * involvement, letters. They go through functions in the database that say no more than they must (docs/besluiten/0019).
 */
@Injectable()
export class Afrekening {
  constructor(private readonly wekker: Wekker) {}

  /**
   * Locks the dossier. From here to {@link rondAf} row-level security lets the whole of it through: what follows from a step
   * (a clock that stops, a search that ends) must not depend on what the one who takes it may read.
   * @throws DomeinFout `niet-gevonden` when there is no such dossier
   */
  async vergrendel(tx: Transactie, dossierId: string): Promise<Dossier> {
    return eerste(await tx.boek.zoekUit(Dossier, 'tns.vergrendel_dossier($1)', [dossierId]));
  }

  /** The dossier behind a zaak the caller may see, without a lock. @throws DomeinFout `niet-gevonden` */
  async lees(tx: Transactie, dossierId: string): Promise<Dossier> {
    return eerste(await tx.boek.zoekUit(Dossier, 'tns.lees_dossier($1)', [dossierId]));
  }

  /** Adds a dossier and opens it for this work, as {@link vergrendel} does for one that was there. */
  maak({ boek, dossier }: Werk): void {
    boek.voegToe(Dossier, dossier);
    boek.lijn.stuur(`select set_config('tns.werk', $1, true)`, [dossier.id]); // needs nothing that waits in the book
  }

  /** The next number of a letter within the dossier: `A1`, `O2`. Safe because the dossier is locked. */
  async nummer(werk: Werk, letter: string): Promise<string> {
    const nummer = (werk.nummers.get(letter) ?? (await this.aantal(werk, letter))) + 1;
    werk.nummers.set(letter, nummer);
    return `${letter}${nummer}`;
  }

  /** Gives organisations sight of the dossier because of this zaak; all of it is written at the end. */
  betrek({ nu, ontkoppelingen, betrekkingen }: Werk, zaak: Zaak, { betrek = [], ontkoppel = [] }: Uitwerking): void {
    ontkoppelingen.push(...ontkoppel.map((betrekking) => ({ ...betrekking, zaakId: zaak.id })));
    betrekkingen.push(
      ...betrek.map((een) => ({ id: uuid(), dossier: zaak.dossierId, ...een, zaak: zaak.id, van: nu })),
    );
  }

  /** Puts letters in the outbox: numbers, never names. */
  schrijfBrieven(werk: Werk, zaak: Zaak, soorten: readonly string[]): void {
    const { nu, boek } = werk;
    if (soorten.length === 0) return;
    const gezien = huidigSpoor();
    const spoor = gezien ? alsTraceparent(gezien) : null;
    const brieven = soorten.map((soort) => {
      const { dossierId, id: zaakId } = zaak;
      return { id: uuid(), dossierId, zaakId, soort, spoor, aangemaaktOp: nu };
    });
    for (const brief of brieven) boek.voegToe(OutboxBrief, brief);
    werk.brieven.push(...brieven.map(({ id }) => id));
  }

  /**
   * Saves the dossier. A new one gets its kenmerk when it is asked for, or else just before the commit: whoever has the
   * counter keeps all others waiting until then, and numbers have no holes (docs/besluiten/0007).
   */
  rondAf(werk: Werk): void {
    const { boek, dossier, betrekkingen, ontkoppelingen, nu } = werk;
    boek.wijzig(Dossier, dossier, verschil(werk));
    if (betrekkingen.length > 0) boek.sluitAan(betrek, [JSON.stringify(betrekkingen.splice(0))]);
    for (const { zaakId, organisatie, aard } of ontkoppelingen) {
      boek.stuur('select tns.ontkoppel($1, $2, $3, $4)', [zaakId, organisatie, aard, nu]);
    }
    if (isNieuw(werk)) {
      werk.kenmerkVast = eenKeer(() => this.geefKenmerk(werk));
      werk.voorCommit(werk.kenmerkVast);
    }
    this.bel(werk);
    sluitWerk(werk);
  }

  private bel(werk: Werk): void {
    const { brieven } = werk;
    if (brieven.length === 0) return;
    werk.achterCommit(() => this.wekker.roepOm(brieven));
    werk.naCommit(() => this.wekker.wek(brieven));
  }

  private async geefKenmerk({ boek, dossier, vandaag }: Werk): Promise<void> {
    const jaar = vandaag.slice(0, 4);
    const [rij] = await boek.vraag<{ kenmerk: string }>(KENMERK, [dossier.id, `TNS-${jaar}-`, `dossier-${jaar}`]);
    if (!rij) throw new Error(`dossier ${dossier.id} krijgt geen kenmerk`);
    dossier.kenmerk = rij.kenmerk;
  }

  private async aantal(werk: Werk, letter: string): Promise<number> {
    if (isNieuw(werk)) return 0;
    const { boek, dossier } = werk;
    const [rij] = await boek.vraag<{ nummer: number }>('select tns.zaaknummer($1, $2) as nummer', [dossier.id, letter]);
    return (rij?.nummer ?? 1) - 1;
  }
}

/** The fields of the dossier that this work changed. */
function verschil({ dossier, dossierWas }: Werk): Partial<Dossier> {
  const was = dossierWas as unknown as Readonly<Record<string, unknown>>; // compared field by field
  return Object.fromEntries(Object.entries(dossier).filter(([veld, waarde]) => was[veld] !== waarde));
}

function eerste([dossier]: Dossier[]): Dossier {
  if (!dossier) throw new DomeinFout('niet-gevonden', 'Dit dossier is er niet, of u mag het niet zien.');
  return dossier;
}

function eenKeer(doe: () => Promise<void>): () => Promise<void> {
  let gedaan: Promise<void> | undefined;
  return () => (gedaan ??= doe());
}
