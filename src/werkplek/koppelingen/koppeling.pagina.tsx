import type { VNode } from 'preact';
import type { AbonnementDto } from '../../modules/abonnement/index.js';
import { type AfleveringToestand, AFLEVERTOESTANDEN } from '../../modules/aflevering/index.js';
import type { Naamboek } from '../namen/namen.js';
import { Actieform } from '../onderdelen/actieform.js';
import { voluit } from '../onderdelen/datum.js';
import { Knop, Knoplink, Knoppenrij } from '../onderdelen/knop.js';
import { Melding, type Toon } from '../onderdelen/melding.js';
import { Beschrijving, Bladeren, Kruimelpad, Leeg } from '../onderdelen/opbouw.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { Afleveringenlijst } from './afleveringen.js';
import type { Koppelingbeeld } from './koppelingen.blik.js';
import { Gezond } from './koppelingen.pagina.js';
import { KOPPELINGEN, koppelingpad } from './koppelingen.paden.js';
import { DADEN, dadenVan, hoeveel, TOESTANDWOORDEN, waarom } from './woorden.js';

/** What has just happened, or why it did not. */
export interface Bericht {
  readonly toon: Toon;
  readonly titel: string;
}

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Koppelingbeeld;
  readonly bericht?: Bericht | undefined;
}

/** One subscription: how it does, what one can do with it, and every message with why it did not arrive. */
export function KoppelingPagina({ sessie, beeld, bericht }: Inhoud): VNode {
  const { koppeling, namen } = beeld;
  return (
    <Kader titel={koppeling.naam} sessie={sessie} punt="koppelingen">
      <Kruimelpad kruimels={[{ tekst: 'Koppelingen', naar: KOPPELINGEN }]} />
      <h1 class="utrecht-heading-1">{koppeling.naam}</h1>
      {bericht && <Melding toon={bericht.toon} titel={bericht.titel} />}
      <Feiten koppeling={koppeling} namen={namen} />
      <Doen sessie={sessie} koppeling={koppeling} />
      <Berichten sessie={sessie} beeld={beeld} />
    </Kader>
  );
}

function Feiten({ koppeling, namen }: { readonly koppeling: AbonnementDto; readonly namen: Naamboek }): VNode {
  const { doel, soorten, wachtrijen, stand, gemaaktOp, vorigGeheimTot } = koppeling;
  return (
    <Beschrijving
      feiten={[
        { naam: 'Hoe het gaat', waarde: <Gezond koppeling={koppeling} /> },
        { naam: 'Adres', waarde: doel },
        {
          naam: 'Hoort',
          waarde: soorten.length === 0 ? 'Alles wat u mag zien' : soorten.map(alsSoort(namen)).join(', '),
        },
        { naam: 'Uit wachtrij', waarde: wachtrijen.map((code) => namen.wachtrij(code)).join(', ') },
        { naam: 'Laatst gelukt', waarde: stand.laatstGeluktOp === null ? 'Nog nooit' : voluit(stand.laatstGeluktOp) },
        { naam: 'Laatst mislukt', waarde: stand.laatstMisluktOp && voluit(stand.laatstMisluktOp) },
        { naam: 'Waarom', waarde: stand.laatstMisluktOp && stand.laatsteFout && waarom(stand.laatsteFout) },
        { naam: 'Wacht nog', waarde: hoeveel(stand.achterstand) },
        { naam: 'Niet gelukt', waarde: hoeveel(stand.dood) },
        { naam: 'Bestaat sinds', waarde: voluit(gemaaktOp) },
        { naam: 'Vorig geheim geldt tot', waarde: vorigGeheimTot && voluit(vorigGeheimTot) },
      ]}
    />
  );
}

/** `overdracht.openen` in the words of the tables. */
function alsSoort(namen: Naamboek): (tekst: string) => string {
  return (tekst) => {
    const [soort = '', stap] = tekst.split('.', 2);
    return stap === undefined ? namen.soort(soort) : `${namen.soort(soort)}: ${namen.stap(soort, stap).toLowerCase()}`;
  };
}

function Doen({ sessie, koppeling }: { readonly sessie: Sessie; readonly koppeling: AbonnementDto }): VNode | null {
  const daden = dadenVan(koppeling.toestand);
  if (daden.length === 0) return null;
  const { dood } = koppeling.stand;
  return (
    <Knoppenrij>
      {dood > 0 && (
        <Actieform naar={`${koppelingpad(koppeling.id)}/opnieuw`} sessie={sessie}>
          <Knop>{dood === 1 ? 'Wat niet lukte opnieuw versturen' : `Alle ${hoeveel(dood)} opnieuw versturen`}</Knop>
        </Actieform>
      )}
      {daden.map((daad) => (
        <Knoplink key={daad} naar={`${koppelingpad(koppeling.id)}/${daad}`}>
          {DADEN[daad].knop}
        </Knoplink>
      ))}
    </Knoppenrij>
  );
}

function Berichten({ sessie, beeld }: Pick<Inhoud, 'sessie' | 'beeld'>): VNode {
  const { koppeling, keuze, afleveringen, volgende } = beeld;
  return (
    <section class="stroom" aria-labelledby="berichten">
      <h2 class="utrecht-heading-2" id="berichten">
        Berichten
      </h2>
      <p class="utrecht-paragraph">
        De nieuwste staan bovenaan. Wat lukte verdwijnt na een tijd. Wat niet lukte blijft staan tot u het opnieuw
        verstuurt.
      </p>
      <Welke id={koppeling.id} gekozen={keuze.toestand} />
      {afleveringen.length === 0 ? (
        <Leeg titel="Er zijn geen berichten." />
      ) : (
        <Afleveringenlijst sessie={sessie} beeld={beeld} />
      )}
      <Bladeren
        volgende={volgende === undefined ? undefined : koppelingpad(koppeling.id, { ...keuze, cursor: volgende })}
      />
    </section>
  );
}

function Welke({ id, gekozen }: { readonly id: string; readonly gekozen: AfleveringToestand | undefined }): VNode {
  const keuzes = [undefined, ...AFLEVERTOESTANDEN];
  return (
    <nav aria-label="Welke berichten" class="tabbladen">
      <ul>
        {keuzes.map((toestand) => (
          <li key={toestand ?? 'alle'}>
            <a href={koppelingpad(id, { toestand })} aria-current={toestand === gekozen ? 'page' : undefined}>
              {toestand === undefined ? 'Alle' : TOESTANDWOORDEN[toestand].woord}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
