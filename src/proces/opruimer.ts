import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { dagInAmsterdam } from '../kern/dag.js';
import { systeem } from '../kern/wie.js';
import { Ritme } from '../platform/clock/ritme.js';
import { DatabaseService, type Transactie } from '../platform/database/database.service.js';
import { BEWAARTIJD } from './idempotentie.js';
import { REFERENTIEBRON, type Referentiebron } from './referentiebron.js';

const MINUUT_MS = 60 * 1000;
const UUR_MS = 60 * MINUUT_MS;
/** How often the worker cleans up, in milliseconds. */
const RONDE_MS = UUR_MS;
/** Rows per transaction, so that no lock is held for long. */
const PER_KEER = 1_000;

/** What one round threw away. */
export interface Opgeruimd {
  /** half-filled forms past their day */
  readonly concepten: number;
  /** keys of repeated requests, with the answers that go with them */
  readonly sleutels: number;
  /** sessions of the werkplek that are over, with a form that was kept for nobody any more */
  readonly sessies: number;
  /** counts of one-time links of hours that are over */
  readonly tellingen: number;
}

/**
 * Throws away what has had its day and is no record of anything: half-filled forms, stored answers to repeated requests, and
 * sessions that are over. They hold personal data, so keeping them longer than was agreed is not allowed (AVG art. 5 lid 1 onder e). Worker only;
 * safe to run in several: what another is throwing away is skipped.
 */
@Injectable()
export class Opruimer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ritme = new Ritme({
    wat: 'opruimen',
    elkeMs: RONDE_MS,
    ronde: () => this.loopRonde(),
    log: new Logger(Opruimer.name),
  });

  constructor(
    private readonly database: DatabaseService,
    @Inject(REFERENTIEBRON) private readonly bron: Referentiebron,
  ) {}

  /** The first round is now: a worker that is restarted every hour must clean up too. */
  onApplicationBootstrap(): void {
    this.ritme.begin(0);
  }

  async onModuleDestroy(): Promise<void> {
    await this.ritme.stop();
  }

  /** One round: everything that may go, goes. */
  async loopRonde(): Promise<Opgeruimd> {
    return {
      concepten: await this.totLeeg((tx) => this.gooiConceptenWeg(tx)),
      sleutels: await this.totLeeg((tx) => this.gooiSleutelsWeg(tx)),
      sessies: await this.totLeeg((tx) => this.gooiSessiesWeg(tx)),
      tellingen: await this.totLeeg((tx) => this.gooiTellingenWeg(tx)),
    };
  }

  private async totLeeg(doe: (tx: Transactie) => Promise<number>): Promise<number> {
    let alles = 0;
    let aantal = PER_KEER;
    while (aantal === PER_KEER && !this.ritme.gestopt) {
      aantal = await this.database.schrijf(systeem(), doe);
      alles += aantal;
    }
    return alles;
  }

  private async gooiConceptenWeg({ manager, nu }: Transactie): Promise<number> {
    const [, aantal] = await manager.query<[unknown, number]>(
      `delete from tns.aanmelding_concept where id in
         (select id from tns.aanmelding_concept where bewaard_tot <= $1 limit ${PER_KEER} for update skip locked)`,
      [nu],
    );
    return aantal;
  }

  private async gooiSleutelsWeg(tx: Transactie): Promise<number> {
    const { manager, nu } = tx;
    const uren = await this.bron.beleidsgetal(tx, BEWAARTIJD, dagInAmsterdam(nu.toISOString()));
    const [, aantal] = await manager.query<[unknown, number]>(
      `delete from tns.idempotentie where (toepassing, organisatie, sleutel) in
         (select toepassing, organisatie, sleutel from tns.idempotentie where gemaakt_op < $1 limit ${PER_KEER} for update skip locked)`,
      [new Date(nu.getTime() - uren * UUR_MS)],
    );
    return aantal;
  }

  /** A session that ended is kept for as long as the form that may be with it (docs/besluiten/0032). */
  private async gooiSessiesWeg(tx: Transactie): Promise<number> {
    const { manager, nu } = tx;
    const dag = dagInAmsterdam(nu.toISOString());
    const stil = (await this.bron.beleidsgetal(tx, 'werkplek-stil-minuten', dag)) * MINUUT_MS;
    const bewaard = (await this.bron.beleidsgetal(tx, 'werkplek-formulier-uren', dag)) * UUR_MS;
    const [, aantal] = await manager.query<[unknown, number]>(
      `delete from tns.werkplek_sessie where sleutel in
         (select sleutel from tns.werkplek_sessie where greatest(laatst_gezien_op, bewaard_op) < $1 limit ${PER_KEER})`,
      [new Date(nu.getTime() - stil - bewaard)],
    );
    return aantal;
  }

  /** An hour that is over counts no more (docs/besluiten/0042). */
  private async gooiTellingenWeg({ manager, nu }: Transactie): Promise<number> {
    const [, aantal] = await manager.query<[unknown, number]>(
      `delete from tns.linktelling where (sleutel, venster) in
         (select sleutel, venster from tns.linktelling where venster <= $1 limit ${PER_KEER} for update skip locked)`,
      [new Date(nu.getTime() - UUR_MS)],
    );
    return aantal;
  }
}
