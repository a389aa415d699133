import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import type { Agendapunt } from '../../platform/http/icalendar.js';
import { type GelezenZaak, ZaakLezer, ZaakLijst, type ZaakRegelDto } from '../../proces/index.js';
import { OverdrachtLezer } from '../overdracht/index.js';
import { type Referentie, ReferentieLezer } from '../referentie/index.js';
import { alsAgendapunt } from './afspraak/agenda.js';
import type { AgendaDto } from './afspraak/agenda.dto.js';
import { haalIntake } from './afspraak/afspraken.js';
import type { IntakeDto, IntakeRegelDto, IntakesQuery } from './intake.dto.js';
import { Intake } from './intake.entity.js';
import { LeefgebiedLezer } from './leefgebied/leefgebied.lezer.js';
import type { LeefgebiedDto } from './leefgebied/leefgebied.dto.js';
import { PlanLezer } from './plan/plan.lezer.js';
import type { PlanDto } from './plan/plan.dto.js';

/** Tells nothing about the client: whoever glances at a calendar reads it. */
const AGENDATITEL = 'Gesprek Toegangspoort Nieuwe Start';

/** The questions about intakes. */
@Injectable()
export class IntakeLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly overdrachten: OverdrachtLezer,
    private readonly referentie: ReferentieLezer,
    private readonly leefgebieden: LeefgebiedLezer,
    private readonly plannen: PlanLezer,
  ) {}

  /** One intake as the caller may see it; what was said in it only to who works on the dossier. */
  async weergave(gelezen: GelezenZaak): Promise<IntakeDto> {
    const { zaak, werk } = gelezen;
    const intake = await haalIntake(werk, zaak);
    // asked together, so that they are one round trip
    const [kern, overdrachten, leefgebieden, plan] = await Promise.all([
      this.zaken.weergave(gelezen),
      this.overdrachten.uit(werk, zaak.id),
      this.leefgebieden.overzicht(gelezen),
      this.plannen.zoek(gelezen),
    ]);
    const vol = kern.zicht === 'vol';
    return {
      ...kern,
      ...inHetKort(intake),
      gronden: vol
        ? {
            opvangWaarschijnlijk: intake.opvangWaarschijnlijk,
            uitkeringsvraag: intake.uitkeringsvraag,
            briefadresvraag: intake.briefadresvraag,
            gewijzigdOm: intake.intakesoortReden,
          }
        : null,
      tolkGeregeld: intake.tolkGeregeld,
      eerdereIntake: vol ? intake.eerdere : null,
      leefgebieden: vol ? leefgebieden : [],
      plan: vol ? plan : null,
      overdrachten,
    };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<IntakeDto> {
    return this.weergave(await this.zaken.haal(tx, 'intake', id));
  }

  /** Intakes the caller may see, newest first. */
  async lijst(tx: Transactie, query: IntakesQuery): Promise<BladerAntwoord<IntakeRegelDto>> {
    return this.zaakLijst.metEigenRij(tx, { ...query, soort: 'intake' }, { klasse: Intake, kort: inHetKort });
  }

  /** One domain. @throws DomeinFout `niet-gevonden` */
  async leefgebied(tx: Transactie, id: string, domein: string): Promise<LeefgebiedDto> {
    const gelezen = await this.haalVol(tx, id);
    const gebied = (await this.leefgebieden.overzicht(gelezen)).find((een) => een.domein === domein);
    if (gebied) return gebied;
    throw new DomeinFout('niet-gevonden', 'Dit leefgebied bestaat niet. De namen staan in /codelijsten/zrm-domeinen.');
  }

  /** The plan. @throws DomeinFout `niet-gevonden` while there is none */
  async plan(tx: Transactie, id: string): Promise<PlanDto> {
    const plan = await this.plannen.zoek(await this.haalVol(tx, id));
    if (plan) return plan;
    throw new DomeinFout('niet-gevonden', 'Er is nog geen plan.');
  }

  /** The appointment for in a calendar. @throws DomeinFout `niet-gevonden` while none was made */
  async agenda(tx: Transactie, id: string): Promise<AgendaDto> {
    const { zaak, werk } = await this.zaken.haal(tx, 'intake', id);
    return alsAgenda(await haalIntake(werk, zaak), await this.referentie.op(werk, zaak.peildatum));
  }

  /** The talks that stand, of who asks: what they handle and is not over yet. */
  async afspraken(tx: Transactie): Promise<Agendapunt[]> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const rijen = await tx.boek.zoek(Intake, MIJN_AFSPRAKEN, [tx.wie.id, tx.wie.organisatie, tx.nu]);
    return rijen.map((intake) => alsAgendapunt(alsAgenda(intake, referentie)));
  }

  /** What was said in an intake is for who works on the dossier, and for who holds it. */
  private async haalVol(tx: Transactie, id: string): Promise<GelezenZaak> {
    const gelezen = await this.zaken.haal(tx, 'intake', id);
    if ((await this.zaken.zicht(gelezen.werk)) === 'vol') return gelezen;
    throw new DomeinFout('niet-gevonden', 'Deze intake is er niet, of u mag hem niet lezen.');
  }
}

/** What a row of a list says of an intake beyond the spine. */
function inHetKort(intake: Intake): Omit<IntakeRegelDto, keyof ZaakRegelDto> {
  const { intakesoort, afspraakOp, afspraakTot, afspraakPlek, afspraakStand } = intake;
  return {
    intakesoort,
    afspraak:
      afspraakOp && afspraakTot && afspraakPlek !== null && afspraakStand !== null
        ? { van: afspraakOp.toISOString(), tot: afspraakTot.toISOString(), plek: afspraakPlek, stand: afspraakStand }
        : null,
    nietVerschenen: intake.nietVerschenen,
    uitkomst: intake.uitkomst,
    doorverwezenNaar: intake.doorverwezenNaar,
  };
}

const MIJN_AFSPRAKEN = `where t.afspraak_stand = 'gepland' and t.afspraak_tot > $3 and t.id in (
    select z.id from tns.zaak z where z.behandelaar = $1 and z.open and z.organisatie = $2 and z.soort = 'intake')
  order by t.afspraak_op, t.id`;

function alsAgenda(intake: Intake, referentie: Referentie): AgendaDto {
  const { afspraakOp, afspraakTot, afspraakPlek, afspraakGewijzigdOp } = intake;
  if (!afspraakOp || !afspraakTot || !afspraakGewijzigdOp || afspraakPlek === null) {
    throw new DomeinFout('niet-gevonden', 'Er is nog geen afspraak gemaakt.');
  }
  return {
    uid: `${intake.id}@toegangspoort-nieuwe-start`,
    volgnummer: intake.afspraakVolgnummer,
    gewijzigdOp: afspraakGewijzigdOp.toISOString(),
    van: afspraakOp.toISOString(),
    tot: afspraakTot.toISOString(),
    titel: AGENDATITEL,
    plek: referentie.zoek('code', `intakeplekken/${afspraakPlek}`)?.label ?? afspraakPlek,
    status: intake.afspraakStand === 'afgezegd' ? 'afgezegd' : 'gepland',
  };
}
