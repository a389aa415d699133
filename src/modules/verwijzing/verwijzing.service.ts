import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Feiten, Velden } from '../../kern/proces.js';
import {
  beslisfeiten,
  type Deblokkade,
  ingebrekeklok,
  INGEBREKESTELLING,
  Kamers,
  NIETS,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { SituatieLezer } from '../aanmelding/index.js';
import { Besluitstappen } from '../besluit/index.js';
import { eisWachtrij, ReferentieLezer, wijsToe, type Rij } from '../referentie/index.js';
import { eisGeweest, eisKomend, eisNaBegin, ongeldigVeld } from './verloop/dagen.js';
import { Aanbod } from './match/aanbod.js';
import type { Wensen } from './match/feiten.js';
import { eisVerwijssoort } from './match/matcher.js';
import { NazorgBegin } from './verloop/nazorg.begin.js';
import { Toewijzing } from './verloop/toewijzing.js';
import { Verloop } from './verloop/verloop.js';
import { NOG_NIETS, Verwijsboek } from './verwijsboek.js';
import { Verwijzing } from './verwijzing.entity.js';
import { verwijzingProces, type VerwijzingFeiten } from './verwijzing.proces.js';

type Stapwerk = (werk: Werk, zaak: Zaak, genomen: GenomenStap) => Promise<Uitwerking>;

/** The acts of a referral: what opening one and each step of it changes (Wmo 2015 art. 2.3.2, 2.3.5 and 2.6.4; Wgs art. 4). */
@Injectable()
export class VerwijzingService implements Kamer, OnModuleInit {
  readonly proces = verwijzingProces;
  readonly eigenRij = Verwijzing;

  private readonly stappen: Readonly<Record<string, Stapwerk>> = {
    'capaciteit-vragen': (werk, zaak, { velden }) => this.verloop.vraagPlek(werk, zaak, velden),
    'capaciteit-melden': async (werk, zaak, { velden }) => {
      const { aanbieder, voorziening } = await this.boek.haal(werk, zaak);
      const terug = await this.verloop.terug(werk, zaak, 'gedaan');
      await this.boek.wijzig(werk, zaak, { aanbieder, voorziening, vrijVanaf: String(velden['vrijVanaf']) });
      return terug;
    },
    'geen-capaciteit': (werk, zaak, { velden }) => this.verloop.zetOpLijst(werk, zaak, velden),
    aanbieden: async (werk, zaak, { velden }) =>
      this.verloop.biedAan(werk, zaak, await this.aanbod.bereidVoor(werk, zaak, velden)),
    aannemen: (werk, zaak) => this.verloop.neemAan(werk, zaak),
    'op-wachtlijst': (werk, zaak, { velden }) => this.verloop.zetOpLijst(werk, zaak, velden),
    weigeren: (werk, zaak, { velden }) => this.verloop.weiger(werk, zaak, velden),
    verlopen: (werk, zaak) => this.verloop.terug(werk, zaak, 'anders-opgelost'),
    'afzien-door-client': (werk, zaak) => this.verloop.trekTerug(werk, zaak),
    'weigering-bevestigen': (werk, zaak) => this.verloop.terug(werk, zaak, 'gedaan'),
    'weigering-overrulen': (werk, zaak) => this.verloop.biedOpnieuwAan(werk, zaak),
    'plek-vrij': async (werk, zaak) => {
      await this.aanbod.herhaal(werk, zaak);
      return this.verloop.meldAanRegie(werk, zaak);
    },
    overslaan: async (werk, zaak) => {
      const { overgeslagen } = await this.boek.haal(werk, zaak);
      return this.zet(werk, zaak, { overgeslagen: overgeslagen + 1 });
    },
    'lijst-sluit': (werk, zaak) => this.verloop.terug(werk, zaak, 'gedaan'),
    'aanvraag-vastleggen': async (werk, zaak, { velden }) => ({
      ...(await this.zet(werk, zaak, { aanvraagOp: eisGeweest(werk, velden) })),
      stopTermijnen: ['wmo-onderzoek'],
    }),
    toewijzen: (werk, zaak, genomen) => this.toewijzing.neem(werk, zaak, genomen),
    'afspraak-maken': (werk, zaak, { velden }) => this.zet(werk, zaak, { afspraakOp: eisKomend(werk, velden) }),
    'niet-verschenen': async (werk, zaak) => {
      const { nietVerschenen } = await this.boek.haal(werk, zaak);
      return this.zet(werk, zaak, { nietVerschenen: nietVerschenen + 1, afspraakOp: null });
    },
    heroverwegen: (werk, zaak, { van, naar }) => this.toewijzing.heroverweeg(werk, zaak, van !== naar),
    starten: (werk, zaak, { velden }) => this.start(werk, zaak, velden),
    'spreekuur-afronden': async (werk, zaak, { velden }) => {
      await this.zet(werk, zaak, { uitkomst: String(velden['uitkomst']), gestoptOp: werk.vandaag });
      return this.verloop.sluit(werk, zaak);
    },
    'tijdelijk-stoppen': async (werk, zaak, { velden }) => {
      eisNaBegin(werk, velden, await this.boek.haal(werk, zaak));
      return this.zet(werk, zaak, { redenBeeindiging: TIJDELIJK });
    },
    hervatten: async (werk, zaak, { velden }) => {
      eisNaBegin(werk, velden, await this.boek.haal(werk, zaak));
      return this.zet(werk, zaak, { redenBeeindiging: null });
    },
    beeindigen: async (werk, zaak, { velden }) => {
      const gestoptOp = eisNaBegin(werk, velden, await this.boek.haal(werk, zaak));
      await this.zet(werk, zaak, { gestoptOp, redenBeeindiging: String(velden['redenBeeindiging']) });
      return this.verloop.sluit(werk, zaak);
    },
    'aanbieder-valt-weg': (werk, zaak) => this.verloop.terug(werk, zaak, 'anders-opgelost'),
    'andere-route': async (werk, zaak, { velden }) => {
      await this.zet(werk, zaak, { vervolg: String(velden['vervolg']) });
      return this.verloop.laatVervallen(werk, zaak);
    },
    'overlijden-verwerken': (werk, zaak, { naar }) => this.verloop.geefVrij(werk, zaak, naar),
    'overlijden-herroepen': async (werk, zaak) => {
      await this.zet(werk, zaak, { actief: true });
      return this.verloop.terug(werk, zaak, 'anders-opgelost');
    },
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly besluitstappen: Besluitstappen,
    private readonly aanbod: Aanbod,
    private readonly verloop: Verloop,
    private readonly toewijzing: Toewijzing,
    private readonly boek: Verwijsboek,
    private readonly nazorg: NazorgBegin,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  /** Which kind of referral it is: a home is another knoop than care. */
  async deblokkade(werk: Werk, zaak: Zaak): Promise<Deblokkade> {
    return { aard: (await this.boek.haal(werk, zaak)).verwijssoort };
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const { aanvraagOp, aanbiedingen } = await this.boek.haal(werk, zaak);
    const soort = await this.boek.soort(werk, zaak);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const feiten: VerwijzingFeiten = {
      isGecontracteerd: soort.regeling !== null,
      vraagtBesluit: soort.besluit !== 'geen',
      wachtOpAanvraag: soort.besluit !== 'geen' && aanvraagOp === null,
      kanAanvragen: soort.besluit === 'aanbieder' && aanvraagOp === null,
      isAfspraak: soort.alleenAfspraak,
      isAangevraagd: aanvraagOp !== null,
      isEenmalig: soort.eenmalig && aanbiedingen > 0,
      checklist: soort.checklist === null ? [] : referentie.codelijst(soort.checklist).map(({ waarde }) => waarde),
      ...(await beslisfeiten(werk, zaak.id, 'wmo-beschikking')),
    };
    return { ...feiten };
  }

  /** @throws DomeinFout `geen-recht` when only the regiehouder may open this kind, `ongeldig` for a kind that is not there */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const { verwijssoort, spoed, ...wensen } = velden;
    const soort = eisVerwijssoort(referentie, String(verwijssoort));
    const { organisatie, behandelaar } = zoekerVan(werk, zaak, soort);
    if (soort.opener === 'regiehouder' && werk.dossier.regiehouder !== organisatie) {
      throw new DomeinFout(
        'geen-recht',
        'Deze verwijzing kan alleen de regiehouder beginnen. Overleg met de regiehouder.',
      );
    }
    const gecontracteerd = soort.regeling !== null;
    const opdrachtgever = gecontracteerd
      ? wijsToe(referentie, 'VERWIJZING_BEOORDELEN', await this.situaties.van(werk)).organisatie
      : null;
    werk.boek.voegToe(Verwijzing, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      verwijssoort: soort.code,
      wensen: this.boek.versleutel(wensen as Wensen), // parsed at the door, or judged by keur
      spoed: spoed === true,
      actief: true,
      opdrachtgever,
      ...NOG_NIETS,
    });
    return {
      zaak: {
        organisatie,
        verantwoordelijke: organisatie,
        wachtrij: eisWachtrij(referentie, organisatie),
        behandelaar,
      },
      rijen: [soort.id],
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    return this.stappen[genomen.stap]?.(werk, zaak, genomen) ?? this.besluitstappen.verwerk(werk, zaak, genomen);
  }

  /** The clocks that the law puts on some kinds only. */
  async termijnsoort(werk: Werk, zaak: Zaak, familie: string): Promise<string | null> {
    if (familie === INGEBREKESTELLING) return ingebrekeklok(werk, zaak.id);
    const { aanvraagOp, spoed } = await this.boek.haal(werk, zaak);
    const { klokken, besluit } = await this.boek.soort(werk, zaak);
    const soorten: Readonly<Record<string, string | null>> = {
      'wmo-onderzoek': klokken === 'wmo' && besluit === 'aanbieder' && aanvraagOp === null ? 'wmo-onderzoek' : null,
      'wmo-beschikking': klokken === 'wmo' && aanvraagOp !== null ? 'wmo-beschikking' : null,
      'wgs-gesprek': klokken === 'wgs' ? (spoed ? 'wgs-gesprek-spoed' : 'wgs-gesprek') : null,
    };
    return soorten[familie] ?? null;
  }

  /** Who contracted; where nobody did, the regiehouder looks after the client. */
  async isAangewezen(werk: Werk, zaak: Zaak): Promise<boolean> {
    const { opdrachtgever } = await this.boek.haal(werk, zaak);
    return (opdrachtgever ?? werk.dossier.regiehouder) === werk.wie.organisatie;
  }

  private async zet(werk: Werk, zaak: Zaak, velden: Partial<Verwijzing>): Promise<Uitwerking> {
    await this.boek.wijzig(werk, zaak, velden);
    return NIETS;
  }

  private async start(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const gestartOp = eisGeweest(werk, velden);
    const { toegewezenVan } = await this.boek.haal(werk, zaak);
    if (toegewezenVan !== null && gestartOp < toegewezenVan)
      throw ongeldigVeld('datum', 'De toewijzing begint later dan deze dag.');
    await this.boek.wijzig(werk, zaak, { gestartOp, afspraakOp: null });
    return { openen: await this.nazorg.bij(werk, zaak) };
  }
}

/** Who begins it looks for somebody too; what a plan of another asks for is for the regiehouder to look for. */
function zoekerVan({ oorzaak, dossier, wie }: Werk, { organisatie }: Zaak, { opener }: Rij<'verwijssoort'>) {
  const zoeker = oorzaak !== null && opener === 'regiehouder' ? dossier.regiehouder : organisatie;
  return { organisatie: zoeker, behandelaar: zoeker === wie.organisatie ? wie.id : null };
}

/** WMO588 of iWmo 3.2: temporary. */
const TIJDELIJK = '20';
