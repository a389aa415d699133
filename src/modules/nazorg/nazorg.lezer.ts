import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import {
  type GelezenZaak,
  kenmerkVan,
  type Werk,
  Zaak,
  ZaakLezer,
  ZaakLijst,
  type ZaakRegelDto,
} from '../../proces/index.js';
import type {
  BudgetbeheerDto,
  EerdereZaakDto,
  NazorgContactDto,
  NazorgDto,
  NazorgRegelDto,
  NazorgtrajectenQuery,
} from './nazorg.dto.js';
import { Nazorg, NazorgContact } from './nazorg.entity.js';

/** The questions about nazorg. */
@Injectable()
export class NazorgLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly versleuteling: Versleuteling,
  ) {}

  /** One trajectory as the caller may see it; what was talked about is for who works on the dossier. */
  async weergave(gelezen: GelezenZaak): Promise<NazorgDto> {
    const { zaak, werk } = gelezen;
    const nazorg = await werk.boek.haal(Nazorg, zaak.id);
    if (!nazorg) throw new Error(`nazorg ${zaak.id} heeft geen eigen rij`);
    const [kern, contacten, eerdereZaken] = await Promise.all([
      this.zaken.weergave(gelezen),
      this.contacten(werk, zaak.id),
      eerderVan(werk, nazorg.eerdereZaken),
    ]);
    const vol = kern.zicht === 'vol';
    return {
      ...kern,
      ...inHetKort(nazorg),
      budgetbeheer: vol ? budgetbeheerVan(nazorg) : null,
      vervolg: nazorg.vervolg,
      nodig: nazorg.nodig,
      eerdereZaken,
      contacten: vol ? contacten : [],
    };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<NazorgDto> {
    return this.weergave(await this.zaken.haal(tx, 'nazorg', id));
  }

  /** Trajectories the caller may see, newest first. */
  async lijst(tx: Transactie, query: NazorgtrajectenQuery): Promise<BladerAntwoord<NazorgRegelDto>> {
    return this.zaakLijst.metEigenRij(tx, { ...query, soort: 'nazorg' }, { klasse: Nazorg, kort: inHetKort });
  }

  /** Is there a running trajectory in the dossier at hand? Then a room that would begin one leaves it. */
  async loopt({ boek, dossier }: Werk): Promise<boolean> {
    const [rij] = await boek.vraag('select 1 from tns.nazorg where dossier_id = $1 and actief', [dossier.id]);
    return rij !== undefined;
  }

  private async contacten({ boek }: Werk, zaakId: string): Promise<NazorgContactDto[]> {
    const rijen = await boek.zoek(NazorgContact, 'where t.zaak_id = $1 order by t.id', [zaakId]);
    return rijen.map(({ op, bereikt, maand, uitkomst, notitie }) => ({
      op,
      bereikt,
      maand,
      uitkomst,
      notitie: notitie && this.versleuteling.ontsleutel(notitie),
    }));
  }
}

async function eerderVan({ boek, dossier, kenmerkVast }: Werk, ids: readonly string[]): Promise<EerdereZaakDto[]> {
  if (ids.length === 0) return [];
  const zaken = await boek.zoek(Zaak, 'where t.id = any ($1) order by t.aangemaakt_op desc, t.id desc', [ids]);
  await kenmerkVast();
  return zaken.map((zaak) => ({
    id: zaak.id,
    soort: zaak.soort,
    kenmerk: kenmerkVan(dossier, zaak),
    toestand: zaak.toestand,
  }));
}

function budgetbeheerVan({ budgetDuur, budgetFase, budgetSinds }: Nazorg): BudgetbeheerDto | null {
  if (budgetDuur === null || budgetFase === null || budgetSinds === null) return null;
  return { duur: budgetDuur, fase: budgetFase, sinds: budgetSinds };
}

function inHetKort(nazorg: Nazorg): Omit<NazorgRegelDto, keyof ZaakRegelDto> {
  const { bestemming, gemeente, begonnenOp, gehadTot, nietBereikt } = nazorg;
  return { bestemming, gemeente, begonnenOp, gehadTot, nietBereikt };
}
