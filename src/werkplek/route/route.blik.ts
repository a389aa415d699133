import { Injectable } from '@nestjs/common';
import { DeblokkadeLezer, type KnoopDto } from '../../modules/deblokkade/index.js';
import { MEEDOEN } from '../../modules/intake/index.js';
import {
  RouteLezer,
  type Routebord,
  type Routedeel,
  type Routeregel,
  type uitkeringProces,
} from '../../modules/uitkering/index.js';
import { WerkvoorraadLezer } from '../../modules/werkvoorraad/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { Kamers } from '../../proces/index.js';
import type { Woorden } from '../dossier/woorden.js';
import { Woordenboek } from '../dossier/woordenboek.js';
import type { Sessie } from '../sessie/sessie.js';
import { type Stapkeuze, Stapwijzer } from '../stap/stapwijzer.js';
import { metKnoppen, type Regel } from '../werkvoorraad/werkregel.js';

/** Aanvragen on a page. */
const PER_BLADZIJDE = 20;
/** Hand-offs that nobody picked up, looked at most: with more of them something else is wrong. */
const HOOGSTENS_VRIJ = 100;

/** Steps shown with an aanvraag at most; the others are in its dossier. */
const HOOGSTENS_STAPPEN = 3;

/** What brings an aanvraag further, in the order of the route. The others are for when something is the matter. */
const ONDERWEG: readonly (keyof (typeof uitkeringProces)['stappen'])[] = [
  'oppakken',
  'zoektermijn-afzien',
  'zoektermijn-toepassen',
  'aanvraag-indienen',
  'in-behandeling-nemen',
  'toekennen',
  'gegevens-ontvangen',
  'gegevens-vragen',
  'voorschot-verstrekken',
  'niet-meer-wachten',
  'doorzending-terugnemen',
  'overname-bevestigen',
  'afwijzen',
];

/** An aanvraag with the steps that bring it further now. */
export interface Onderweg extends Routeregel {
  readonly stappen: readonly Stapkeuze[];
}

/** What the page shows. */
export interface Routebeeld {
  readonly nu: Date;
  readonly woorden: Woorden;
  readonly bord: Routebord;
  readonly regels: readonly Onderweg[];
  /** hand-offs that nobody has picked up yet: requests for a benefit */
  readonly vrij: readonly Regel[];
  /** the same: requests to take part in an intake */
  readonly meedoen: readonly Regel[];
  /** who can break open what an aanvraag was told to wait for, by dossier */
  readonly aanZet: ReadonlyMap<string, KnoopDto>;
}

/** Reads the versnelde route of one's organisation, in one transaction. */
@Injectable()
export class RouteBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly route: RouteLezer,
    private readonly werk: WerkvoorraadLezer,
    private readonly deblokkade: DeblokkadeLezer,
    private readonly wijzer: Stapwijzer,
    private readonly kamers: Kamers,
    private readonly woordenboek: Woordenboek,
  ) {}

  /** @throws DomeinFout as {@link RouteLezer.bord} */
  async beeld({ wie }: Sessie, deel: Routedeel, cursor: string | undefined): Promise<Routebeeld> {
    return this.database.lees(wie, async (tx) => {
      const bord = await this.route.bord(tx, { deel, limit: PER_BLADZIJDE, cursor });
      const vrij = await this.vrij(tx);
      const personen = bord.regels.map(({ aanvraag }) => aanvraag.behandelaar);
      return {
        nu: tx.nu,
        bord,
        regels: bord.regels.map((regel) => ({ ...regel, stappen: this.stappen(regel) })),
        vrij: vrij.filter(({ taak }) => taak !== MEEDOEN),
        meedoen: vrij.filter(({ taak }) => taak === MEEDOEN),
        aanZet: await this.aanZet(tx, bord.regels),
        woorden: await this.woordenboek.open(tx, personen),
      };
    });
  }

  private stappen({ aanvraag }: Routeregel): Stapkeuze[] {
    const plek = ({ stap }: Stapkeuze): number => ONDERWEG.findIndex((een) => een === stap);
    return this.wijzer
      .knoppen(aanvraag)
      .filter((keuze) => keuze.belemmering === undefined && plek(keuze) >= 0)
      .toSorted((a, b) => plek(a) - plek(b))
      .slice(0, HOOGSTENS_STAPPEN);
  }

  private async vrij(tx: Transactie): Promise<Regel[]> {
    const wachtrij = await this.route.wachtrijen(tx);
    if (wachtrij.length === 0) return [];
    const vraag = { soort: 'overdracht', vrij: true, wachtrij, limit: HOOGSTENS_VRIJ };
    const { resultaten } = await this.werk.lijst(tx, vraag);
    return resultaten.map((regel) => metKnoppen(regel, this.kamers.haal(regel.soort).proces, tx.wie));
  }

  private async aanZet(tx: Transactie, regels: readonly Routeregel[]): Promise<Map<string, KnoopDto>> {
    const gevonden = new Map<string, KnoopDto>();
    for (const { aanvraag } of regels.filter((regel) => regel.aanvraag.wachtOp !== null)) {
      const knoop = (await this.deblokkade.zoek(tx, aanvraag.dossier))?.aanZet;
      if (knoop) gevonden.set(aanvraag.dossier, knoop);
    }
    return gevonden;
  }
}
