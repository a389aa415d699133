import { Injectable } from '@nestjs/common';
import type { Velden } from '../../../kern/proces.js';
import type { Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { SituatieLezer } from '../../aanmelding/index.js';
import { ReferentieLezer, type Situatie } from '../../referentie/index.js';
import { FeitenLezer } from '../beoordeling/feiten.lezer.js';
import { bepaalUitvoerder } from '../beoordeling/uitvoerder.js';
import { Uitkering } from '../uitkering.entity.js';
import { eigenWachtrij, TAAK } from './opening.js';
import { Werkgevolgen } from './werkgevolgen.js';

const WACHT_OP_BRIEFADRES = 'wacht-op-briefadres';
const NIEMAND = { geboortedatum: undefined, vrijOp: null } as const;

/** An aanvraag that belongs to, or moves to, another uitvoerder: nothing starts anew and the advance goes on (Awb art. 2:3). */
@Injectable()
export class Doorzending {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly feiten: FeitenLezer,
    private readonly gevolgen: Werkgevolgen,
  ) {}

  /** Offers this very aanvraag to the other uitvoerder; outside the region there is nobody to offer it to here. */
  async zendDoor(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const gemeente = String(velden['gemeente']);
    const { wachtrij, organisatie, rijId } = await this.uitvoerderIn(werk, zaak, gemeente);
    werk.boek.wijzig(Uitkering, await this.feiten.rij(werk, zaak.id), { doorgezondenNaar: gemeente });
    const naarAnder = wachtrij !== null && organisatie !== zaak.organisatie;
    return {
      rijen: [rijId],
      openen: naarAnder
        ? [{ soort: 'overdracht', velden: { taak: TAAK, wachtrij, aanleiding: zaak.id, uitvoering: zaak.id } }]
        : [],
      stappen: await this.gevolgen.telDoorsturen(werk, zaak),
    };
  }

  async neemTerug(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    werk.boek.wijzig(Uitkering, await this.feiten.rij(werk, zaak.id), { doorgezondenNaar: null });
    return { stappen: await this.gevolgen.neemTerug(werk, zaak) };
  }

  /** The same aanvraag in other hands: its dates and clocks go along. */
  async geefInHanden(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const organisatie = String(velden['organisatie']);
    const behandelaar = String(velden['behandelaar']);
    const inHanden: Uitwerking = {
      zaak: { organisatie, verantwoordelijke: organisatie, behandelaar },
      betrek: [{ organisatie, aard: 'behandelend' }],
    };
    if (organisatie === zaak.organisatie) return inHanden;
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const rij = await this.feiten.rij(werk, zaak.id);
    const isDoorgezonden = rij.doorgezondenNaar !== null;
    werk.boek.wijzig(Uitkering, rij, { doorgezondenNaar: null });
    const voorstel = await this.uitvoerderVan(werk, zaak);
    return {
      ...inHanden,
      zaak: { ...inHanden.zaak, wachtrij: eigenWachtrij(referentie, organisatie, voorstel) },
      stappen: isDoorgezonden ? await this.gevolgen.rondAfBijAnderen(werk, zaak, organisatie) : [],
    };
  }

  /** Releases what waited on the address, and tells the holder when the address is where another uitvoerder decides. */
  async verwerkBriefadres(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const rij = await this.feiten.rij(werk, zaak.id);
    if (rij.wachtOp === WACHT_OP_BRIEFADRES) werk.boek.wijzig(Uitkering, rij, { wachtOp: null, wachtReden: null });
    const { toegekend, gemeente } = velden;
    if (toegekend !== true || typeof gemeente !== 'string') return {};
    werk.boek.wijzig(Uitkering, rij, { briefadresGemeente: gemeente });
    const { organisatie, rijId } = await this.uitvoerderIn(werk, zaak, gemeente);
    if (organisatie === zaak.organisatie) return { rijen: [rijId] };
    const bericht = { taak: 'KENNISGEVING', organisatie: zaak.organisatie };
    return { rijen: [rijId], openen: [await this.gevolgen.voor(werk, zaak, bericht)] };
  }

  /** Where an aanvraag of this dossier belongs as it is now, by the rules under which it began. */
  async uitvoerderVan(werk: Werk, zaak: Zaak) {
    const situatie = await this.situaties.van(werk);
    return bepaalUitvoerder(await this.referentie.op(werk, zaak.peildatum), situatie, NIEMAND);
  }

  /** Who decides for somebody who is registered in this gemeente, by the rules under which the aanvraag began. */
  async uitvoerderIn(werk: Werk, zaak: Pick<Zaak, 'peildatum'>, gemeente: string) {
    const situatie: Situatie = {
      ...(await this.situaties.van(werk)),
      brpStatus: 'briefadres',
      brpGemeente: gemeente,
    };
    return bepaalUitvoerder(await this.referentie.op(werk, zaak.peildatum), situatie, NIEMAND);
  }
}
