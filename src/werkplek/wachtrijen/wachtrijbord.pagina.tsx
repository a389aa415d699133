import type { VNode } from 'preact';
import type { Telling, Wachtrijstand } from '../../modules/werkvoorraad/index.js';
import { ouderdom, voluit } from '../onderdelen/datum.js';
import { Leeg, Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { werkvoorraadpad } from '../werkvoorraad/werkvoorraad.filters.js';
import type { Bordregel, Wachtrijbord } from './wachtrijen.blik.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly bord: Wachtrijbord;
}

/** The board of the queues: where it runs full, and who has how much. */
export function WachtrijbordPagina({ sessie, bord }: Inhoud): VNode {
  const { wachtrijen } = bord;
  const { organisatie } = sessie;
  return (
    <Kader titel="Wachtrijen" sessie={sessie} punt="wachtrijen">
      <h1 class="utrecht-heading-1">Wachtrijen van {organisatie}</h1>
      <p class="utrecht-paragraph">
        Per wachtrij ziet u hoeveel werk er ligt en wie het doet.{' '}
        {sessie.wie.rol === 'teamleider'
          ? 'Open een wachtrij om werk toe te wijzen.'
          : 'Alleen een teamleider kan werk toewijzen.'}
      </p>
      {wachtrijen.length === 0 ? <Leeg titel="Uw organisatie heeft geen wachtrijen." /> : <Bord {...bord} />}
      <Werkverdeling {...bord} />
    </Kader>
  );
}

function Bord({ wachtrijen, nu }: Wachtrijbord): VNode {
  return (
    <Tabel
      bijschrift="Wachtrijen en hoeveel werk er ligt"
      rijen={wachtrijen}
      sleutel={({ code }) => code}
      kolommen={[
        {
          kop: 'Wachtrij',
          naamt: true,
          cel: ({ code, naam }) => <a href={`/werkplek/wachtrijen/${code}`}>{naam}</a>,
        },
        { kop: 'Open', getal: true, cel: (regel) => <Aantal regel={regel} welk="open" filter={{}} /> },
        { kop: 'Te laat', getal: true, cel: ({ stand, code }) => <TeLaat stand={stand} code={code} /> },
        {
          kop: 'Vandaag',
          getal: true,
          cel: (regel) => <Aantal regel={regel} welk="vandaag" filter={{ status: 'vandaag' }} />,
        },
        { kop: 'Vrij', getal: true, cel: (regel) => <Aantal regel={regel} welk="vrij" filter={{ vrij: true }} /> },
        { kop: 'In behandeling', getal: true, cel: ({ stand }) => (stand ? inWoorden(stand.behandeld) : 0) },
        { kop: 'Oudste', cel: ({ stand }) => stand && <Oudste stand={stand} nu={nu} /> },
      ]}
    />
  );
}

interface Aantalinhoud {
  readonly regel: Bordregel;
  readonly welk: 'open' | 'vandaag' | 'vrij';
  readonly filter: Parameters<typeof werkvoorraadpad>[0];
}

/** How much, leading to that very work in Mijn werkvoorraad. */
function Aantal({ regel: { code, naam, stand }, welk, filter }: Aantalinhoud): VNode {
  if (stand === undefined || stand[welk].aantal === 0) return <>0</>;
  return (
    <a href={werkvoorraadpad({ ...filter, wachtrij: [code] })}>
      {inWoorden(stand[welk])}
      <span class="onzichtbaar">
        {' '}
        {welk} in {naam}
      </span>
    </a>
  );
}

function TeLaat({ stand, code }: Pick<Bordregel, 'stand' | 'code'>): VNode {
  if (stand === undefined || stand.teLaat.aantal === 0) return <>0</>;
  return (
    <a href={werkvoorraadpad({ status: 'te-laat', wachtrij: [code] })}>
      <Status toon="fout">{inWoorden(stand.teLaat)} te laat</Status>
    </a>
  );
}

function Oudste({ stand, nu }: { readonly stand: Wachtrijstand; readonly nu: Date }): VNode {
  return (
    <>
      <time dateTime={stand.oudste.toISOString()} title={`Sinds ${voluit(stand.oudste)}`}>
        {ouderdom(stand.oudste, nu)}
      </time>
      {stand.open.meer && <span class="bijzin">van het dringendste werk</span>}
    </>
  );
}

interface Verdeling {
  readonly wachtrij: Bordregel;
  readonly behandelaar: string;
  readonly aantal: number;
}

/** Who handles how much, per queue. */
function Werkverdeling({ wachtrijen, mensen }: Wachtrijbord): VNode | null {
  const rijen: Verdeling[] = wachtrijen.flatMap((wachtrij) =>
    (wachtrij.stand?.behandelaars ?? []).map((een) => ({ wachtrij, ...een })),
  );
  if (rijen.length === 0) return null;
  const onvolledig = wachtrijen.some(({ stand }) => stand?.open.meer);
  return (
    <section class="stroom">
      <h2 class="utrecht-heading-2">Wie doet wat</h2>
      {onvolledig && (
        <p class="utrecht-paragraph">Van een wachtrij met meer dan 1.000 stuks is het dringendste werk geteld.</p>
      )}
      <Tabel
        bijschrift="Behandelaars en hoeveel werk zij hebben"
        rijen={rijen}
        sleutel={({ wachtrij, behandelaar }) => `${wachtrij.code}-${behandelaar}`}
        kolommen={[
          { kop: 'Behandelaar', naamt: true, cel: ({ behandelaar }) => mensen.get(behandelaar) ?? behandelaar },
          { kop: 'Wachtrij', cel: ({ wachtrij }) => wachtrij.naam },
          { kop: 'Aantal', getal: true, cel: ({ aantal }) => aantal },
        ]}
      />
    </section>
  );
}

function inWoorden({ aantal, meer }: Telling): string {
  const getal = aantal.toLocaleString('nl-NL');
  return meer ? `meer dan ${getal}` : getal;
}
