import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { DomeinFout } from '../../../kern/fout.js';
import { ROLLEN, systeem, type Wie } from '../../../kern/wie.js';
import { Config } from '../../../platform/config/config.js';
import { DatabaseService, type Transactie } from '../../../platform/database/database.service.js';
import type { Agendapunt } from '../../../platform/http/icalendar.js';
import { CasusoverlegLezer } from '../../casusoverleg/index.js';
import { IntakeLezer } from '../../intake/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { RECHT } from '../bericht.lezer.js';
import { sleutelVan } from '../bericht.service.js';
import { krijgtBerichten } from '../medewerker.js';

/** Policy: how often the same calendar is given in an hour. */
const PER_UUR = 'agenda-per-uur';
const UUR_MS = 60 * 60 * 1000;
const DAG_MS = 24 * UUR_MS;
/** Clocks in one calendar at most; nobody handles more. */
const HOOGSTENS = 500;

interface Opening extends Record<string, unknown> {
  readonly persoon: string;
  readonly organisatie: string;
  readonly organisatie_soort: string;
  readonly rol: string;
  readonly gezien_op: Date;
  readonly gelezen: number;
  readonly uur_sinds: Date;
}

interface Klokrij extends Record<string, unknown> {
  readonly id: string;
  readonly soort: string;
  readonly laatste_dag: string | null;
  readonly vervalt_op: Date;
  readonly sinds: Date;
}

const KLOKKEN = `select t.id, t.soort, t.laatste_dag::text as laatste_dag, t.vervalt_op, coalesce(t.einde_sinds, t.start) as sinds
  from tns.zaak z join tns.termijn t on t.zaak_id = z.id and t.gestopt_op is null and t.vervalt_op is not null
 where z.behandelaar = $1 and z.open and z.organisatie = $2 order by t.vervalt_op, t.id limit ${HOOGSTENS}`;

/** What a calendar program may know of its owner: when clocks end and talks begin, and nothing of a client (docs/besluiten/0043). */
@Injectable()
export class AgendaLezer {
  constructor(
    private readonly config: Config,
    private readonly database: DatabaseService,
    private readonly referentie: ReferentieLezer,
    private readonly intakes: IntakeLezer,
    private readonly overleggen: CasusoverlegLezer,
  ) {}

  /**
   * The calendar behind a secret address, as its owner may see it now.
   * @returns what is in it; empty when the owner did not log in for so long that nobody knows what they may see
   * @throws DomeinFout `niet-gevonden` for an address that is not (any more) somebody's, `te-vaak` when it is asked for too often
   */
  async haal(geheim: string): Promise<readonly Agendapunt[]> {
    const wie = await this.database.schrijf(systeem(), (tx) => this.open(tx, geheim));
    return wie === undefined ? [] : this.database.lees(wie, (tx) => this.punten(tx));
  }

  private async open(tx: Transactie, geheim: string): Promise<Wie | undefined> {
    const [rij] = await tx.boek.vraag<Opening>('select * from tns.open_agenda($1, $2)', [sleutelVan(geheim), tx.nu]);
    if (!rij)
      throw new DomeinFout('niet-gevonden', 'Deze agenda is er niet (meer). Maak in de werkplek een nieuw adres.');
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    if (rij.gelezen > referentie.beleidsgetal(PER_UUR)) {
      const over = rij.uur_sinds.getTime() + UUR_MS - tx.nu.getTime();
      throw new DomeinFout('te-vaak', 'Deze agenda is te vaak opgehaald.', { retryNa: Math.max(1, over / 1000) });
    }
    const rol = ROLLEN.find((een) => een === rij.rol);
    const verlopen = tx.nu.getTime() - rij.gezien_op.getTime() > referentie.beleidsgetal(RECHT) * DAG_MS;
    if (rol === undefined || verlopen || !krijgtBerichten({ rol })) return undefined;
    const { persoon, organisatie, organisatie_soort } = rij;
    return { id: persoon, organisatie, organisatieSoort: organisatie_soort, rol, client: 'agenda' };
  }

  private async punten(tx: Transactie): Promise<readonly Agendapunt[]> {
    const [klokken, gesprekken, overleggen, referentie] = await Promise.all([
      tx.boek.vraag<Klokrij>(KLOKKEN, [tx.wie.id, tx.wie.organisatie]),
      this.intakes.afspraken(tx),
      this.overleggen.afspraken(tx),
      this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString())),
    ]);
    const { werkplekUrl } = this.config;
    const naam = (soort: string): string => referentie.zoek('termijn', soort)?.naam ?? soort;
    const einden = klokken.map(({ id, soort, laatste_dag, vervalt_op, sinds }): Agendapunt => ({
      uid: `${id}@toegangspoort-nieuwe-start`,
      volgnummer: 0,
      gewijzigdOp: sinds,
      titel: `Uiterlijk: ${naam(soort)}`,
      van: laatste_dag ?? vervalt_op,
      ...(werkplekUrl === undefined ? {} : { adres: `${werkplekUrl}/werkplek/klokken/${id}` }),
    }));
    return [...einden, ...gesprekken, ...overleggen];
  }
}
