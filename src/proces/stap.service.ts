import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { dagInAmsterdam } from '../kern/dag.js';
import { isEinde, type Gevolg, type Velden } from '../kern/proces.js';
import type { Transactie } from '../platform/database/database.service.js';
import { Afrekening } from './afrekening.js';
import { corrigeer, isGedeeldeCorrectie } from './correctie.js';
import { eisNietsOpenInDicht } from './dicht.js';
import type { Dossier } from './dossier.entity.js';
import { Geschiedschrijver, nieuwGebeurtenisId } from './geschiedschrijver.js';
import { Greep } from './greep.js';
import type { Kamer, Uitwerking } from './kamer.js';
import { Kamers } from './kamers.js';
import { NOOIT } from './klokkast.js';
import { Oordeel, type Opdracht } from './oordeel.js';
import { Termijnboek } from './termijnboek.js';
import { beginWerk, type OpenOpdracht, type Vervolgstap, type Werk } from './werk.js';
import { Zaak } from './zaak.entity.js';

/** What a step came to: the zaak as it is now, and the work in which it was done. */
export interface Uitkomst {
  readonly zaak: Zaak;
  readonly werk: Werk;
}

/** One movement of a zaak, ready to be written. */
interface Beweging {
  readonly kamer: Kamer;
  readonly zaak: Zaak;
  readonly stap: string;
  readonly van: string | null;
  readonly velden: Velden;
  readonly gebeurtenisId: string;
  readonly uitwerking: Uitwerking;
  readonly gevolgen: readonly Gevolg[];
  readonly nieuw: boolean;
}

/** Follow-ups of follow-ups; deeper than this is a ring in our own tables, not a long day. */
const DIEPSTE_GEVOLG = 12;

/**
 * The only way a zaak moves. Locks the dossier, then the zaak; asks the table; and writes state,
 * gebeurtenis, termijnen, overdrachten and outbox in the caller's transaction: all together or not at all.
 */
@Injectable()
export class StapService {
  constructor(
    private readonly kamers: Kamers,
    private readonly oordeel: Oordeel,
    private readonly termijnboek: Termijnboek,
    private readonly geschiedschrijver: Geschiedschrijver,
    private readonly afrekening: Afrekening,
    private readonly greep: Greep,
  ) {}

  /**
   * Takes one step in the caller's transaction.
   * @param greep the zaak, when it was taken hold of already
   * @throws DomeinFout in the order of docs/besluiten/0012, from niet-gevonden to eis-niet-gehaald
   */
  async neem(tx: Transactie, opdracht: Opdracht, greep?: Promise<Werk>): Promise<Uitkomst> {
    await this.oordeel.keurCodes(tx, opdracht);
    await this.oordeel.keurDagen(tx, opdracht);
    const werk = await (greep ?? this.greep.op(tx, opdracht));
    const zaak = await this.oordeel.vergrendel(werk, opdracht);
    await this.beweeg(werk, zaak, opdracht);
    eisNietsOpenInDicht(werk);
    this.rondAf(werk);
    return { zaak, werk };
  }

  /** Locks an existing dossier and begins work on it; close with {@link rondAf}. */
  async pakDossier(tx: Transactie, dossierId: string): Promise<Werk> {
    return beginWerk(tx, await this.afrekening.vergrendel(tx, dossierId));
  }

  /** Opens a dossier, its own zaak included, and begins work on it; close with {@link rondAf}. */
  async openDossier(tx: Transactie, dossier: Dossier): Promise<Werk> {
    const werk = beginWerk(tx, dossier);
    this.afrekening.maak(werk);
    await this.open(werk, { soort: 'dossier', velden: {} });
    return werk;
  }

  /** Opens a zaak in the dossier at hand. */
  async open(werk: Werk, opdracht: OpenOpdracht): Promise<Zaak> {
    const kamer = this.kamers.haal(opdracht.soort);
    const { proces } = kamer;
    const zaak: Zaak = {
      id: opdracht.soort === 'dossier' ? werk.dossier.id : (opdracht.id ?? uuid()),
      dossierId: werk.dossier.id,
      soort: proces.soort,
      nummer: await this.afrekening.nummer(werk, proces.letter),
      toestand: proces.begin,
      toestandSinds: werk.nu,
      open: true,
      versie: 1,
      organisatie: werk.wie.organisatie,
      wachtrij: null,
      taak: null,
      behandelaar: opdracht.behandelaar ?? null,
      verantwoordelijke: werk.wie.organisatie,
      inzender: werk.wie.organisatie,
      prioriteit: 0,
      urgentieOp: NOOIT,
      peildatum: dagInAmsterdam(werk.nu.toISOString()),
      procesHash: this.kamers.hash(proces.soort),
      bewaarklasse: proces.bewaarklasse,
      aangemaaktOp: werk.nu,
    };
    const gebeurtenisId = nieuwGebeurtenisId();
    const uitwerking = await kamer.open(werk, zaak, opdracht.velden);
    await this.leg(werk, {
      kamer,
      zaak,
      stap: 'openen',
      van: null,
      velden: opdracht.velden,
      gebeurtenisId,
      uitwerking,
      gevolgen: proces.openGevolgen ?? [],
      nieuw: true,
    });
    return zaak;
  }

  /** Saves what was done to the dossier. From here on the caller reads no more than they may see. */
  rondAf(werk: Werk): void {
    this.afrekening.rondAf(werk);
  }

  private async beweeg(werk: Werk, zaak: Zaak, opdracht: Opdracht): Promise<void> {
    const kamer = this.kamers.haal(zaak.soort);
    const overgang = await this.oordeel.vel(werk, { kamer, zaak, opdracht });
    const van = zaak.toestand;
    const naar = overgang.naar === '=' ? van : overgang.naar;
    const gebeurtenisId = nieuwGebeurtenisId();
    const { stap, velden } = opdracht;
    const uitwerking = isGedeeldeCorrectie(kamer.proces, stap)
      ? await corrigeer(werk, zaak, { kamer, velden, ontcijfer: (inhoud) => this.geschiedschrijver.ontcijfer(inhoud) })
      : await kamer.verwerk(werk, zaak, { stap, velden, van, naar, gebeurtenisId });
    if (naar !== van) Object.assign(zaak, { toestand: naar, toestandSinds: werk.nu });
    zaak.open = !isEinde(kamer.proces, naar);
    zaak.versie += 1;
    await this.leg(werk, {
      kamer,
      zaak,
      stap,
      van,
      velden,
      gebeurtenisId,
      uitwerking,
      gevolgen: overgang.gevolgen ?? [],
      nieuw: false,
    });
  }

  /** Writes one movement: clocks, spine, history, involvement, letters; then what follows from it. */
  private async leg(werk: Werk, beweging: Beweging): Promise<void> {
    const { kamer, zaak, uitwerking, gebeurtenisId } = beweging;
    Object.assign(zaak, uitwerking.zaak);
    if (beweging.nieuw) werk.boek.voegToe(Zaak, zaak);
    werk.zaken.set(zaak.id, zaak);
    zaak.urgentieOp = await this.termijnboek.werkBij(werk, zaak, kamer, {
      stap: beweging.stap,
      gebeurtenisId,
      nieuw: beweging.nieuw,
      verplaatst: beweging.van !== zaak.toestand,
      start: uitwerking.termijnen ?? [],
      stop: uitwerking.stopTermijnen ?? [],
      verschuif: uitwerking.verschuif ?? [],
      verdaag: uitwerking.verdaag ?? [],
      ...(uitwerking.hervatOp === undefined ? {} : { hervatOp: uitwerking.hervatOp }),
    });
    werk.boek.wijzig(Zaak, zaak, ruggengraat(zaak));
    this.geschiedschrijver.schrijf(werk, zaak, {
      id: gebeurtenisId,
      stap: beweging.stap,
      van: beweging.van,
      velden: beweging.velden,
      rol: werk.oorzaak === null ? werk.wie.rol : 'systeem',
      rijen: uitwerking.rijen ?? [],
      ...(uitwerking.corrigeert === undefined ? {} : { corrigeert: uitwerking.corrigeert }),
    });
    this.afrekening.betrek(werk, zaak, uitwerking);
    this.afrekening.schrijfBrieven(werk, zaak, uitwerking.brieven ?? []);
    werk.gevolgd.push({ soort: zaak.soort, zaakId: zaak.id, stap: beweging.stap, toestand: zaak.toestand });
    await this.volg(werk, beweging);
  }

  private async volg(werk: Werk, { zaak, uitwerking, gebeurtenisId, gevolgen, stap }: Beweging): Promise<void> {
    if (werk.diepte > DIEPSTE_GEVOLG) throw new Error(`Gevolgen van ${zaak.soort}.${stap} komen niet tot rust`);
    const vorigeOorzaak = werk.oorzaak;
    werk.oorzaak = gebeurtenisId;
    werk.diepte += 1;
    for (const opdracht of uitwerking.openen ?? []) {
      eisAangekondigd(gevolgen, opdracht.soort, undefined, `${zaak.soort}.${stap}`);
      await this.open(werk, opdracht);
    }
    for (const vervolg of uitwerking.stappen ?? []) {
      eisAangekondigd(gevolgen, vervolg.soort, vervolg.stap, `${zaak.soort}.${stap}`);
      await this.alsSysteem(werk, vervolg);
    }
    werk.oorzaak = vorigeOorzaak;
    werk.diepte -= 1;
  }

  /** Takes a step as the service itself, in a dossier that is locked: a follow-up, or what a clock asks for. */
  async alsSysteem(werk: Werk, { soort, zaakId, stap, velden }: Vervolgstap): Promise<void> {
    const opdracht: Opdracht = { soort, zaakId, stap, velden, versie: 'laatste', alsSysteem: true };
    const zaak = await this.oordeel.vergrendel(werk, opdracht);
    await this.beweeg(werk, zaak, opdracht);
  }
}

/** What a step brings about must stand in the table: that is what is documented, drawn and judged at boot. */
function eisAangekondigd(gevolgen: readonly Gevolg[], soort: string, stap: string | undefined, waar: string): void {
  if (gevolgen.some((g) => g.soort === soort && g.stap === stap)) return;
  throw new Error(`Gevolg ${soort}${stap ? `.${stap}` : ''} van ${waar} staat niet in de procestabel`);
}

function ruggengraat(zaak: Zaak): Partial<Zaak> {
  const {
    toestand,
    toestandSinds,
    open,
    versie,
    organisatie,
    wachtrij,
    behandelaar,
    verantwoordelijke,
    prioriteit,
    urgentieOp,
  } = zaak;
  return {
    toestand,
    toestandSinds,
    open,
    versie,
    organisatie,
    wachtrij,
    behandelaar,
    verantwoordelijke,
    prioriteit,
    urgentieOp,
  };
}
