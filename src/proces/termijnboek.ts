import { Inject, Injectable } from '@nestjs/common';
import { klokNa, type Termijnregel } from '../kern/proces.js';
import type { Kamer } from './kamer.js';
import { Klokkast } from './klokkast.js';
import { REFERENTIEBRON, type Referentiebron } from './referentiebron.js';
import { Termijn } from './termijn.entity.js';
import type { Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';

/** Keeps the clocks of a zaak in step with its state; the ledger is the truth, every end is computed from it. */
@Injectable()
export class Termijnboek {
  constructor(@Inject(REFERENTIEBRON) private readonly bron: Referentiebron) {}

  /**
   * Starts, pauses, resumes and stops the clocks of a zaak for the state it has just come into, and those that the step
   * itself names. When the zaak has ended, only the clocks that this step started go on (e.g. the objection term).
   *
   * @returns the earliest open end: what the werkvoorraad sorts on
   */
  async werkBij(werk: Werk, zaak: Zaak, kamer: Kamer, beweging: Beweging): Promise<Date> {
    const boek = new Klokkast(werk, zaak, beweging.gebeurtenisId, await lopende(werk, zaak, beweging));
    for (const { soort, start } of beweging.verschuif) await boek.verschuif(soort, start);
    for (const soort of beweging.stop) boek.stop(soort);
    if (!zaak.open && beweging.verplaatst) boek.stopAlles();
    for (const regel of kamer.proces.termijnen) {
      const soort = regel.perZaak ? await kamer.termijnsoort?.(werk, zaak, regel.soort) : regel.soort;
      if (soort) await this.pasRegelToe(boek, { regel, soort, beweging });
    }
    for (const extra of beweging.start) await this.start(boek, extra.soort, extra.start);
    for (const { soort, tot } of beweging.verdaag) await boek.verdaag(soort, tot);
    return boek.urgentie();
  }

  /** A clock of the table starts when its state begins, or at the moment that the step names for it. */
  private async pasRegelToe(boek: Klokkast, { regel, soort, beweging }: Regelgeval): Promise<void> {
    const { stand, opnieuw } = klokNa(regel, { stap: beweging.stap, toestand: boek.zaak.toestand });
    if (opnieuw || stand === 'weg') boek.stop(soort);
    if (stand === 'weg') return;
    await this.start(boek, soort, beweging.start.find((een) => een.soort === soort)?.start);
    return stand === 'stil' ? boek.schortOp(soort) : boek.hervat(soort, beweging.hervatOp);
  }

  /** Starts a clock, unless it already runs or the reference data says it is off. */
  private async start(boek: Klokkast, soort: string, start?: Date): Promise<void> {
    if (boek.loopt(soort)) return;
    const rij = await this.bron.termijnsoort(boek.werk, soort, boek.zaak.peildatum);
    if (rij.actief) boek.start(soort, rij, start);
  }
}

/** The running clocks of a zaak; each is one object for as long as the work lasts. */
async function lopende({ boek, klokken }: Werk, zaak: Zaak, { nieuw }: Beweging): Promise<Termijn[]> {
  const alle =
    klokken.get(zaak.id) ?? (nieuw ? [] : await boek.zoek(Termijn, 'where t.zaak_id = $1 order by t.id', [zaak.id]));
  klokken.set(zaak.id, alle);
  return alle.filter(({ gestoptOp }) => gestoptOp === null);
}

/** How a zaak moved, as far as its clocks care. */
export interface Beweging {
  readonly stap: string;
  readonly gebeurtenisId: string;
  readonly nieuw: boolean;
  /** it came into another state: a step on a zaak that had ended already leaves the clocks that went on */
  readonly verplaatst: boolean;
  readonly start: readonly { readonly soort: string; readonly start?: Date }[];
  readonly stop: readonly string[];
  readonly verschuif: readonly { readonly soort: string; readonly start: Date }[];
  readonly verdaag: readonly { readonly soort: string; readonly tot: string }[];
  readonly hervatOp?: string;
}

interface Regelgeval {
  readonly regel: Termijnregel;
  readonly soort: string;
  readonly beweging: Beweging;
}
