import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { ConceptDto } from './concept.dto.js';

const DAG_MS = 24 * 60 * 60 * 1000;

/** Concepts in a list at most; nobody is in the middle of more. */
const HOOGSTENS = 50;
const KOLOMMEN = 'id, inhoud, versie, bewaard_tot, gewijzigd_op';

interface Rij {
  id: string;
  inhoud: Buffer;
  versie: number;
  bewaard_tot: Date;
  gewijzigd_op: Date;
}

/** A concept with the moment at which it was last kept. */
export interface Concept extends ConceptDto {
  readonly gewijzigdOp: string;
}

/** Half-filled forms: of one person, encrypted, thrown away after some days. A concept routes nothing and is no zaak. */
@Injectable()
export class ConceptService {
  constructor(
    private readonly versleuteling: Versleuteling,
    private readonly referentie: ReferentieLezer,
  ) {}

  /**
   * @param id chosen by the caller when it has to be known before anything is kept: a form that keeps itself while it is filled in
   * @throws DomeinFout `niet-gevonden` when that number is taken, so by somebody else or by an expired concept
   */
  async maak(tx: Transactie, inhoud: Record<string, unknown>, id: string = uuid()): Promise<ConceptDto> {
    const bewaardTot = await this.bewaardTot(tx);
    const rijen = await tx.manager.query<unknown[]>(
      `insert into tns.aanmelding_concept (id, organisatie, gebruiker, inhoud, versie, bewaard_tot, gewijzigd_op)
       values ($1, $2, $3, $4, 1, $5, $6) on conflict (id) do nothing returning id`,
      [id, tx.wie.organisatie, tx.wie.id, this.versleutel(inhoud), bewaardTot, tx.nu],
    );
    if (rijen.length === 0) throw nietGevonden();
    return { id, versie: 1, inhoud, bewaardTot: bewaardTot.toISOString() };
  }

  /** @throws DomeinFout `niet-gevonden`, also for somebody else's concept or one that has expired */
  async haal(tx: Transactie, id: string): Promise<ConceptDto> {
    const concept = await this.zoek(tx, id);
    if (!concept) throw nietGevonden();
    const { gewijzigdOp: _, ...dto } = concept;
    return dto;
  }

  /** One's own concept; undefined when there is none with this number, or not any more. */
  async zoek(tx: Transactie, id: string): Promise<Concept | undefined> {
    const [rij] = await tx.manager.query<Rij[]>(
      `select ${KOLOMMEN} from tns.aanmelding_concept where id = $1 and gebruiker = $2 and bewaard_tot > $3`,
      [id, tx.wie.id, tx.nu],
    );
    return rij && this.alsConcept(rij);
  }

  /** All one's own concepts, the one that was kept last first. */
  async lijst(tx: Transactie): Promise<Concept[]> {
    const rijen = await tx.manager.query<Rij[]>(
      `select ${KOLOMMEN} from tns.aanmelding_concept where gebruiker = $1 and bewaard_tot > $2
        order by gewijzigd_op desc, id desc limit ${HOOGSTENS}`,
      [tx.wie.id, tx.nu],
    );
    return rijen.map((rij) => this.alsConcept(rij));
  }

  /** @throws DomeinFout `niet-gevonden`, `versie-ontbreekt` or `verouderd` */
  async bewaar(
    tx: Transactie,
    { id, versie, inhoud }: { id: string; versie: number | undefined; inhoud: Record<string, unknown> },
  ): Promise<ConceptDto> {
    await this.vergrendel(tx, id);
    const huidig = await this.haal(tx, id);
    if (versie === undefined)
      throw new DomeinFout('versie-ontbreekt', 'Stuur met If-Match mee welke versie u voor u had.');
    if (versie !== huidig.versie)
      throw new DomeinFout('verouderd', 'Dit concept is intussen in een ander scherm gewijzigd. Haal het opnieuw op.');
    const bewaardTot = await this.bewaardTot(tx);
    await tx.manager.query(
      'update tns.aanmelding_concept set inhoud = $2, versie = versie + 1, bewaard_tot = $3, gewijzigd_op = $4 where id = $1',
      [id, this.versleutel(inhoud), bewaardTot, tx.nu],
    );
    return { id, versie: versie + 1, inhoud, bewaardTot: bewaardTot.toISOString() };
  }

  /** Throws a concept away, once it has become an aanmelding or is not wanted any more; one that is not there is fine. */
  async verwijder(tx: Transactie, id: string): Promise<void> {
    await tx.manager.query('delete from tns.aanmelding_concept where id = $1 and gebruiker = $2', [id, tx.wie.id]);
  }

  /** Whoever else keeps or throws away this concept waits until this transaction is over. */
  async vergrendel(tx: Transactie, id: string): Promise<void> {
    await tx.manager.query('select 1 from tns.aanmelding_concept where id = $1 for update', [id]);
  }

  private alsConcept(rij: Rij): Concept {
    return {
      id: rij.id,
      versie: rij.versie,
      // only `versleutel` writes the column, always from such an object
      inhoud: JSON.parse(this.versleuteling.ontsleutel(rij.inhoud)) as Record<string, unknown>,
      bewaardTot: rij.bewaard_tot.toISOString(),
      gewijzigdOp: rij.gewijzigd_op.toISOString(),
    };
  }

  private async bewaardTot(tx: Transactie): Promise<Date> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    return new Date(tx.nu.getTime() + referentie.beleidsgetal('concept-bewaartermijn-dagen') * DAG_MS);
  }

  private versleutel(inhoud: Record<string, unknown>): Buffer {
    return this.versleuteling.versleutel(JSON.stringify(inhoud));
  }
}

function nietGevonden(): DomeinFout {
  return new DomeinFout('niet-gevonden', 'Dit concept is er niet (meer), of het is van iemand anders.');
}
