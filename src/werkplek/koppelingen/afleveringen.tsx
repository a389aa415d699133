import type { VNode } from 'preact';
import { heeftDossiers } from '../../kern/wie.js';
import type { AfleveringDto, AfleverpogingDto } from '../../modules/aflevering/index.js';
import type { Naamboek } from '../namen/namen.js';
import { Actieform } from '../onderdelen/actieform.js';
import { voluit } from '../onderdelen/datum.js';
import { Knop } from '../onderdelen/knop.js';
import { Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Tijdstip } from '../onderdelen/tijdstip.js';
import type { Sessie } from '../sessie/sessie.js';
import { zaakpad } from '../werkvoorraad/werkregel.js';
import type { Koppelingbeeld } from './koppelingen.blik.js';
import { koppelingpad } from './koppelingen.paden.js';
import { TOESTANDWOORDEN, waarom } from './woorden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Koppelingbeeld;
}

/** Messages for one subscription, each with every attempt that failed and one press to send a dead one again. */
export function Afleveringenlijst({ sessie, beeld }: Inhoud): VNode {
  const { afleveringen, namen, nu, mislukt, koppeling } = beeld;
  const kanOpnieuw = koppeling.toestand !== 'beeindigd' && afleveringen.some(({ toestand }) => toestand === 'dood');
  return (
    <Tabel
      bijschrift="Berichten van deze koppeling, de nieuwste bovenaan"
      rijen={afleveringen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Waarover', naamt: true, cel: (een) => <Waarover een={een} namen={namen} sessie={sessie} /> },
        { kop: 'Ontstaan', cel: ({ gemaaktOp }) => <Tijdstip moment={gemaaktOp} nu={nu} /> },
        { kop: 'Stand', cel: (een) => <Stand een={een} nu={nu} /> },
        { kop: 'Mislukte pogingen', cel: ({ id }) => <Pogingen pogingen={mislukt.get(id) ?? []} nu={nu} /> },
        ...(kanOpnieuw
          ? [{ kop: 'Doen', cel: (een: AfleveringDto) => <Opnieuw een={een} sessie={sessie} namen={namen} /> }]
          : []),
      ]}
    />
  );
}

function wat({ soort: tekst }: AfleveringDto, namen: Naamboek): string {
  const [soort = '', stap = ''] = tekst.split('.', 2);
  return `${namen.soort(soort)}: ${namen.stap(soort, stap).toLowerCase()}`;
}

interface Regelinhoud {
  readonly een: AfleveringDto;
  readonly namen: Naamboek;
  readonly sessie: Sessie;
}

function Waarover({ een, namen, sessie }: Regelinhoud): VNode {
  const [soort = ''] = een.soort.split('.', 1);
  return (
    <>
      {heeftDossiers(sessie.wie.rol) ? (
        <a href={zaakpad({ soort, id: een.zaak })}>{wat(een, namen)}</a>
      ) : (
        wat(een, namen)
      )}
      <span class="bijzin">Bericht {een.id}</span>
    </>
  );
}

function Stand({ een, nu }: { readonly een: AfleveringDto; readonly nu: Date }): VNode {
  const { toestand, klaarOp, volgendePogingOp, laatsteFout } = een;
  const { woord, toon } = TOESTANDWOORDEN[toestand];
  return (
    <>
      <Status toon={toon}>{woord}</Status>
      {klaarOp !== null && (
        <span class="bijzin">
          <Tijdstip moment={klaarOp} nu={nu} />
        </span>
      )}
      {laatsteFout !== null && toestand !== 'afgeleverd' && <span class="bijzin">{waarom(laatsteFout)}</span>}
      {toestand === 'wacht' && <Volgende op={volgendePogingOp} />}
    </>
  );
}

function Volgende({ op }: { readonly op: string | null }): VNode {
  if (op === null) return <span class="bijzin">Eerst moet een eerder bericht over hetzelfde dossier weg.</span>;
  return <span class="bijzin">Wij proberen het weer op {voluit(op)}.</span>;
}

function Pogingen({ pogingen, nu }: { readonly pogingen: readonly AfleverpogingDto[]; readonly nu: Date }): VNode {
  if (pogingen.length === 0) return <>Geen</>;
  return (
    <details>
      <summary>{pogingen.length === 1 ? '1 poging' : `${pogingen.length} pogingen`}</summary>
      <ol class="utrecht-ordered-list">
        {pogingen.map(({ op, nummer, fout }) => (
          <li key={`${op} ${nummer}`}>
            <Tijdstip moment={op} nu={nu} />: {waarom(fout)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Opnieuw({ een, sessie, namen }: Regelinhoud): VNode | null {
  if (een.toestand !== 'dood') return null;
  return (
    <Actieform naar={`${koppelingpad(een.abonnement)}/afleveringen/${een.id}/opnieuw`} sessie={sessie}>
      <Knop soort="klein" bij={`${wat(een, namen)}, bericht ${een.id}`}>
        Opnieuw versturen
      </Knop>
    </Actieform>
  );
}
