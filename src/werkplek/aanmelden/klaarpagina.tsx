import type { VNode } from 'preact';
import type { AanmeldingDto } from '../../modules/aanmelding/index.js';
import type { Naamboek } from '../namen/namen.js';
import { Klok } from '../onderdelen/klok.js';
import { Knoplink, Knoppenrij } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Beschrijving } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { KLAAR } from '../teksten/aanmelden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly aanmelding: AanmeldingDto;
  /** the answer to the registering itself, as long as it is kept */
  readonly eerste: AanmeldingDto | undefined;
  readonly namen: Naamboek;
  readonly nu: Date;
}

/** After registering: what to tell the client, large and fit to print, and after that what happens now. */
export function Klaarpagina({ sessie, aanmelding, eerste, namen, nu }: Inhoud): VNode {
  return (
    <Kader titel={KLAAR.titel} sessie={sessie} punt="aanmelden">
      <h1 class="niet-afdrukken">{KLAAR.titel}</h1>
      {eerste?.bekendElders && <Bekend {...eerste.bekendElders} />}
      {eerste?.terugvalVan !== undefined && (
        <div class="niet-afdrukken">
          <Melding toon="info">
            <p>{KLAAR.terugval}</p>
          </Melding>
        </div>
      )}
      <Vanavond aanmelding={aanmelding} />
      <section class="stroom niet-afdrukken" aria-labelledby="waarom">
        <h2 id="waarom">{KLAAR.waarom}</h2>
        <Beschrijving feiten={redenen(aanmelding, namen)} />
      </section>
      <section class="stroom niet-afdrukken" aria-labelledby="aan-zet">
        <h2 id="aan-zet">{KLAAR.aanZet}</h2>
        <AanZet aanmelding={aanmelding} namen={namen} nu={nu} />
      </section>
      <Knoppenrij>
        <Knoplink soort="hoofd" naar="/werkplek/aanmelden">
          {KLAAR.nog}
        </Knoplink>
        {aanmelding.zicht === 'vol' && (
          <Knoplink naar={`/werkplek/dossiers/${aanmelding.dossier}`}>{KLAAR.dossier}</Knoplink>
        )}
        <Knoplink naar="/werkplek">{KLAAR.voorraad}</Knoplink>
      </Knoppenrij>
    </Kader>
  );
}

/** Whom to call about somebody who has a file with another organisation; what they know is not shown. */
function Bekend({ naam, telefoon }: NonNullable<AanmeldingDto['bekendElders']>): VNode {
  return (
    <div class="niet-afdrukken">
      <Melding toon="waarschuwing" titel={KLAAR.bekendTitel(naam)}>
        <p>{KLAAR.bekendUitleg(telefoon)}</p>
      </Melding>
    </div>
  );
}

/** All that goes on paper: the sentences, and the number to mention when calling. No name. */
function Vanavond({ aanmelding: { vanavond, kenmerk } }: { readonly aanmelding: AanmeldingDto }): VNode {
  return (
    <section class="vanavond stroom" aria-labelledby="vanavond">
      <h2 id="vanavond" class="niet-afdrukken">
        {KLAAR.vanavond}
      </h2>
      {vanavond.length === 0 && <p>{KLAAR.nietTeZien}</p>}
      {vanavond.map((zin) => (
        <p key={zin} class="vanavond-zin">
          {zin}
        </p>
      ))}
      <p>
        {KLAAR.kenmerk}: <strong>{kenmerk}</strong>
      </p>
      <p class="niet-afdrukken uitleg" data-zonder-script>
        {KLAAR.drukZelf}
      </p>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" data-afdrukken hidden>
        {KLAAR.druk}
      </button>
    </section>
  );
}

/** The groep and what came with it, each with the reason as the deurtabel says it. */
function redenen({ groep, overlays }: AanmeldingDto, { referentie }: Naamboek): { naam: string; waarde: string }[] {
  const rijen = [groep, ...overlays].map((code) => referentie.zoek('deurrij', code));
  return rijen.flatMap((rij) =>
    rij ? [{ naam: `${rij.code.replace('A2', 'A′')}: ${rij.naam}`, waarde: rij.uitleg }] : [],
  );
}

type Overdracht = AanmeldingDto['overdrachten'][number];

function AanZet({ aanmelding, namen, nu }: Pick<Inhoud, 'aanmelding' | 'namen' | 'nu'>): VNode {
  const { overdrachten } = aanmelding;
  if (overdrachten.length === 0) return <p>{KLAAR.geenWerk}</p>;
  return (
    <Tabel<Overdracht>
      bijschrift={KLAAR.aanZet}
      rijen={overdrachten}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Wat', naamt: true, cel: ({ taak }) => namen.taak(taak) },
        { kop: 'Wie', cel: ({ naar }) => namen.organisatie(naar) },
        { kop: 'Wachtrij', cel: ({ wachtrij }) => (wachtrij === null ? '' : namen.wachtrij(wachtrij)) },
        {
          kop: 'Wanneer',
          cel: ({ toestand, vervaltOp }) =>
            namen.isEinde('overdracht', toestand) ? (
              namen.toestand('overdracht', toestand)
            ) : (
              <Klok vervaltOp={vervaltOp} nu={nu} />
            ),
        },
      ]}
    />
  );
}
