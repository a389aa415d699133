import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { ClientController } from './client.controller.js';
import { ClientLezer } from './client.lezer.js';
import { ClientLoket } from './client.loket.js';
import { ClientRegister } from './client.register.js';
import { ClientService } from './client.service.js';

/** Who the clients are. Needs the global AuditModule and Versleuteling. */
@Module({
  imports: [ReferentieModule],
  controllers: [ClientController],
  providers: [ClientLezer, ClientLoket, ClientRegister, ClientService],
  exports: [ClientLezer, ClientLoket, ClientRegister],
})
export class ClientModule {}
