import { Injectable } from '@nestjs/common';
import type { Velden } from '../../../kern/proces.js';
import { type Betrekking, NIETS, type Uitwerking, type Werk, type Zaak } from '../../../proces/index.js';
import { eisWachtrij, ReferentieLezer, type Referentie } from '../../referentie/index.js';
import { Opvang } from '../opvang.entity.js';
import { Bedden } from './bedden.js';
import type { Plek } from './plekkeuze.js';
import { beginVan, nachtVan } from './tijden.js';

/** The taken whose work is done here: a bed for tonight. */
export const OPVANGTAKEN = ['OPVANG_LDH', 'OPVANG_ZELFDE_DAG'] as const;
/** Clock that ends on the last day of a suspension. */
const SCHORSING = 'opvang-schorsing-einde';

/** Gives people a place and moves them from one to another; whoever keeps the place has the zaak in hand. */
@Injectable()
export class Plaatser {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly bedden: Bedden,
  ) {}

  /** Keeps a bed in the place that was named, when one is free. */
  async vergrendel(werk: Werk, zaak: Zaak, code: string): Promise<Uitwerking> {
    const { voorziening } = await this.bedden.eis(werk, code, 'voorziening');
    await this.bedden.vergrendel(werk, zaak, voorziening);
    return wijzig(werk, zaak, { voorziening: code });
  }

  /** The place that was named, else the one with the lock, else the best there is; never none (promise 5). */
  async plaats(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const gevraagd = velden['voorziening'] ?? (await this.bedden.huidig(werk, zaak.id))?.voorziening;
    const plek = await (gevraagd === undefined
      ? this.bedden.kies(werk, zaak.organisatie)
      : this.bedden.eis(werk, String(gevraagd), 'voorziening'));
    const nachtTot = String((await this.referentie.op(werk, werk.vandaag)).beleid('opvang-nacht-tot').waarde);
    const eersteNacht = String(velden['eersteNacht'] ?? nachtVan(werk.nu, nachtTot));
    await wijzig(werk, zaak, { eersteNacht });
    return this.geefPlek(werk, zaak, plek);
  }

  /** To another place, also for good after a suspension; the nights count on. */
  async verplaats(werk: Werk, zaak: Zaak, code: string): Promise<Uitwerking> {
    const plek = await this.bedden.eis(werk, code, 'voorziening');
    return { ...(await this.geefPlek(werk, zaak, plek)), stopTermijnen: [SCHORSING] };
  }

  /** Back to one's own place. */
  async hervat(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const { voorziening } = await eigen(werk, zaak);
    // a place that has closed in the meantime is no reason to have no bed
    const plek = await (voorziening !== null && (await this.bedden.isOpen(werk, voorziening))
      ? this.bedden.eis(werk, voorziening, 'voorziening')
      : this.bedden.kies(werk, zaak.organisatie));
    return { ...(await this.geefPlek(werk, zaak, plek)), stopTermijnen: [SCHORSING] };
  }

  /** Somebody who was thought to have died has his place again, or another when that is taken (promise 5). */
  async geefTerug(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    await wijzig(werk, zaak, { actief: true, afwezigSinds: null, bestemming: null });
    const { eersteNacht, voorziening } = await eigen(werk, zaak);
    const betrek: Betrekking[] = [{ organisatie: zaak.organisatie, aard: 'behandelend' }];
    if (eersteNacht !== null) return { betrek, ...(await this.hervat(werk, zaak)) };
    const isOpen = voorziening !== null && (await this.bedden.isOpen(werk, voorziening));
    return isOpen ? { betrek, ...(await this.vergrendel(werk, zaak, voorziening)) } : { betrek };
  }

  /** The bed here is free for others; the bed elsewhere is taken in the same breath, so that nobody is without. */
  async schors(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const [tot, elders] = [String(velden['tot']), String(velden['elders'])];
    const plek = await this.bedden.eis(werk, elders, 'elders');
    const { overloop } = await this.bedden.bezet(werk, zaak, plek);
    await wijzig(werk, zaak, { geschorstTot: tot, elders, overloop });
    const { aanbieder } = plek.voorziening;
    return {
      termijnen: [{ soort: SCHORSING, start: beginVan(tot) }],
      betrek: aanbieder === null ? [] : [{ organisatie: aanbieder, aard: 'behandelend' }],
    };
  }

  /** Takes the bed; who keeps the place has the zaak in hand from now on, and who kept the one before no longer. */
  private async geefPlek(werk: Werk, zaak: Zaak, plek: Plek): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { elders } = await eigen(werk, zaak);
    const vorige = zaak.organisatie;
    const beheerder = plek.voorziening.aanbieder ?? vorige;
    const { overloop } = await this.bedden.bezet(werk, zaak, plek);
    const { code } = plek.voorziening;
    await wijzig(werk, zaak, { voorziening: code, beheerder, overloop, geschorstTot: null, elders: null });
    const intussen = elders === null ? null : (referentie.zoek('voorziening', elders)?.aanbieder ?? null);
    const weg = [vorige, intussen].flatMap((een) => (een === null || een === beheerder ? [] : [een]));
    const ontkoppel = weg.map((organisatie): Betrekking => ({ organisatie, aard: 'behandelend' }));
    if (beheerder === vorige) return { ontkoppel };
    const wachtrij = opvangwachtrij(referentie, beheerder);
    return {
      zaak: { organisatie: beheerder, verantwoordelijke: beheerder, behandelaar: null, wachtrij },
      betrek: [{ organisatie: beheerder, aard: 'behandelend' }],
      ontkoppel,
    };
  }
}

/** Where a placement lies while it lasts: the queue in which this organisation is asked for beds, else its standing one. */
export function opvangwachtrij(referentie: Referentie, organisatie: string): string {
  const gevraagd = OPVANGTAKEN.flatMap((taak) => referentie.matrix(taak).flatMap(({ wachtrij }) => wachtrij ?? []));
  const eigen = gevraagd.find((code) => referentie.zoek('wachtrij', code)?.organisatie === organisatie);
  return eigen ?? eisWachtrij(referentie, organisatie);
}

async function eigen({ boek }: Werk, { id }: Zaak): Promise<Opvang> {
  const opvang = await boek.haal(Opvang, id);
  if (!opvang) throw new Error(`plaatsing ${id} heeft geen eigen rij`);
  return opvang;
}

async function wijzig(werk: Werk, zaak: Zaak, velden: Partial<Opvang>): Promise<Uitwerking> {
  werk.boek.wijzig(Opvang, await eigen(werk, zaak), velden);
  return NIETS;
}
