import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { AbonnementLezer } from '../abonnement/index.js';
import type { AfleveringDto, AfleveringenOpnieuwDto } from './aflevering.dto.js';
import { AfleveringLezer } from './aflevering.lezer.js';

/** Dead deliveries that go again in one transaction: their lanes stay locked so long. */
const HOOGSTENS = 1_000;

/** The acts on deliveries of the own organisation (docs/besluiten/0041): what is dead goes again. */
@Injectable()
export class AfleveringService {
  constructor(
    private readonly abonnementen: AbonnementLezer,
    private readonly lezer: AfleveringLezer,
  ) {}

  /** A dead delivery goes again. @throws DomeinFout `geen-recht`, `niet-gevonden`, or `stap-kan-niet` when it is not dead */
  async opnieuw(tx: Transactie, id: string): Promise<AfleveringDto> {
    const { abonnement } = await this.lezer.haal(tx, id);
    const { toestand } = await this.abonnementen.haal(tx, abonnement);
    const [gelukt] =
      toestand === 'beeindigd'
        ? []
        : await tx.boek.vraag<{ ja: boolean }>('select tns.aflevering_opnieuw($1, $2) as ja', [id, tx.nu]);
    if (gelukt?.ja !== true)
      throw new DomeinFout('stap-kan-niet', 'Alleen wat dood is, en van een abonnement dat loopt, gaat opnieuw.');
    return this.lezer.haal(tx, id);
  }

  /**
   * All that is dead of a subscription goes again, the oldest first when there is more than goes at once. None is fine: then
   * somebody else was faster.
   * @throws DomeinFout `geen-recht`, `niet-gevonden`, or `stap-kan-niet` for a subscription that is over
   */
  async allesOpnieuw(tx: Transactie, abonnement: string): Promise<AfleveringenOpnieuwDto> {
    const { toestand } = await this.abonnementen.haal(tx, abonnement);
    if (toestand === 'beeindigd')
      throw new DomeinFout('stap-kan-niet', 'Dit abonnement is beëindigd. Neem een nieuw abonnement.');
    const [gedaan] = await tx.boek.vraag<{ aantal: number }>('select tns.afleveringen_opnieuw($1, $2, $3) as aantal', [
      abonnement,
      tx.nu,
      HOOGSTENS,
    ]);
    const { stand } = await this.abonnementen.haal(tx, abonnement);
    return { aantal: gedaan?.aantal ?? 0, meer: stand.dood > 0 };
  }
}
