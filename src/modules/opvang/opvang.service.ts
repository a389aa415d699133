import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Feiten, Velden } from '../../kern/proces.js';
import {
  Kamers,
  NIETS,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Vervolgstap,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { weerInBeeld } from '../dossier/index.js';
import { beeindig, OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { UitkeringBerichten } from '../uitkering/index.js';
import { Bedden } from './bedden/bedden.js';
import { OPVANGTAKEN, opvangwachtrij, Plaatser } from './bedden/plaatser.js';
import { dagenLater } from './bedden/tijden.js';
import { Nachtboek } from './nachten/nachtboek.js';
import { Opvang } from './opvang.entity.js';
import { opvangProces, type OpvangFeiten } from './opvang.proces.js';
import { ONBEKEND, Uitstroom } from './uitstroom/uitstroom.js';
import { KWAM_NIET, KWAM_NIET_TERUG, meldCalamiteit, TRAJECT_BEGON, vraagRegie } from './uitstroom/vervolgwerk.js';

type Verwerking = (werk: Werk, zaak: Zaak, genomen: GenomenStap) => Promise<Uitwerking>;

/** The acts of a placement: what opening one and each step of it changes. */
@Injectable()
export class OpvangService implements Kamer, OnModuleInit {
  readonly proces = opvangProces;
  readonly eigenRij = Opvang;
  readonly taken = OPVANGTAKEN;

  private readonly stappen: Readonly<Record<string, Verwerking>> = {
    'in-handen-geven': (werk, zaak, { velden }) => this.geefInHanden(werk, zaak, velden),
    'bed-vergrendelen': (werk, zaak, { velden }) => this.plaatser.vergrendel(werk, zaak, String(velden['voorziening'])),
    plaatsen: async (werk, zaak, { velden }) => {
      const stappen = await this.rondWerkAf(werk, zaak, 'gedaan');
      // who has a bed was seen, so nobody has to look for them any more
      return {
        ...(await this.plaatser.plaats(werk, zaak, velden)),
        stappen: [...stappen, ...weerInBeeld(werk, werk.vandaag)],
      };
    },
    'niet-verschenen': async (werk, zaak) => ({
      ...(await this.uitstroom.eindig(werk, zaak, {})),
      openen: [vraagRegie(await this.referentie.op(werk, werk.vandaag), werk, { zaak, vraag: KWAM_NIET })],
      stappen: await this.rondWerkAf(werk, zaak, 'anders-opgelost'),
    }),
    'vertrek-kort-verblijf': (werk, zaak, { velden }) => this.uitstroom.vertrek(werk, zaak, velden),
    'afwezig-melden': async (werk, zaak, { velden }) => {
      await this.bedden.noem(werk, zaak, 'vastgehouden');
      return this.wijzig(werk, zaak, { afwezigSinds: String(velden['sinds']) });
    },
    terug: async (werk, zaak) => {
      await this.bedden.noem(werk, zaak, 'bezet');
      return this.wijzig(werk, zaak, { afwezigSinds: null });
    },
    'plek-vrijgeven': async (werk, zaak) => ({
      ...(await this.uitstroom.eindig(werk, zaak, { bestemming: ONBEKEND })),
      openen: [vraagRegie(await this.referentie.op(werk, werk.vandaag), werk, { zaak, vraag: KWAM_NIET_TERUG })],
    }),
    schorsen: (werk, zaak, { velden }) => this.plaatser.schors(werk, zaak, velden),
    hervatten: (werk, zaak) => this.plaatser.hervat(werk, zaak),
    'elders-plaatsen': (werk, zaak, { velden }) => this.plaatser.verplaats(werk, zaak, String(velden['voorziening'])),
    verplaatsen: (werk, zaak, { velden }) => this.plaatser.verplaats(werk, zaak, String(velden['voorziening'])),
    'nacht-registreren': async (werk, zaak, genomen) => this.nachten.meld(werk, await haal(werk, zaak), nacht(genomen)),
    'nacht-corrigeren': async (werk, zaak, genomen) =>
      this.nachten.corrigeer(werk, await haal(werk, zaak), nacht(genomen)),
    'calamiteit-melden': async (_werk, zaak, { velden }) => ({
      openen: [meldCalamiteit(zaak, String(velden['beschrijving']))],
    }),
    'op-proef': async (werk, zaak, { velden }) => {
      await this.bedden.noem(werk, zaak, 'vastgehouden');
      return this.wijzig(werk, zaak, { bestemming: String(velden['bestemming']) });
    },
    'terug-van-proef': async (werk, zaak) => {
      await this.bedden.noem(werk, zaak, 'bezet');
      return this.wijzig(werk, zaak, { bestemming: null });
    },
    'proef-geslaagd': (werk, zaak, { velden }) => this.uitstroom.stroomUit(werk, zaak, velden),
    uitstromen: (werk, zaak, { velden }) => this.uitstroom.stroomUit(werk, zaak, velden),
    'uitstroomtraject-starten': async (werk, zaak) => ({
      // whoever keeps the place did it; who answers for the dossier may be another
      openen:
        !werk.dossier.open || werk.dossier.regiehouder === zaak.organisatie
          ? []
          : [vraagRegie(await this.referentie.op(werk, werk.vandaag), werk, { zaak, vraag: TRAJECT_BEGON })],
    }),
    'overlijden-verwerken': async (werk, zaak) => ({
      ...(await this.uitstroom.eindig(werk, zaak, {})),
      stappen: await this.rondWerkAf(werk, zaak, 'niet-meer-nodig'),
    }),
    'overlijden-herroepen': (werk, zaak) => this.plaatser.geefTerug(werk, zaak),
    'blokkade-vastleggen': async (werk, zaak, { velden }) => {
      const blokkades = Array.isArray(velden['blokkades']) ? velden['blokkades'].map(String) : [];
      await this.wijzig(werk, zaak, { blokkades, blokkadesOp: werk.vandaag });
      return { stappen: await this.uitkering.overUitstroom(werk, blokkades) };
    },
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly bedden: Bedden,
    private readonly plaatser: Plaatser,
    private readonly nachten: Nachtboek,
    private readonly uitstroom: Uitstroom,
    private readonly uitkering: UitkeringBerichten,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const opvang = await haal(werk, zaak);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const vast = referentie.beleidsgetal('opvang-bed-vasthouden-nachten');
    const feiten: OpvangFeiten = {
      traject: opvang.uitstroomtrajectOp !== null,
      bedVastTot: opvang.afwezigSinds === null ? null : dagenLater(opvang.afwezigSinds, vast),
      plekVanLdh: referentie.zoek('organisatie', opvang.beheerder)?.soort === 'LDH',
      voorziening: opvang.voorziening,
      eersteNacht: opvang.eersteNacht,
      vandaag: werk.vandaag,
    };
    return { ...feiten };
  }

  /** Keeps a bed for who is expected, when one is free; entry asks for no papers, toets or BSN. */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await eisEnige(werk);
    const { organisatie } = werk.wie;
    const gevraagd = velden['voorziening'];
    const plek = await (gevraagd === undefined
      ? this.bedden.kies(werk, organisatie)
      : this.bedden.eis(werk, String(gevraagd), 'voorziening'));
    werk.boek.voegToe(Opvang, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      actief: true,
      overdrachtId: velden['overdracht'] === undefined ? null : String(velden['overdracht']),
      voorziening: plek.voorziening.code,
      beheerder: organisatie,
      overloop: false,
      eersteNacht: null,
      nachten: 0,
      uitstroomtrajectOp: null,
      afwezigSinds: null,
      geschorstTot: null,
      elders: null,
      blokkades: [],
      blokkadesOp: null,
      bestemming: null,
      bestemmingGemeente: null,
    });
    await this.bedden.vergrendel(werk, zaak, plek.voorziening);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { prioriteit } = referentie.taak(OPVANGTAKEN[0]);
    return {
      zaak: { wachtrij: opvangwachtrij(referentie, organisatie), prioriteit },
      betrek: [{ organisatie, aard: 'behandelend' }],
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    return this.stappen[genomen.stap]?.(werk, zaak, genomen) ?? NIETS;
  }

  /** The clock of a suspension has its own end, so the step starts it and not the table. */
  async termijnsoort(): Promise<null> {
    return null;
  }

  /** Who keeps the other bed of somebody who is suspended counts the nights there. */
  async isAangewezen(werk: Werk, zaak: Zaak): Promise<boolean> {
    const { elders } = await haal(werk, zaak);
    if (elders === null) return false;
    return (
      (await this.referentie.op(werk, werk.vandaag)).zoek('voorziening', elders)?.aanbieder === werk.wie.organisatie
    );
  }

  /** Who picked the work up has it in hand; was there a bed already, then there is nothing more to do. */
  private async geefInHanden(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const organisatie = String(velden['organisatie']);
    const behandelaar = String(velden['behandelaar']);
    if ((await haal(werk, zaak)).eersteNacht !== null) {
      const stappen = await this.rondWerkAf(werk, zaak, 'anders-opgelost');
      return zaak.organisatie === organisatie ? { zaak: { behandelaar }, stappen } : { stappen };
    }
    const wachtrij = opvangwachtrij(await this.referentie.op(werk, werk.vandaag), organisatie);
    await this.wijzig(werk, zaak, { beheerder: organisatie });
    return {
      zaak: { organisatie, verantwoordelijke: organisatie, behandelaar, wachtrij },
      betrek: [{ organisatie, aard: 'behandelend' }],
      ontkoppel: zaak.organisatie === organisatie ? [] : [{ organisatie: zaak.organisatie, aard: 'behandelend' }],
    };
  }

  /** What asked for this bed, or asked this organisation for one, is done: there is a bed, or nobody came. */
  private async rondWerkAf(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Vervolgstap[]> {
    const hier = await this.overdrachten.uitgevoerdIn(werk, zaak.id);
    const ons = (await this.overdrachten.openVoor(werk)).filter(
      ({ taak, naar }) => isOpvangtaak(taak) && naar === zaak.organisatie,
    );
    return [...new Set([...hier, ...ons].map(({ id }) => id))].map((id) => beeindig(id, uitkomst));
  }

  private async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Opvang>): Promise<Uitwerking> {
    werk.boek.wijzig(Opvang, await haal(werk, zaak), velden);
    return NIETS;
  }
}

function isOpvangtaak(taak: string): boolean {
  return OPVANGTAKEN.some((een) => een === taak);
}

function nacht({ velden, gebeurtenisId }: GenomenStap) {
  return { datum: String(velden['datum']), geslapen: velden['geslapen'] === true, gebeurtenisId };
}

/** One placement at a time; asked under the lock on the dossier, and an index keeps it as well. */
async function eisEnige({ boek, dossier }: Werk): Promise<void> {
  const [actief] = await boek.vraag('select 1 from tns.opvang where dossier_id = $1 and actief', [dossier.id]);
  if (!actief) return;
  throw new DomeinFout(
    'eis-niet-gehaald',
    'Er is al een plek voor deze cliënt. Verplaats de cliënt, of beëindig eerst dat verblijf.',
    {
      eis: 'geenAnderePlaatsing',
    },
  );
}

async function haal({ boek }: Werk, { id }: Zaak): Promise<Opvang> {
  const opvang = await boek.haal(Opvang, id);
  if (!opvang) throw new Error(`plaatsing ${id} heeft geen eigen rij`);
  return opvang;
}
