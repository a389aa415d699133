import { Injectable, type OnModuleInit } from '@nestjs/common';
import { beginVanDag, leesDag } from '../../kern/dag.js';
import type { Feiten, StapRegister, Velden } from '../../kern/proces.js';
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
import { beeindig, OverdrachtLezer } from '../overdracht/index.js';
import { eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { Afspraken, haalIntake, standVan } from './afspraak/afspraken.js';
import { Intake } from './intake.entity.js';
import { type IntakeFeiten, intakeProces, type Intakesoort } from './intake.proces.js';
import { Leefgebieden, type Vermelding } from './leefgebied/leefgebieden.js';
import { Meedoen } from './opening/meedoen.js';
import { INTAKE, Opening } from './opening/opening.js';
import { Plannen } from './plan/plannen.js';
import { Planroutes } from './plan/routes.js';

/** Runs to the day on which the plan is looked at again. */
const EVALUATIE = 'plan-evaluatie';

type Stapvelden = StapRegister['intake'];
type Stapwerk = (werk: Werk, zaak: Zaak, velden: Velden) => Promise<Uitwerking>;

/** The acts of the brede intake: from an appointment to a plan that is looked at again. */
@Injectable()
export class IntakeService implements Kamer, OnModuleInit {
  readonly proces = intakeProces;
  readonly eigenRij = Intake;
  readonly taken = [INTAKE];

  private readonly stappen: Readonly<Record<string, Stapwerk>> = {
    verzetten: (werk, zaak, velden) => this.afspraken.verzet(werk, zaak, als<'verzetten'>(velden)),
    'afzeggen-door-ons': (werk, zaak) => this.afspraken.zegAf(werk, zaak),
    'tolk-regelen': async (werk, zaak) => this.wijzig(werk, zaak, { tolkGeregeld: true }),
    'niet-verschenen': (werk, zaak) => this.afspraken.telNietVerschenen(werk, zaak),
    'soort-wijzigen': (werk, zaak, velden) => this.wijzigSoort(werk, zaak, als<'soort-wijzigen'>(velden)),
    starten: async (werk, zaak) => {
      await this.afspraken.begin(werk, zaak);
      return { zaak: { behandelaar: werk.wie.id } };
    },
    'leefgebied-vastleggen': async (werk, zaak, velden) => {
      await this.leefgebieden.legVast(werk, zaak, als<'leefgebied-vastleggen'>(velden));
      return NIETS;
    },
    'plan-opstellen': async (werk, zaak, velden) => {
      await this.plannen.stelOp(werk, zaak, als<'plan-opstellen'>(velden));
      return NIETS;
    },
    vaststellen: (werk, zaak, velden) => this.stelVast(werk, zaak, als<'vaststellen'>(velden)),
    evalueren: async (werk, zaak, velden) => {
      const wat = als<'evalueren'>(velden);
      await this.plannen.evalueer(werk, zaak, wat);
      return zetEvaluatie(wat.evaluatieOp);
    },
    bijstellen: (werk, zaak, velden) => this.stelBij(werk, zaak, als<'bijstellen'>(velden)),
    afronden: async (werk, zaak, velden) => ({
      ...(await this.sluit(werk, zaak, { uitkomst: als<'afronden'>(velden).uitkomst })),
      stappen: await this.klaar(werk, zaak, 'gedaan'),
    }),
    vervallen: async (werk, zaak, velden) => {
      await this.afspraken.vervalt(werk, zaak);
      return {
        ...(await this.sluit(werk, zaak, { doorverwezenNaar: als<'vervallen'>(velden).doorverwezenNaar })),
        stappen: await this.klaar(werk, zaak, 'niet-meer-nodig'),
      };
    },
    'in-handen-geven': (werk, zaak, velden) => this.geefInHanden(werk, zaak, als<'in-handen-geven'>(velden)),
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly opening: Opening,
    private readonly afspraken: Afspraken,
    private readonly leefgebieden: Leefgebieden,
    private readonly meedoen: Meedoen,
    private readonly plannen: Plannen,
    private readonly routes: Planroutes,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const intake = await haalIntake(werk, zaak);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const vermeldingen = await this.leefgebieden.vermeldingen(werk, zaak.id);
    const feiten: IntakeFeiten = {
      nu: werk.nu.toISOString(),
      vandaag: werk.vandaag,
      afspraak: standVan(werk, intake),
      intakesoort: intake.intakesoort,
      vanAnderen: vermeldingen.filter((een) => isVanAnder(een, { werk, zaak })).map(({ domein }) => domein),
      plangebieden: referentie
        .codelijst('plangebieden')
        .map(({ waarde }) => waarde)
        .filter((gebied) => gebied !== 'anders'),
    };
    return { ...feiten };
  }

  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    return this.opening.open(werk, zaak, velden);
  }

  async verwerk(werk: Werk, zaak: Zaak, { stap, velden }: GenomenStap): Promise<Uitwerking> {
    return this.stappen[stap]?.(werk, zaak, velden) ?? NIETS;
  }

  async isAangewezen(werk: Werk, zaak: Zaak): Promise<boolean> {
    return this.meedoen.doetMee(werk, zaak);
  }

  private async geefInHanden(
    werk: Werk,
    zaak: Zaak,
    { organisatie, behandelaar }: Stapvelden['in-handen-geven'],
  ): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const wachtrij = zaak.wachtrij === null ? null : eisWachtrij(referentie, organisatie);
    return { zaak: { organisatie, verantwoordelijke: organisatie, behandelaar, wachtrij } };
  }

  private async wijzigSoort(
    werk: Werk,
    zaak: Zaak,
    { intakesoort, reden }: { intakesoort: Intakesoort; reden: string },
  ): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { intakesoort, intakesoortReden: reden });
    if (intakesoort === 'regulier') return { stappen: await this.meedoen.beeindig(werk, zaak, 'niet-meer-nodig') };
    return { openen: await this.meedoen.vraag(werk, zaak, { intakesoort }) };
  }

  /** The plan is the plan from here on, whatever the client thinks of it; the regiehouder looks at it again on the agreed day. */
  private async stelVast(werk: Werk, zaak: Zaak, afspraak: Stapvelden['vaststellen']): Promise<Uitwerking> {
    const { routes: voorgesteld } = await this.plannen.haal(werk, zaak);
    const { routes, openen } = await this.routes.open(
      werk,
      zaak,
      voorgesteld.map(({ code }) => code),
    );
    await this.plannen.stelVast(werk, zaak, { ...afspraak, routes });
    const { regiehouder: organisatie } = werk.dossier;
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), organisatie);
    return {
      zaak: {
        organisatie,
        wachtrij,
        verantwoordelijke: organisatie,
        behandelaar: organisatie === zaak.organisatie ? zaak.behandelaar : null,
      },
      ...zetEvaluatie(afspraak.evaluatieOp),
      stappen: await this.klaar(werk, zaak, 'gedaan'),
      openen,
    };
  }

  private async stelBij(werk: Werk, zaak: Zaak, velden: Stapvelden['bijstellen']): Promise<Uitwerking> {
    const { routes, openen } = await this.routes.open(werk, zaak, velden.routes);
    await this.plannen.stelBij(werk, zaak, { ...velden, routes });
    return { ...zetEvaluatie(velden.evaluatieOp), stappen: await this.klaar(werk, zaak, 'gedaan'), openen };
  }

  /** What asked for this intake, and for taking part in it, is answered; with it stops the clock of the plan. */
  private async klaar(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Vervolgstap[]> {
    const gevraagd = await this.overdrachten.uitgevoerdIn(werk, zaak.id);
    return [
      ...gevraagd.map(({ id }) => beeindig(id, uitkomst)),
      ...(await this.meedoen.beeindig(werk, zaak, uitkomst)),
    ];
  }

  private async sluit(werk: Werk, zaak: Zaak, velden: Partial<Intake>): Promise<Uitwerking> {
    await this.plannen.sluit(werk, zaak);
    return this.wijzig(werk, zaak, { ...velden, actief: false });
  }

  private async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Intake>): Promise<Uitwerking> {
    werk.boek.wijzig(Intake, await haalIntake(werk, zaak), velden);
    return NIETS;
  }
}

/** What takes part keeps its own part; who holds the intake goes on with what an earlier holder wrote. */
function isVanAnder(
  { organisatie, oud, afgeschermd }: Vermelding,
  { werk, zaak }: { werk: Werk; zaak: Zaak },
): boolean {
  const ik = werk.wie.organisatie;
  return !oud && organisatie !== ik && (afgeschermd || zaak.organisatie !== ik);
}

/** The fields of a step as its DTO parsed them. */
function als<S extends keyof Stapvelden>(velden: Velden): Stapvelden[S] {
  return velden as unknown as Stapvelden[S]; // the door chose the class by the step, and keur holds table and register together
}

/** The day on which the plan is looked at again; an earlier day no longer counts. */
function zetEvaluatie(dag: string): Uitwerking {
  const start = new Date(beginVanDag(leesDag(dag)).epochMilliseconds);
  return { termijnen: [{ soort: EVALUATIE, start }] };
}
