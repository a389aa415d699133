import type { UitkeringDto } from '../../modules/uitkering/index.js';
import type { ZaakWeergave } from '../../proces/index.js';
import { datum, kortgeleden } from '../onderdelen/datum.js';
import type { Feit } from './feiten.js';
import type { Woorden } from './woorden.js';
import {
  isAanmelding,
  isBriefadres,
  isCasusoverleg,
  isIntake,
  isOpvang,
  isOverdracht,
  isUitkering,
  isVerwijzing,
} from './zaaksoorten.js';

/** What a kind of zaak has of its own. */
export function eigenFeiten(zaak: ZaakWeergave, woorden: Woorden, nu: Date): Feit[] {
  if (isOverdracht(zaak)) {
    return [
      ['Gevraagd door', woorden.organisatie(zaak.van)],
      ['Uitkomst', zaak.uitkomst && woorden.code('afrondredenen', zaak.uitkomst)],
    ];
  }
  if (isCasusoverleg(zaak)) {
    return [
      ['Overleg', zaak.geplandOp ? kortgeleden(zaak.geplandOp, nu) : 'nog niet gepland'],
      ['Aangewezen', zaak.aangewezen && woorden.organisatie(zaak.aangewezen)],
    ];
  }
  if (isOpvang(zaak)) {
    return [
      ['Plek', zaak.voorziening && woorden.voorziening(zaak.voorziening)],
      ['Bed', zaak.bed === null ? zaak.overloop && 'overloop' : String(zaak.bed)],
      ['Nachten', String(zaak.nachten)],
      ['Uitstroomtraject sinds', zaak.uitstroomtrajectOp && datum(zaak.uitstroomtrajectOp)],
      ['Geschorst tot en met', zaak.geschorstTot && datum(zaak.geschorstTot)],
      ['Slaapt intussen', zaak.elders && woorden.voorziening(zaak.elders)],
      ['Houdt uitstroom tegen', zaak.blokkades.map((code) => woorden.code('blokkades-uitstroom', code)).join(', ')],
      ['Bestemming', zaak.bestemming && woorden.code('opvang-bestemmingen', zaak.bestemming)],
    ];
  }
  if (isIntake(zaak)) {
    const { afspraak, leefgebieden, plan, uitkomst, doorverwezenNaar } = zaak;
    const vastgelegd = leefgebieden.filter(({ stand }) => stand === 'vastgelegd').length;
    return [
      ['Afspraak', afspraak?.stand === 'gepland' ? kortgeleden(afspraak.van, nu) : 'geen'],
      ['Leefgebieden', leefgebieden.length > 0 && `${vastgelegd} van ${leefgebieden.length} vastgelegd`],
      ['Plan bekijken op', plan?.evaluatieOp && datum(plan.evaluatieOp)],
      ['Uitkomst', uitkomst && woorden.code('planuitkomsten', uitkomst)],
      ['Verwezen naar', doorverwezenNaar && woorden.code('doorverwijzing', doorverwezenNaar)],
    ];
  }
  if (isBriefadres(zaak)) {
    const { adresOp, herbeoordelenOp, tijdelijkOp, gegevensGevraagd, ontbrekendeControles } = zaak;
    return [
      ['Spoed', zaak.spoed && 'Ja'],
      ['Gemeente', woorden.gemeente(zaak.gemeente)],
      ['Tijdelijk ingeschreven op', tijdelijkOp && datum(tijdelijkOp)],
      ['Adres sinds', adresOp && datum(adresOp)],
      ['Opnieuw bekijken op', herbeoordelenOp && datum(herbeoordelenOp)],
      ['Gevraagd', gegevensGevraagd.map((code) => woorden.code('briefadres-gegevens', code)).join(', ')],
      ['Nog te controleren', ontbrekendeControles.map((code) => woorden.code('briefadres-controles', code)).join(', ')],
    ];
  }
  if (isUitkering(zaak)) return uitkeringsfeiten(zaak, woorden);
  if (isVerwijzing(zaak)) {
    return [
      ['Naar', zaak.verwijssoort && woorden.verwijssoort(zaak.verwijssoort)],
      ['Aanbieder', zaak.aanbieder && woorden.organisatie(zaak.aanbieder)],
      ['Plek', zaak.voorziening && woorden.voorziening(zaak.voorziening)],
      ['Plek vastgehouden tot', zaak.plekTot && kortgeleden(zaak.plekTot, nu)],
      ['Op de wachtlijst sinds', zaak.wachtSinds && datum(zaak.wachtSinds)],
      ['Wacht door', zaak.wachtOorzaak && woorden.code('wachtoorzaken', zaak.wachtOorzaak)],
      ['Eerste afspraak', zaak.afspraakOp && kortgeleden(zaak.afspraakOp, nu)],
      ['Gestart op', zaak.gestartOp && datum(zaak.gestartOp)],
      ['Gestopt op', zaak.gestoptOp && datum(zaak.gestoptOp)],
    ];
  }
  if (!isAanmelding(zaak)) return [];
  const { groep, overlays, aanvullingGevraagd, doorverwezenNaar, regioGemeente, besluiten } = zaak;
  return [
    ['Groep', [groep, ...overlays].map((code) => woorden.deurrij(code)).join('; ')],
    ['Gevraagd om', aanvullingGevraagd.map((code) => woorden.code('aanvulvelden', code)).join(', ')],
    ['Verwezen naar', doorverwezenNaar && woorden.code('doorverwijzing', doorverwezenNaar)],
    ['Andere gemeente', regioGemeente && woorden.gemeente(regioGemeente)],
    ...besluiten.map(({ uitkomst, grondslag, bekendgemaaktOp, bezwaarTot }): Feit => [
      `Recht ${uitkomst}`,
      `${woorden.code(uitkomst === 'toegekend' ? 'toekengronden' : 'afwijsgronden', grondslag)}. Bekendgemaakt op ${datum(bekendgemaaktOp)}, bezwaar kan tot en met ${datum(bezwaarTot)}.`,
    ]),
  ];
}

/** The dates are three facts; what is missing stands with who can get it. Never an amount. */
function uitkeringsfeiten(zaak: UitkeringDto, woorden: Woorden): Feit[] {
  const { spoedReden, aanvraagdatum, wachtOp, wachtReden, voorschot, voorschotOp, ingangsdatum, doorverwezenNaar } =
    zaak;
  const wacht = [
    wachtOp && woorden.code('pw-wachtgronden', wachtOp),
    wachtReden && woorden.code('pw-wachtredenen', wachtReden),
  ];
  return [
    ['Spoed', spoedReden && woorden.code('pw-spoedredenen', spoedReden)],
    ['Gemeld voor de uitkering', datum(zaak.meldingsdatum)],
    ['Aangevraagd', aanvraagdatum && datum(aanvraagdatum)],
    ['Vraagt samen aan', zaak.samen && 'Ja, met de partner'],
    ['Wacht op', wacht.filter(Boolean).join('. ')],
    ['Voorschot', voorschot && `${voorschot}${voorschotOp ? ` op ${datum(voorschotOp)}` : ''}`],
    ...zaak.stukken
      .filter(({ stand }) => stand === 'gevraagd')
      .map(({ naam, wie }): Feit => ['Ontbreekt', `${naam}. ${wie}`]),
    ...zaak.signalen.filter(({ effect }) => effect === 'nagaan').map(({ uitleg }): Feit => ['Nagaan', uitleg]),
    ['Gaat in op', ingangsdatum && datum(ingangsdatum)],
    ['Verwezen naar', doorverwezenNaar && woorden.code('doorverwijzing', doorverwezenNaar)],
  ];
}
