import { Injectable } from '@nestjs/common';
import { v7 as uuid, validate } from 'uuid';
import {
  AgendaZetten,
  type BerichtenDto,
  type BerichtenMetAdresDto,
  BerichtenZetten,
  BerichtLezer,
  BerichtLoket,
} from '../../modules/bericht/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import type { Sessie } from '../sessie/sessie.js';

/** What the page shows. */
export interface Berichtenbeeld {
  readonly nu: Date;
  readonly berichten: BerichtenDto;
}

/** Reads and hands in what somebody wants to hear, by the same parser and loket as the API (docs/besluiten/0028). */
@Injectable()
export class BerichtenBlik {
  private readonly keuring = new KeuringPipe();

  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: BerichtLezer,
    private readonly loket: BerichtLoket,
  ) {}

  /** @throws DomeinFout `geen-recht` for who gets no messages */
  kijk({ wie }: Sessie): Promise<Berichtenbeeld> {
    return this.database.lees(wie, async (tx) => ({ nu: tx.nu, berichten: await this.lezer.haal(tx) }));
  }

  /** @throws DomeinFout as {@link BerichtLoket.zet} */
  async zet(sessie: Sessie, inhoud: Formulierinhoud): Promise<BerichtenDto> {
    const mailadres = inhoud['mailadres']?.at(-1)?.trim() ?? '';
    const wens = { samenvatting: inhoud['samenvatting']?.at(-1), ...(mailadres === '' ? {} : { mailadres }) };
    const gekeurd = await this.keuring.keur(BerichtenZetten, wens);
    return this.loket.zet(alsVerzoek(sessie, inhoud, gekeurd), gekeurd);
  }

  /** @throws DomeinFout as {@link BerichtLoket.zetAgenda} */
  async zetAgenda(sessie: Sessie, inhoud: Formulierinhoud): Promise<BerichtenMetAdresDto> {
    const { aan } = await this.keuring.keur(AgendaZetten, { aan: inhoud['aan']?.at(-1) === 'ja' });
    return this.loket.zetAgenda(alsVerzoek(sessie, inhoud, { aan }), aan);
  }
}

/** The version that the form showed is the If-Match, the key that was made with it the Idempotency-Key (promise 3). */
function alsVerzoek({ wie }: Sessie, inhoud: Formulierinhoud, body: object): Verzoek {
  const sleutel = inhoud['_sleutel']?.[0] ?? '';
  const versie = inhoud['_versie']?.[0] ?? '';
  return {
    door: wie,
    versie: /^\d{1,9}$/.test(versie) ? Number(versie) : undefined,
    sleutel: {
      sleutel: validate(sleutel) ? sleutel : uuid(),
      verzoek: `POST /werkplek/berichten\n${JSON.stringify(body)}`,
    },
  };
}
