import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KAMERS } from './kamers.js';
import { GegevensModule } from './modules/gegevens/index.js';
import { ProcessenModule } from './modules/processen/index.js';
import { WerkvoorraadModule } from './modules/werkvoorraad/index.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { Gezondheid } from './platform/observability/gezondheid.js';
import { ObservabilityModule } from './platform/observability/observability.module.js';
import { OutboxModule } from './platform/outbox/index.js';
import { VersleutelingModule } from './platform/versleuteling/index.js';

/** The API process: answers HTTP as `tns_app`, writes the outbox, sends nothing itself. */
@Module({
  imports: [
    ConfigModule,
    ClockModule,
    ObservabilityModule,
    DatabaseModule.alsApp(),
    VersleutelingModule,
    AuditModule,
    AuthModule,
    OutboxModule.metSein(),
    ...KAMERS,
    GegevensModule,
    WerkvoorraadModule,
    ProcessenModule,
  ],
})
export class AppModule implements OnModuleInit {
  constructor(
    private readonly gezondheid: Gezondheid,
    private readonly bron: DataSource,
  ) {}

  onModuleInit(): void {
    this.gezondheid.voegToe('database', async () => void (await this.bron.query('select 1')));
    this.gezondheid.voegToe('outbox', () => this.eisVlotteOutbox());
  }

  /** Letters that nobody sends mean that no worker is at work: hand-offs would wait unseen. */
  private async eisVlotteOutbox(): Promise<void> {
    const [rij] = await this.bron.query<{ seconden: number }[]>('select tns.outbox_achterstand() as seconden');
    if (!rij || rij.seconden > HOOGSTE_ACHTERSTAND) throw new Error('the outbox is behind');
  }
}

/** Seconds after which an unsent letter means that the relay is not at work. */
const HOOGSTE_ACHTERSTAND = 60;
