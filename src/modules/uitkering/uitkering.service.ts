import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Feiten, Velden } from '../../kern/proces.js';
import {
  ingebrekeklok,
  INGEBREKESTELLING,
  Kamers,
  NIETS,
  type Deblokkade,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Verbeterd,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { ClientLezer } from '../client/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { FeitenLezer } from './beoordeling/feiten.lezer.js';
import { Uitkeringsbesluit } from './beoordeling/uitkeringsbesluit.js';
import { Uitkering } from './uitkering.entity.js';
import { uitkeringProces } from './uitkering.proces.js';
import { Behandeling } from './verloop/behandeling.js';
import { Doorzending } from './verloop/doorzending.js';
import { prioriteitVan, TAAK, UitkeringOpening } from './verloop/opening.js';
import { Werkgevolgen } from './verloop/werkgevolgen.js';

type Stapwerk = (werk: Werk, zaak: Zaak, genomen: GenomenStap) => Promise<Uitwerking>;

/** Before everything else in the list: money that should have been there. */
const EERST = 0;

/** The acts of a benefit: what opening it and each step changes (Participatiewet; Awb). No amounts, anywhere. */
@Injectable()
export class UitkeringService implements Kamer, OnModuleInit {
  readonly proces = uitkeringProces;
  readonly eigenRij = Uitkering;
  readonly taken = [TAAK];

  private readonly stappen: Readonly<Record<string, Stapwerk>> = {
    oppakken: (werk, zaak) => this.pakOp(werk, zaak),
    'in-handen-geven': (werk, zaak, { velden }) => this.doorzending.geefInHanden(werk, zaak, velden),
    'spoed-vastleggen': (werk, zaak, { velden }) =>
      this.zetVoorrang(werk, zaak, { spoedReden: String(velden['reden']) }),
    'aanvragers-vastleggen': (werk, zaak, { velden }) => this.wijzig(werk, zaak, { samen: velden['samen'] === true }),
    'leefsituatie-vastleggen': (werk, zaak, { velden }) => this.behandeling.legLeefsituatieVast(werk, zaak, velden),
    'zoektermijn-toepassen': (werk, zaak, genomen) =>
      this.behandeling.beoordeelZoektermijn(werk, zaak, { ...genomen, oordeel: 'van-toepassing' }),
    'zoektermijn-afzien': (werk, zaak, genomen) =>
      this.behandeling.beoordeelZoektermijn(werk, zaak, { ...genomen, oordeel: 'afgezien' }),
    'zoektermijn-nvt': (werk, zaak, genomen) =>
      this.behandeling.beoordeelZoektermijn(werk, zaak, { ...genomen, oordeel: 'niet-van-toepassing' }),
    'aanvraag-indienen': (werk, zaak, { velden }) => this.behandeling.dienIn(werk, zaak, velden),
    'in-behandeling-nemen': async (werk, zaak) => (zaak.behandelaar === null ? this.pakOp(werk, zaak) : NIETS),
    'gegevens-vragen': (werk, zaak, { velden }) => this.behandeling.vraagGegevens(werk, zaak, velden),
    'gegevens-ontvangen': (werk, zaak, genomen) => this.behandeling.ontvangGegevens(werk, zaak, genomen),
    'hersteltermijn-verlopen': (werk, zaak) => this.behandeling.laatVerlopen(werk, zaak),
    'zonder-aanvulling-verder': (werk, zaak) => this.behandeling.gaVerderZonder(werk, zaak),
    'buiten-behandeling-stellen': (werk, zaak, genomen) =>
      this.eindigNegatief(werk, zaak, { ...genomen, uitkomst: 'buiten-behandeling' }),
    'voorschot-verstrekken': (werk, zaak) => this.legVoorschotVast(werk, zaak, 'verstrekt'),
    'voorschot-weigeren': async (werk, zaak, genomen) => ({
      ...(await this.besluit.neem(werk, zaak, { ...genomen, uitkomst: 'voorschot-geweigerd' })),
      ...(await this.legVoorschotVast(werk, zaak, 'geweigerd')),
    }),
    'voorschot-aanmanen': (werk, zaak) => this.maanAan(werk, zaak),
    doorzenden: (werk, zaak, { velden }) => this.doorzending.zendDoor(werk, zaak, velden),
    'doorzending-terugnemen': (werk, zaak) => this.doorzending.neemTerug(werk, zaak),
    'overname-bevestigen': (werk, zaak, { velden }) => this.bevestigOvername(werk, zaak, velden),
    'laten-wachten': (werk, zaak, { velden }) =>
      this.wijzig(werk, zaak, { wachtOp: String(velden['wachtOp']), wachtReden: String(velden['reden']) }),
    'niet-meer-wachten': (werk, zaak) => this.wijzig(werk, zaak, { wachtOp: null, wachtReden: null }),
    verdagen: async (_werk, _zaak, { velden }) => ({
      verdaag: [{ soort: 'pw-besluit', tot: String(velden['nieuweDag']) }],
    }),
    toekennen: (werk, zaak, genomen) => this.kenToe(werk, zaak, genomen),
    afwijzen: (werk, zaak, genomen) => this.eindigNegatief(werk, zaak, { ...genomen, uitkomst: 'afgewezen' }),
    aankondigen: async (werk, zaak, { velden }) => ({
      ...(await this.wijzig(werk, zaak, { aangekondigd: String(velden['besluit']) })),
      openen: await this.gevolgen.aanRegiehouder(werk, zaak, 'KENNISGEVING'),
    }),
    opschorten: (werk, zaak, genomen) => this.schortOp(werk, zaak, genomen),
    hervatten: async (werk, zaak, genomen) => ({
      ...(await this.besluit.neem(werk, zaak, { ...genomen, uitkomst: 'hervat' })),
      ...(await this.wijzig(werk, zaak, { aangekondigd: null })),
    }),
    beeindigen: (werk, zaak, genomen) => this.eindigNegatief(werk, zaak, { ...genomen, uitkomst: 'beeindigd' }),
    heroverwegen: (werk, zaak, { van, naar }) => this.wijzig(werk, zaak, naar === van ? {} : (HEROPEND[naar] ?? {})),
    intrekken: (werk, zaak, { velden }) => this.trekIn(werk, zaak, velden),
    'meldingsdatum-corrigeren': (werk, zaak, { velden }) => this.behandeling.corrigeerMelding(werk, zaak, velden),
    'briefadres-melden': (werk, zaak, { velden }) => this.doorzending.verwerkBriefadres(werk, zaak, velden),
    'blokkade-melden': (werk, zaak, { velden }) =>
      this.zetVoorrang(werk, zaak, { uitstroomBlokkades: codes(velden['blokkades']) }),
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly clienten: ClientLezer,
    private readonly feitenLezer: FeitenLezer,
    private readonly opening: UitkeringOpening,
    private readonly behandeling: Behandeling,
    private readonly doorzending: Doorzending,
    private readonly besluit: Uitkeringsbesluit,
    private readonly gevolgen: Werkgevolgen,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    return { ...(await this.feitenLezer.feiten(werk, zaak)) };
  }

  open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    return this.opening.open(werk, zaak, velden);
  }

  async verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    return this.stappen[genomen.stap]?.(werk, zaak, genomen) ?? this.besluit.verwerk(werk, zaak, genomen);
  }

  verbeterDag(werk: Werk, zaak: Zaak, verbeterd: Verbeterd): Promise<void> {
    return this.behandeling.verbeterDag(werk, zaak, verbeterd);
  }

  /** The term to set an aanvraag aside runs only after an unused hersteltermijn. */
  async termijnsoort(werk: Werk, zaak: Zaak, familie: string): Promise<string | null> {
    if (familie === INGEBREKESTELLING) return ingebrekeklok(werk, zaak.id);
    return (await this.feitenLezer.rij(werk, zaak.id)).hersteltermijnTot === null ? null : familie;
  }

  /** What somebody recorded a reason for: by itself a benefit waits for nothing. */
  async deblokkade(werk: Werk, zaak: Zaak): Promise<Deblokkade> {
    const { wachtOp } = await this.feitenLezer.rij(werk, zaak.id);
    const knoop = wachtOp === null ? undefined : KNOPEN[wachtOp];
    return knoop === undefined ? {} : { wachtOp: [knoop] };
  }

  private async pakOp(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    return {
      zaak: { behandelaar: werk.wie.id, verantwoordelijke: zaak.organisatie },
      stappen: await this.gevolgen.pakOp(werk, zaak),
    };
  }

  private async zetVoorrang(werk: Werk, zaak: Zaak, velden: Partial<Uitkering>): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, velden);
    const rij = await this.feitenLezer.rij(werk, zaak.id);
    return { zaak: { prioriteit: prioriteitVan(await this.referentie.op(werk, werk.vandaag), rij) } };
  }

  /** Of somebody who has died nobody is reminded. */
  private async maanAan(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    if (await this.clienten.isOverleden(werk, werk.dossier.clientId)) return NIETS;
    const openen = await this.gevolgen.aanRegiehouder(werk, zaak, 'KENNISGEVING');
    return { zaak: { prioriteit: EERST }, openen };
  }

  private async legVoorschotVast(werk: Werk, zaak: Zaak, voorschot: Uitkering['voorschot']): Promise<Uitwerking> {
    return this.zetVoorrang(werk, zaak, { voorschot, voorschotOp: werk.vandaag });
  }

  private async bevestigOvername(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    if (String(velden['datum']) > werk.vandaag) {
      throw new DomeinFout('ongeldig', 'De overname is pas te bevestigen als zij is gebeurd.', {
        errors: [{ pad: 'datum', melding: 'Kies een dag die al geweest is.', code: 'toekomst' }],
      });
    }
    await this.wijzig(werk, zaak, { actief: false });
    return { stappen: await this.gevolgen.rondAf(werk, zaak) };
  }

  private async kenToe(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, {
      ...KLAAR,
      ingangsdatum: String(genomen.velden['ingangsdatum']),
    });
    return {
      ...(await this.besluit.neem(werk, zaak, { ...genomen, uitkomst: 'toegekend' })),
      stappen: await this.gevolgen.rondAf(werk, zaak),
    };
  }

  /** No benefit, or no longer: the client is sent on by name, and the regiehouder gets the task to see to it (promise 4). */
  private async eindigNegatief(
    werk: Werk,
    zaak: Zaak,
    genomen: GenomenStap & { readonly uitkomst: 'afgewezen' | 'buiten-behandeling' | 'beeindigd' },
  ): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { ...KLAAR, doorverwezenNaar: String(genomen.velden['doorverwezenNaar']) });
    return {
      ...(await this.besluit.neem(werk, zaak, genomen)),
      openen: await this.gevolgen.aanRegiehouder(werk, zaak, 'UITKERING_VERVOLG'),
      stappen: genomen.uitkomst === 'beeindigd' ? [] : await this.gevolgen.rondAf(werk, zaak),
    };
  }

  private async schortOp(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { aangekondigd: null });
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { zaak: spil, ...klokken } = await this.besluit.neem(werk, zaak, { ...genomen, uitkomst: 'opgeschort' });
    return {
      ...klokken,
      zaak: { ...spil, wachtrij: zaak.wachtrij ?? referentie.organisatie(zaak.organisatie).standaardWachtrij },
    };
  }

  private async trekIn(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { ...KLAAR, doorverwezenNaar: String(velden['doorverwezenNaar']) });
    return {
      stappen: await this.gevolgen.rondAf(werk, zaak, 'niet-meer-nodig'),
      openen: await this.gevolgen.aanRegiehouder(werk, zaak, 'KENNISGEVING'),
    };
  }

  private async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Uitkering>): Promise<Uitwerking> {
    werk.boek.wijzig(Uitkering, await this.feitenLezer.rij(werk, zaak.id), velden);
    return NIETS;
  }
}

function codes(waarde: unknown): string[] {
  return Array.isArray(waarde) ? waarde.map(String) : [];
}

/** The knopen of the deblokkeergraaf behind the codes of the list `pw-wachtgronden`. */
const KNOPEN: Readonly<Record<string, string>> = {
  'wacht-op-briefadres': 'adres',
  'wacht-op-identiteit': 'identiteit',
};

/** What a decision had ended, when it is taken anew, by where the aanvraag goes. */
const HEROPEND: Readonly<Record<string, Partial<Uitkering>>> = {
  'in-behandeling': { actief: true, doorverwezenNaar: null, ingangsdatum: null },
  toegekend: { doorverwezenNaar: null, aangekondigd: null },
};

/** What ends with a decision: another aanvraag may begin, and nothing is waited for. */
const KLAAR = { actief: false, wachtOp: null, wachtReden: null, aangekondigd: null } as const;
