import { Injectable } from '@nestjs/common';
import { AbonnementService } from '../../modules/abonnement/index.js';
import { AfleveringService } from '../../modules/aflevering/index.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import type { Sessie } from '../sessie/sessie.js';
import { sleutelVan, versieVan } from '../stap/stapzetter.js';
import { DADEN, type Daadnaam } from './woorden.js';

/** A form as it came in. */
export interface Ingestuurd {
  readonly sessie: Sessie;
  /** the subscription */
  readonly id: string;
  readonly inhoud: Formulierinhoud;
}

/**
 * Hands in what somebody wants with a subscription, by the same counter as the API (docs/besluiten/0028): the key that was made with
 * the form is the Idempotency-Key, the version that was seen the If-Match.
 */
@Injectable()
export class KoppelingenDaden {
  constructor(
    private readonly loket: Loket,
    private readonly abonnementen: AbonnementService,
    private readonly afleveringen: AfleveringService,
  ) {}

  /** Pauses, resumes or ends. @throws DomeinFout as {@link AbonnementService.wijzig} */
  async zet({ sessie, id, inhoud }: Ingestuurd, daad: Daadnaam): Promise<void> {
    const versie = versieVan(inhoud);
    await this.schrijf({ sessie, id, inhoud }, daad, (tx) =>
      this.abonnementen.wijzig(tx, { id, versie }, { toestand: DADEN[daad].naar }),
    );
  }

  /** One dead delivery goes again. @throws DomeinFout as {@link AfleveringService.opnieuw} */
  async opnieuw(ingestuurd: Ingestuurd, aflevering: string): Promise<void> {
    await this.schrijf(ingestuurd, `afleveringen/${aflevering}/opnieuw`, (tx) =>
      this.afleveringen.opnieuw(tx, aflevering),
    );
  }

  /** All that is dead goes again. @returns how much @throws DomeinFout as {@link AfleveringService.allesOpnieuw} */
  async allesOpnieuw(ingestuurd: Ingestuurd): Promise<number> {
    const { aantal } = await this.schrijf(ingestuurd, 'opnieuw', (tx) =>
      this.afleveringen.allesOpnieuw(tx, ingestuurd.id),
    );
    return aantal;
  }

  private async schrijf<T>(
    { sessie, id, inhoud }: Ingestuurd,
    wat: string,
    werk: (tx: Transactie) => Promise<T>,
  ): Promise<T> {
    const verzoek: Verzoek = {
      door: sessie.wie,
      sleutel: { sleutel: sleutelVan(inhoud), verzoek: `POST /werkplek/koppelingen/${id}/${wat}` },
    };
    const antwoord = await this.loket.schrijfZonderDossier(verzoek, async (tx) => ({
      body: await werk(tx),
      versie: 0,
      zaakId: null,
    }));
    return antwoord.body;
  }
}
