import { Injectable } from '@nestjs/common';
import type { GenomenStap, OpenOpdracht, Uitwerking, Vervolgstap, Werk, Zaak } from '../../../proces/index.js';
import { SituatieLezer } from '../../aanmelding/index.js';
import { Besluiten, Besluitstappen, type Besluitvorm } from '../../besluit/index.js';
import { ClientLezer } from '../../client/index.js';
import { beeindig, OverdrachtLezer } from '../../overdracht/index.js';
import { eisWachtrij, type Referentie, ReferentieLezer, wijsToe } from '../../referentie/index.js';
import { UitkeringBerichten, type Adresbericht } from '../../uitkering/index.js';
import type { Briefadres } from '../briefadres.entity.js';
import { Dagen } from './dagen.js';

/** A step that was taken, with the row as it is now. */
export interface Gezet {
  readonly zaak: Zaak;
  readonly rij: Briefadres;
  readonly genomen: GenomenStap;
}

type Stapwerk = (werk: Werk, gezet: Gezet) => Promise<Uitwerking>;

const AANVULLING = 'AANVULLING';
const GEZIEN = 'GEZIEN_VRAAG';
const ZOEKEN = 'VELDWERK';
const BERICHT = 'KENNISGEVING';
const SPOEDKLOK = 'briefadres-spoed';

/** What follows from a step outside the row of the briefadres: decisions, clocks, and what others hear or are asked. */
@Injectable()
export class Vervolg {
  private readonly stappen: Readonly<Record<string, Stapwerk>> = {
    'onderzoek-starten': (werk, { zaak }) => this.neemTerHand(werk, zaak),
    'tijdelijk-registreren': async (werk, { zaak }) => ({
      ...(await this.neemTerHand(werk, zaak)),
      stopTermijnen: [SPOEDKLOK],
    }),
    'gegevens-vragen': (werk, gezet) => this.vraagGegevens(werk, gezet),
    'gegevens-ontvangen': async (werk, { zaak }) => ({ stappen: await this.klaar(werk, zaak, AANVULLING) }),
    'doorgaan-zonder': async (werk, { zaak }) => ({ stappen: await this.klaar(werk, zaak, AANVULLING) }),
    toekennen: (werk, gezet) => this.kenToe(werk, gezet),
    'ambtshalve-toekennen': (werk, gezet) => this.kenToe(werk, gezet),
    'woonadres-vaststellen': async (werk, gezet) => ({
      ...(await this.besluit(werk, gezet, 'afgewezen')),
      ...(await this.beslist(werk, gezet.zaak, { toegekend: false })),
      openen: [await this.aanRegie(werk, gezet.zaak, { taak: BERICHT, toelichting: SCHRIJF_IN })],
    }),
    'aanvaarding-vastleggen': (werk, { zaak, rij }) =>
      this.beslist(werk, zaak, {
        toegekend: true,
        ...(rij.andereGemeente === null ? {} : { gemeente: rij.andereGemeente }),
      }),
    'geen-recht-vaststellen': async (werk, gezet) => ({
      ...(await this.besluit(werk, gezet, 'afgewezen')),
      ...(await this.beslist(werk, gezet.zaak, { toegekend: false })),
    }),
    verlengen: (werk, { rij }) => this.dagen.klokken(werk, rij),
    beeindigen: (werk, gezet) => this.besluit(werk, gezet, 'beeindigd'),
    'onvindbaar-onderzoeken': async (werk, { zaak, rij }) => ({
      openen: [await this.aanRegie(werk, zaak, { taak: GEZIEN, toelichting: gezienSinds(rij) })],
    }),
    'niet-gezien-melden': async (werk, { zaak }) => ({ stappen: await this.klaar(werk, zaak, GEZIEN) }),
    'client-gezien': async (werk, { zaak, rij }) => ({
      ...(await this.dagen.klokken(werk, rij)),
      stappen: await this.klaar(werk, zaak, GEZIEN),
    }),
    'onvindbaar-uitschrijven': async (werk, gezet) => ({
      ...(await this.besluit(werk, gezet, 'beeindigd')),
      openen: await this.zoekVerder(werk, gezet.zaak),
    }),
    'overlijden-verwerken': async (werk, { zaak }) => ({
      stappen: [
        ...((await this.gedaan(werk, zaak)).stappen ?? []),
        ...(await this.klaar(werk, zaak, AANVULLING)),
        ...(await this.klaar(werk, zaak, GEZIEN)),
      ],
    }),
    'in-handen-geven': async (_werk, { genomen: { velden } }) => ({
      zaak: {
        organisatie: String(velden['organisatie']),
        verantwoordelijke: String(velden['organisatie']),
        behandelaar: String(velden['behandelaar']),
      },
    }),
    'herbeoordeling-aankondigen': async (werk, { zaak }) => ({
      openen: (await this.clienten.isOverleden(werk, werk.dossier.clientId))
        ? []
        : [await this.aanRegie(werk, zaak, { taak: BERICHT, toelichting: BINNENKORT })],
      stopTermijnen: ['briefadres-aankondiging'],
    }),
    'bezwaartermijn-sluiten': async () => ({ stopTermijnen: ['bezwaar'] }),
  };

  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly clienten: ClientLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly besluiten: Besluiten,
    private readonly besluitstappen: Besluitstappen,
    private readonly dagen: Dagen,
    private readonly uitkering: UitkeringBerichten,
  ) {}

  /** What a step brings about; nothing when it only changes the row. */
  async na(werk: Werk, gezet: Gezet): Promise<Uitwerking> {
    const { zaak, genomen } = gezet;
    return this.stappen[genomen.stap]?.(werk, gezet) ?? this.besluitstappen.verwerk(werk, zaak, genomen);
  }

  /** Whoever begins has thereby picked up the hand-off that asked for it. */
  private async neemTerHand(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const vrij = (await this.overdrachten.uitgevoerdIn(werk, zaak.id)).filter(
      ({ behandelaar, naar }) => behandelaar === null && naar === werk.wie.organisatie,
    );
    return {
      zaak: { behandelaar: werk.wie.id },
      stappen: vrij.map(({ id }) => ({ soort: 'overdracht', zaakId: id, stap: 'oppakken', velden: {} })),
    };
  }

  /** Asks whoever brought it in, or else the regiehouder; nobody is asked twice for the same, and nobody asks himself. */
  private async vraagGegevens(werk: Werk, { zaak, genomen }: Gezet): Promise<Uitwerking> {
    const wie = [zaak.inzender, werk.dossier.regiehouder].find((organisatie) => organisatie !== zaak.organisatie);
    if (wie === undefined) return {};
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { toelichting } = genomen.velden;
    return { openen: [werkVoor(zaak, { taak: AANVULLING, wachtrij: eisWachtrij(referentie, wie), toelichting })] };
  }

  /** The asked-for work is done; the address lives on in the queue of burgerzaken, with its own clocks. */
  private async kenToe(werk: Werk, gezet: Gezet): Promise<Uitwerking> {
    const { zaak, rij } = gezet;
    const besluit = await this.besluit(werk, gezet, 'toegekend');
    const klokken = await this.dagen.klokken(werk, rij);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    return {
      ...(await this.beslist(werk, zaak, { toegekend: true, gemeente: rij.gemeente })),
      zaak: { ...besluit.zaak, wachtrij: eisWachtrij(referentie, zaak.organisatie) },
      termijnen: [...(besluit.termijnen ?? []), ...(klokken.termijnen ?? [])],
    };
  }

  /** In the name of the college of the gemeente that decides, with an objection clause that names it. */
  private async besluit(
    werk: Werk,
    { zaak, rij, genomen }: Gezet,
    uitkomst: Besluitvorm['uitkomst'],
  ): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const invullen = (code: string) => vulGemeente(referentie, code, rij.gemeente);
    return this.besluiten.neem(werk, zaak, {
      ...genomen,
      soort: 'briefadres',
      uitkomst,
      mandaat: invullen('mandaat-briefadres'),
      bezwaarclausule: invullen('bezwaarclausule-briefadres'),
    });
  }

  /** What asked for it is done, and the benefit of this dossier hears what was decided. */
  private async beslist(werk: Werk, zaak: Zaak, bericht: Adresbericht): Promise<Uitwerking> {
    const { stappen = [] } = await this.gedaan(werk, zaak);
    return { stappen: [...stappen, ...(await this.uitkering.overAdres(werk, bericht))] };
  }

  private async gedaan(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    return { stappen: (await this.overdrachten.uitgevoerdIn(werk, zaak.id)).map(({ id }) => beeindig(id, 'gedaan')) };
  }

  /** Open questions about this zaak have been answered. */
  private async klaar(werk: Werk, zaak: Zaak, taak: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.openVoor(werk, taak))
      .filter(({ aanleiding }) => aanleiding === zaak.id)
      .map(({ id }) => beeindig(id, 'gedaan'));
  }

  private async aanRegie(
    werk: Werk,
    zaak: Zaak,
    { taak, toelichting }: { taak: string; toelichting: string },
  ): Promise<OpenOpdracht> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    return werkVoor(zaak, { taak, toelichting, wachtrij: eisWachtrij(referentie, werk.dossier.regiehouder) });
  }

  /** Who is struck off is looked for; when somebody does so already, or nobody can, the regiehouder hears it. */
  private async zoekVerder(werk: Werk, zaak: Zaak): Promise<OpenOpdracht[]> {
    const lopend = await this.overdrachten.openVoor(werk, ZOEKEN);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { wachtrij } = wijsToe(referentie, ZOEKEN, await this.situaties.van(werk));
    if (lopend.length > 0 || wachtrij === null) {
      return [await this.aanRegie(werk, zaak, { taak: BERICHT, toelichting: UITGESCHREVEN })];
    }
    return [werkVoor(zaak, { taak: ZOEKEN, wachtrij, toelichting: UITGESCHREVEN })];
  }
}

const SCHRIJF_IN =
  'De cliënt heeft een woonadres en krijgt geen briefadres. Help met de aangifte op dat adres, binnen vijf dagen (Wet BRP artikel 2.39).';
const BINNENKORT = 'Het briefadres wordt binnenkort opnieuw bekeken. Kijk met de cliënt of er iets is veranderd.';
const UITGESCHREVEN =
  'De cliënt is uitgeschreven omdat niemand hem vond. Wie hem vindt vraagt meteen een nieuw briefadres aan.';

function gezienSinds({ stilSinds }: Briefadres): string {
  const sinds = stilSinds === null ? '' : ` sinds ${stilSinds}`;
  return `Heeft iemand de cliënt${sinds} nog gezien? Zet in het briefadres “Cliënt gezien” of “Niet gezien melden”.`;
}

function werkVoor(
  zaak: Zaak,
  { taak, wachtrij, toelichting }: { taak: string; wachtrij: string; toelichting: unknown },
): OpenOpdracht {
  const velden = { taak, wachtrij, aanleiding: zaak.id };
  return { soort: 'overdracht', velden: toelichting === undefined ? velden : { ...velden, toelichting } };
}

function vulGemeente(referentie: Referentie, beleid: string, gemeente: string): string {
  return String(referentie.beleid(beleid).waarde).replaceAll('{gemeente}', referentie.gemeente(gemeente).naam);
}
