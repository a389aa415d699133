import type { VNode } from 'preact';
import type { BedDto, BordDto } from '../../modules/opvang/index.js';
import { dossierpad } from '../dossier/paden.js';
import { Actieform } from '../onderdelen/actieform.js';
import { dagnaam, sinds, tijd } from '../onderdelen/datum.js';
import { Knop } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Beschrijving, Leeg, Status, type Statustoon } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Opvangbeeld } from './opvang.blik.js';

/** What was ticked on a form that came back. */
interface Gekozen {
  readonly code: string;
  readonly behalve: readonly string[];
}

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Opvangbeeld;
  /** how many nights were just reported */
  readonly gemeld?: number | undefined;
  /** why a report was not taken */
  readonly fout?: string;
  readonly gekozen?: Gekozen;
}

/** Who sleeps where tonight in the places of one's organisation, and the report of last night in one form. */
export function OpvangPagina({ sessie, beeld, gemeld, fout, gekozen }: Inhoud): VNode {
  const { borden } = beeld;
  return (
    <Kader titel="Opvang vannacht" sessie={sessie} punt="opvang">
      <h1 class="utrecht-heading-1">Opvang vannacht</h1>
      {gemeld !== undefined && <Gemeld aantal={gemeld} />}
      {fout !== undefined && (
        <Melding toon="fout" titel="De nacht is niet gemeld">
          <p>{fout}</p>
        </Melding>
      )}
      <p class="utrecht-paragraph">
        Is alles vol, plaats de cliënt dan toch. Die plek heet overloop; niemand hoeft buiten te slapen.
      </p>
      {borden.length === 0 ? (
        <Leeg titel="Uw organisatie heeft nu geen opvang en niemand in opvang elders." />
      ) : (
        borden.map((bord) => <Plek key={bord.voorziening} {...{ sessie, beeld, bord, gekozen }} />)
      )}
    </Kader>
  );
}

function Gemeld({ aantal }: { readonly aantal: number }): VNode {
  const zin =
    aantal === 0 ? 'Deze nacht was al gemeld.' : aantal === 1 ? '1 nacht gemeld.' : `${aantal} nachten gemeld.`;
  return <Melding toon="goed" titel={zin} />;
}

interface Plekinhoud {
  readonly sessie: Sessie;
  readonly beeld: Opvangbeeld;
  readonly bord: BordDto;
  readonly gekozen: Gekozen | undefined;
}

function Plek({ sessie, beeld, bord, gekozen }: Plekinhoud): VNode {
  const { voorziening, naam, open, bedden } = bord;
  return (
    <section class="stroom" aria-labelledby={`plek-${voorziening}`}>
      <h2 class="utrecht-heading-2" id={`plek-${voorziening}`}>
        {naam} {!open && <Status toon="let-op">vandaag gesloten</Status>}
      </h2>
      <Beschrijving feiten={tellingen(bord)} />
      {bedden.length === 0 ? (
        <Leeg titel="Hier slaapt nu niemand." />
      ) : (
        <Bedden bedden={bedden} naam={naam} voorziening={voorziening} nu={beeld.nu} />
      )}
      <Nachtformulier {...{ sessie, beeld, bord, gekozen }} />
    </section>
  );
}

function tellingen({ capaciteit, vrij, bezet, vergrendeld, vastgehouden, overloop }: BordDto) {
  return [
    { naam: 'Plekken', waarde: capaciteit ?? 'Geen vast aantal' },
    { naam: 'Vrij', waarde: vrij === null ? undefined : String(vrij) },
    { naam: 'Bezet', waarde: String(bezet) },
    { naam: 'Vast voor wie komt', waarde: String(vergrendeld) },
    { naam: 'Vast voor wie weg is', waarde: String(vastgehouden) },
    { naam: 'Overloop', waarde: overloop > 0 && <Status toon="let-op">{overloop} boven de capaciteit</Status> },
  ];
}

interface Bedtabel {
  readonly bedden: readonly BedDto[];
  readonly naam: string;
  readonly voorziening: string;
  readonly nu: Date;
}

function Bedden({ bedden, naam, voorziening, nu }: Bedtabel): VNode {
  return (
    <Tabel
      bijschrift={`Wie er is in ${naam}`}
      rijen={bedden}
      sleutel={({ plaatsing }) => `${voorziening}-${plaatsing}`}
      kolommen={[
        {
          kop: 'Cliënt',
          naamt: true,
          cel: ({ dossier, plaatsing, ...bed }) => (
            <a href={`${dossierpad(dossier)}#zaak-${plaatsing}`}>{bed.naam ?? bed.kenmerk}</a>
          ),
        },
        { kop: 'Bed', cel: ({ bed }) => bed ?? <Status toon="let-op">overloop</Status> },
        { kop: 'Stand', cel: (bed) => <Stand bed={bed} /> },
        { kop: 'Nachten', getal: true, cel: ({ nachten }) => nachten },
        { kop: 'Sinds', cel: ({ sinds: begin }) => sinds(begin, nu) },
      ]}
    />
  );
}

const STANDEN: Readonly<Record<string, readonly [toon: Statustoon, tekst: string]>> = {
  bezet: ['actief', 'slaapt hier'],
  vastgehouden: ['gewoon', 'is weg, bed blijft vast'],
};

function Stand({ bed: { soort, vergrendeldTot } }: { readonly bed: BedDto }): VNode {
  const [toon, tekst] = STANDEN[soort] ?? ['gewoon', 'wordt verwacht'];
  return (
    <Status toon={toon}>
      {tekst}
      {vergrendeldTot !== null && ` tot ${tijd(vergrendeldTot)}`}
    </Status>
  );
}

/** Last night of everybody here in one go; who was not there is ticked. Nothing when nobody slept here that night. */
function Nachtformulier({ sessie, beeld, bord, gekozen }: Plekinhoud): VNode | null {
  const { voorziening, naam, bedden } = bord;
  const { nacht, nu } = beeld;
  const slapers = bedden.filter(({ soort, eersteNacht }) => soort === 'bezet' && (eersteNacht ?? '9') <= nacht);
  if (slapers.length === 0) return null;
  const aangevinkt = gekozen?.code === voorziening ? gekozen.behalve : [];
  return (
    <Actieform naar={`/werkplek/opvang/${voorziening}/nacht`} sessie={sessie} klas="stroom">
      <input type="hidden" name="datum" value={nacht} />
      <fieldset class="utrecht-form-fieldset stroom">
        <legend class="utrecht-form-fieldset__legend">Wie sliep hier niet in de nacht van {dagnaam(nacht, nu)}?</legend>
        <p class="utrecht-form-field-description">
          Iedereen die u niet aanvinkt, sliep hier. Melden kan meer dan één keer.
        </p>
        {slapers.map((bed) => (
          <Slaper key={bed.plaatsing} bed={bed} afwezig={aangevinkt.includes(bed.plaatsing)} />
        ))}
      </fieldset>
      <Knop soort="gewoon" bij={`van ${naam}`}>
        Nacht melden
      </Knop>
    </Actieform>
  );
}

function Slaper({ bed, afwezig }: { readonly bed: BedDto; readonly afwezig: boolean }): VNode {
  const id = `behalve-${bed.plaatsing}`;
  return (
    <div class="keuze">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"
        type="checkbox"
        name="behalve"
        value={bed.plaatsing}
        id={id}
        checked={afwezig}
      />
      <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>
        {bed.naam ?? bed.kenmerk}
      </label>
    </div>
  );
}
