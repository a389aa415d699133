import { v7 as uuid } from 'uuid';
import { leesDag } from '../kern/dag.js';
import type { Periode, Rekenwijze } from '../kern/rekenwijze.js';
import { berekenTermijn } from '../kern/termijn.js';
import { Termijn, TermijnMutatie } from './termijn.entity.js';
import type { TermijnSoort } from './referentiebron.js';
import type { Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';

/** Far enough to sort last: a zaak of which every clock is paused. */
export const NOOIT = new Date('9999-12-31T00:00:00Z');

/** A clock of which the worker has yet to count the ladder. */
const ZONDER_LADDER = { ladderVoor: null, trede: null, tredeOp: null } as const;

/**
 * The running clocks of one zaak during one step: kept in memory beside their rows, since a zaak that is being opened
 * cannot be read back by everyone who may open it.
 */
export class Klokkast {
  constructor(
    readonly werk: Werk,
    readonly zaak: Zaak,
    private readonly gebeurtenisId: string,
    private lopend: Termijn[],
  ) {}

  loopt(soort: string): boolean {
    return this.lopend.some((klok) => klok.soort === soort);
  }

  urgentie(): Date {
    const einden = this.lopend.flatMap((klok) => (klok.vervaltOp ? [klok.vervaltOp.getTime()] : []));
    return einden.length === 0 ? NOOIT : new Date(Math.min(...einden));
  }

  start(soort: string, rij: TermijnSoort, start: Date = this.werk.nu): void {
    const { lengte, eenheid, rekenwijze, aard, grondslag } = rij;
    const klok: Termijn = {
      id: uuid(),
      dossierId: this.zaak.dossierId,
      zaakId: this.zaak.id,
      soort,
      start,
      lengte,
      eenheid,
      rekenwijze,
      aard,
      grondslag,
      rijId: rij.id,
      laatsteDag: null,
      vervaltOp: null,
      opgeschort: false,
      gestoptOp: null,
      gestoptDoor: null,
      gewektOp: null,
      eindeSinds: this.werk.nu,
      ...ZONDER_LADDER,
    };
    Object.assign(klok, einde(klok, []));
    this.werk.boek.voegToe(Termijn, klok);
    this.werk.klokken.get(this.zaak.id)?.push(klok);
    this.lopend.push(klok);
  }

  stop(soort: string): void {
    const klok = this.lopend.find((k) => k.soort === soort);
    if (!klok) return;
    this.lopend = this.lopend.filter((k) => k !== klok);
    this.wijzig(klok, { gestoptOp: this.werk.nu, gestoptDoor: this.gebeurtenisId });
  }

  /** The same clock from another moment on, with all that is in its ledger; the old one stays to be seen, stopped. */
  async verschuif(soort: string, start: Date): Promise<void> {
    const oud = this.lopend.find((klok) => klok.soort === soort);
    if (!oud) return;
    const klok: Termijn = { ...oud, id: uuid(), start, gewektOp: null, eindeSinds: this.werk.nu, ...ZONDER_LADDER };
    const mutaties = (await this.mutaties(oud)).map((een) => ({ ...een, id: uuid(), termijnId: klok.id }));
    this.stop(soort);
    Object.assign(klok, einde(klok, mutaties));
    this.werk.boek.voegToe(Termijn, klok);
    for (const mutatie of mutaties) this.werk.boek.voegToe(TermijnMutatie, mutatie);
    this.werk.klokken.get(this.zaak.id)?.push(klok);
    this.lopend.push(klok);
  }

  stopAlles(): void {
    for (const { soort } of this.lopend) this.stop(soort);
  }

  schortOp(soort: string): void {
    const klok = this.lopend.find((k) => k.soort === soort && !k.opgeschort);
    if (!klok) return;
    this.werk.boek.voegToe(TermijnMutatie, {
      id: uuid(),
      termijnId: klok.id,
      dossierId: klok.dossierId,
      zaakId: klok.zaakId,
      soort: 'opschorting',
      van: this.werk.vandaag, // the day of the request; kern counts from the day after (Awb 4:15)
      tot: null,
      lengte: null,
      eenheid: null,
      gebeurtenisId: this.gebeurtenisId,
    });
    this.wijzig(klok, { opgeschort: true, laatsteDag: null, vervaltOp: null, eindeSinds: this.werk.nu });
  }

  /** @param dag the day on which the pause ended, which may be before the day on which it is recorded */
  async hervat(soort: string, dag: string = this.werk.vandaag): Promise<void> {
    const klok = this.lopend.find((k) => k.soort === soort && k.opgeschort);
    if (!klok) return;
    const mutaties = await this.mutaties(klok);
    for (const mutatie of mutaties.filter((m) => m.soort === 'opschorting' && m.tot === null)) {
      // an answer that was in on the day of the question stopped nothing
      this.werk.boek.wijzig(TermijnMutatie, mutatie, { tot: dag < mutatie.van ? mutatie.van : dag });
    }
    this.wijzig(klok, { opgeschort: false, gewektOp: null, eindeSinds: this.werk.nu, ...einde(klok, mutaties) });
  }

  /** Gives a running clock a later last day, as a line in its ledger; an earlier day changes nothing. */
  async verdaag(soort: string, tot: string): Promise<void> {
    const klok = this.lopend.find((k) => k.soort === soort && !k.opgeschort);
    if (!klok || klok.laatsteDag === null || tot <= klok.laatsteDag) return;
    const eerder = await this.mutaties(klok);
    const verdaging: TermijnMutatie = {
      id: uuid(),
      termijnId: klok.id,
      dossierId: klok.dossierId,
      zaakId: klok.zaakId,
      soort: 'verdaging',
      van: this.werk.vandaag,
      tot: null,
      lengte: leesDag(klok.laatsteDag).until(leesDag(tot)).days,
      eenheid: 'dag',
      gebeurtenisId: this.gebeurtenisId,
    };
    // the old end may have been moved off a weekend: then the days are counted from before it
    for (let extra = 0; extra < LANGSTE_WEEKEND && isVoor(einde(klok, [...eerder, verdaging]), tot); extra += 1) {
      verdaging.lengte = (verdaging.lengte ?? 0) + 1;
    }
    this.werk.boek.voegToe(TermijnMutatie, verdaging);
    this.wijzig(klok, { gewektOp: null, eindeSinds: this.werk.nu, ...einde(klok, [...eerder, verdaging]) });
  }

  private mutaties({ id }: Termijn): Promise<TermijnMutatie[]> {
    return this.werk.boek.zoek(TermijnMutatie, 'where t.termijn_id = $1 order by t.id', [id]);
  }

  private wijzig(klok: Termijn, velden: Partial<Termijn>): void {
    this.werk.boek.wijzig(Termijn, klok, velden);
  }
}

/** Days in a row that an end can be moved by: Christmas around a weekend. */
const LANGSTE_WEEKEND = 5;

function isVoor({ laatsteDag }: Pick<Termijn, 'laatsteDag'>, tot: string): boolean {
  return laatsteDag !== null && laatsteDag < tot;
}

/** The computed end of a clock from its ledger, in the columns that hold it. */
function einde(
  klok: Termijn,
  mutaties: readonly TermijnMutatie[],
): { laatsteDag: string | null; vervaltOp: Date | null } {
  const uitkomst = berekenTermijn({
    start: klok.start.toISOString(),
    lengte: klok.lengte,
    eenheid: klok.eenheid as Periode['eenheid'], // the column holds what the reference data allowed
    rekenwijze: klok.rekenwijze as Rekenwijze,
    opschortingen: mutaties.filter((m) => m.soort === 'opschorting').map(({ van, tot }) => ({ van, tot })),
    verdagingen: mutaties.flatMap((m) =>
      m.soort === 'verdaging' && m.lengte !== null
        ? [{ lengte: m.lengte, eenheid: m.eenheid as Periode['eenheid'] }]
        : [],
    ),
  });
  return { laatsteDag: uitkomst.laatsteDag, vervaltOp: uitkomst.vervaltOp ? new Date(uitkomst.vervaltOp) : null };
}
