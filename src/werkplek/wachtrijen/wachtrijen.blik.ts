import { Injectable } from '@nestjs/common';
import { aangebodenStappen } from '../../kern/beslis.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import {
  WachtrijstandLezer,
  type Wachtrijstand,
  type WerkregelDto,
  WerkvoorraadLezer,
  type WerkvoorraadQuery,
} from '../../modules/werkvoorraad/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { type Medewerker, Medewerkers } from '../../platform/sessie/index.js';
import { Kamers } from '../../proces/index.js';
import { type Naamboek, Namen } from '../namen/namen.js';
import type { Sessie } from '../sessie/sessie.js';
import { HOUDER } from '../werkvoorraad/werkregel.js';

/** The steps that divide work. */
export type Verdeelstap = 'toewijzen' | 'loslaten';

/** A queue on the board; without a stand nothing waits in it. */
export interface Bordregel {
  readonly code: string;
  readonly naam: string;
  readonly stand: Wachtrijstand | undefined;
}

/** What the board shows. */
export interface Wachtrijbord {
  readonly nu: Date;
  readonly namen: Naamboek;
  readonly wachtrijen: readonly Bordregel[];
  /** names of who handles anything, by id */
  readonly mensen: ReadonlyMap<string, string>;
}

/** A piece of work in a queue, with what the table lets this person do to divide it. */
export interface Wachtrijregel extends WerkregelDto {
  readonly stappen: readonly Verdeelstap[];
}

/** What the page of one queue shows. */
export interface Wachtrijbeeld {
  readonly nu: Date;
  readonly namen: Naamboek;
  readonly regels: readonly Wachtrijregel[];
  readonly volgende: string | undefined;
  readonly mensen: ReadonlyMap<string, string>;
  /** to whom work can be assigned */
  readonly collegas: readonly Medewerker[];
}

const VERDEELSTAPPEN: readonly Verdeelstap[] = ['toewijzen', 'loslaten'];

/** Reads the queues of one's organisation, each page in one transaction. */
@Injectable()
export class WachtrijenBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly standen: WachtrijstandLezer,
    private readonly werkvoorraad: WerkvoorraadLezer,
    private readonly medewerkers: Medewerkers,
    private readonly namen: Namen,
    private readonly kamers: Kamers,
  ) {}

  /** @throws DomeinFout `geen-recht` for a role that handles no dossiers */
  async bord({ wie }: Sessie): Promise<Wachtrijbord> {
    return this.database.lees(wie, async (tx) => {
      const standen = await this.standen.lijst(tx);
      const namen = await this.namen.vandaag(tx);
      const codes = new Set([...eigenWachtrijen(namen, wie.organisatie), ...standen.map(({ wachtrij }) => wachtrij)]);
      return {
        nu: tx.nu,
        namen,
        wachtrijen: [...codes]
          .map((code) => ({
            code,
            naam: namen.wachtrij(code),
            stand: standen.find(({ wachtrij }) => wachtrij === code),
          }))
          .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
        mensen: await this.medewerkers.namen(
          tx,
          standen.flatMap(({ behandelaars }) => behandelaars.map(({ behandelaar }) => behandelaar)),
        ),
      };
    });
  }

  /** @throws DomeinFout `geen-recht` for a role that handles no dossiers, `niet-gevonden` for no queue of this organisation */
  async wachtrij({ wie }: Sessie, code: string, filters: WerkvoorraadQuery): Promise<Wachtrijbeeld> {
    return this.database.lees(wie, async (tx) => {
      const { resultaten, volgende } = await this.werkvoorraad.lijst(tx, filters);
      const namen = await this.namen.vandaag(tx);
      // work in a queue that has ended can still be divided
      if (resultaten.length === 0 && !eigenWachtrijen(namen, wie.organisatie).includes(code)) {
        throw new DomeinFout('niet-gevonden', 'Uw organisatie heeft geen wachtrij met deze naam.');
      }
      const regels = resultaten.map((regel) => ({ ...regel, stappen: this.stappen(regel, wie) }));
      return { nu: tx.nu, namen, regels, volgende, ...(await this.mensen(tx, regels)) };
    });
  }

  private async mensen(
    tx: Transactie,
    regels: readonly Wachtrijregel[],
  ): Promise<Pick<Wachtrijbeeld, 'mensen' | 'collegas'>> {
    return {
      mensen: await this.medewerkers.namen(
        tx,
        regels.flatMap(({ behandelaar }) => behandelaar ?? []),
      ),
      collegas: regels.some(({ stappen }) => stappen.includes('toewijzen'))
        ? await this.medewerkers.collegas(tx, tx.wie.organisatie)
        : [],
    };
  }

  /** Asked of the table alone: what stands in the way shows when the step is taken. */
  private stappen({ soort, toestand }: WerkregelDto, wie: Wie): Verdeelstap[] {
    const aangeboden = aangebodenStappen(this.kamers.haal(soort).proces, { toestand, wie, relaties: HOUDER });
    return VERDEELSTAPPEN.filter((stap) => aangeboden.includes(stap));
  }
}

function eigenWachtrijen({ referentie }: Naamboek, organisatie: string): string[] {
  return referentie
    .alles('wachtrij')
    .filter((wachtrij) => wachtrij.organisatie === organisatie)
    .map(({ code }) => code);
}
