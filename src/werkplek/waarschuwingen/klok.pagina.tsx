import type { VNode } from 'preact';
import type { KlokDto, KlokregelDto } from '../../modules/waarschuwing/index.js';
import { dagnaam, voluit } from '../onderdelen/datum.js';
import { Klok } from '../onderdelen/klok.js';
import { Beschrijving, Kruimelpad, Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { zaakpad } from '../werkvoorraad/werkregel.js';
import type { Klokbeeld } from './waarschuwingen.blik.js';
import { hoeGeteld, hoeLang, voorWie } from './woorden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Klokbeeld;
}

/** The whole ledger of one clock: where it began, how it counts, when it stood still, and who was warned. */
export function KlokPagina({ sessie, beeld }: Inhoud): VNode {
  const { klok, namen } = beeld;
  const titel = namen.termijn(klok.soort);
  return (
    <Kader titel={`Klok: ${titel}`} sessie={sessie}>
      <Kruimelpad
        kruimels={[
          {
            tekst: `${namen.soort(klok.zaaksoort)} ${klok.kenmerk}`,
            naar: zaakpad({ soort: klok.zaaksoort, id: klok.zaak }),
          },
        ]}
      />
      <h1 class="utrecht-heading-1">{titel}</h1>
      <Feiten beeld={beeld} />
      <h2 class="utrecht-heading-2">Stilgezet en verlengd</h2>
      {klok.regels.length === 0 ? (
        <Leeg titel="Deze klok heeft niet stilgestaan en is niet verlengd." />
      ) : (
        <Regels beeld={beeld} />
      )}
      <h2 class="utrecht-heading-2">Wie is gewaarschuwd</h2>
      {klok.waarschuwingen.length === 0 ? (
        <Leeg titel="Er is nog niemand gewaarschuwd." />
      ) : (
        <Gewaarschuwd sessie={sessie} beeld={beeld} />
      )}
    </Kader>
  );
}

function Feiten({ beeld: { klok, nu } }: Pick<Inhoud, 'beeld'>): VNode {
  return (
    <Beschrijving
      feiten={[
        { naam: 'Stand', waarde: <Stand klok={klok} nu={nu} /> },
        { naam: 'Begonnen', waarde: voluit(klok.start) },
        { naam: 'Lengte', waarde: hoeLang(klok.lengte, klok.eenheid) },
        { naam: 'Telling', waarde: hoeGeteld(klok) },
        { naam: 'Laatste dag', waarde: klok.laatsteDag && dagnaam(klok.laatsteDag, nu) },
        { naam: 'Rust op', waarde: klok.grondslag },
        { naam: 'Soort termijn', waarde: klok.aard === 'fataal' ? 'Fatale termijn' : 'Streeftermijn' },
        { naam: 'Gestopt', waarde: klok.gestoptOp && voluit(klok.gestoptOp) },
      ]}
    />
  );
}

function Stand({ klok, nu }: { readonly klok: KlokDto; readonly nu: Date }): VNode {
  if (klok.gestoptOp === null) return <Klok vervaltOp={klok.vervaltOp} nu={nu} />;
  return <>{klok.status === 'gehaald' ? 'Gehaald' : 'Niet op tijd'}</>;
}

function Regels({ beeld: { klok, namen, mensen, nu } }: Pick<Inhoud, 'beeld'>): VNode {
  return (
    <Tabel
      bijschrift="Elke keer dat de klok stilstond of is verlengd"
      rijen={klok.regels}
      sleutel={({ moment, soort, van }) => `${moment} ${soort} ${van}`}
      kolommen={[
        { kop: 'Wat', naamt: true, cel: (regel) => watGebeurde(regel) },
        { kop: 'Van', cel: ({ van }) => dagnaam(van, nu) },
        {
          kop: 'Tot',
          cel: ({ soort, tot }) => (soort === 'verdaging' ? '' : tot === null ? 'nog niet bekend' : dagnaam(tot, nu)),
        },
        { kop: 'Waarom', cel: ({ label, reden }) => (reden === null ? label : `${label} (${reden})`) },
        {
          kop: 'Door',
          cel: ({ persoon, organisatie }) => (
            <>
              {mensen.get(persoon) ?? (persoon === 'systeem' ? 'De service zelf' : 'Een medewerker')}
              <span class="bijzin">{namen.organisatie(organisatie)}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function watGebeurde({ soort, lengte, eenheid }: KlokregelDto): string {
  if (soort === 'opschorting') return 'Stilgezet';
  return lengte === null || eenheid === null ? 'Verlengd' : `Verlengd met ${hoeLang(lengte, eenheid)}`;
}

function Gewaarschuwd({ sessie, beeld: { klok, namen, mensen } }: Inhoud): VNode {
  return (
    <Tabel
      bijschrift="Wie is gewaarschuwd, in volgorde"
      rijen={klok.waarschuwingen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Trede', naamt: true, cel: ({ trede }) => `Trede ${trede}` },
        { kop: 'Wie', cel: (regel) => voorWie(regel, { sessie, namen, mensen }) },
        {
          kop: 'Wanneer',
          cel: ({ gemeldOp, teLaatGehoord }) =>
            `${voluit(gemeldOp)}${teLaatGehoord ? ' (te laat: de service stond stil)' : ''}`,
        },
        {
          kop: 'Gezien',
          cel: ({ status, bevestigdOp }) =>
            status === 'bevestigd' ? voluit(bevestigdOp ?? '') : status === 'open' ? 'nog niet' : 'niet meer nodig',
        },
      ]}
    />
  );
}
