import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../../kern/fout.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import type { Verzoek } from '../../../platform/http/verzoek.js';
import { alsGevolgen, Loket, StapService, ZaakLezer } from '../../../proces/index.js';
import { BordLezer } from '../bedden/bord.lezer.js';
import type { OpvangplaatsingDto } from '../opvang.dto.js';
import { Overnachting } from '../opvang.entity.js';
import { OpvangLezer } from '../opvang.lezer.js';
import type { NachtmeldingDto, NachtregelDto, NachtVanIedereenMelden } from './nachten.dto.js';

/** What is reported of one night. */
export interface Nacht {
  /** the day on which the night began, YYYY-MM-DD */
  readonly datum: string;
  readonly geslapen: boolean;
}

interface Slaper {
  readonly id: string;
  /** what was reported before; null when nothing was */
  readonly geslapen: boolean | null;
}

/** Everybody who has a bed in a place, in the order in which dossiers are locked (docs/besluiten/0002). */
const SLAPERS = `select o.id, n.geslapen from tns.bedbezetting b
  join tns.opvang o on o.id = b.zaak_id join tns.zaak z on z.id = o.id
  left join tns.overnachting n on n.zaak_id = o.id and n.datum = $2
  where b.voorziening = $1 and b.tot is null and b.soort = 'bezet' and o.eerste_nacht <= $2
    and (z.organisatie = $3 or (o.elders = $1 and $4::boolean))
  order by o.dossier_id, o.id`;

/** Reports of nights: of one client, or of a whole place at once. Each night of a client counts once, however often it comes in. */
@Injectable()
export class NachtLoket {
  constructor(
    private readonly loket: Loket,
    private readonly stapService: StapService,
    private readonly zaken: ZaakLezer,
    private readonly lezer: OpvangLezer,
    private readonly borden: BordLezer,
  ) {}

  /** One night of one client. What was reported the same before changes nothing. @throws DomeinFout as a step */
  async meld(verzoek: Verzoek, id: string, { datum, geslapen }: Nacht): Promise<OpvangplaatsingDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const gelezen = await this.zaken.haal(tx, 'opvang', id);
      const [eerder] = await tx.boek.zoek(Overnachting, 'where t.zaak_id = $1 and t.datum = $2', [id, datum]);
      if (eerder?.geslapen === geslapen) {
        return { body: await this.lezer.weergave(gelezen), versie: gelezen.zaak.versie, zaakId: id };
      }
      const { zaak, werk } = await this.zetNacht(tx, id, { datum, geslapen });
      const body: OpvangplaatsingDto = {
        ...(await this.lezer.weergave({ zaak, werk })),
        gevolgen: alsGevolgen(werk.gevolgd),
      };
      return { body, versie: zaak.versie, zaakId: id };
    });
    return antwoord.body;
  }

  /**
   * One night of everybody in a place, except who is named: all or nothing, and safe to send again.
   * @throws DomeinFout `niet-gevonden` for no such place, `geen-recht` for a place of another, `ongeldig` when somebody is named
   *   who has no bed there
   */
  async meldSamen(
    verzoek: Verzoek,
    code: string,
    { datum, behalve = [] }: NachtVanIedereenMelden,
  ): Promise<NachtmeldingDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const { organisatie } = tx.wie;
      const isBeheerder = (await this.borden.eisBeheerder(tx, code)) === organisatie;
      const slapers = await tx.boek.vraag<Slaper & Record<string, unknown>>(SLAPERS, [
        code,
        datum,
        organisatie,
        isBeheerder,
      ]);
      eisSlapers(slapers, behalve);
      const regels: NachtregelDto[] = [];
      for (const slaper of slapers) {
        regels.push(await this.meldEen(tx, slaper, { datum, geslapen: !behalve.includes(slaper.id) }));
      }
      const tel = (uitkomst: NachtregelDto['uitkomst']) => regels.filter((regel) => regel.uitkomst === uitkomst).length;
      const body = { voorziening: code, datum, gemeld: tel('gemeld'), alGemeld: tel('al-gemeld'), regels };
      return { body, versie: 1, zaakId: null };
    });
    return antwoord.body;
  }

  private async meldEen(tx: Transactie, { id, geslapen: eerder }: Slaper, nacht: Nacht): Promise<NachtregelDto> {
    if (eerder === nacht.geslapen) return { plaatsing: id, geslapen: eerder, uitkomst: 'al-gemeld' };
    if (eerder !== null) return { plaatsing: id, geslapen: eerder, uitkomst: 'anders-gemeld' };
    await this.zetNacht(tx, id, nacht);
    return { plaatsing: id, geslapen: nacht.geslapen, uitkomst: 'gemeld' };
  }

  private async zetNacht(tx: Transactie, zaakId: string, { datum, geslapen }: Nacht) {
    const velden = { datum, geslapen };
    return this.stapService.neem(tx, { soort: 'opvang', zaakId, stap: 'nacht-registreren', velden, versie: 'laatste' });
  }
}

function eisSlapers(slapers: readonly Slaper[], behalve: readonly string[]): void {
  const errors = behalve.flatMap((id, i) =>
    slapers.some((slaper) => slaper.id === id)
      ? []
      : [{ pad: `behalve.${i}`, melding: 'Deze plaatsing heeft hier die nacht geen bed.', code: 'onbekend' }],
  );
  if (errors.length > 0)
    throw new DomeinFout('ongeldig', 'U noemt iemand die hier die nacht geen bed had.', { errors });
}
