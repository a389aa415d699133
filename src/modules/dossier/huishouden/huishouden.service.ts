import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import { Dossier, type Uitwerking, type Werk, type Zaak } from '../../../proces/index.js';
import { CorrectieService } from '../correctie.service.js';
import type { HuishoudenDto } from './huishouden.dto.js';
import { Huishoudwissel } from './huishouden.entity.js';

/** The letter by which the other dossiers of a household hear that it changed; each is locked by itself (docs/besluiten/0002). */
export const BRIEF_HUISHOUDEN = 'huishouden-gewijzigd';

/** One dossier per adult, linked by the household. Who left somebody dangerous is never linked to them again. */
@Injectable()
export class HuishoudenService {
  constructor(private readonly correctie: CorrectieService) {}

  /** With whom the client lives now, as far as the caller may see those dossiers. */
  async weergave({ boek, dossier }: Werk): Promise<HuishoudenDto> {
    const [dossiers, wissels] = await Promise.all([
      boek.vraag<{ id: string; kenmerk: string }>(
        'select d.id, d.kenmerk from tns.dossier d where d.huishouden_id = $1 and d.id <> $2 order by d.kenmerk',
        [dossier.huishoudenId, dossier.id],
      ),
      boek.zoek(Huishoudwissel, 'where t.dossier_id = $1 order by t.id', [dossier.id]),
    ]);
    return {
      dossiers,
      kinderenBij: wissels.findLast(({ kinderenBij }) => kinderenBij !== null)?.kinderenBij ?? null,
      adresGeheim: wissels.some(({ adresGeheim }) => adresGeheim),
    };
  }

  /** The client goes on in a household of their own; nobody of the old one finds this dossier through theirs. */
  async splits(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    eenVoorEen(werk);
    const adresGeheim = velden['adresGeheim'] === true;
    const andereDossiers = await huisgenoten(werk, werk.dossier.huishoudenId);
    this.noteer(werk, { aard: 'gesplitst', kinderenBij: String(velden['kinderenBij']), adresGeheim, andereDossiers });
    werk.dossier.huishoudenId = uuid();
    // who registers the client elsewhere then hears nothing of where this dossier is (docs/besluiten/0016)
    if (adresGeheim) werk.dossier.veiligheidsrisico = true;
    // nor does anything in the dossier of the other say that somebody left
    return { openen: await this.correctie.kennisgevingen(werk, zaak), brieven: adresGeheim ? [] : [BRIEF_HUISHOUDEN] };
  }

  /** The client comes to the household of the other dossier; that one does not change. */
  async voegSamen(werk: Werk, zaak: Zaak, { kenmerk }: Velden): Promise<Uitwerking> {
    eenVoorEen(werk);
    const [ander] = await werk.boek.zoek(Dossier, 'where t.kenmerk = $1', [kenmerk]);
    if (!ander || ander.id === werk.dossier.id || ander.clientId === werk.dossier.clientId) {
      throw new DomeinFout('ongeldig', 'Dit is geen dossier van een ander dat u mag zien.', {
        errors: [{ pad: 'kenmerk', melding: 'Neem het kenmerk over uit het andere dossier.', code: 'onbekend' }],
      });
    }
    if (ander.huishoudenId === werk.dossier.huishoudenId) {
      throw new DomeinFout('eis-niet-gehaald', 'Deze twee dossiers horen al bij hetzelfde huishouden.', {
        eis: 'nogNietSamen',
      });
    }
    const andereDossiers = await huisgenoten(werk, ander.huishoudenId);
    await eisNietGeheim(werk, andereDossiers);
    this.noteer(werk, { aard: 'samengevoegd', kinderenBij: null, adresGeheim: false, andereDossiers });
    werk.dossier.huishoudenId = ander.huishoudenId;
    return { openen: await this.correctie.kennisgevingen(werk, zaak), brieven: [BRIEF_HUISHOUDEN] };
  }

  private noteer(
    { boek, dossier, wie, nu }: Werk,
    wissel: Pick<Huishoudwissel, 'aard' | 'kinderenBij' | 'adresGeheim' | 'andereDossiers'>,
  ): void {
    boek.voegToe(Huishoudwissel, { id: uuid(), dossierId: dossier.id, ...wissel, door: wie.id, op: nu });
  }
}

/**
 * Households change one after the other, in the whole house: who lives with whom is spread over dossiers that nobody locks
 * together (docs/besluiten/0002), and two who must not find each other could both come to a third at the same moment. It is
 * taken after the dossier, and goes with the commit.
 */
function eenVoorEen({ boek }: Werk): void {
  boek.stuur("select pg_advisory_xact_lock(hashtextextended('tns.huishouden', 0))", []);
}

/** The other dossiers of a household, also those out of sight: only their numbers, and only to write them down. */
async function huisgenoten({ boek, dossier }: Werk, huishouden: string): Promise<string[]> {
  const rijen = await boek.vraag<{ id: string }>('select id from tns.huishouden_van($1) as h(id) order by id', [
    huishouden,
  ]);
  return rijen.map(({ id }) => id).filter((id) => id !== dossier.id);
}

async function eisNietGeheim({ boek, dossier }: Werk, andere: readonly string[]): Promise<void> {
  const [rij] = await boek.vraag<{ geheim: boolean }>('select tns.adres_is_geheim($1, $2) as geheim', [
    dossier.id,
    andere,
  ]);
  if (!rij?.geheim) return;
  throw new DomeinFout(
    'eis-niet-gehaald',
    'Iemand in dat huishouden mag niet weten waar de ander is. Deze dossiers kunnen niet worden samengevoegd.',
    { eis: 'adresIsNietGeheim' },
  );
}
