import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Feiten, Velden } from '../../kern/proces.js';
import {
  ingebrekeklok,
  Kamers,
  Zaak,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Werk,
} from '../../proces/index.js';
import { ClientRegister } from '../client/index.js';
import { eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { Aanmelding } from './aanmelding.entity.js';
import { aanmeldingProces } from './aanmelding.proces.js';
import { Rechtbesluit } from './besluit/rechtbesluit.js';
import { Toetswerk } from './besluit/toetswerk.js';
import { Hertriage } from './deur/hertriage.js';
import { Inzendingen } from './inzending.js';
import { SituatieLezer } from './deur/situatie.lezer.js';
import type { Opgave } from './deur/situatie.js';
import { Verdeling } from './deur/verdeling.js';

type Stapwerk = (werk: Werk, zaak: Zaak, genomen: GenomenStap) => Promise<Uitwerking>;

/** The acts of the front door: what registering and each step changes (Wmo 2015 art. 2.3.2, 2.3.3; Awb). */
@Injectable()
export class AanmeldingService implements Kamer, OnModuleInit {
  readonly proces = aanmeldingProces;
  readonly eigenRij = Aanmelding;

  private readonly stappen: Readonly<Record<string, Stapwerk>> = {
    'als-dubbel-koppelen': (werk, zaak, { velden }) => this.koppel(werk, zaak, velden),
    'in-toets-nemen': async (werk, zaak) => ({
      zaak: { behandelaar: werk.wie.id },
      stappen: await this.toetswerk.pakOp(werk, zaak),
    }),
    'naar-intake': async (werk, zaak) => ({
      zaak: { behandelaar: werk.wie.id },
      openen: await this.opentIntake(werk, zaak),
    }),
    'aanvulling-vragen': (werk, zaak, { velden }) => this.vraagAanvulling(werk, zaak, velden),
    aanvullen: (werk, zaak, { velden }) => this.vulAan(werk, zaak, velden),
    'doorgaan-zonder': async (werk, zaak) => ({
      stappen: await this.toetswerk.beeindig(werk, zaak, { taken: ['AANVULLING'], uitkomst: 'niet-meer-nodig' }),
    }),
    'recht-toekennen': async (werk, zaak, genomen) => ({
      ...(await this.besluiten.neem(werk, zaak, { ...genomen, uitkomst: 'toegekend' })),
      stappen: await this.toetswerk.beeindig(werk, zaak, { taken: ['RECHTSTOETS'], uitkomst: 'gedaan' }),
      openen: await this.opentIntake(werk, zaak),
    }),
    'recht-afwijzen': async (werk, zaak, genomen) => ({
      ...(await this.besluiten.neem(werk, zaak, { ...genomen, uitkomst: 'afgewezen' })),
      ...(await this.verwijsDoor(werk, zaak, genomen.velden)),
    }),
    'aanvraag-vervallen': (werk, zaak, { velden }) => this.verwijsDoor(werk, zaak, velden),
    'regio-voorstellen': (werk, zaak, { velden }) => this.stelRegioVoor(werk, zaak, velden),
    'aankomst-bevestigen': async (werk, zaak) => ({
      stappen: await this.toetswerk.beeindig(werk, zaak, { taken: ['RECHTSTOETS'], uitkomst: 'gedaan' }),
    }),
    hertriage: (werk, zaak, genomen) => this.hertriage.verwerk(werk, zaak, genomen.velden),
    corrigeren: (werk, zaak, genomen) => this.hertriage.corrigeer(werk, zaak, genomen.velden),
    intrekken: (werk, zaak, { velden }) => this.trekIn(werk, zaak, velden),
    heroverwegen: async (werk, zaak) => {
      await this.wijzig(werk, zaak, { doorverwezenNaar: null });
      return {};
    },
    'toetser-vastleggen': async (_werk, _zaak, { velden }) => ({
      // from now on the hand-off leads to it
      zaak: {
        organisatie: String(velden['organisatie']),
        verantwoordelijke: String(velden['organisatie']),
        wachtrij: null,
      },
    }),
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly clienten: ClientRegister,
    private readonly toetswerk: Toetswerk,
    private readonly inzendingen: Inzendingen,
    private readonly situaties: SituatieLezer,
    private readonly verdeling: Verdeling,
    private readonly besluiten: Rechtbesluit,
    private readonly hertriage: Hertriage,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const { acuut, opvangGevraagd } = await this.inzendingen.haal(werk, zaak.id);
    return { acuut, opvangGevraagd, toestand: zaak.toestand, ...(await this.besluiten.feiten(werk, zaak)) };
  }

  /** Divides a form: the row, the regie, the hand-offs and the clocks, all in the registering transaction. */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const opgave = velden['aanmelding'] as Opgave; // handed over by AanmeldingLoket, parsed at the door
    const besluit = await this.verdeling.besluit(werk, werk.vandaag, opgave);
    const deed = (dit: string) => werk.gevolgd.some(({ soort, stap }) => soort === 'dossier' && stap === dit);
    // with a relapse the same file begins anew: where it stood when it was closed is no longer the situation
    const begint = deed('openen') || deed('heropenen');
    const dringender = begint || this.verdeling.isDringender(besluit, werk.dossier.groep);
    werk.boek.voegToe(Aanmelding, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      ...this.inzendingen.kolommen(opgave),
      kanaalOpgegeven: String(velden['kanaalOpgegeven'] ?? opgave.kanaal),
      groep: besluit.deur.basis,
      overlays: [...besluit.deur.overlays],
      aanvullingVelden: [],
      regioGemeente: null,
      regioChecklist: null,
      doorverwezenNaar: null,
      bekendElders: !deed('openen'),
    });
    const vertellen = opgave.geinformeerd.gegevensgebruik === 'nog-niet' ? ['INFORMEREN'] : [];
    // a safety risk always brings the regie to where the table says, and keeps it there; otherwise whoever has it keeps it
    const uitDeTabel = besluit.deur.overlays.includes('V') || (begint && !werk.dossier.veiligheidsrisico);
    const regiehouder = uitDeTabel ? besluit.regiehouder : null;
    const openen = await this.verdeling.overdrachten(werk, zaak, besluit, vertellen);
    return {
      zaak: this.verdeling.plek(besluit, openen),
      openen,
      stappen: [
        this.verdeling.herindeling(werk, opgave, besluit, {
          groep: dringender ? besluit.deur.basis : werk.dossier.groep,
          regiehouder,
          vervalt: [],
        }),
      ],
      rijen: besluit.rijen,
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    return this.stappen[genomen.stap]?.(werk, zaak, genomen) ?? this.besluiten.verwerk(werk, zaak, genomen);
  }

  async termijnsoort(werk: Werk, { id }: Zaak): Promise<string | null> {
    return ingebrekeklok(werk, id);
  }

  private async koppel(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const andere = await werk.manager.findOne(Zaak, {
      where: { id: String(velden['aanmelding']), soort: 'aanmelding' },
    });
    if (!andere || andere.id === zaak.id || andere.dossierId !== zaak.dossierId) {
      throw new DomeinFout(
        'eis-niet-gehaald',
        'De andere aanmelding zit niet in dit dossier. Voeg eerst de twee personen samen.',
        {
          eis: 'zitInZelfdeDossier',
        },
      );
    }
    return {
      stappen: await this.toetswerk.beeindig(werk, zaak, {
        taken: ['RECHTSTOETS', 'AANVULLING'],
        uitkomst: 'niet-meer-nodig',
      }),
    };
  }

  private async opentIntake(werk: Werk, zaak: Zaak) {
    return this.verdeling.taak(werk, zaak, 'INTAKE', await this.situaties.van(werk));
  }

  private async vraagAanvulling(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const gevraagd = Array.isArray(velden['velden']) ? velden['velden'].map(String) : [];
    await this.wijzig(werk, zaak, { aanvullingVelden: gevraagd });
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), zaak.inzender);
    const toelichting = velden['toelichting'];
    return {
      stappen: await this.toetswerk.pakOp(werk, zaak),
      openen: [
        {
          soort: 'overdracht',
          velden: {
            taak: 'AANVULLING',
            wachtrij,
            aanleiding: zaak.id,
            ...(toelichting === undefined ? {} : { toelichting }),
          },
        },
      ],
    };
  }

  /** May be done by the aanmelder without reading the file: only what they send is written. */
  private async vulAan(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await this.hertriage.vulAan(werk, zaak, velden);
    await this.wijzig(werk, zaak, { aanvullingVelden: [] });
    const opgave = this.inzendingen.ontcijfer(await this.inzendingen.haal(werk, zaak.id));
    await this.clienten.vulAan(werk, werk.dossier.clientId, opgave.client);
    return { stappen: await this.toetswerk.beeindig(werk, zaak, { taken: ['AANVULLING'], uitkomst: 'gedaan' }) };
  }

  private async verwijsDoor(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { doorverwezenNaar: String(velden['doorverwezenNaar']) });
    return { stappen: await this.toetswerk.beeindig(werk, zaak, { taken: ['RECHTSTOETS'], uitkomst: 'gedaan' }) };
  }

  private async stelRegioVoor(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const gemeente = String(velden['gemeente']);
    if ((await this.referentie.op(werk, werk.vandaag)).binnenTns(gemeente)) {
      throw new DomeinFout('eis-niet-gehaald', 'Deze gemeente hoort bij deze regio. Kies een gemeente daarbuiten.', {
        eis: 'gemeenteIsElders',
      });
    }
    const regioChecklist = Array.isArray(velden['criteria']) ? velden['criteria'].map(String) : [];
    await this.wijzig(werk, zaak, { regioGemeente: gemeente, regioChecklist });
    return { zaak: { behandelaar: werk.wie.id } };
  }

  /** Closes only what is the organisation's own: what others are working on goes on (promise 9). */
  private async trekIn(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { doorverwezenNaar: String(velden['doorverwezenNaar']) });
    const toets = await this.toetswerk.beeindig(werk, zaak, {
      taken: ['RECHTSTOETS', 'AANVULLING'],
      uitkomst: 'niet-meer-nodig',
    });
    return { stappen: toets };
  }

  private async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Aanmelding>): Promise<void> {
    werk.boek.wijzig(Aanmelding, await this.inzendingen.haal(werk, zaak.id), velden);
  }
}
