import type { VNode } from 'preact';
import type { DossierDto, ZaakKortDto } from '../../modules/dossier/index.js';
import type { ZaakWeergave } from '../../proces/index.js';
import { Status } from '../onderdelen/opbouw.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Dossierbeeld } from './dossier.lezing.js';
import { type Feit, Feiten } from './feiten.js';
import { klokfeiten } from './klokken.js';
import { dossierpad, overdrachtpad, zaakanker } from './paden.js';
import { Stapknoppen } from './stapknoppen.js';
import { datum, kortgeleden } from '../onderdelen/datum.js';
import type { Woorden } from './woorden.js';
import { isAanmelding, isCasusoverleg, isIntake, isOpvang, isOverdracht, isVerwijzing } from './zaaksoorten.js';

interface Inhoud {
  readonly beeld: Dossierbeeld;
  readonly sessie: Sessie;
}

/** The zaken of a dossier: what is open side by side, what is closed folded away. */
export function Zaken({ beeld, sessie }: Inhoud): VNode {
  const open = opUrgentie(beeld.dossier);
  const dicht = beeld.dossier.zaken.filter((zaak) => !zaak.open);
  return (
    <section aria-labelledby="zaken">
      <h2 id="zaken">Wat er loopt</h2>
      {open.length === 0 && <p>Er staat niets open.</p>}
      <div class="kaarten">
        {open.map((zaak) => (
          <Zaakkaart key={zaak.id} kort={zaak} beeld={beeld} sessie={sessie} />
        ))}
      </div>
      {dicht.length > 0 && (
        <details class="zaken-dicht">
          <summary>Wat klaar is ({dicht.length})</summary>
          <div class="kaarten">
            {dicht.map((zaak) => (
              <Zaakkaart key={zaak.id} kort={zaak} beeld={beeld} sessie={sessie} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

/** What is open in the order in which it waits; what stands not in that order comes last. */
function opUrgentie({ zaken, aanZet = [] }: DossierDto): ZaakKortDto[] {
  const plekken = new Map(aanZet.map(({ zaak }, plek) => [zaak, plek]));
  const plekVan = ({ id }: ZaakKortDto): number => plekken.get(id) ?? aanZet.length;
  return zaken.filter((zaak) => zaak.open).toSorted((a, b) => plekVan(a) - plekVan(b));
}

function Zaakkaart({ kort, beeld, sessie }: Inhoud & { readonly kort: ZaakKortDto }): VNode {
  const { woorden, nu, dossier, gelezen } = beeld;
  const zaak = gelezen.get(kort.id);
  const terug = `${dossierpad(dossier.id)}#${zaakanker(kort.id)}`;
  return (
    <article class="kaart stroom zaak" id={zaakanker(kort.id)} aria-labelledby={`kop-${kort.id}`}>
      <h3 id={`kop-${kort.id}`}>
        {zaaknaam(kort, zaak, beeld)} <span class="kenmerk">{kort.kenmerk}</span>
      </h3>
      <p>
        <Status toon={kort.open ? 'actief' : 'gewoon'}>{woorden.toestand(kort.soort, kort.toestand)}</Status>, sinds{' '}
        {kortgeleden(kort.toestandSinds, nu)}
      </p>
      <Feiten
        rijen={[
          ['Bij', kort.organisatie && bij(kort.organisatie, zaak, woorden)],
          ...(zaak ? [...eigenFeiten(zaak, woorden, nu), ...klokfeiten(zaak, beeld)] : []),
        ]}
      />
      {kort.soort === 'overdracht' && (
        <p>
          <a href={overdrachtpad(kort.id)}>
            Bekijk deze overdracht<span class="onzichtbaar"> {kort.kenmerk}</span>
          </a>
        </p>
      )}
      {zaak && <Stapknoppen {...{ zaak, woorden, sessie, terug }} />}
    </article>
  );
}

/** What a zaak is called: a hand-off after the work that is asked. */
export function zaaknaam(
  { id, soort }: Pick<ZaakKortDto, 'id' | 'soort'>,
  zaak: ZaakWeergave | undefined,
  { dossier, woorden }: Pick<Dossierbeeld, 'dossier' | 'woorden'>,
): string {
  const gevraagd = zaak && isOverdracht(zaak) ? zaak.taak : undefined;
  const taak = gevraagd ?? dossier.aanZet?.find((regel) => regel.zaak === id)?.taak;
  return taak ? woorden.taak(taak) : woorden.proces(soort).label;
}

function bij(organisatie: string, zaak: ZaakWeergave | undefined, woorden: Woorden): string {
  const naam = woorden.organisatie(organisatie);
  const wachtrij = zaak?.wachtrij ? `, ${woorden.wachtrij(zaak.wachtrij)}` : '';
  const behandelaar = zaak?.behandelaar ? woorden.medewerker(zaak.behandelaar) : undefined;
  return `${naam}${wachtrij}${behandelaar ? `, ${behandelaar} behandelt het` : ''}`;
}

/** What a kind of zaak has of its own. */
function eigenFeiten(zaak: ZaakWeergave, woorden: Woorden, nu: Date): Feit[] {
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
