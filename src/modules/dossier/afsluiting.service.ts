import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Velden } from '../../kern/proces.js';
import { Kamers, kenmerkVan, type Uitwerking, type Werk, Zaak } from '../../proces/index.js';
import { eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { beeindig } from '../overdracht/index.js';
import { opdracht } from './vervolgwerk.js';

/** The end of a dossier, and its beginning again. */
@Injectable()
export class AfsluitingService {
  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
  ) {}

  /**
   * Refused with the list of what is open. One's own work can be closed along: what lies with the caller's organisation, or
   * was sent by it and is not picked up yet; notices end by themselves.
   */
  async sluitAf(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const mee = Array.isArray(velden['sluitMee']) ? velden['sluitMee'].map(String) : [];
    const alles = await werk.manager.find(Zaak, {
      where: { dossierId: zaak.dossierId, open: true },
      order: { id: 'ASC' },
    });
    const open = alles.filter(({ id }) => id !== zaak.id);
    eisOpenWerk(mee, open);
    const { organisatie } = werk.wie;
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const isBericht = ({ taak }: Zaak) => taak !== null && referentie.zoek('taak', taak)?.vervaltBijAfsluiten === true;
    const isEigen = (z: Zaak) => mee.includes(z.id) && [z.organisatie, z.verantwoordelijke].includes(organisatie);
    const eigen = open.filter((z) => z.soort === 'overdracht' && (isBericht(z) || isEigen(z)));
    const blijft = open.filter((z) => !eigen.includes(z));
    if (blijft.length > 0) throw this.erStaatWerkOpen(werk, blijft);
    Object.assign(werk.dossier, { open: false, regieVoorgesteldAan: null, regieWeigeringen: 0 });
    return { stappen: eigen.map(({ id }) => beeindig(id, 'niet-meer-nodig')) };
  }

  /** The earliest dates stay; the table starts new clocks. A regiehouder who did not do it finds it in its queue (promise 1). */
  async heropen(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    // whoever opens it again has seen the client
    Object.assign(werk.dossier, { open: true, buitenBeeldSinds: null });
    const { regiehouder } = werk.dossier;
    if (regiehouder === werk.wie.organisatie) return {};
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), regiehouder);
    return { openen: [opdracht('KENNISGEVING', wachtrij, zaak)] };
  }

  /**
   * Has this client another open dossier? Asked through the function that also finds who is known elsewhere, because the
   * other dossier may be out of the caller's sight; only whether it is there comes back.
   */
  async heeftAnderOpenDossier({ manager, dossier }: Werk): Promise<boolean> {
    if (dossier.open) return false;
    const [rij] = await manager.query<unknown[]>(
      `select 1 from tns.client c
        cross join lateral tns.zoek_bekend(array_remove(array[c.bsn_hash], null), c.zoeknaam, c.geboortedatum) b
        where c.id = $1 and b.client_id = c.id and b.dossier_open and b.dossier_id <> $2`,
      [dossier.clientId, dossier.id],
    );
    return rij !== undefined;
  }

  private erStaatWerkOpen({ dossier }: Werk, blijft: readonly Zaak[]): DomeinFout {
    return new DomeinFout(
      'eis-niet-gehaald',
      'Het dossier kan nog niet dicht: er staat nog werk open. Rond dat eerst af, of sluit eigen werk mee af.',
      {
        eis: 'nietsStaatOpen',
        errors: blijft.map((z) => ({
          pad: 'sluitMee',
          melding: `${kenmerkVan(dossier, z)} (${this.kamers.haal(z.soort).proces.label}) ligt bij ${z.organisatie}.`,
          code: z.id,
        })),
      },
    );
  }
}

/** A number that is not open work of this dossier is a slip, and must not pass in silence. */
function eisOpenWerk(mee: readonly string[], open: readonly Zaak[]): void {
  const onbekend = mee.flatMap((id, i) => (open.some((z) => z.id === id) ? [] : [i]));
  if (onbekend.length === 0) return;
  throw new DomeinFout('ongeldig', 'Wat u mee wilt afsluiten is geen open werk van dit dossier.', {
    errors: onbekend.map((i) => ({
      pad: `sluitMee.${i}`,
      melding: 'Neem het nummer over uit zaken.',
      code: 'onbekend',
    })),
  });
}
