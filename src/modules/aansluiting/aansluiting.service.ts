import { Injectable } from '@nestjs/common';
import { dagInAmsterdam, leesDag } from '../../kern/dag.js';
import { DomeinFout, type VeldFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { ongeldig } from '../../platform/http/keuring.pipe.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { AansluitingDto, BewijsDto } from './aansluiting.dto.js';
import { eisAansluiter } from './aansluiters.js';

/** How far back a list may go. */
export const DAGEN_TERUG = 'aansluiting-dagen-terug';

/** A queue and a day in Amsterdam, YYYY-MM-DD. */
export interface Rijdag {
  readonly wachtrij: string;
  readonly datum: string;
}

interface Rij {
  versie: number;
  gegeven_op: Date;
  vergeleken_op: Date | null;
}

/** Takes in which receipts a receiver holds (docs/besluiten/0044). */
@Injectable()
export class AansluitingService {
  constructor(private readonly referentie: ReferentieLezer) {}

  /**
   * Keeps the list instead of the one that was there; the same list again changes nothing.
   * @throws DomeinFout `geen-recht`, also for the queue of another; `niet-gevonden` for one that is not there; `ongeldig`
   */
  async geef(tx: Transactie, rijdag: Rijdag, gegeven: readonly BewijsDto[]): Promise<AansluitingDto> {
    eisAansluiter(tx.wie);
    await this.keurDag(tx, rijdag.datum);
    await this.eisEigen(tx, rijdag);
    const bewijzen = gegeven.map(({ overdracht, nummer }) => ({ overdracht: overdracht.toLowerCase(), nummer }));
    const dubbel = dubbelen(bewijzen);
    if (dubbel.length > 0) throw ongeldig(dubbel);
    const sleutel = [rijdag.wachtrij, rijdag.datum];
    const gemaakt = await tx.boek.vraag(
      `insert into tns.aansluiting (wachtrij, dag, organisatie, versie, gegeven_door, gegeven_op)
       values ($1, $2, $3, 1, $4, $5) on conflict do nothing returning 1 as een`,
      [...sleutel, tx.wie.organisatie, tx.wie.id, tx.nu],
    );
    await tx.boek.vraag('select 1 from tns.aansluiting where wachtrij = $1 and dag = $2 for update', sleutel);
    if (gemaakt.length > 0 || (await this.isAnders(tx, rijdag, bewijzen))) {
      tx.boek.stuur('delete from tns.aansluitregel where wachtrij = $1 and dag = $2', sleutel);
      tx.boek.stuur(
        `insert into tns.aansluitregel (wachtrij, dag, organisatie, overdracht_id, nummer)
         select $1, $2, $3, r.id, r.nummer from unnest($4::uuid[], $5::bigint[]) as r (id, nummer)`,
        [
          ...sleutel,
          tx.wie.organisatie,
          bewijzen.map(({ overdracht }) => overdracht),
          bewijzen.map(({ nummer }) => nummer),
        ],
      );
      if (gemaakt.length === 0)
        tx.boek.stuur(
          `update tns.aansluiting set versie = versie + 1, gegeven_door = $3, gegeven_op = $4 where wachtrij = $1 and dag = $2`,
          [...sleutel, tx.wie.id, tx.nu],
        );
    }
    return this.haal(tx, rijdag, bewijzen.length);
  }

  private async haal(tx: Transactie, { wachtrij, datum }: Rijdag, aantal: number): Promise<AansluitingDto> {
    const [rij] = await tx.boek.vraag<Rij & Record<string, unknown>>(
      'select versie, gegeven_op, vergeleken_op from tns.aansluiting where wachtrij = $1 and dag = $2',
      [wachtrij, datum],
    );
    if (!rij) throw new DomeinFout('niet-gevonden', 'Deze lijst is er niet.');
    return {
      wachtrij,
      datum,
      aantal,
      versie: rij.versie,
      gegevenOp: rij.gegeven_op.toISOString(),
      vergelekenOp: rij.vergeleken_op?.toISOString() ?? null,
    };
  }

  private async isAnders(
    tx: Transactie,
    { wachtrij, datum }: Rijdag,
    bewijzen: readonly BewijsDto[],
  ): Promise<boolean> {
    const rijen = await tx.boek.vraag<{ id: string; nummer: string }>(
      'select overdracht_id as id, nummer from tns.aansluitregel where wachtrij = $1 and dag = $2',
      [wachtrij, datum],
    );
    const er = new Set(rijen.map(({ id, nummer }) => `${id} ${nummer}`));
    return (
      rijen.length !== bewijzen.length || bewijzen.some(({ overdracht, nummer }) => !er.has(`${overdracht} ${nummer}`))
    );
  }

  private async keurDag(tx: Transactie, datum: string): Promise<void> {
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const dagen = (await this.referentie.op(tx, vandaag)).beleidsgetal(DAGEN_TERUG);
    const vroegst = leesDag(vandaag).subtract({ days: dagen }).toString();
    if (datum > vandaag) throw ongeldig([{ pad: 'datum', melding: 'Deze dag is nog niet geweest.', code: 'toekomst' }]);
    if (datum < vroegst)
      throw ongeldig([
        { pad: 'datum', melding: `Een lijst mag hoogstens ${dagen} dagen teruggaan.`, code: 'te-lang-geleden' },
      ]);
  }

  private async eisEigen(tx: Transactie, { wachtrij, datum }: Rijdag): Promise<void> {
    const rij = (await this.referentie.op(tx, datum)).zoek('wachtrij', wachtrij);
    if (!rij) throw new DomeinFout('niet-gevonden', 'Deze wachtrij is er niet. Kies er een uit /wachtrijen.');
    if (rij.organisatie !== tx.wie.organisatie)
      throw new DomeinFout('geen-recht', 'Deze wachtrij is van een andere organisatie.');
  }
}

/** What stands in the list more than once: a hand-off has one receipt, and a receipt one number. */
function dubbelen(bewijzen: readonly BewijsDto[]): VeldFout[] {
  const gezien = new Set<string | number>();
  const melding = 'Dit staat al eerder in de lijst. Noem elk bewijs één keer.';
  return bewijzen.flatMap((bewijs, i) =>
    (['overdracht', 'nummer'] as const).flatMap((veld) => {
      if (gezien.has(bewijs[veld])) return [{ pad: `bewijzen.${i}.${veld}`, melding, code: 'dubbel' }];
      gezien.add(bewijs[veld]);
      return [];
    }),
  );
}
