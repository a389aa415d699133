import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Feiten, Velden } from '../../kern/proces.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import {
  Kamers,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Vervolgstap,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { beeindig, OverdrachtLezer } from '../overdracht/index.js';
import { eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { teltVoor, volgendContact, type Contactstand } from './contactmomenten.js';
import { Nazorg, NazorgContact } from './nazorg.entity.js';
import { NazorgLezer } from './nazorg.lezer.js';
import { nazorgProces, type NazorgFeiten } from './nazorg.proces.js';
import { Nazorgwerk } from './nazorgwerk.js';

/** Family of the clocks of the planned contacts: `nazorg-contact-3` and so on, and `nazorg-contact-afronden`. */
const CONTACTKLOK = 'nazorg-contact';
/** When to try again after the client was not reached. */
const POGINGKLOK = 'nazorg-nieuwe-poging';
const BUDGETKLOK = 'budgetbeheer';

type Stapwerk = (werk: Werk, zaak: Zaak, velden: Velden) => Promise<Uitwerking>;
/** Putting an earlier step right is done the same way for every zaak. */
type Stappen = Readonly<Record<Exclude<keyof (typeof nazorgProces)['stappen'], 'corrigeren'>, Stapwerk>>;

/** The acts of nazorg: contacts on fixed moments, and everything by which it ends. */
@Injectable()
export class NazorgService implements Kamer, OnModuleInit {
  readonly proces = nazorgProces;
  readonly eigenRij = Nazorg;
  /** picking up this work opens nazorg, or takes it in hand */
  readonly taken = ['NAZORG'];

  private readonly stappen: Stappen = {
    'in-handen-geven': (werk, zaak, velden) => this.geefInHanden(werk, zaak, velden),
    'check-in-vastleggen': (werk, zaak, velden) => this.legContactVast(werk, zaak, velden),
    'niet-bereikt': (werk, zaak, velden) => this.nietBereikt(werk, zaak, velden),
    'client-wil-niet': (werk, zaak, velden) => this.stop(werk, zaak, { vervolg: String(velden['vervolg']) }),
    'verhuizing-melden': (werk, zaak, velden) => this.verhuis(werk, zaak, String(velden['gemeente'])),
    'budgetbeheer-starten': (werk, zaak, velden) => this.startBudgetbeheer(werk, zaak, String(velden['duur'])),
    'budgetbeheer-afbouwen': (werk, zaak) => this.wijzig(werk, zaak, { budgetFase: 'afbouw' }),
    'budgetbeheer-beeindigen': (werk, zaak) => this.stopBudgetbeheer(werk, zaak),
    'terugval-melden': (werk, zaak, velden) => this.meldTerugval(werk, zaak, String(velden['nodig'])),
    afronden: (werk, zaak) => this.stop(werk, zaak, {}),
    beeindigen: (werk, zaak, velden) => this.stop(werk, zaak, { vervolg: String(velden['vervolg']) }),
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly nazorgwerk: Nazorgwerk,
    private readonly lezer: NazorgLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const nazorg = await haal(werk, zaak);
    const drempel = (await this.referentie.op(werk, zaak.peildatum)).beleidsgetal('nazorg-niet-bereikt-tot-veldwerk');
    const feiten: NazorgFeiten = {
      volgendeIsLaatstePoging: nazorg.nietBereikt + 1 >= drempel,
      isUitgepland: volgendContact(await this.stand(werk, zaak)) === null,
      budgetfase: nazorg.budgetFase,
      looptNieuwereNazorg: !nazorg.actief && (await this.lezer.loopt(werk)),
    };
    return { ...feiten };
  }

  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await this.nazorgwerk.eisEnige(werk);
    const plek = await this.nazorgwerk.plek(werk, zaak, velden);
    werk.boek.voegToe(Nazorg, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      actief: true,
      bestemming: typeof velden['bestemming'] === 'string' ? velden['bestemming'] : 'onbekend',
      gemeente: plek.gemeente,
      begonnenOp: werk.vandaag,
      gehadTot: 0,
      nietBereikt: 0,
      budgetDuur: null,
      budgetFase: null,
      budgetSinds: null,
      vervolg: null,
      nodig: null,
      eerdereZaken: [],
    });
    const { maanden } = await this.stand(werk, zaak);
    return { ...plek.uitwerking, termijnen: maanden.map((maand) => ({ soort: `${CONTACTKLOK}-${maand}` })) };
  }

  async verwerk(werk: Werk, zaak: Zaak, { stap, velden }: GenomenStap): Promise<Uitwerking> {
    if (!Object.hasOwn(this.stappen, stap)) throw new Error(`Stap ${stap} van nazorg heeft geen uitwerking`);
    return this.stappen[stap as keyof Stappen](werk, zaak, velden); // just seen to be one of them
  }

  /** The planned contact that waits now; when all have been, the rounding off, unless budget management goes on longer. */
  async termijnsoort(werk: Werk, zaak: Zaak): Promise<string | null> {
    const maand = volgendContact(await this.stand(werk, zaak));
    if (maand !== null) return `${CONTACTKLOK}-${maand}`;
    return (await haal(werk, zaak)).budgetFase === null ? `${CONTACTKLOK}-afronden` : null;
  }

  private async stand(werk: Werk, zaak: Zaak): Promise<Contactstand> {
    const maanden = (await this.referentie.op(werk, zaak.peildatum)).beleid('nazorg-maanden').waarde;
    if (!Array.isArray(maanden)) throw new Error('beleid nazorg-maanden is geen lijst van maanden');
    return { maanden: maanden.map(Number), gehadTot: (await haal(werk, zaak)).gehadTot };
  }

  private async geefInHanden(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const organisatie = String(velden['organisatie']);
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), organisatie);
    return {
      zaak: { organisatie, wachtrij, verantwoordelijke: organisatie, behandelaar: String(velden['behandelaar']) },
      stappen: await this.overnameKlaar(werk, zaak, 'gedaan'),
    };
  }

  private async legContactVast(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const nazorg = await haal(werk, zaak);
    const stand = await this.stand(werk, zaak);
    const maand = teltVoor(stand, nazorg.begonnenOp, werk.vandaag);
    this.noteer(werk, zaak, { maand, bereikt: true, uitkomst: String(velden['uitkomst']), velden });
    werk.boek.wijzig(Nazorg, nazorg, { nietBereikt: 0, ...(maand === null ? {} : { gehadTot: maand }) });
    const gehad = stand.maanden.filter((een) => maand !== null && een <= maand);
    return {
      zaak: { behandelaar: werk.wie.id },
      stopTermijnen: [...gehad.map((een) => `${CONTACTKLOK}-${een}`), POGINGKLOK],
      stappen: await this.zoekenKlaar(werk, zaak),
    };
  }

  private async nietBereikt(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const nazorg = await haal(werk, zaak);
    const wasLaatste = (await this.feiten(werk, zaak))['volgendeIsLaatstePoging'] === true;
    const zoektAl = (await this.overdrachten.openVoor(werk, 'VELDWERK')).length > 0;
    this.noteer(werk, zaak, { maand: null, bereikt: false, uitkomst: String(velden['manier']), velden });
    werk.boek.wijzig(Nazorg, nazorg, { nietBereikt: nazorg.nietBereikt + 1 });
    return {
      stopTermijnen: [POGINGKLOK],
      termijnen: [{ soort: POGINGKLOK }],
      openen: wasLaatste && !zoektAl ? [await this.nazorgwerk.vraag(werk, zaak, 'VELDWERK')] : [],
    };
  }

  private async verhuis(werk: Werk, zaak: Zaak, gemeente: string): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { gemeente });
    return {
      stappen: await this.overnameKlaar(werk, zaak, 'niet-meer-nodig'),
      openen: await this.nazorgwerk.vraagOvername(werk, zaak, gemeente),
    };
  }

  private async startBudgetbeheer(werk: Werk, zaak: Zaak, duur: string): Promise<Uitwerking> {
    const begin = { budgetDuur: duur, budgetFase: 'opbouw', budgetSinds: werk.vandaag } as const;
    return { ...(await this.wijzig(werk, zaak, begin)), termijnen: [{ soort: `${BUDGETKLOK}-${duur}` }] };
  }

  private async stopBudgetbeheer(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const { budgetDuur } = await haal(werk, zaak);
    return { ...(await this.wijzig(werk, zaak, { budgetFase: null })), stopTermijnen: [`${BUDGETKLOK}-${budgetDuur}`] };
  }

  /** The dossier opens again when it was closed; what was there before is kept beside it, and the work that is needed is asked. */
  private async meldTerugval(werk: Werk, zaak: Zaak, nodig: string): Promise<Uitwerking> {
    const eerdereZaken = await this.nazorgwerk.eerdereZaken(werk, zaak);
    const { stappen = [] } = await this.stop(werk, zaak, { nodig, eerdereZaken });
    const heropenen = { soort: 'dossier', zaakId: zaak.dossierId, stap: 'heropenen', velden: { reden: 'terugval' } };
    return {
      openen: await this.nazorgwerk.vraagHulp(werk, zaak, nodig),
      stappen: werk.dossier.open ? stappen : [...stappen, heropenen],
    };
  }

  private async stop(werk: Werk, zaak: Zaak, velden: Partial<Nazorg>): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { ...velden, actief: false });
    const overname = await this.overnameKlaar(werk, zaak, 'niet-meer-nodig');
    return { stappen: [...(await this.zoekenKlaar(werk, zaak)), ...overname] };
  }

  /** Veldwerk that was asked because of this zaak. */
  private async zoekenKlaar(werk: Werk, zaak: Zaak): Promise<Vervolgstap[]> {
    const open = await this.overdrachten.openVoor(werk, 'VELDWERK');
    return open.filter(({ aanleiding }) => aanleiding === zaak.id).map(({ id }) => beeindig(id, 'niet-meer-nodig'));
  }

  private async overnameKlaar(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.uitgevoerdIn(werk, zaak.id)).map(({ id }) => beeindig(id, uitkomst));
  }

  private async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Nazorg>): Promise<Uitwerking> {
    werk.boek.wijzig(Nazorg, await haal(werk, zaak), velden);
    return {};
  }

  private noteer(
    werk: Werk,
    zaak: Zaak,
    { velden, ...contact }: Pick<NazorgContact, 'maand' | 'bereikt' | 'uitkomst'> & { readonly velden: Velden },
  ): void {
    const { toelichting } = velden;
    werk.boek.voegToe(NazorgContact, {
      id: uuid(),
      dossierId: zaak.dossierId,
      zaakId: zaak.id,
      op: werk.vandaag,
      notitie: typeof toelichting === 'string' ? this.versleuteling.versleutel(toelichting) : null,
      ...contact,
    });
  }
}

async function haal(werk: Werk, zaak: Zaak): Promise<Nazorg> {
  const nazorg = await werk.boek.haal(Nazorg, zaak.id);
  if (!nazorg) throw new Error(`nazorg ${zaak.id} heeft geen eigen rij`);
  return nazorg;
}
