import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout, type VeldFout } from '../../../kern/fout.js';
import { Versleuteling } from '../../../platform/versleuteling/index.js';
import type { Werk, Zaak } from '../../../proces/index.js';
import { eisCode, type Referentie, ReferentieLezer } from '../../referentie/index.js';
import type { Doel } from '../intake.proces.js';
import { Plan, type Planroute } from './plan.entity.js';

/** What of a plan is about the client, and so encrypted. */
export interface Planinhoud {
  readonly doelen: readonly Doel[];
  /** what the client says of the plan */
  readonly waarom: string | null;
  /** what was found when it was looked at again */
  readonly bevinding: string | null;
}

/** Goals and routes as they come in. */
export interface Voorstel {
  readonly doelen: readonly Doel[];
  readonly routes: readonly string[];
}

/** What was agreed on with the client. */
export interface Afspraak {
  readonly clientAkkoord: boolean;
  readonly waarom: string;
  /** YYYY-MM-DD */
  readonly evaluatieOp: string;
  readonly routes: readonly Planroute[];
}

/** The plan of a dossier and its versions: one is the plan, the earlier ones are kept. */
@Injectable()
export class Plannen {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /** The plan as it is now; undefined when there is none, or the caller may not see it. */
  async zoek({ boek }: Pick<Werk, 'boek'>, intakeId: string): Promise<Plan | undefined> {
    const [plan] = await boek.zoek(Plan, 'where t.intake_id = $1 order by t.versie desc limit 1', [intakeId]);
    return plan;
  }

  /** @throws Error when there is none: the table lets nobody come here without a plan */
  async haal(werk: Werk, { id }: Zaak): Promise<Plan> {
    const plan = await this.zoek(werk, id);
    if (!plan) throw new Error(`intake ${id} heeft geen plan`);
    return plan;
  }

  inhoud({ inhoud }: Plan): Planinhoud {
    // only this class writes the column, always from a Planinhoud
    return JSON.parse(this.versleuteling.ontsleutel(inhoud)) as Planinhoud;
  }

  /** Writes the concept, or writes it anew. @throws DomeinFout `ongeldig` for an area or organisation that is not there */
  async stelOp(werk: Werk, zaak: Zaak, { doelen, routes }: Voorstel): Promise<void> {
    await this.keur(werk, doelen);
    const inhoud = this.versleutel({ doelen, waarom: null, bevinding: null });
    const velden = { inhoud, routes: routes.map((code) => ({ code, elders: null })), ...opsteller(werk) };
    const concept = await this.zoek(werk, zaak.id);
    if (concept) return werk.boek.wijzig(Plan, concept, velden);
    this.voegToe(werk, zaak, { versie: 1, clientAkkoord: null, evaluatieOp: null, vastgesteldOp: null, ...velden });
  }

  /** The client said what he thinks of it: yes and no both make it the plan. */
  async stelVast(werk: Werk, zaak: Zaak, { waarom, ...afspraak }: Afspraak): Promise<void> {
    const plan = await this.haal(werk, zaak);
    const inhoud = this.versleutel({ ...this.inhoud(plan), waarom });
    werk.boek.wijzig(Plan, plan, { ...afspraak, inhoud, vastgesteldOp: werk.nu });
  }

  /** The same plan, looked at again: a new version with what was found. */
  async evalueer(werk: Werk, zaak: Zaak, wat: { bevinding: string; evaluatieOp: string }): Promise<void> {
    const plan = await this.haal(werk, zaak);
    this.volgOp(werk, zaak, plan, {
      inhoud: this.versleutel({ ...this.inhoud(plan), bevinding: wat.bevinding }),
      routes: plan.routes,
      clientAkkoord: plan.clientAkkoord,
      evaluatieOp: wat.evaluatieOp,
    });
  }

  /** Another plan, agreed on with the client. @throws DomeinFout `ongeldig` as {@link stelOp} */
  async stelBij(
    werk: Werk,
    zaak: Zaak,
    { doelen, waarom, ...afspraak }: Afspraak & Pick<Voorstel, 'doelen'>,
  ): Promise<void> {
    await this.keur(werk, doelen);
    const inhoud = this.versleutel({ doelen, waarom, bevinding: null });
    this.volgOp(werk, zaak, await this.haal(werk, zaak), { inhoud, ...afspraak });
  }

  /** The plan is no longer the plan of the dossier; it can still be read. */
  async sluit(werk: Werk, { id }: Zaak): Promise<void> {
    const plan = await this.zoek(werk, id);
    if (plan) werk.boek.wijzig(Plan, plan, { huidig: false });
  }

  private volgOp(
    werk: Werk,
    zaak: Zaak,
    vorige: Plan,
    velden: Pick<Plan, 'inhoud' | 'routes' | 'clientAkkoord' | 'evaluatieOp'>,
  ): void {
    werk.boek.wijzig(Plan, vorige, { huidig: false });
    this.voegToe(werk, zaak, { versie: vorige.versie + 1, ...velden, ...opsteller(werk), vastgesteldOp: werk.nu });
  }

  private voegToe(werk: Werk, zaak: Zaak, velden: Omit<Plan, 'id' | 'dossierId' | 'intakeId' | 'huidig'>): void {
    werk.boek.voegToe(Plan, { id: uuid(), dossierId: zaak.dossierId, intakeId: zaak.id, huidig: true, ...velden });
  }

  private versleutel(inhoud: Planinhoud): Buffer {
    return this.versleuteling.versleutel(JSON.stringify(inhoud));
  }

  private async keur(werk: Werk, doelen: readonly Doel[]): Promise<void> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    doelen.forEach(({ gebied }, i) =>
      eisCode(referentie, { lijst: 'plangebieden', waarde: gebied, pad: `doelen.${i}.gebied` }),
    );
    const errors = doelen.flatMap((doel, i) => onbekendeOrganisaties(referentie, doel, i));
    if (errors.length > 0) throw new DomeinFout('ongeldig', 'Een organisatie in het plan bestaat niet.', { errors });
  }
}

function opsteller({ wie, nu }: Werk): Pick<Plan, 'opgesteldDoor' | 'organisatie' | 'opgesteldOp'> {
  return { opgesteldDoor: wie.id, organisatie: wie.organisatie, opgesteldOp: nu };
}

function onbekendeOrganisaties(referentie: Referentie, { acties }: Doel, i: number): VeldFout[] {
  return acties.flatMap(({ organisatie }, j) =>
    organisatie === undefined || referentie.zoek('organisatie', organisatie)
      ? []
      : [
          {
            pad: `doelen.${i}.acties.${j}.organisatie`,
            melding: 'Kies een organisatie uit /organisaties.',
            code: 'onbekend',
          },
        ],
  );
}
