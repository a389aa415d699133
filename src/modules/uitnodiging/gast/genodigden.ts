import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { DomeinFout } from '../../../kern/fout.js';
import { genodigde, systeem, type Wie } from '../../../kern/wie.js';
import { DatabaseService, type Transactie } from '../../../platform/database/database.service.js';
import type { Verzoek } from '../../../platform/http/verzoek.js';
import { Kamers, Loket, Loketten, StapService, Zaak, type ZaakWeergave } from '../../../proces/index.js';
import { GegevensLezer, type GegevensDto } from '../../gegevens/index.js';
import { type OverdrachtDto, OverdrachtLezer } from '../../overdracht/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { merkVan } from '../sleutel.js';
import type { UitnodigingDto } from '../uitnodiging.dto.js';
import { UitnodigingLezer } from '../uitnodiging.lezer.js';
import { wachtOpAntwoord } from '../uitnodiging.service.js';
import { antwoordstappen } from './antwoordstappen.js';
import { Linkteller } from './linkteller.js';

/** Somebody with an address that is, or was, that of a link. */
export interface Genodigde {
  readonly uitnodiging: string;
  /** on whose behalf they answer */
  readonly wie: Wie;
}

/** Who comes by an address: somebody, nobody, or somebody who must wait so many seconds. */
export type Herkenning =
  | { readonly soort: 'genodigd'; readonly gast: Genodigde }
  | { readonly soort: 'onbekend' }
  | { readonly soort: 'te-vaak'; readonly seconden: number };

/** All that the page behind a link shows: what is asked, and what the purpose lets the receiver see. */
export interface Uitnodigingsbeeld {
  readonly uitnodiging: UitnodigingDto;
  readonly overdracht: OverdrachtDto;
  readonly gegevens: GegevensDto;
  /** the zaak in which is answered: the hand-off, or the zaak of its work */
  readonly doel: ZaakWeergave;
  /** the steps of that zaak by which is answered */
  readonly antwoorden: readonly string[];
}

/** What an answer came to. */
export interface Beantwoord {
  readonly stap: string;
  readonly soort: string;
  readonly toestand: string;
}

/** A step of the zaak in which is answered. */
interface Antwoord {
  readonly soort: string;
  readonly zaakId: string;
  readonly stap: string;
  readonly velden: Readonly<Record<string, unknown>>;
}

const WERKT_NIET = 'Deze link werkt niet (meer).';

/**
 * What somebody with a one-time link does: look, and answer once (docs/besluiten/0042). Everything is done as the receiving
 * organisation, with its rights in the database, by the same rooms as behind a login.
 */
@Injectable()
export class Genodigden {
  constructor(
    private readonly database: DatabaseService,
    private readonly teller: Linkteller,
    private readonly referentie: ReferentieLezer,
    private readonly uitnodigingen: UitnodigingLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly gegevens: GegevensLezer,
    private readonly kamers: Kamers,
    private readonly loketten: Loketten,
    private readonly loket: Loket,
    private readonly stappen: StapService,
  ) {}

  /** Who comes by this address, counted. Says nothing yet about whether the link still works. */
  async herken(sleutel: string, netadres: string): Promise<Herkenning> {
    const merk = merkVan(sleutel);
    return this.database.schrijf(systeem(), async (tx): Promise<Herkenning> => {
      const [rij] =
        merk === undefined
          ? []
          : await tx.boek.vraag<{ id: string; naar: string }>('select id, naar from tns.zoek_uitnodiging($1)', [merk]);
      const seconden = rij && merk ? await this.teller.telLink(tx, merk) : await this.teller.telMis(tx, netadres);
      if (seconden > 0) return { soort: 'te-vaak', seconden };
      if (!rij) return { soort: 'onbekend' };
      const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
      const soort = referentie.zoek('organisatie', rij.naar)?.soort ?? '';
      return { soort: 'genodigd', gast: { uitnodiging: rij.id, wie: genodigde(rij.naar, soort, rij.id) } };
    });
  }

  /**
   * What a link shows. Looking spends nothing, and is noted as every look: so it needs a transaction of the guest that may write.
   * @returns undefined when the link does not work any more
   */
  async lees(tx: Transactie, uitnodigingId: string): Promise<Uitnodigingsbeeld | undefined> {
    const uitnodiging = await alsErIets(this.uitnodigingen.haal(tx, uitnodigingId));
    if (uitnodiging?.toestand !== 'open') return undefined;
    const overdracht = await alsErIets(this.overdrachten.haal(tx, uitnodiging.overdracht));
    if (!overdracht || !wachtOpAntwoord(overdracht)) return undefined;
    const doel = await this.doelVan(tx, overdracht);
    const gegevens = await alsErIets(this.gegevens.haal(tx, overdracht.id));
    if (!doel || !gegevens) return undefined;
    const antwoorden = antwoordstappen(this.kamers.haal(doel.soort).proces, doel.toestand);
    return {
      uitnodiging,
      overdracht,
      gegevens: await this.zonderVerborgen(tx, gegevens),
      doel,
      antwoorden: doel.toegestaneStappen
        .filter(({ stap, belemmering }) => antwoorden.has(stap) && belemmering === undefined)
        .map(({ stap }) => stap),
    };
  }

  /**
   * Answers, and spends the link, in one transaction: of two answers at the same moment one is given.
   * @param verzoek of the guest, with the version of the zaak that was seen
   * @throws DomeinFout `niet-gevonden` when the link does not work any more, else as StapService.neem; then it is not spent
   */
  async antwoord(verzoek: Verzoek, uitnodigingId: string, antwoord: Antwoord): Promise<Beantwoord> {
    const { soort, zaakId, stap, velden } = antwoord;
    const { body } = await this.loket.schrijf(verzoek, async (tx) => {
      await this.verbruik(tx, uitnodigingId, stap);
      const uitnodiging = await this.uitnodigingen.haal(tx, uitnodigingId);
      const overdracht = await this.overdrachten.haal(tx, uitnodiging.overdracht);
      const doel = wachtOpAntwoord(overdracht) ? await this.doelVan(tx, overdracht) : undefined;
      if (doel?.id !== zaakId || doel.soort !== soort) throw new DomeinFout('niet-gevonden', WERKT_NIET);
      if (!antwoordstappen(this.kamers.haal(soort).proces, doel.toestand).has(stap))
        throw new DomeinFout('stap-kan-niet', 'Zo kunt u deze vraag nu niet beantwoorden.');
      const { zaak } = await this.stappen.neem(tx, { soort, zaakId, stap, velden, versie: verzoek.versie });
      // not told as being about a zaak: by answering one may have lost the sight of it, and the same form must say the same
      return { body: { stap, soort, toestand: zaak.toestand }, versie: zaak.versie, zaakId: null };
    });
    return body;
  }

  private async verbruik({ boek, nu }: Transactie, id: string, stap: string): Promise<void> {
    const rijen = await boek.vraag(
      `update tns.uitnodiging set gebruikt_op = $2, stap = $3, versie = versie + 1
        where id = $1 and gebruikt_op is null and ingetrokken_op is null and vervalt_op > $2 returning id`,
      [id, nu, stap],
    );
    if (rijen.length === 0) throw new DomeinFout('niet-gevonden', WERKT_NIET);
  }

  /** Where the answer is given; undefined when the receiver has no business there any more. */
  private async doelVan(tx: Transactie, overdracht: OverdrachtDto): Promise<ZaakWeergave | undefined> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const { uitvoering, taak } = overdracht;
    if (uitvoering === null || referentie.zoek('taak', taak)?.antwoordInZaak !== true) return overdracht;
    const [zaak] = await tx.boek.zoek(Zaak, 'where t.id = $1', [uitvoering]);
    const loket = zaak && this.loketten.zoek(zaak.soort);
    return loket && alsErIets(loket.lees(tx, zaak.id));
  }

  /** Nobody proved who they are: what only a proven receiver may have is not sent along. */
  private async zonderVerborgen(tx: Transactie, gegevens: GegevensDto): Promise<GegevensDto> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const verborgen = referentie.beleidswoorden('eenmalige-link-zonder');
    return Object.fromEntries(
      Object.entries(gegevens).filter(([veld]) => !verborgen.includes(veld)),
    ) as unknown as GegevensDto; // fields of a set are optional
  }
}

async function alsErIets<T>(gevraagd: Promise<T>): Promise<T | undefined> {
  try {
    return await gevraagd;
  } catch (fout) {
    if (fout instanceof DomeinFout && fout.code === 'niet-gevonden') return undefined;
    throw fout;
  }
}
