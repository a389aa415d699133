import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Feiten, Velden } from '../../kern/proces.js';
import {
  Kamers,
  NIETS,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { AfsluitingService } from './afsluiting.service.js';
import { BeeldService } from './beeld.service.js';
import { CorrectieService } from './correctie.service.js';
import { dossierProces } from './dossier.proces.js';
import { HuishoudenService } from './huishouden/huishouden.service.js';
import { OverlijdenService } from './overlijden/overlijden.service.js';
import { RegieService } from './regie.service.js';
import { ToestemmingService } from './toestemming/toestemming.service.js';
import { Toewijzer } from './toewijzer.js';
import { opdracht } from './vervolgwerk.js';

type Stapwerk = (werk: Werk, zaak: Zaak, velden: Velden) => Promise<Uitwerking>;
type Stappen = Readonly<Record<keyof (typeof dossierProces)['stappen'], Stapwerk>>;

/** The acts of a dossier, each in the service of its subject; hand-offs and the counting of returns are here. */
@Injectable()
export class DossierService implements Kamer, OnModuleInit {
  readonly proces = dossierProces;

  private readonly stappen: Stappen = {
    overdragen: (werk, zaak, velden) => this.draagOver(werk, zaak, velden),
    'regie-voorstellen': (werk, zaak, velden) => this.regie.stelVoor(werk, zaak, velden),
    'regie-aanvaarden': (werk) => this.regie.aanvaard(werk),
    'regie-weigeren': (werk, zaak) => this.regie.weiger(werk, zaak),
    'regie-toewijzen': (werk, zaak, velden) => this.regie.wijsToe(werk, zaak, velden),
    'buiten-beeld-melden': (werk, zaak, velden) => this.beeld.meldBuitenBeeld(werk, zaak, velden),
    'weer-in-beeld': (werk, _, velden) => this.beeld.meldWeerInBeeld(werk, velden),
    'slapend-maken': (werk) => this.beeld.maakSlapend(werk),
    'onderbreking-melden': (werk, zaak, velden) => this.beeld.meldOnderbreking(werk, zaak, velden),
    'onderbreking-beeindigen': (werk, _, velden) => this.beeld.beeindigOnderbreking(werk, velden),
    afsluiten: (werk, zaak, velden) => this.afsluiting.sluitAf(werk, zaak, velden),
    heropenen: (werk, zaak) => this.heropen(werk, zaak),
    corrigeren: (werk, zaak, velden) => this.correctie.corrigeer(werk, zaak, velden),
    'overlijden-vastleggen': (werk, zaak, velden) => this.overlijden.legVast(werk, zaak, velden),
    'overlijden-bevestigen': (werk, zaak) => this.overlijden.bevestig(werk, zaak),
    'overlijden-herroepen': (werk, zaak) => this.overlijden.herroep(werk, zaak),
    'toestemming-vastleggen': (werk, _, velden) => this.toestemming.legVast(werk, velden),
    'toestemming-intrekken': (werk, zaak, velden) => this.toestemming.trekIn(werk, zaak, velden),
    'huishouden-splitsen': (werk, zaak, velden) => this.huishouden.splits(werk, zaak, velden),
    'huishouden-samenvoegen': (werk, zaak, velden) => this.huishouden.voegSamen(werk, zaak, velden),
    'retour-tellen': (werk, _, velden) => this.telRetour(werk, velden),
    'casusoverleg-verwerken': (werk, zaak, velden) => this.regie.verwerkCasusoverleg(werk, zaak, velden),
    'klokken-stoppen': async (_werk, _zaak, { termijnen }) =>
      Array.isArray(termijnen) ? { stopTermijnen: termijnen.map(String) } : NIETS,
    herindelen: (werk, zaak, velden) => this.regie.deelOpnieuwIn(werk, zaak, velden),
    'correctie-melden': (werk, zaak) => this.correctie.meld(werk, zaak),
    'huishouden-melden': (werk, zaak) => this.correctie.meld(werk, zaak),
    'voortgang-vragen': (werk, zaak) => this.vraagVoortgang(werk, zaak),
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly toewijzer: Toewijzer,
    private readonly regie: RegieService,
    private readonly beeld: BeeldService,
    private readonly correctie: CorrectieService,
    private readonly afsluiting: AfsluitingService,
    private readonly overlijden: OverlijdenService,
    private readonly toestemming: ToestemmingService,
    private readonly huishouden: HuishoudenService,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk): Promise<Feiten> {
    // asked together, so that they are one round trip
    const [regieVoorgesteldAan, anderOpenDossier, overlijden] = await Promise.all([
      this.regie.gevraagd(werk),
      this.afsluiting.heeftAnderOpenDossier(werk),
      this.overlijden.zoek(werk),
    ]);
    return {
      regiehouder: werk.dossier.regiehouder,
      regieVoorgesteldAan,
      onderbreking: werk.dossier.onderbreking,
      anderOpenDossier,
      overlijdenGemeldDoor: overlijden?.gemeldDoor ?? null,
      vrager: werk.wie.id,
    };
  }

  async isAangewezen(werk: Werk): Promise<boolean> {
    return (await this.regie.gevraagd(werk)) === werk.wie.organisatie;
  }

  async open(werk: Werk): Promise<Uitwerking> {
    const { regiehouder } = werk.dossier;
    return {
      zaak: { organisatie: regiehouder, verantwoordelijke: regiehouder },
      betrek: [{ organisatie: regiehouder, aard: 'regie' }],
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, { stap, velden }: GenomenStap): Promise<Uitwerking> {
    if (!Object.hasOwn(this.stappen, stap)) throw new Error(`Stap ${stap} van dossier heeft geen uitwerking`);
    return this.stappen[stap as keyof Stappen](werk, zaak, velden); // just seen to be one of them
  }

  private async heropen(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const { openen = [] } = await this.afsluiting.heropen(werk, zaak);
    return { openen: [...openen, ...(await this.overlijden.vraagNa(werk, zaak))] };
  }

  private async draagOver(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const taak = String(velden['taak']);
    const gevraagd = velden['wachtrij'];
    const { wachtrij, rijen } = await this.toewijzer.wijsToe(
      werk,
      taak,
      typeof gevraagd === 'string' ? gevraagd : undefined,
    );
    await this.toestemming.eisNietIngetrokken(werk, taak, wachtrij);
    return { openen: [opdracht(taak, wachtrij, zaak, velden['toelichting'])], rijen };
  }

  /** Returns and forwards are counted; a full count raises one casusoverleg, and not again before that one is closed (promise 2). */
  private async telRetour(werk: Werk, velden: Velden): Promise<Uitwerking> {
    const drempel = (await this.referentie.op(werk, werk.vandaag)).beleid('retour-drempel-casusoverleg');
    const { dossier } = werk;
    dossier.retouren += 1;
    if (!dossier.casusoverlegGewapend || dossier.retouren < Number(drempel.waarde)) return { rijen: [drempel.id] };
    dossier.casusoverlegGewapend = false;
    const aanleiding = velden['overdracht'];
    return { openen: [{ soort: 'casusoverleg', velden: { aanleiding } }], rijen: [drempel.id] };
  }

  private async vraagVoortgang(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    return { openen: [opdracht('VOORTGANG', eisWachtrij(referentie, werk.dossier.regiehouder), zaak)] };
  }
}
