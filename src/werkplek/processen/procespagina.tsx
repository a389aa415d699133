import { Fragment, type VNode } from 'preact';
import { Kruimelpad, Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Kloklengte, Klokregel, Pijl, Procestabel } from './procestabel.js';
import { ankerVan, Stapuitleg } from './stapuitleg.js';
import type { Tekening } from './tekening.js';
import { afloopTekst, lengtesVan, lengteTekst, opsomming, toestandnaam } from './woorden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly proces: Procestabel;
  readonly tekening: Tekening;
  /** the lengths of all clocks, as they hold today */
  readonly lengtes: readonly Kloklengte[];
}

/** One process as a drawing and in words, so that a new colleague understands the route. */
export function Procespagina({ sessie, proces, tekening, lengtes }: Inhoud): VNode {
  const gedeeld = proces.overgangen.filter(isGedeeld);
  return (
    <Kader titel={`Zo werkt het: ${proces.label}`} sessie={sessie} punt="processen">
      <Kruimelpad kruimels={[{ tekst: 'Hoe werkt het?', naar: '/werkplek/processen' }]} />
      <h1>Zo werkt het: {proces.label}</h1>
      <p>{proces.uitleg}</p>
      <h2>De route in beeld</h2>
      <Beeld proces={proces} tekening={tekening} />
      <h2>De route in woorden</h2>
      <p>
        Het begint met: <strong>{toestandnaam(proces, proces.begin)}</strong>.
        {(proces.openGevolgen ?? []).map(({ uitleg }) => ` ${uitleg}`)}
      </p>
      {Object.keys(proces.toestanden).map((toestand) => (
        <Toestanduitleg key={toestand} proces={proces} toestand={toestand} />
      ))}
      {gedeeld.length > 0 && (
        <section class="stroom">
          <h2>Stappen onderweg</h2>
          <p>Deze stappen kunnen op meer plekken in de route, of laten de toestand zoals hij is.</p>
          {gedeeld.map((pijl) => (
            <Stapuitleg key={ankerVan(pijl)} proces={proces} pijl={pijl} los />
          ))}
        </section>
      )}
      <Klokken proces={proces} lengtes={lengtes} />
    </Kader>
  );
}

/** A step that would otherwise be told again and again. */
function isGedeeld({ van, naar }: Pijl): boolean {
  return naar === '=' || van.length > 2;
}

function Beeld({ proces, tekening }: Pick<Inhoud, 'proces' | 'tekening'>): VNode {
  return (
    <>
      <p>
        Een dubbele rand is een einde. Een onderbroken rand is een einde waarna er nog iets moet gebeuren.
        {tekening.zonderLussen && ' Stappen waarbij de toestand gelijk blijft staan alleen in de tekst hieronder.'}
      </p>
      <div class="tekening" role="region" aria-label={`Tekening van de route: ${proces.label}`} tabIndex={0}>
        <div
          class="tekening-beeld"
          role="img"
          aria-label="Tekening van de toestanden en de stappen. Hetzelfde staat hieronder in woorden."
          // the drawing is made here, from our own tables, by a renderer that escapes what it draws
          dangerouslySetInnerHTML={{ __html: tekening.svg }}
        />
      </div>
    </>
  );
}

function Toestanduitleg({ proces, toestand }: { readonly proces: Procestabel; readonly toestand: string }): VNode {
  const { label, uitleg, einde } = proces.toestanden[toestand] ?? { label: toestand, uitleg: '' };
  const vanHier = proces.overgangen.filter(({ van }) => van.includes(toestand));
  const gedeeld = vanHier.filter(isGedeeld);
  return (
    <section class="toestand stroom">
      <h3>
        {label}{' '}
        {einde !== undefined && (
          <Status toon={einde === 'goed' ? 'goed' : 'let-op'}>
            {einde === 'goed' ? 'einde' : 'einde, met een vervolg'}
          </Status>
        )}
      </h3>
      <p>{uitleg}</p>
      {vanHier
        .filter((pijl) => !isGedeeld(pijl))
        .map((pijl) => (
          <Stapuitleg key={ankerVan(pijl)} proces={proces} pijl={pijl} />
        ))}
      {gedeeld.length > 0 && (
        <p>
          {vanHier.length === gedeeld.length ? 'Mogelijk: ' : 'Ook mogelijk: '}
          {gedeeld.map((pijl, plaats) => (
            <Fragment key={ankerVan(pijl)}>
              {plaats > 0 && ', '}
              <a href={`#${ankerVan(pijl)}`}>{proces.stappen[pijl.stap]?.label ?? pijl.stap}</a>
            </Fragment>
          ))}
          .
        </p>
      )}
    </section>
  );
}

interface Klokrij {
  readonly regel: Klokregel;
  readonly lengte: Kloklengte | undefined;
}

function Klokken({ proces, lengtes }: Pick<Inhoud, 'proces' | 'lengtes'>): VNode | null {
  const rijen = proces.termijnen.flatMap<Klokrij>((regel) => {
    const gevonden = lengtesVan(regel, lengtes);
    return gevonden.length === 0 ? [{ regel, lengte: undefined }] : gevonden.map((lengte) => ({ regel, lengte }));
  });
  if (rijen.length === 0) return null;
  const namen = (toestanden: readonly string[]): string =>
    opsomming(
      toestanden.map((toestand) => toestandnaam(proces, toestand)),
      'en',
    );
  return (
    <section class="stroom">
      <h2>Klokken</h2>
      <Tabel
        bijschrift={`De klokken van ${proces.label}`}
        rijen={rijen}
        sleutel={({ regel, lengte }) => lengte?.code ?? regel.soort}
        kolommen={[
          { kop: 'Klok', naamt: true, cel: ({ regel, lengte }) => lengte?.naam ?? regel.soort },
          { kop: 'Hoe lang', cel: ({ lengte }) => (lengte ? lengteTekst(lengte) : 'nog niet afgesproken') },
          { kop: 'Loopt bij', cel: ({ regel }) => namen(regel.loopt) },
          ...(rijen.some(({ regel }) => (regel.opgeschort ?? []).length > 0)
            ? [{ kop: 'Staat stil bij', cel: ({ regel }: Klokrij) => namen(regel.opgeschort ?? []) }]
            : []),
          { kop: 'Als hij afloopt', cel: ({ regel }) => afloopTekst(proces, regel) },
          { kop: 'Waarom', cel: ({ lengte }) => lengte?.grondslag },
        ]}
      />
    </section>
  );
}
