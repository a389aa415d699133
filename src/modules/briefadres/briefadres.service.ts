import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Feiten, Velden } from '../../kern/proces.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import {
  beslisfeiten,
  ingebrekeklok,
  INGEBREKESTELLING,
  Kamers,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Verbeterd,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { ClientLezer } from '../client/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { Aanvraag } from './aanvraag/aanvraag.js';
import { Dagen } from './gevolg/dagen.js';
import { Vervolg } from './gevolg/vervolg.js';
import { Briefadres } from './briefadres.entity.js';
import { briefadresProces } from './briefadres.proces.js';
import { feitenVan, wijzigingDoor } from './briefadres.regels.js';

/** Fields of steps that are kept encrypted, as JSON, in the column of the same name. */
const GEHEIM = ['slaapplekken', 'gever', 'woonadres'] as const;

/** The acts of a briefadres: what asking for one and each step changes (Wet BRP art. 2.23, 2.38–2.45; Awb). */
@Injectable()
export class BriefadresService implements Kamer, OnModuleInit {
  readonly proces = briefadresProces;
  readonly eigenRij = Briefadres;
  readonly taken = ['BRIEFADRES'];

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly clienten: ClientLezer,
    private readonly versleuteling: Versleuteling,
    private readonly aanvraag: Aanvraag,
    private readonly dagen: Dagen,
    private readonly vervolg: Vervolg,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const burgerzaken = referentie
      .alles('organisatie')
      .filter(({ soort }) => soort === 'BURGERZAKEN')
      .map(({ code }) => code);
    const [isOverleden, andereLoopt, termijn] = await Promise.all([
      this.clienten.isOverleden(werk, werk.dossier.clientId),
      this.looptEenAndere(werk, zaak),
      beslisfeiten(werk, zaak.id, 'briefadres-besluit'),
    ]);
    const omgeving = { burgerzaken, isOverleden, andereLoopt, ...termijn };
    return { ...feitenVan(await haal(werk, zaak), omgeving) };
  }

  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    return this.aanvraag.open(werk, zaak, velden);
  }

  async verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    const rij = await haal(werk, zaak);
    const moment = await this.dagen.moment(werk, zaak);
    this.dagen.keur(rij, genomen, moment);
    // where another one runs by now, a decision is taken anew without opening this one again
    const blijftDicht = genomen.stap === 'heroverwegen' && genomen.van === genomen.naar;
    const wijziging = blijftDicht ? {} : wijzigingDoor(rij, genomen, moment);
    werk.boek.wijzig(Briefadres, rij, { ...wijziging, ...this.geheim(genomen) });
    return this.vervolg.na(werk, { zaak, rij, genomen });
  }

  async verbeterDag(werk: Werk, zaak: Zaak, { stap, datum }: Verbeterd): Promise<void> {
    if (stap === 'openen') werk.boek.wijzig(Briefadres, await haal(werk, zaak), { aangifteOp: datum });
  }

  /** The concrete clocks: of the first two there is one when it is needed, of the others as long as they are not over. */
  async termijnsoort(werk: Werk, zaak: Zaak, familie: string): Promise<string | null> {
    const { spoed, tijdelijkOp, aangekondigdOp, bezwaarTot } = await haal(werk, zaak);
    if (familie === INGEBREKESTELLING) return ingebrekeklok(werk, zaak.id);
    if (familie === 'briefadres') return 'briefadres-streef';
    if (familie === 'briefadres-spoed') return spoed && tijdelijkOp === null ? familie : null;
    if (familie === 'briefadres-aankondiging') return aangekondigdOp === null ? familie : null;
    return bezwaarTot === null ? null : familie;
  }

  /** Another briefadres of the dossier is being handled or in force. */
  private async looptEenAndere({ boek, dossier }: Werk, { id }: Zaak): Promise<boolean> {
    const anderen = await boek.vraag('select 1 from tns.briefadres where dossier_id = $1 and id <> $2 and actief', [
      dossier.id,
      id,
    ]);
    return anderen.length > 0;
  }

  /** What a step says of others than the client; when the gemeente becomes the gever, who was it is forgotten. */
  private geheim({ stap, velden }: GenomenStap): Partial<Pick<Briefadres, (typeof GEHEIM)[number]>> {
    if (stap === 'ambtshalve-toekennen' || stap === 'gever-trekt-in') return { gever: null };
    return Object.fromEntries(
      GEHEIM.filter((veld) => velden[veld] !== undefined).map((veld) => [
        veld,
        this.versleuteling.versleutel(JSON.stringify(velden[veld])),
      ]),
    );
  }
}

async function haal(werk: Werk, zaak: Zaak): Promise<Briefadres> {
  const rij = await werk.boek.haal(Briefadres, zaak.id);
  if (!rij) throw new Error(`briefadres ${zaak.id} heeft geen eigen rij`);
  return rij;
}
