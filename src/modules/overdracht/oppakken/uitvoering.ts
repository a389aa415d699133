import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Kamers, NIETS, type Uitwerking, type Vervolgstap, type Werk, type Zaak } from '../../../proces/index.js';
import { Overdracht } from '../overdracht.entity.js';

/** Who got a hand-off in hand. */
export interface InHanden {
  readonly rij: Overdracht;
  /** subject of the person */
  readonly behandelaar: string;
}

/**
 * The zaak in which the work of a hand-off is done: the room says which taken are its own (`Kamer.taken`). It comes when the
 * work is picked up and not before, so an offer that is refused leaves nothing behind (docs/besluiten/0036).
 */
@Injectable()
export class Uitvoering {
  constructor(private readonly kamers: Kamers) {}

  /** Opens the zaak of the work, or takes the one that is there in hand. What came back to be offered again is not done here. */
  async begin(werk: Werk, zaak: Zaak, { rij, behandelaar }: InHanden): Promise<Uitwerking> {
    const soort = this.kamers.zoekVoorTaak(rij.taak)?.proces.soort;
    if (soort === undefined || rij.aard === 'retour') return NIETS;
    const lopend = await zoekLopend(werk, soort, rij.uitvoeringZaak);
    if (lopend !== undefined) {
      werk.boek.wijzig(Overdracht, rij, { uitvoeringZaak: lopend });
      return { stappen: [inHanden({ soort, id: lopend }, zaak, behandelaar)] };
    }
    if (rij.uitvoeringZaak !== null) return NIETS; // what it asked for was done meanwhile
    const id = uuid();
    werk.boek.wijzig(Overdracht, rij, { uitvoeringZaak: id });
    return { openen: [{ soort, id, behandelaar, velden: { overdracht: zaak.id } }] };
  }

  /** The zaak of the work goes along to the colleague. */
  async geefOver(werk: Werk, zaak: Zaak, { rij, behandelaar }: InHanden): Promise<Uitwerking> {
    const soort = this.kamers.zoekVoorTaak(rij.taak)?.proces.soort;
    if (soort === undefined || rij.uitvoeringZaak === null) return NIETS;
    const lopend = await zoekLopend(werk, soort, rij.uitvoeringZaak);
    if (lopend !== rij.uitvoeringZaak) return NIETS;
    return { stappen: [inHanden({ soort, id: lopend }, zaak, behandelaar)] };
  }
}

/** Is the work done, as far as it has a zaak of its own? */
export async function isUitgevoerd({ boek }: Werk, { uitvoeringZaak }: Overdracht): Promise<boolean> {
  if (uitvoeringZaak === null) return true;
  return (await boek.vraag('select 1 from tns.zaak where id = $1 and open', [uitvoeringZaak])).length === 0;
}

/** What a hand-off asked was done, in its own zaak or another way. */
export function beeindig(overdrachtId: string, uitkomst: string): Vervolgstap {
  return { soort: 'overdracht', zaakId: overdrachtId, stap: 'beeindigen', velden: { uitkomst } };
}

/** An open zaak of the dossier: the one that is named when it is open, else the oldest. */
async function zoekLopend({ boek, dossier }: Werk, soort: string, liefst: string | null): Promise<string | undefined> {
  const [rij] = await boek.vraag<{ id: string }>(
    `select id from tns.zaak where dossier_id = $1 and soort = $2 and open
      order by id is not distinct from $3::uuid desc, id limit 1`,
    [dossier.id, soort, liefst],
  );
  return rij?.id;
}

function inHanden({ soort, id }: { soort: string; id: string }, zaak: Zaak, behandelaar: string): Vervolgstap {
  return { soort, zaakId: id, stap: 'in-handen-geven', velden: { organisatie: zaak.organisatie, behandelaar } };
}
