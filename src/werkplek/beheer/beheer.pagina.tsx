import type { VNode } from 'preact';
import { PAD_WACHTRIJTECHNIEK } from '../../platform/http/kopregels.js';
import type { Tellingen } from '../../platform/queue/index.js';
import { Melding } from '../onderdelen/melding.js';
import { Beschrijving } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Soortaantal, Techniekstand } from './beheer.blik.js';
import { Peildatum } from './peildatum.js';
import { SOORTEN, SOORTNAMEN } from './soorten.js';

interface Inhoud {
  readonly sessie: Sessie;
  /** the day on which is looked */
  readonly dag: string;
  readonly soorten: readonly Soortaantal[];
  readonly techniek: Techniekstand;
  /** can the dashboard of the queues be looked at? */
  readonly bordIsEr: boolean;
}

/** Letters that wait longer than this mean that no worker is at work. */
const LANG_SECONDEN = 60;

/** The rules as data, kind by kind, and how the technique stands. */
export function BeheerPagina({ sessie, dag, soorten, techniek, bordIsEr }: Inhoud): VNode {
  return (
    <Kader titel="Beheer" sessie={sessie} punt="beheer">
      <h1 class="utrecht-heading-1">Beheer</h1>
      <h2 class="utrecht-heading-2">Regels en gegevens</h2>
      <p class="utrecht-paragraph">
        Elke regel heeft een dag waarop hij begint en soms een dag waarop hij eindigt. Wijzigen gaat in de bestanden in
        de map referentie/; hier kunt u alleen kijken.
      </p>
      <Peildatum dag={dag} />
      <Tabel
        bijschrift="Soorten gegevens"
        rijen={SOORTNAMEN.map((soort) => ({ soort, ...soorten.find((een) => een.soort === soort) }))}
        sleutel={({ soort }) => soort}
        kolommen={[
          {
            kop: 'Soort',
            naamt: true,
            cel: ({ soort }) => (
              <a href={`/werkplek/beheer/referentie/${soort}?peildatum=${dag}`}>{SOORTEN[soort].naam}</a>
            ),
          },
          { kop: 'Waarover', cel: ({ soort }) => SOORTEN[soort].uitleg },
          { kop: 'Geldt op die dag', getal: true, cel: ({ geldend = 0 }) => geldend },
          { kop: 'Versies in totaal', getal: true, cel: ({ versies = 0 }) => versies },
        ]}
      />
      <Techniek {...techniek} bordIsEr={bordIsEr} />
    </Kader>
  );
}

function Techniek({ oudsteBriefSeconden, wachtrijen, bordIsEr }: Techniekstand & Pick<Inhoud, 'bordIsEr'>): VNode {
  return (
    <section class="stroom">
      <h2 class="utrecht-heading-2">Techniek</h2>
      {(oudsteBriefSeconden ?? 0) > LANG_SECONDEN && (
        <Melding toon="waarschuwing" titel="Er blijven berichten liggen.">
          <p>Kijk of de worker draait.</p>
        </Melding>
      )}
      <Beschrijving
        feiten={[
          {
            naam: 'Oudste bericht dat nog weg moet',
            waarde: oudsteBriefSeconden === undefined ? 'niet te lezen' : ouderdom(oudsteBriefSeconden),
          },
        ]}
      />
      {wachtrijen === undefined ? (
        <Melding toon="fout" titel="De technische wachtrijen antwoorden niet." />
      ) : (
        <Wachtrijtabel wachtrijen={wachtrijen} />
      )}
      {bordIsEr ? (
        <p>
          <a href={PAD_WACHTRIJTECHNIEK}>Bekijk de technische wachtrijen bericht voor bericht</a>
        </p>
      ) : (
        <p class="utrecht-paragraph">Berichten een voor een bekijken kan in dit proces niet.</p>
      )}
    </section>
  );
}

function Wachtrijtabel({ wachtrijen }: { readonly wachtrijen: Readonly<Record<string, Tellingen>> }): VNode {
  return (
    <Tabel
      bijschrift="Technische wachtrijen"
      rijen={Object.entries(wachtrijen)}
      sleutel={([naam]) => naam}
      kolommen={[
        { kop: 'Wachtrij', naamt: true, cel: ([naam]) => naam },
        { kop: 'Wacht', getal: true, cel: ([, { wachtend }]) => wachtend },
        { kop: 'Bezig', getal: true, cel: ([, { actief }]) => actief },
        { kop: 'Uitgesteld', getal: true, cel: ([, { vertraagd }]) => vertraagd },
        { kop: 'Dood: alle pogingen mislukt', getal: true, cel: ([, { mislukt }]) => mislukt },
        { kop: 'Klaar in het laatste uur', getal: true, cel: ([, { voltooid }]) => voltooid },
      ]}
    />
  );
}

function ouderdom(seconden: number): string {
  const heel = Math.round(seconden);
  if (heel === 0) return 'er wacht niets';
  return heel < 120 ? `${heel} seconden` : `${Math.floor(heel / 60)} minuten`;
}
