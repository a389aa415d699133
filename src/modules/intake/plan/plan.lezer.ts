import { Injectable } from '@nestjs/common';
import type { GelezenZaak } from '../../../proces/index.js';
import type { PlanDto } from './plan.dto.js';
import { Plannen } from './plannen.js';

/** The plan of an intake, as everybody who works on the dossier reads it. */
@Injectable()
export class PlanLezer {
  constructor(private readonly plannen: Plannen) {}

  /** The newest version; null when there is none, or row-level security hides it. */
  async zoek({ zaak, werk }: GelezenZaak): Promise<PlanDto | null> {
    const plan = await this.plannen.zoek(werk, zaak.id);
    if (!plan) return null;
    const { doelen, waarom, bevinding } = this.plannen.inhoud(plan);
    return {
      planversie: plan.versie,
      huidig: plan.huidig,
      doelen: doelen.map(({ gebied, doel, acties }) => ({
        gebied,
        doel,
        acties: acties.map(({ actie, organisatie, uiterlijk }) => ({
          actie,
          organisatie: organisatie ?? null,
          uiterlijk,
        })),
      })),
      routes: plan.routes.map(({ code, elders }) => ({ code, elders })),
      clientAkkoord: plan.clientAkkoord,
      waarom,
      bevinding,
      evaluatieOp: plan.evaluatieOp,
      opgesteldDoor: plan.opgesteldDoor,
      organisatie: plan.organisatie,
      opgesteldOp: plan.opgesteldOp.toISOString(),
      vastgesteldOp: plan.vastgesteldOp?.toISOString() ?? null,
    };
  }
}
