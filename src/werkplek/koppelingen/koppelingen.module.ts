import { Module } from '@nestjs/common';
import { AbonnementModule } from '../../modules/abonnement/index.js';
import { AfleveringModule } from '../../modules/aflevering/index.js';
import { KoppelingenBlik } from './koppelingen.blik.js';
import { KoppelingenController } from './koppelingen.controller.js';
import { KoppelingenDaden } from './koppelingen.daden.js';

/** The systems of one's organisation that hear what happens: how they do, and what did not arrive. */
@Module({
  imports: [AbonnementModule, AfleveringModule],
  controllers: [KoppelingenController],
  providers: [KoppelingenBlik, KoppelingenDaden],
})
export class KoppelingpaginasModule {}
