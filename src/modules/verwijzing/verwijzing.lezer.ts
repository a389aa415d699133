import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { type GelezenZaak, type Werk, ZaakLezer, ZaakLijst, type ZaakRegelDto } from '../../proces/index.js';
import { Besluiten } from '../besluit/index.js';
import { OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { MatchDto, Matchvragen } from './match/match.dto.js';
import { Matcher } from './match/matcher.js';
import { zonderRij } from './match/toets.js';
import { Verwijsboek } from './verwijsboek.js';
import type { VerwijzingDto, VerwijzingenQuery, VerwijzingRegelDto } from './verwijzing.dto.js';
import { Verwijzing } from './verwijzing.entity.js';

/** The questions about referrals. */
@Injectable()
export class VerwijzingLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly overdrachten: OverdrachtLezer,
    private readonly besluiten: Besluiten,
    private readonly referentie: ReferentieLezer,
    private readonly matcher: Matcher,
    private readonly boek: Verwijsboek,
  ) {}

  /**
   * One referral as the caller may see it. An aanbieder reads what is asked, and what it needs for that: what concerns health
   * only where it gives care (AVG art. 9; Wmo 2015 art. 5.2.1). Who has only another part in the dossier reads the state.
   */
  async weergave(gelezen: GelezenZaak): Promise<VerwijzingDto> {
    const { zaak, werk } = gelezen;
    const rij = await this.boek.haal(werk, zaak);
    const [kern, besluiten, overdrachten] = await Promise.all([
      this.zaken.weergave(gelezen),
      this.besluiten.van(werk, zaak.id),
      this.overdrachten.uit(werk, zaak.id),
    ]);
    const vol = kern.zicht === 'vol';
    const partij = vol || isPartij(rij, { ...kern, inzender: zaak.inzender }, werk.wie.organisatie);
    const soort = (await this.referentie.op(werk, zaak.peildatum)).haal('verwijssoort', rij.verwijssoort);
    const wensen = this.boek.wensen(rij);
    // a question about room says nothing of the client; an offer does
    const leest = vol || (partij && rij.match !== null);
    const zorg = vol || (leest && soort.zorggegevens);
    const match = vol ? this.boek.match(rij) : undefined;
    const beslist = vol || werk.wie.organisatie === (soort.besluit === 'aanbieder' ? rij.aanbieder : rij.opdrachtgever);
    return {
      ...kern,
      ...(partij ? eigenVelden(rij) : NIETS_TE_ZIEN),
      vraag: leest ? (wensen.vraag ?? null) : null,
      doelgroep: zorg ? (wensen.doelgroep ?? null) : null,
      middelengebruik: zorg ? (wensen.middelengebruik ?? null) : null,
      opdrachtgever: partij ? rij.opdrachtgever : null,
      vrijVanaf: partij ? rij.vrijVanaf : null,
      toegewezenVan: partij ? rij.toegewezenVan : null,
      toegewezenTot: partij ? rij.toegewezenTot : null,
      ...(match === undefined ? {} : { match }),
      besluiten: beslist ? besluiten : [],
      overdrachten,
    };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<VerwijzingDto> {
    return this.weergave(await this.zaken.haal(tx, 'verwijzing', id));
  }

  /** Referrals the caller may see, newest first. */
  async lijst(tx: Transactie, query: VerwijzingenQuery): Promise<BladerAntwoord<VerwijzingRegelDto>> {
    const { resultaten, volgende } = await this.zaakLijst.pagina(tx, { ...query, soort: 'verwijzing' });
    const rijen = await tx.manager.find(Verwijzing, { where: { id: In(resultaten.map(({ id }) => id)) } });
    const perId = new Map(rijen.map((rij) => [rij.id, rij]));
    const regels = resultaten.flatMap((regel) => {
      const rij = perId.get(regel.id);
      if (!rij) return [];
      const partij = regel.zicht === 'vol' || isPartij(rij, regel, tx.wie.organisatie);
      return [{ ...regel, ...(partij ? eigenVelden(rij) : NIETS_TE_ZIEN) }];
    });
    return bladerAntwoord(regels, volgende);
  }

  /** Who fits and who does not, with why; for who works on the dossier. @throws DomeinFout `niet-gevonden` or `geen-recht` */
  async match(tx: Transactie, vraag: Matchvragen): Promise<BladerAntwoord<MatchDto>> {
    const { dossier, verwijssoort, ...wensen } = vraag;
    const werk = await this.eisVol(tx, dossier);
    const matches = await this.matcher.zoek(werk, { verwijssoort, wensen, rust: {} });
    return bladerAntwoord(
      matches.map(({ kandidaat, naam, past, regels }) => ({
        aanbieder: kandidaat.aanbieder,
        voorziening: kandidaat.voorziening?.code ?? null,
        naam,
        past,
        regels: zonderRij(regels),
      })),
    );
  }

  /** A dossier that the caller works on. @throws DomeinFout `niet-gevonden` or `geen-recht` */
  async eisVol(tx: Transactie, dossier: string): Promise<Werk> {
    const { werk } = await this.zaken.haal(tx, 'dossier', dossier);
    if ((await this.zaken.zicht(werk)) === 'vol') return werk;
    throw new DomeinFout('geen-recht', 'U werkt niet aan dit dossier. Overleg met de regiehouder.');
  }
}

type EigenVelden = Omit<VerwijzingRegelDto, keyof ZaakRegelDto>;

/** Has this organisation a part in the referral itself? */
function isPartij(
  { aanbieder, opdrachtgever }: Verwijzing,
  zaak: { readonly organisatie: string; readonly verantwoordelijke: string; readonly inzender?: string },
  organisatie: string,
): boolean {
  return [aanbieder, opdrachtgever, zaak.organisatie, zaak.verantwoordelijke, zaak.inzender].includes(organisatie);
}

function eigenVelden(rij: Verwijzing): EigenVelden {
  const { verwijssoort, aanbieder, voorziening, wachtSinds, wachtOorzaak, overgeslagen, nietVerschenen } = rij;
  const { gestartOp, gestoptOp, redenBeeindiging, uitkomst, vervolg } = rij;
  return {
    verwijssoort,
    aanbieder,
    voorziening,
    plekTot: rij.plekTot?.toISOString() ?? null,
    wachtSinds,
    wachtOorzaak,
    overgeslagen,
    afspraakOp: rij.afspraakOp?.toISOString() ?? null,
    nietVerschenen,
    gestartOp,
    gestoptOp,
    redenBeeindiging,
    uitkomst,
    vervolg,
  };
}

/** For who has another part in the dossier: that there is a referral, and in which state. */
const NIETS_TE_ZIEN: EigenVelden = {
  verwijssoort: null,
  aanbieder: null,
  voorziening: null,
  plekTot: null,
  wachtSinds: null,
  wachtOorzaak: null,
  overgeslagen: 0,
  afspraakOp: null,
  nietVerschenen: 0,
  gestartOp: null,
  gestoptOp: null,
  redenBeeindiging: null,
  uitkomst: null,
  vervolg: null,
};
