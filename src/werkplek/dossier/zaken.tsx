import type { VNode } from 'preact';
import type { DossierDto, ZaakKortDto } from '../../modules/dossier/index.js';
import type { ZaakWeergave } from '../../proces/index.js';
import { Status } from '../onderdelen/opbouw.js';
import { intakepad } from '../intake/intake.paden.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Dossierbeeld } from './dossier.lezing.js';
import { Feiten } from './feiten.js';
import { klokfeiten } from './klokken.js';
import { dossierpad, overdrachtpad, zaakanker } from './paden.js';
import { Stapknoppen } from './stapknoppen.js';
import { kortgeleden } from '../onderdelen/datum.js';
import type { Woorden } from './woorden.js';
import { eigenFeiten } from './zaakfeiten.js';
import { isIntake, isOverdracht } from './zaaksoorten.js';

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
      {zaak && isIntake(zaak) && (
        <p>
          <a href={intakepad(kort.id)}>
            Leefgebieden en plan<span class="onzichtbaar"> {kort.kenmerk}</span>
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
