import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Medewerkers } from '../../platform/sessie/index.js';
import { type Referentie, ReferentieLezer } from '../../modules/referentie/index.js';
import { waardetekst } from '../teksten/tekst.js';
import { type Keuzebron, type Keuzes, keuzesleutel, type Optie, type Veld } from './veld.js';
import { Zaakkeuzes, type ZaakVanFormulier } from './zaakkeuzes.js';

/** The list out of which a queue may allow only some. */
const WEIGERCODES = 'weigercodes';

/** The soort whose steps put somebody in a place of the shelter. */
const OPVANG = 'opvang';

const GEMEENTE_ONBEKEND: Optie = { waarde: 'onbekend', label: 'Onbekend' };

/** What is needed to make the choices of one field. */
interface Keuzevraag {
  readonly tx: Transactie;
  readonly referentie: Referentie;
  readonly zaak: ZaakVanFormulier | undefined;
}

/** The choices that a form offers, out of the reference data of today and the dossier that the form is about. */
@Injectable()
export class Keuzelezer {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly zaken: Zaakkeuzes,
    private readonly medewerkers: Medewerkers,
  ) {}

  /**
   * @param tx may have to write: looking into a dossier is noted
   * @param zaak what the form is about; absent for a new aanmelding
   */
  async voor(tx: Transactie, velden: readonly Veld[], zaak?: ZaakVanFormulier): Promise<Keuzes> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const keuzes = new Map<string, readonly Optie[]>();
    for (const veld of metKeuze(velden)) {
      const sleutel = keuzesleutel(veld);
      if (!keuzes.has(sleutel)) keuzes.set(sleutel, await this.opties(veld, { tx, referentie, zaak }));
    }
    return keuzes;
  }

  private async opties(
    veld: Veld & { readonly bron: Keuzebron },
    { tx, referentie, zaak }: Keuzevraag,
  ): Promise<readonly Optie[]> {
    const { bron } = veld;
    switch (bron.soort) {
      case 'waarden':
        return bron.waarden.map((waarde) => ({ waarde, label: waardetekst(veld, waarde) }));
      case 'codelijst':
        return codes(referentie, bron, zaak?.wachtrij ?? null);
      case 'wachtrijen':
        return wachtrijen(referentie);
      case 'organisaties':
        return organisaties(referentie);
      case 'gemeenten':
        return [...opNaam(referentie.alles('gemeente')), ...(bron.metOnbekend ? [GEMEENTE_ONBEKEND] : [])];
      case 'collegas':
        return (await this.medewerkers.collegas(tx, tx.wie.organisatie)).map(({ id, naam }) => ({
          waarde: id,
          label: naam,
        }));
      case 'kanalen':
        return opNaam(referentie.alles('kanaal'));
      case 'taken':
        return opNaam(referentie.alles('taak'));
      case 'voorzieningen':
        return opNaam(voorzieningen(referentie, zaak?.soort));
      default:
        return zaak === undefined ? [] : this.zaken.opties(tx, bron, zaak);
    }
  }
}

function metKeuze(velden: readonly Veld[]): (Veld & { readonly bron: Keuzebron })[] {
  return velden.flatMap((veld) => [
    ...(veld.bron === undefined ? [] : [{ ...veld, bron: veld.bron }]),
    ...metKeuze(veld.velden ?? []),
  ]);
}

function codes(
  referentie: Referentie,
  { naam, alleen }: Extract<Keuzebron, { soort: 'codelijst' }>,
  wachtrij: string | null,
): Optie[] {
  const vanWachtrij =
    naam === WEIGERCODES && wachtrij !== null ? referentie.zoek('wachtrij', wachtrij)?.weigercodes : undefined;
  const toegestaan = vanWachtrij ?? alleen;
  return referentie
    .codelijst(naam)
    .filter(({ waarde }) => toegestaan === undefined || toegestaan.includes(waarde))
    .map(({ waarde, label, uitleg }) => ({ waarde, label, ...(uitleg === null ? {} : { uitleg }) }));
}

/** What is open; for who is in the shelter only what is shelter, since the step takes no other. */
function voorzieningen(referentie: Referentie, soort: string | undefined) {
  const open = referentie.alles('voorziening').filter(({ status }) => status === 'open');
  if (soort !== OPVANG) return open;
  const typen = referentie.beleidswoorden('opvang-verblijftypen');
  return open.filter(({ type }) => typen.includes(type));
}

function wachtrijen(referentie: Referentie): Optie[] {
  return referentie
    .alles('wachtrij')
    .map(({ code, naam, organisatie }) => ({
      waarde: code,
      label: naam,
      groep: referentie.zoek('organisatie', organisatie)?.naam ?? organisatie,
    }))
    .sort((a, b) => a.groep.localeCompare(b.groep, 'nl') || a.label.localeCompare(b.label, 'nl'));
}

/** Only those that handle dossiers: the others have no queue in which anything could land. */
function organisaties(referentie: Referentie): Optie[] {
  return opNaam(referentie.alles('organisatie').filter(({ standaardWachtrij }) => standaardWachtrij !== null));
}

function opNaam(rijen: readonly { readonly code: string; readonly naam: string }[]): Optie[] {
  return rijen
    .map(({ code, naam }) => ({ waarde: code, label: naam }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}
