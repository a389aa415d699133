import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { DomeinFout } from '../../../kern/fout.js';
import { heeftDossiers } from '../../../kern/wie.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import { type BladerAntwoord, bladerAntwoord, bladerUit, leesCursor } from '../../../platform/http/bladeren.js';
import { ClientLezer, naamVoluit } from '../../client/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import type { IntakeDto } from '../intake.dto.js';
import { IntakeLezer } from '../intake.lezer.js';
import { MEEDOENTAKEN } from '../opening/meedoen.js';

/** An intake on the list of an organisation that holds it, or takes part in it. */
export interface Intakewerk {
  readonly intake: IntakeDto;
  /** null when the client is anonymous, or not for the caller to see */
  readonly naam: string | null;
  /** end of the first clock that still runs; far away when all of them stand still */
  readonly urgentieOp: string;
}

interface Werkrij {
  readonly id: string;
  readonly clientId: string | null;
  readonly urgentieOp: Date;
}

/** Name of this list in its cursors. */
const LIJST = 'intakewerk';

/** Held by this organisation, or by another while this one picked up the request to take part. */
const EIGEN = `select z.id, (select d.client_id from tns.dossier d where d.id = z.dossier_id) as "clientId", z.urgentie_op as "urgentieOp"
  from tns.intake i join tns.zaak z on z.id = i.id
  where i.actief and z.open
    and (z.organisatie = $1 or exists (
      select 1 from tns.overdracht o join tns.zaak w on w.id = o.id
       where o.dossier_id = i.dossier_id and o.naar = $1 and o.taak = any ($2) and w.open and w.behandelaar is not null))
    and ($3::timestamptz is null or (z.urgentie_op, z.id) > ($3::timestamptz, $4::uuid))
  order by z.urgentie_op, z.id limit $5`;

/** The intakes that an organisation works on, its own and those of others in which it takes part. */
@Injectable()
export class IntakewerkLezer {
  constructor(
    private readonly intakes: IntakeLezer,
    private readonly clienten: ClientLezer,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** Most urgent first. @throws DomeinFout `geen-recht` for a role without dossiers, `ongeldig` for a cursor of another list */
  async lijst(
    tx: Transactie,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<BladerAntwoord<Intakewerk>> {
    if (!heeftDossiers(tx.wie.rol)) throw new DomeinFout('geen-recht', 'Uw rol behandelt geen dossiers.');
    const na = leesCursor(LIJST, cursor, ['moment', 'uuid']) ?? [null, null];
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const rijen = await tx.boek.vraag<Werkrij & Record<string, unknown>>(EIGEN, [
      tx.wie.organisatie,
      referentie.beleidswoorden(MEEDOENTAKEN),
      ...na,
      limit + 1,
    ]);
    const { resultaten, volgende } = bladerUit(rijen, { limit, lijst: LIJST }, ({ urgentieOp, id }) => [
      urgentieOp.toISOString(),
      id,
    ]);
    const namen = await this.clienten.personalia(
      tx,
      resultaten.flatMap(({ clientId }) => clientId ?? []),
    );
    const werk: Intakewerk[] = [];
    for (const { id, clientId, urgentieOp } of resultaten) {
      const naam = naamVoluit(namen.get(clientId ?? ''));
      werk.push({ intake: await this.intakes.haal(tx, id), naam, urgentieOp: urgentieOp.toISOString() });
    }
    return bladerAntwoord(werk, volgende);
  }
}
