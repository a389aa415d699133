import type { VNode } from 'preact';
import { dagInAmsterdam } from '../../kern/dag.js';
import { leeftijdOp } from '../../kern/leeftijd.js';
import { Melding } from '../onderdelen/melding.js';
import type { Dossierbeeld } from './dossier.lezing.js';
import { Feiten } from './feiten.js';
import { dossierpad } from './paden.js';
import { dagnaam, datum, kortgeleden } from '../onderdelen/datum.js';

/** Unsafe comes before everything: whoever calls the wrong number brings somebody in danger. */
export function Waarschuwingen({
  beeld: { dossier, aanmelding, woorden, nu },
}: {
  readonly beeld: Dossierbeeld;
}): VNode {
  const { buitenBeeldSinds, onderbreking, casusoverleg, terugvalVan } = dossier;
  // who sees only its own form, wrote it there
  const onveilig = dossier.veiligheidsrisico ?? aanmelding?.opgave?.['veiligheidsrisico'] === true;
  return (
    <>
      {onveilig && (
        <Melding toon="fout" titel="Let op: onveilig. Bel niet zomaar.">
          {dossier.client && (
            <p>
              Kijk eerst <a href={dossierpad(dossier.id, 'client')}>hoe de cliënt veilig te bereiken is</a>.
            </p>
          )}
        </Melding>
      )}
      {buitenBeeldSinds && (
        <Melding toon="waarschuwing" titel="Buiten beeld">
          <p>Niemand weet waar de cliënt is, sinds {kortgeleden(buitenBeeldSinds, nu)}.</p>
        </Melding>
      )}
      {onderbreking && (
        <Melding toon="waarschuwing" titel={woorden.code('onderbreking', onderbreking.aard)}>
          <p>
            {onderbreking.vanaf && `Vanaf ${dagnaam(onderbreking.vanaf, nu)}`}
            {onderbreking.tot ? ` tot en met ${dagnaam(onderbreking.tot, nu)}.` : '. Het einde is nog niet bekend.'}
          </p>
        </Melding>
      )}
      {casusoverleg && (
        <Melding toon="info" titel="Er loopt een casusoverleg">
          <p>Dit dossier is te vaak terug- of doorgestuurd. De organisaties wijzen samen één organisatie aan.</p>
        </Melding>
      )}
      {terugvalVan && (
        <Melding toon="info" titel="Terugval">
          <p>
            De cliënt was hier eerder. <a href={dossierpad(terugvalVan)}>Naar het eerdere dossier</a>
          </p>
        </Melding>
      )}
    </>
  );
}

/** Who the client is, with whom, in which group, and who has the regie. */
export function Situatie({ beeld }: { readonly beeld: Dossierbeeld }): VNode {
  const { dossier, woorden, aanmelding, nu } = beeld;
  const { client, groep, regiehouder, regieVoorgesteldAan, retouren, aanmelddatum } = dossier;
  const huishouden = aanmelding?.opgave?.['huishouden'];
  return (
    <section class="kaart stroom" aria-labelledby="situatie">
      <h2 id="situatie">{client ? (client.naam ?? 'Cliënt zonder naam') : 'Dit dossier'}</h2>
      <Feiten
        rijen={[
          ['Geboren', client?.geboortedatum && geboren(client.geboortedatum, nu)],
          ['Bereiken', client && <a href={dossierpad(dossier.id, 'client')}>Telefoon en andere gegevens</a>],
          ['Huishouden', Array.isArray(huishouden) ? mensen(huishouden.length) : undefined],
          ['Groep', groep && `${woorden.deurrij(groep)} (${groep})`],
          ['Regie', woorden.organisatie(regiehouder)],
          ['Regie gevraagd aan', regieVoorgesteldAan && woorden.organisatie(regieVoorgesteldAan)],
          [
            'Dossier',
            `${woorden.toestand('dossier', dossier.toestand)}, sinds ${kortgeleden(dossier.toestandSinds, nu)}`,
          ],
          ['Gemeld', aanmelddatum && kortgeleden(aanmelddatum, nu)],
          ['Terug- of doorgestuurd', retouren ? `${retouren} keer` : undefined],
        ]}
      />
    </section>
  );
}

/** `12 april 1988 (38 jaar)`. */
export function geboren(dag: string, nu: Date): string {
  return `${datum(dag)} (${leeftijdOp(dag, dagInAmsterdam(nu.toISOString()))} jaar)`;
}

function mensen(anderen: number): string {
  if (anderen === 0) return 'Alleen';
  return anderen === 1 ? 'Met nog 1 persoon' : `Met nog ${anderen} personen`;
}
