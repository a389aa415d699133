import { Module } from '@nestjs/common';
import { KAMERS } from './kamers.js';
import { AansluitingModule } from './modules/aansluiting/index.js';
import { AbonnementModule } from './modules/abonnement/index.js';
import { AfleveringModule } from './modules/aflevering/index.js';
import { BerichtModule } from './modules/bericht/index.js';
import { DeblokkadeModule } from './modules/deblokkade/index.js';
import { GegevensModule } from './modules/gegevens/index.js';
import { ProcessenModule } from './modules/processen/index.js';
import { UitnodigingModule } from './modules/uitnodiging/index.js';
import { WaarschuwingModule } from './modules/waarschuwing/index.js';
import { WerkvoorraadModule } from './modules/werkvoorraad/index.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { MailModule } from './platform/mail/index.js';
import { ObservabilityModule } from './platform/observability/observability.module.js';
import { OutboxModule } from './platform/outbox/index.js';
import { VersleutelingModule } from './platform/versleuteling/index.js';
import { WerkplekModule } from './werkplek/index.js';
import { ApiToezicht } from './toezicht.js';

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
    MailModule,
    OutboxModule.metSein(),
    ...KAMERS,
    AansluitingModule,
    AbonnementModule,
    AfleveringModule,
    BerichtModule,
    DeblokkadeModule,
    GegevensModule,
    UitnodigingModule,
    WaarschuwingModule,
    WerkvoorraadModule,
    ProcessenModule,
    WerkplekModule,
  ],
  providers: [ApiToezicht],
})
export class AppModule {}
