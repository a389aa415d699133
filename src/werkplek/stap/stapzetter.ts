import { Injectable } from '@nestjs/common';
import { v7 as uuid, validate } from 'uuid';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { StapPipe } from '../../platform/http/stap-body.js';
import { isStoring } from '../../platform/http/storing.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import type { ZaakWeergave } from '../../proces/index.js';
import { alsFormulierfouten, type Formulierfouten } from '../formulier/fouten.js';
import { leesFormulier } from '../formulier/lees.js';
import type { Sessie } from '../sessie/sessie.js';
import { stappad } from './stap.paden.js';
import type { Stapvorm } from './stapwijzer.js';

/** A form of a step as it came in. */
export interface Ingestuurd {
  readonly sessie: Sessie;
  readonly vorm: Stapvorm;
  readonly id: string;
  readonly inhoud: Formulierinhoud;
}

/** How it ended: what came of the step, such as the zaak after it, or why not. */
export type Afloop<T = ZaakWeergave> =
  | { readonly soort: 'gezet'; readonly zaak: T }
  | { readonly soort: 'geweigerd'; readonly fout: DomeinFout; readonly fouten: Formulierfouten };

/** A form of a step, by somebody who need not be logged in. */
interface Instuurder extends Omit<Ingestuurd, 'sessie'> {
  readonly wie: Wie;
}

const GEEN_FOUTEN: Formulierfouten = new Map();

/**
 * Takes a step out of a form, through the same parser and the same loket as the API (docs/besluiten/0028): the version that
 * was seen is the If-Match, the key that was made with the form the Idempotency-Key (promise 3).
 */
@Injectable()
export class Stapzetter {
  async zet({ sessie, vorm, id, inhoud }: Ingestuurd): Promise<Afloop> {
    return this.probeer({ wie: sessie.wie, vorm, id, inhoud }, (verzoek, dto) => vorm.loket.zet(verzoek, id, dto));
  }

  /**
   * The same, taking the step in another way than at the counter of its room.
   * @param doe gets an instance of the class of the step
   */
  async probeer<T>(
    { wie, vorm, id, inhoud }: Instuurder,
    doe: (verzoek: Verzoek, dto: object) => Promise<T>,
  ): Promise<Afloop<T>> {
    const gelezen = leesFormulier(vorm.velden, inhoud);
    const body = { stap: vorm.stap, ...gelezen.gegevens };
    try {
      // the pipe makes an instance of one of the classes of the loket
      const dto = (await new StapPipe(vorm.loket.stappen).transform(body)) as object;
      const verzoek: Verzoek = {
        door: wie,
        versie: versieVan(inhoud),
        sleutel: {
          sleutel: sleutelVan(inhoud),
          verzoek: `POST ${stappad({ soort: vorm.proces.soort, id }, vorm.stap)}\n${JSON.stringify(body)}`,
        },
      };
      return { soort: 'gezet', zaak: await doe(verzoek, dto) };
    } catch (oorzaak) {
      const fout = alsDomeinFout(oorzaak);
      const fouten =
        fout.extra.errors === undefined
          ? GEEN_FOUTEN
          : alsFormulierfouten(fout.extra.errors, { velden: vorm.velden, inhoud, gelezen });
      return { soort: 'geweigerd', fout, fouten };
    }
  }
}

/** The version of the zaak that the person saw, when the form says so. */
export function versieVan(inhoud: Formulierinhoud): number | undefined {
  const tekst = inhoud['_versie']?.[0] ?? '';
  return /^\d{1,9}$/.test(tekst) ? Number(tekst) : undefined;
}

/** The key that was made with the form; a form without one is sent once. */
export function sleutelVan(inhoud: Formulierinhoud): string {
  const sleutel = inhoud['_sleutel']?.[0];
  return sleutel !== undefined && validate(sleutel) ? sleutel : uuid();
}

/** A database that is away for a moment is a reason to try again, like being too busy. @throws whatever is a fault of ours */
function alsDomeinFout(oorzaak: unknown): DomeinFout {
  if (oorzaak instanceof DomeinFout) return oorzaak;
  if (isStoring(oorzaak)) return new DomeinFout('te-druk', 'De dienst is even niet beschikbaar.');
  throw oorzaak;
}
