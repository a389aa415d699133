import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../../kern/fout.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import type { Werk, Zaak } from '../../../proces/index.js';
import { SituatieLezer } from '../../aanmelding/index.js';
import { ReferentieLezer, type Referentie } from '../../referentie/index.js';
import { Bedbezetting, Capaciteitsmelding, type Bedsoort } from '../opvang.entity.js';
import { kiesPlek, type Aanbod, type Plek, type Voorziening } from './plekkeuze.js';
import { vergrendeldTot } from './tijden.js';

/** How many places of a voorziening are in use; never by whom. */
export interface Stand {
  readonly voorziening: string;
  readonly vergrendeld: number;
  readonly bezet: number;
  readonly vastgehouden: number;
  readonly overloop: number;
}

/** The place that somebody got. */
export interface Gekregen {
  /** number within the voorziening; null when it is beyond the capacity */
  readonly bed: number | null;
  readonly overloop: boolean;
}

/** Gives beds and takes them back. A bed is a row; an index says that no bed is given twice. */
@Injectable()
export class Bedden {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
  ) {}

  /** How full the voorzieningen are; one that is not in it is empty. */
  async standen({ boek, nu }: Pick<Transactie, 'boek' | 'nu'>, codes: readonly string[]): Promise<Map<string, Stand>> {
    const rijen = await boek.vraag<Stand & Record<string, unknown>>('select * from tns.bedden_stand($1, $2)', [
      codes,
      nu,
    ]);
    return new Map(rijen.map((rij) => [rij.voorziening, rij]));
  }

  /** A place for tonight for the client of this dossier; there always is one (promise 5). */
  async kies(werk: Werk, organisatie: string): Promise<Plek> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { gezin, leeftijd } = await this.situaties.van(werk);
    const plek = kiesPlek({ organisatie, gezin, leeftijd }, await this.aanbod(werk, referentie));
    if (plek === null) throw new Error(`op ${werk.vandaag} is er geen enkele opvang in de referentiegegevens`);
    return plek;
  }

  /**
   * The voorziening that a person named.
   * @param pad field of the step, for the error
   * @throws DomeinFout `ongeldig` when it is not there, not open on this day, or no shelter
   */
  async eis(werk: Werk, code: string, pad: 'voorziening' | 'elders'): Promise<Plek> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const voorziening = referentie.zoek('voorziening', code);
    if (voorziening?.status !== 'open') {
      throw new DomeinFout('ongeldig', 'Deze plek is er niet, of is vandaag niet open.', {
        errors: [{ pad, melding: 'Kies een voorziening uit /voorzieningen die vandaag open is.', code: 'onbekend' }],
      });
    }
    if (!isOpvang(referentie, voorziening)) {
      throw new DomeinFout('ongeldig', 'Deze plek is geen opvang. Een andere plek vraagt u met een verwijzing.', {
        errors: [{ pad, melding: 'Kies een plek in de opvang.', code: 'geen-opvang' }],
      });
    }
    return { voorziening, isOverloop: referentie.beleidswoorden('opvang-overlooptypen').includes(voorziening.type) };
  }

  /** Can somebody be in this place today? One that has closed in the meantime is not what the caller asked for. */
  async isOpen(werk: Werk, code: string): Promise<boolean> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const voorziening = referentie.zoek('voorziening', code);
    return voorziening?.status === 'open' && isOpvang(referentie, voorziening);
  }

  /** Does this organisation keep any place where somebody can sleep at once? */
  async houdtPlekken(tx: Transactie, organisatie: string, vandaag: string): Promise<boolean> {
    const referentie = await this.referentie.op(tx, vandaag);
    const typen = [...referentie.beleidswoorden('opvang-typen'), ...referentie.beleidswoorden('opvang-overlooptypen')];
    return referentie.alles('voorziening').some((plek) => plek.aanbieder === organisatie && typen.includes(plek.type));
  }

  /** The bed that is taken or locked for this zaak now; a lock that is over counts no more. */
  async huidig({ boek, nu }: Pick<Werk, 'boek' | 'nu'>, zaakId: string): Promise<Bedbezetting | null> {
    const [bed] = await boek.zoek(
      Bedbezetting,
      'where t.zaak_id = $1 and t.tot is null and (t.vergrendeld_tot is null or t.vergrendeld_tot > $2)',
      [zaakId, nu],
    );
    return bed ?? null;
  }

  /** Locks a bed until the set hour. @returns false when there is none free: then the place is found when the client comes */
  async vergrendel(werk: Werk, zaak: Zaak, voorziening: Voorziening): Promise<boolean> {
    await this.laatLos(werk, zaak);
    return (await this.pak(werk, zaak, { voorziening, soort: 'vergrendeld', voorkeur: null })).bed !== null;
  }

  /** Takes a bed, preferably the one that was locked; beyond the capacity a place is added, and that is recorded. */
  async bezet(werk: Werk, zaak: Zaak, { voorziening, isOverloop }: Plek): Promise<Gekregen> {
    const eerder = await this.laatLos(werk, zaak);
    const voorkeur = eerder?.voorziening === voorziening.code ? eerder.bed : null;
    const { bed, bezet } = await this.pak(werk, zaak, { voorziening, soort: 'bezet', voorkeur });
    if (bed === null) {
      werk.boek.voegToe(Capaciteitsmelding, {
        id: uuid(),
        dossierId: zaak.dossierId,
        zaakId: zaak.id,
        voorziening: voorziening.code,
        capaciteit: voorziening.capaciteit,
        bezet,
        moment: werk.nu,
      });
    }
    return { bed, overloop: bed === null || isOverloop };
  }

  /** Makes the bed of this zaak free. @returns the bed it was */
  async laatLos(werk: Werk, { id }: Zaak): Promise<Bedbezetting | null> {
    const [bed] = await werk.boek.zoek(Bedbezetting, 'where t.zaak_id = $1 and t.tot is null', [id]);
    if (!bed) return null;
    werk.boek.wijzig(Bedbezetting, bed, { tot: bed.vergrendeldTot ?? werk.nu });
    return bed;
  }

  /** Keeps the bed for somebody who is away, or gives it back to who is there again. */
  async noem(werk: Werk, { id }: Zaak, soort: Exclude<Bedsoort, 'vergrendeld'>): Promise<void> {
    const [bed] = await werk.boek.zoek(Bedbezetting, 'where t.zaak_id = $1 and t.tot is null', [id]);
    if (bed) werk.boek.wijzig(Bedbezetting, bed, { soort });
  }

  private async pak(werk: Werk, zaak: Zaak, { voorziening, soort, voorkeur }: Bedvraag): Promise<Bedantwoord> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const slot = vergrendeldTot(werk.nu, {
      uur: String(referentie.beleid('opvang-bed-vrij-om').waarde),
      minuten: referentie.beleidsgetal('opvang-vergrendeling-minuten'),
    });
    const { code, capaciteit } = voorziening;
    const [rij] = await werk.boek.vraag<{ gekregen: number | null; in_gebruik: number }>(
      'select gekregen, in_gebruik from tns.pak_bed($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [uuid(), zaak.dossierId, zaak.id, code, capaciteit, voorkeur, soort, slot, werk.nu],
    );
    if (!rij) throw new Error(`voorziening ${code} gaf geen antwoord op de vraag om een bed`);
    return { bed: rij.gekregen, bezet: rij.in_gebruik };
  }

  private async aanbod(werk: Werk, referentie: Referentie): Promise<Aanbod> {
    const voorzieningen = referentie.alles('voorziening');
    const standen = await this.standen(
      werk,
      voorzieningen.map(({ code }) => code),
    );
    return {
      voorzieningen,
      inGebruik: new Map(
        [...standen].map(([code, stand]) => [code, stand.vergrendeld + stand.bezet + stand.vastgehouden]),
      ),
      typen: referentie.beleidswoorden('opvang-typen'),
      overlooptypen: referentie.beleidswoorden('opvang-overlooptypen'),
    };
  }
}

/** Somebody is not put up where the day is spent, or in a home for which its aanbieder must say yes to a verwijzing. */
function isOpvang(referentie: Referentie, { type }: Voorziening): boolean {
  return referentie.beleidswoorden('opvang-verblijftypen').includes(type);
}

interface Bedvraag {
  readonly voorziening: Voorziening;
  readonly soort: Bedsoort;
  /** the bed that is given when it is free */
  readonly voorkeur: number | null;
}

interface Bedantwoord {
  readonly bed: number | null;
  /** places in use before this one */
  readonly bezet: number;
}
