import type { VNode } from 'preact';
import type { AanZetDto, DossierDto } from '../../modules/dossier/index.js';
import type { Dossierbeeld } from './dossier.lezing.js';
import { Klok } from '../onderdelen/klok.js';
import { zaakpad } from './paden.js';
import { kortgeleden } from '../onderdelen/datum.js';
import type { Woorden } from './woorden.js';

/** Who has the ball and since when: the first line of a dossier. What else waits stands below it. */
export function AanZet({ beeld }: { readonly beeld: Dossierbeeld }): VNode | null {
  const [eerste, ...rest] = beeld.dossier.aanZet ?? [];
  if (eerste === undefined) return beeld.dossier.aanZet === undefined ? null : <Niemand dossier={beeld.dossier} />;
  return (
    <section class="aan-zet" aria-label="Wie heeft de bal">
      <p class="aan-zet-eerste">
        <Balregel regel={eerste} beeld={beeld} nadruk />
      </p>
      {rest.length > 0 && (
        <>
          <h2 class="aan-zet-kop">Ook open</h2>
          <ul class="aan-zet-rest">
            {rest.map((regel) => (
              <li key={regel.zaak}>
                <Balregel regel={regel} beeld={beeld} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Niemand({ dossier }: { readonly dossier: DossierDto }): VNode {
  return (
    <section class="aan-zet" aria-label="Wie heeft de bal">
      <p class="aan-zet-eerste">
        Niemand heeft de bal: {dossier.peilmoment === undefined ? 'dit dossier is' : 'dit dossier was'} afgesloten.
      </p>
    </section>
  );
}

interface Regelinhoud {
  readonly regel: AanZetDto;
  readonly beeld: Dossierbeeld;
  readonly nadruk?: true;
}

function Balregel({ regel, beeld, nadruk }: Regelinhoud): VNode {
  const { dossier, woorden, nu } = beeld;
  const toen = dossier.peilmoment !== undefined;
  const moment = new Date(dossier.peilmoment ?? nu);
  const { organisatie, behandelaar, termijn, zaak, soort, sinds } = regel;
  const wie = organisatie === null ? 'Een organisatie' : woorden.organisatie(organisatie);
  const naam = behandelaar === null ? undefined : woorden.medewerker(behandelaar);
  const wat = waarover(regel, dossier, woorden);
  return (
    <>
      <strong>{nadruk ? `${wie} ${toen ? 'had' : 'heeft'} de bal` : wie}</strong>:{' '}
      {toen ? wat : <a href={zaakpad({ id: zaak, soort, dossier: dossier.id })}>{wat}</a>}, sinds{' '}
      {kortgeleden(sinds, moment)}.
      {termijn && (
        <>
          {' '}
          Termijn: <Klok vervaltOp={termijn.vervaltOp} nu={moment} />.
        </>
      )}
      {opgepakt(behandelaar, naam, toen)}
      {organisatie === null && ' Welke organisatie dat was, is bij terugkijken niet meer te zien.'}
    </>
  );
}

function opgepakt(behandelaar: string | null, naam: string | undefined, toen: boolean): string {
  if (behandelaar === null) return '';
  if (naam !== undefined) return ` ${naam} ${toen ? 'behandelde' : 'behandelt'} het.`;
  return toen ? ' Het was opgepakt.' : ' Het is opgepakt.';
}

/** What lies there: the taak of a hand-off, the regie of the dossier, of anything else its name and state. */
function waarover({ taak, soort, zaak }: AanZetDto, dossier: DossierDto, woorden: Woorden): string {
  if (taak !== null) return woorden.taak(taak);
  if (soort === 'dossier') return 'de regie over dit dossier';
  const toestand = dossier.zaken.find(({ id }) => id === zaak)?.toestand;
  const { label } = woorden.proces(soort);
  return toestand === undefined ? label : `${label}, ${woorden.toestand(soort, toestand).toLowerCase()}`;
}
