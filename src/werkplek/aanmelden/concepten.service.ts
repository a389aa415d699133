import { Injectable } from '@nestjs/common';
import { AanmeldingLoket } from '../../modules/aanmelding/index.js';
import { type Concept, ConceptService } from '../../modules/concept/index.js';
import { DomeinFout } from '../../kern/fout.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { Loket } from '../../proces/index.js';
import { RIJ } from '../formulier/rijen.js';
import { vulFormulier } from '../formulier/vul.js';
import type { Sessie } from '../sessie/sessie.js';
import { leesAanmelding, VELDEN, vouw } from './lezing.js';
import { nieuwSpoor, type Spoor } from './spoor.js';

/** Under this name a concept holds the form as it was typed, beside the fields that the API shows. */
const WERKPLEK = 'werkplek';

/** A form that was kept, to go on with. */
export interface Bewaard {
  readonly spoor: Spoor;
  readonly waarden: Formulierinhoud;
  readonly gewijzigdOp: string;
  readonly bewaardTot: string;
}

/** How keeping went. */
export type Bewaaruitkomst =
  | { readonly soort: 'bewaard'; readonly versie: number; readonly om: Date }
  /** changed in another screen since this one was opened */
  | { readonly soort: 'elders' }
  /** it has become an aanmelding already */
  | { readonly soort: 'verstuurd'; readonly aanmelding: string };

interface Invulling {
  readonly spoor: Spoor;
  readonly waarden: Formulierinhoud;
}

/**
 * Half-filled forms of the werkplek. What is kept is the form as it was typed, so that half a date comes back as half a date;
 * beside it what could be read of it, so that the API shows such a concept like any other.
 */
@Injectable()
export class Concepten {
  constructor(
    private readonly database: DatabaseService,
    private readonly loket: Loket,
    private readonly aanmeldingen: AanmeldingLoket,
    private readonly concepten: ConceptService,
  ) {}

  /** Keeps a form; what somebody keeps in two screens is never overwritten unseen. */
  async bewaar({ wie }: Sessie, invulling: Invulling): Promise<Bewaaruitkomst> {
    const { spoor } = invulling;
    const eerder = await this.aanmeldingen.eersteAntwoord(wie, spoor.sleutel);
    if (eerder) return { soort: 'verstuurd', aanmelding: eerder.id };
    try {
      const { body } = await this.loket.schrijf({ door: wie }, async (tx) => {
        const versie = await this.schrijf(tx, invulling);
        return { body: { soort: 'bewaard', versie, om: tx.nu } as const, versie, zaakId: null };
      });
      return body;
    } catch (fout) {
      if (fout instanceof DomeinFout && fout.code === 'verouderd') return { soort: 'elders' };
      throw fout;
    }
  }

  /** @throws DomeinFout `niet-gevonden` */
  async haal({ wie }: Sessie, id: string): Promise<Bewaard> {
    const concept = await this.database.lees(wie, (tx) => this.concepten.zoek(tx, id));
    if (!concept) throw new DomeinFout('niet-gevonden', 'Deze half ingevulde aanmelding is er niet (meer).');
    return alsBewaard(concept);
  }

  /** What this person is in the middle of, newest first. */
  async lijst({ wie }: Sessie): Promise<Bewaard[]> {
    const concepten = await this.database.lees(wie, (tx) => this.concepten.lijst(tx));
    return concepten.map(alsBewaard);
  }

  async gooiWeg({ wie }: Sessie, id: string): Promise<void> {
    await this.database.schrijf(wie, (tx) => this.concepten.verwijder(tx, id));
  }

  private async schrijf(tx: Transactie, { spoor, waarden }: Invulling): Promise<number> {
    const inhoud = {
      ...leesAanmelding(waarden).gegevens,
      [WERKPLEK]: { ...herkenning(spoor), waarden: alsGetypt(waarden) },
    };
    await this.concepten.vergrendel(tx, spoor.conceptId);
    const huidig = await this.concepten.zoek(tx, spoor.conceptId);
    if (!huidig) return (await this.concepten.maak(tx, inhoud, spoor.conceptId)).versie;
    // of an answer that got lost on the way the screen does not know the version; nobody else wrote in between
    const versie = alsBewaard(huidig).spoor.scherm === spoor.scherm ? huidig.versie : spoor.versie;
    return (await this.concepten.bewaar(tx, { id: huidig.id, versie, inhoud })).versie;
  }
}

/** By which a screen and its aanmelding are known again. */
function herkenning({ sleutel, scherm }: Spoor): Pick<Spoor, 'sleutel' | 'scherm'> {
  return { sleutel, scherm };
}

/** Only what somebody typed: no name that begins with a mark of ours, except which rows there are. */
function alsGetypt(waarden: Formulierinhoud): Formulierinhoud {
  return Object.fromEntries(Object.entries(waarden).filter(([naam]) => naam === RIJ || !naam.startsWith('_')));
}

/** One that came in by the API has only fields. */
function alsBewaard({ id, versie, inhoud, gewijzigdOp, bewaardTot }: Concept): Bewaard {
  const eigen = inhoud[WERKPLEK];
  const { waarden, ...herkend } = isEigen(eigen)
    ? eigen
    : { waarden: vouw(vulFormulier(VELDEN, inhoud)), sleutel: undefined, scherm: undefined };
  const { sleutel = nieuwSpoor().sleutel, scherm = nieuwSpoor().scherm } = herkend;
  return { spoor: { sleutel, scherm, conceptId: id, versie }, waarden, gewijzigdOp, bewaardTot };
}

interface EigenInhoud {
  readonly sleutel: string;
  readonly scherm: string;
  readonly waarden: Formulierinhoud;
}

/** Written by `schrijf`? The API lets a caller keep anything, so every part is looked at. */
function isEigen(inhoud: unknown): inhoud is EigenInhoud {
  if (typeof inhoud !== 'object' || inhoud === null) return false;
  const { sleutel, scherm, waarden }: Partial<Record<keyof EigenInhoud, unknown>> = inhoud;
  return typeof sleutel === 'string' && typeof scherm === 'string' && isFormulier(waarden);
}

/** Every name with a list of texts, as a form gives it. */
export function isFormulier(inhoud: unknown): inhoud is Formulierinhoud {
  if (typeof inhoud !== 'object' || inhoud === null || Array.isArray(inhoud)) return false;
  return Object.values(inhoud).every(
    (waarden) => Array.isArray(waarden) && waarden.every((waarde) => typeof waarde === 'string'),
  );
}
