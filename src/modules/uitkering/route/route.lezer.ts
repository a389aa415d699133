import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { DomeinFout } from '../../../kern/fout.js';
import { heeftDossiers, type Wie } from '../../../kern/wie.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import { bladerUit, leesCursor } from '../../../platform/http/bladeren.js';
import { ClientLezer, naamVoluit } from '../../client/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { UITVOERDERS } from '../beoordeling/uitvoerder.js';
import type { UitkeringDto } from '../uitkering.dto.js';
import { UitkeringLezer } from '../uitkering.lezer.js';

/** Which aanvragen of an uitvoerder: all that run, one's own, what is late, or what misses or waits for something. */
export const ROUTEDELEN = ['alles', 'mijn', 'te-laat', 'wacht'] as const;
export type Routedeel = (typeof ROUTEDELEN)[number];

/** How many aanvragen there are in each part. */
export type Routetelling = Readonly<Record<Routedeel, number>>;

/** An aanvraag on the board of its uitvoerder. */
export interface Routeregel {
  readonly aanvraag: UitkeringDto;
  /** null when the client is anonymous, or not for the caller to see */
  readonly naam: string | null;
  /** end of the first clock that still runs; null when all of them stand still */
  readonly urgentieOp: string;
}

/** One page of the board. */
export interface Routebord {
  readonly telling: Routetelling;
  readonly regels: readonly Routeregel[];
  readonly volgende: string | undefined;
}

/** Which page of the board. */
export interface Routevraag {
  readonly deel: Routedeel;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Routerij {
  readonly id: string;
  readonly clientId: string | null;
  readonly urgentieOp: Date;
}

/** Name of this list in its cursors. */
const LIJST = 'versnelde-route';
const TAAK = 'UITKERING';

/** What was asked and is not in, or what the aanvraag was told to wait for: facts, whatever the state is called. */
const WACHT = `(u.wacht_op is not null or jsonb_path_exists(u.stukken, '$[*] ? (@.gevraagdOp != null && @.ontvangenOp == null)'))`;

const DELEN: Readonly<Record<Routedeel, string>> = {
  alles: 'true',
  mijn: 'z.behandelaar = vraag.wie',
  'te-laat': 'z.urgentie_op <= vraag.nu',
  wacht: WACHT,
};

/**
 * From what runs, not from all that ever was. What lies only in a hand-off is shown as that hand-off.
 * $1 organisation, $2 who asks, $3 the one `nu`.
 */
const LOPEND = `from tns.uitkering u join tns.zaak z on z.id = u.id cross join (values ($2::text, $3::timestamptz)) as vraag (wie, nu)
  where u.actief and z.open and z.organisatie = $1 and (z.behandelaar is not null or z.wachtrij is not null)`;

/** The versnelde route as its uitvoerder sees it: what runs, most urgent first, and what stands in the way. */
@Injectable()
export class RouteLezer {
  constructor(
    private readonly aanvragen: UitkeringLezer,
    private readonly clienten: ClientLezer,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** @throws DomeinFout `geen-recht` for who carries out no Participatiewet, `ongeldig` for a cursor of another list */
  async bord(tx: Transactie, { deel, limit, cursor }: Routevraag): Promise<Routebord> {
    if (!voertPwUit(tx.wie))
      throw new DomeinFout('geen-recht', 'Alleen de SDD en Avres werken aan de versnelde route.');
    const na = leesCursor(LIJST, cursor, ['moment', 'uuid']) ?? [null, null];
    const rijen = await tx.boek.vraag<Routerij & Record<string, unknown>>(
      `select z.id, (select d.client_id from tns.dossier d where d.id = z.dossier_id) as "clientId", z.urgentie_op as "urgentieOp"
         ${LOPEND} and ${DELEN[deel]} 
          and ($4::timestamptz is null or (z.urgentie_op, z.id) > ($4::timestamptz, $5::uuid))
        order by z.urgentie_op, z.id limit $6`,
      [...wieEnWanneer(tx), ...na, limit + 1],
    );
    const { resultaten, volgende } = bladerUit(rijen, { limit, lijst: LIJST }, ({ urgentieOp, id }) => [
      urgentieOp.toISOString(),
      id,
    ]);
    return { telling: await this.telling(tx), regels: await this.regels(tx, resultaten), volgende };
  }

  /** The queues of this organisation to which the matrix sends the request for a benefit. */
  async wachtrijen(tx: Transactie): Promise<string[]> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const gewezen = referentie
      .alles('verantwoordelijkheid')
      .flatMap(({ taak, wachtrij }) => (taak === TAAK && wachtrij !== null ? [wachtrij] : []));
    return [...new Set(gewezen)].filter(
      (code) => referentie.zoek('wachtrij', code)?.organisatie === tx.wie.organisatie,
    );
  }

  private async telling(tx: Transactie): Promise<Routetelling> {
    const kolommen = ROUTEDELEN.map((deel) => `count(*) filter (where ${DELEN[deel]})::int as "${deel}"`).join(', ');
    const [rij] = await tx.boek.vraag<Routetelling & Record<string, unknown>>(
      `select ${kolommen} ${LOPEND}`,
      wieEnWanneer(tx),
    );
    return rij ?? { alles: 0, mijn: 0, 'te-laat': 0, wacht: 0 };
  }

  private async regels(tx: Transactie, rijen: readonly Routerij[]): Promise<Routeregel[]> {
    const namen = await this.clienten.personalia(
      tx,
      rijen.flatMap(({ clientId }) => clientId ?? []),
    );
    const regels: Routeregel[] = [];
    for (const { id, clientId, urgentieOp } of rijen) {
      const aanvraag = await this.aanvragen.haal(tx, id);
      regels.push({ aanvraag, naam: naamVoluit(namen.get(clientId ?? '')), urgentieOp: urgentieOp.toISOString() });
    }
    return regels;
  }
}

/** Does this person's organisation carry out the Participatiewet, and has their role any business in dossiers? */
export function voertPwUit({ organisatieSoort, rol }: Pick<Wie, 'organisatieSoort' | 'rol'>): boolean {
  return UITVOERDERS.includes(organisatieSoort) && heeftDossiers(rol);
}

function wieEnWanneer({ wie, nu }: Transactie): unknown[] {
  return [wie.organisatie, wie.id, nu];
}
