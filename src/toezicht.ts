import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { afleverstand } from './modules/aflevering/index.js';
import { Klok } from './platform/clock/klok.js';
import { PEIL_POOL } from './platform/database/pool.js';
import { WORKER_POOL } from './platform/database/worker-pool.js';
import { Gezondheid } from './platform/observability/gezondheid.js';
import { Metingen, onthoud, type Verdeling } from './platform/observability/metingen.js';
import { achterstand, oudsteSeconden, Relay, SLOT_SLEUTEL } from './platform/outbox/index.js';
import { Wachtrijen } from './platform/queue/index.js';
import { klokstand } from './proces/klokstand.js';

/** How long figures about the whole database are shown again before they are asked again (ms). */
const HOUDBAAR_MS = 10_000;
/** The same for the clocks, whose count reads every running clock. */
const KLOKKEN_HOUDBAAR_MS = 60_000;

const OUDSTE = {
  naam: 'tns_outbox_oudste_seconden',
  help: 'Age of the oldest unsent letter in seconds; 0 without',
};

/** What an operator can see of the API, besides what HTTP itself tells (docs/beheer.md, "Watching it"). */
@Injectable()
export class ApiToezicht implements OnModuleInit {
  constructor(
    private readonly gezondheid: Gezondheid,
    private readonly metingen: Metingen,
    private readonly bron: DataSource,
    @Inject(PEIL_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.gezondheid.voegToe('database', () => eisAntwoord(this.pool));
    meetVerbindingen(this.metingen, this.bron);
    // the API shows it too: where no worker runs, nobody else would
    const oudste = onthoud(HOUDBAAR_MS, () => oudsteSeconden(this.pool));
    this.metingen.stand(OUDSTE.naam, OUDSTE.help, async () => (await oudste()) ?? NaN);
  }
}

/** What an operator can see of a worker: its health, and figures about the whole database. */
@Injectable()
export class WerkerToezicht implements OnModuleInit {
  constructor(
    private readonly gezondheid: Gezondheid,
    private readonly metingen: Metingen,
    private readonly bron: DataSource,
    private readonly klok: Klok,
    private readonly wachtrijen: Wachtrijen,
    private readonly relay: Relay,
    @Inject(WORKER_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.gezondheid.voegToe('database', () => eisAntwoord(this.pool));
    this.gezondheid.voegToe('wachtrijen', () => this.wachtrijen.gezond());
    this.gezondheid.voegToe('relay', () => this.eisRelay());
    meetVerbindingen(this.metingen, this.bron);
    this.metingen.stand('tns_relay_actief', 'Whether the relay of this process holds the lock', () =>
      this.relay.actief ? 1 : 0,
    );
    this.meetOutbox();
    this.meetKlokken();
    this.meetAfleveringen();
  }

  /** Ours, or the twin for whose lock ours waits. */
  private async eisRelay(): Promise<void> {
    if (this.relay.actief) return;
    const { rowCount } = await this.pool.query(
      `select from pg_locks where locktype = 'advisory' and granted and objid = $1::bigint::oid
          and database = (select oid from pg_database where datname = current_database())`,
      [SLOT_SLEUTEL],
    );
    if (rowCount === 0) throw new Error('no relay is at work');
  }

  private meetOutbox(): void {
    const stand = onthoud(HOUDBAAR_MS, () => achterstand(this.pool, this.klok.nu()));
    this.metingen.stand('tns_outbox_onverzonden', 'Letters in the outbox that have not been sent', async () => {
      return (await stand())?.onverzonden ?? NaN;
    });
    this.metingen.stand(OUDSTE.naam, OUDSTE.help, async () => (await stand())?.oudsteSeconden ?? NaN);
    this.metingen.stand('tns_dode_brieven', 'Letters that failed every attempt and wait for a person', async () => {
      return (await stand())?.dood ?? NaN;
    });
  }

  private meetKlokken(): void {
    const stand = onthoud(KLOKKEN_HOUDBAAR_MS, () => klokstand(this.pool, this.klok.nu()));
    this.metingen.standPer(
      { name: 'tns_termijnen_te_laat', help: 'Running clocks past their end', label: 'aard' },
      async () => Object.fromEntries((await stand())?.map(({ aard, aantal }) => [aard, aantal]) ?? []),
    );
    this.metingen.stand('tns_termijnen_ongehoord', 'Clocks past their end that no worker has heard', async () => {
      return (await stand())?.reduce((som, { ongehoord }) => som + ongehoord, 0) ?? NaN;
    });
  }

  private meetAfleveringen(): void {
    const stand = onthoud(HOUDBAAR_MS, () => afleverstand(this.pool, this.klok.nu()));
    this.metingen.stand('tns_afleveringen_wachtend', 'Messages to partners that are not delivered yet', async () => {
      return (await stand())?.wachtend ?? NaN;
    });
    this.metingen.stand(
      'tns_aflevering_oudste_seconden',
      'Age of the oldest message to a partner that is first in its lane, in seconds; 0 without',
      async () => (await stand())?.oudsteSeconden ?? NaN,
    );
    this.metingen.stand(
      'tns_aflevering_ongeroepen_seconden',
      'How long a message that may be called now has waited for its call, in seconds; 0 without',
      async () => (await stand())?.ongeroepenSeconden ?? NaN,
    );
    this.metingen.standPer(
      { name: 'tns_afleveringen_dood', help: 'Messages to partners that failed for good', label: 'organisatie' },
      async () => (await stand())?.dood ?? {},
    );
  }
}

async function eisAntwoord(pool: Pool): Promise<void> {
  await pool.query('select 1');
}

function meetVerbindingen(metingen: Metingen, bron: DataSource): void {
  metingen.standPer(
    { name: 'tns_databaseverbindingen', help: 'Connections of the pool that does the work', label: 'staat' },
    (): Verdeling => {
      // TypeORM keeps its pg pool here and says so nowhere in its types; there is none before it has connected
      const { master } = bron.driver as { master?: Pool };
      if (master === undefined) return {};
      return { bezet: master.totalCount - master.idleCount, vrij: master.idleCount, wachtend: master.waitingCount };
    },
  );
}
