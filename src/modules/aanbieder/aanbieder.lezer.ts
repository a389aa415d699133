import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { ReferentieLezer, type Referentie, type Rij } from '../referentie/index.js';
import type { AanbiederDto, QuotumstandDto, VerwijssoortDto } from './aanbieder.dto.js';
import { jaarVan, Quotumboek } from './quotumboek.js';

/** The questions about providers and schemes, as the rules of a day say. No personal data in any answer. */
@Injectable()
export class AanbiederLezer {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly quotumboek: Quotumboek,
  ) {}

  /** Everybody whom a client can be referred to on that day, by name. The ones that only the matrix names are left out. */
  async lijst(tx: Transactie, peildatum?: string): Promise<AanbiederDto[]> {
    const referentie = await this.referentie.op(tx, peildatum ?? dagInAmsterdam(tx.nu.toISOString()));
    return referentie
      .alles('organisatie')
      .flatMap((organisatie) => {
        const dto = alsAanbieder(referentie, organisatie);
        return dto.verwijssoorten.length === 0 && dto.voorzieningen.length === 0 ? [] : [dto];
      })
      .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  }

  /** The kinds of referral on that day. */
  async verwijssoorten(tx: Transactie, peildatum?: string): Promise<VerwijssoortDto[]> {
    const referentie = await this.referentie.op(tx, peildatum ?? dagInAmsterdam(tx.nu.toISOString()));
    return referentie
      .alles('verwijssoort')
      .map(({ code, naam, uitleg, besluit, regeling, quotum, eenmalig, opener }) => ({
        code,
        naam,
        uitleg,
        besluit,
        gecontracteerd: regeling !== null,
        quotum,
        eenmalig,
        opener,
      }));
  }

  /** @throws DomeinFout `niet-gevonden` when there is no such place on that day */
  async voorziening(tx: Transactie, code: string, peildatum?: string): Promise<Rij<'voorziening'>> {
    const referentie = await this.referentie.op(tx, peildatum ?? dagInAmsterdam(tx.nu.toISOString()));
    const voorziening = referentie.zoek('voorziening', code);
    if (!voorziening) throw new DomeinFout('niet-gevonden', 'Deze voorziening bestaat op die dag niet.');
    return voorziening;
  }

  /** How a scheme stands. @throws DomeinFout `niet-gevonden` when there is no such scheme */
  async quotum(tx: Transactie, regeling: string, jaar?: number): Promise<QuotumstandDto> {
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const welk = jaar ?? jaarVan(vandaag);
    const dag = welk === jaarVan(vandaag) ? vandaag : `${welk}-12-31`;
    const quotum = (await this.referentie.op(tx, dag)).zoek('quotum', regeling);
    if (!quotum) throw new DomeinFout('niet-gevonden', 'Deze regeling bestaat in dat jaar niet.');
    const { perGemeente, ...stand } = await this.quotumboek.stand(tx, quotum, welk);
    const gemeenten = [...new Set([...Object.keys(quotum.verdeling), ...perGemeente.keys()])].toSorted();
    return {
      regeling,
      naam: quotum.naam,
      telt: quotum.telt,
      ...stand,
      perGemeente: gemeenten.map((gemeente) => ({
        gemeente,
        aandeel: quotum.verdeling[gemeente] ?? null,
        bezet: perGemeente.get(gemeente) ?? 0,
      })),
    };
  }
}

/**
 * The queue in which a referral to an organisation comes: the one for referrals where it has such a queue beside others, else
 * the one where all its work lands.
 * @returns null for an organisation without dossiers
 */
export function verwijswachtrij(referentie: Referentie, organisatie: string): string | null {
  const eigen = referentie.zoek('wachtrij', `AANBIEDER_${organisatie}`);
  return eigen?.code ?? referentie.zoek('organisatie', organisatie)?.standaardWachtrij ?? null;
}

function alsAanbieder(referentie: Referentie, { code, naam, telefoon }: Rij<'organisatie'>): AanbiederDto {
  const contracten = referentie.alles('contract').filter(({ aanbieder }) => aanbieder === code);
  const voorzieningen = referentie.alles('voorziening').filter(({ aanbieder }) => aanbieder === code);
  return {
    code,
    naam,
    telefoon,
    wachtrij: verwijswachtrij(referentie, code) ?? '',
    verwijssoorten: referentie
      .alles('verwijssoort')
      .filter(
        (soort) =>
          soort.aanbieders.includes(code) ||
          contracten.some(({ regeling }) => regeling === soort.regeling) ||
          voorzieningen.some(({ type }) => soort.voorzieningtypen.includes(type)),
      )
      .map((soort) => soort.code),
    contracten: contracten.map((contract) => ({
      code: contract.code,
      regeling: contract.regeling,
      opdrachtgever: contract.opdrachtgever,
      geldigVan: contract.geldigVan,
      ...(contract.geldigTot === null ? {} : { geldigTot: contract.geldigTot }),
    })),
    voorzieningen: voorzieningen.map((voorziening) => voorziening.code),
  };
}
