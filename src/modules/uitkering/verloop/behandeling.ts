import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import {
  eindeVanPauze,
  lopendeKlok,
  type GenomenStap,
  type Uitwerking,
  type Verbeterd,
  type Werk,
  type Zaak,
} from '../../../proces/index.js';
import { eisCode, ReferentieLezer } from '../../referentie/index.js';
import { FeitenLezer } from '../beoordeling/feiten.lezer.js';
import { laatsteDag, moment, zoektermijnregel } from '../beoordeling/regels.js';
import { ontvang, openStukken, vraag } from '../beoordeling/stukken.js';
import { Uitkering, type Leefsituatie } from '../uitkering.entity.js';

const BUITEN_BEHANDELING = 'awb-buiten-behandeling';
const ZOEKTERMIJN = 'pw-zoektermijn';

/** What is found out before the decision: zoektermijn, papers, dates and how somebody lives (Participatiewet art. 41, 53a; Awb 4:5, 4:15). */
@Injectable()
export class Behandeling {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly feiten: FeitenLezer,
  ) {}

  /** Records how the zoektermijn was judged, with reason, ground and the version of the rule by the Pw-meldingsdatum. */
  async beoordeelZoektermijn(
    werk: Werk,
    zaak: Zaak,
    { velden, oordeel }: GenomenStap & { oordeel: NonNullable<Uitkering['zoektermijn']> },
  ): Promise<Uitwerking> {
    const rij = await this.feiten.rij(werk, zaak.id);
    const opMelding = await this.referentie.op(werk, rij.meldingsdatum);
    const { regel, grond, rijId } = zoektermijnregel(opMelding);
    const reden = String(velden['reden']);
    if (oordeel === 'afgezien') {
      eisCode(opMelding, { lijst: 'pw-zoektermijn-afzien', waarde: reden, pad: 'reden' });
    }
    werk.boek.wijzig(Uitkering, rij, {
      zoektermijn: oordeel,
      zoektermijnReden: reden,
      zoektermijnRegel: regel,
      zoektermijnGrond: grond,
    });
    return {
      rijen: [rijId],
      ...(oordeel === 'van-toepassing'
        ? { termijnen: [{ soort: ZOEKTERMIJN, start: moment(rij.meldingsdatum) }] }
        : {}),
    };
  }

  /** Both clocks begin on the day of the aanvraag, whoever recorded it and whether or not anybody picked it up. */
  async dienIn(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const datum = String(velden['datum']);
    werk.boek.wijzig(Uitkering, await this.feiten.rij(werk, zaak.id), { aanvraagdatum: datum });
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const start = moment(datum);
    return {
      // from here on clocks of the law run: it stands in the list of the uitvoerder itself
      zaak: { wachtrij: zaak.wachtrij ?? referentie.organisatie(zaak.organisatie).standaardWachtrij },
      termijnen: [
        { soort: 'pw-voorschot', start },
        { soort: 'pw-besluit', start },
      ],
    };
  }

  async vraagGegevens(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const rij = await this.feiten.rij(werk, zaak.id);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    werk.boek.wijzig(Uitkering, rij, {
      stukken: vraag(rij.stukken, codes(velden['stukken']), werk.vandaag),
      hersteltermijnTot: laatsteDag(referentie, 'pw-hersteltermijn', werk.vandaag),
    });
    return { stopTermijnen: [BUITEN_BEHANDELING] };
  }

  /** A pause ends on the day on which the last paper came in, also when that is recorded later. */
  async ontvangGegevens(werk: Werk, zaak: Zaak, { velden }: GenomenStap): Promise<Uitwerking> {
    const rij = await this.feiten.rij(werk, zaak.id);
    const ontvangenOp = String(velden['ontvangenOp']);
    const stukken = ontvang(rij.stukken, codes(velden['stukken']), ontvangenOp);
    if (openStukken(stukken).length > 0) {
      werk.boek.wijzig(Uitkering, rij, { stukken });
      return {};
    }
    const hervatOp = eindeVanPauze(rij.hersteltermijnTot, ontvangenOp);
    werk.boek.wijzig(Uitkering, rij, { stukken, hersteltermijnTot: null });
    return { hervatOp, stopTermijnen: [BUITEN_BEHANDELING] };
  }

  /** The clock goes on from the day after, also when this is heard later (Awb art. 4:15 lid 1). */
  async laatVerlopen(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const rij = await this.feiten.rij(werk, zaak.id);
    const tot = rij.hersteltermijnTot ?? werk.vandaag;
    return {
      hervatOp: eindeVanPauze(rij.hersteltermijnTot, werk.vandaag),
      termijnen: [{ soort: BUITEN_BEHANDELING, start: moment(tot) }],
    };
  }

  async gaVerderZonder(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    werk.boek.wijzig(Uitkering, await this.feiten.rij(werk, zaak.id), { hersteltermijnTot: null });
    return { stopTermijnen: [BUITEN_BEHANDELING] };
  }

  /**
   * The old day stays to be seen; a zoektermijn that runs counts from the new one. How it was judged stays too, with the rule by
   * which that was done: whether it must be judged anew is for a person.
   */
  async corrigeerMelding(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const rij = await this.feiten.rij(werk, zaak.id);
    const datum = String(velden['datum']);
    const eerder = {
      datum: rij.meldingsdatum,
      gecorrigeerdOp: werk.vandaag,
      reden: String(velden['reden']),
      bewijs: String(velden['bewijs']),
    };
    const nieuweRegel = zoektermijnregel(await this.referentie.op(werk, datum));
    const loopt = (await lopendeKlok(werk, zaak.id, ZOEKTERMIJN)) !== undefined;
    werk.boek.wijzig(Uitkering, rij, {
      meldingsdatum: datum,
      meldingsdatumEerder: [...rij.meldingsdatumEerder, eerder],
    });
    if (!loopt) return { rijen: [nieuweRegel.rijId] };
    return {
      rijen: [nieuweRegel.rijId],
      stopTermijnen: [ZOEKTERMIJN],
      termijnen: [{ soort: ZOEKTERMIJN, start: moment(datum) }],
    };
  }

  /** The day of the aanvraag was recorded wrongly; that of the melding has a step of its own, with proof. */
  async verbeterDag(werk: Werk, zaak: Zaak, { stap, datum, isIngevuld }: Verbeterd): Promise<void> {
    if (stap === 'aanvraag-indienen') {
      const rij = await this.feiten.rij(werk, zaak.id);
      if (datum < rij.meldingsdatum) throw dagKanNiet('De aanvraag kan niet van voor de melding zijn.');
      werk.boek.wijzig(Uitkering, rij, { aanvraagdatum: datum });
      return;
    }
    if (isIngevuld && stap !== 'ingebrekestelling-ontvangen') {
      throw dagKanNiet('Verbeter de dag van de melding met de stap meldingsdatum-corrigeren.');
    }
  }

  async legLeefsituatieVast(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const { hoofdverblijf, gastheerHeeftBijstand, medebewoners, identiteitsbewijs } = velden as unknown as Leefsituatie; // parsed at the door
    werk.boek.wijzig(Uitkering, await this.feiten.rij(werk, zaak.id), {
      leefsituatie: { hoofdverblijf, gastheerHeeftBijstand, medebewoners, identiteitsbewijs },
    });
    return {};
  }
}

function dagKanNiet(melding: string): DomeinFout {
  return new DomeinFout('ongeldig', 'Die dag kan niet.', {
    errors: [{ pad: 'datum', melding, code: 'buiten-bereik' }],
  });
}

function codes(waarde: unknown): string[] {
  return Array.isArray(waarde) ? waarde.map(String) : [];
}
